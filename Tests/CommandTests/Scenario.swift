import Foundation
import Support
import Testing

/// A folder of `Scenarios`: documents, and in `scenario.txt` what is run and what is to come of it.
///
/// A line of `scenario.txt` is a comment (`#`), the words of the run (`run: . --lang sv`), the exit
/// code (`exit: 1`) or a part that the output or the errors have or lack (`output has: …`,
/// `errors lack: …`); `output: nothing` and `errors: nothing` say that there are none.
struct Scenario: Sendable, CustomTestStringConvertible {
  /// What a line of a scenario may begin with.
  enum Word: String, CaseIterable {
    case run, exit
    case outputHas = "output has"
    case outputLacks = "output lacks"
    case errorsHave = "errors have"
    case errorsLack = "errors lack"
    case output, errors
  }

  let name: String
  let lines: [(word: Word, value: String)]
  /// The lines that begin with none of the words.
  let unknown: [String]

  var testDescription: String { name }

  static let folder = repository.appending(path: "Tests/CommandTests/Scenarios")

  /// Every scenario, by name.
  static let all: [Scenario] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map(Scenario.init)
  }()

  init(_ name: String) {
    self.name = name
    let file = Self.folder.appending(path: name).appending(path: "scenario.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var lines: [(word: Word, value: String)] = []
    var unknown: [String] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let word = line.firstIndex(of: ":").flatMap { Word(rawValue: String(line[..<$0])) }
      guard let word else {
        unknown.append(String(line))
        continue
      }
      let value = line.dropFirst(word.rawValue.count + 1)
      lines.append((word, value.trimmingCharacters(in: .whitespaces)))
    }
    self.lines = lines
    self.unknown = unknown
  }

  func values(_ word: Word) -> [String] {
    lines.filter { $0.word == word }.map(\.value)
  }

  /// The arguments of the run, cut at spaces.
  var arguments: [String] {
    values(.run).flatMap { $0.split(separator: " ").map(String.init) }
  }

  /// What of the scenario does not hold for an outcome.
  func faults(in outcome: Outcome) -> [String] {
    let code = outcome.code.map { "\($0)" } ?? "none: the command hung"
    var faults = values(.exit).filter { $0 != code }.map { "exit \($0), but it was \(code)" }
    for (word, value) in lines where !holds(word, value, for: outcome) {
      faults.append("\(word.rawValue): \(value)")
    }
    return faults
  }

  private func holds(_ word: Word, _ value: String, for outcome: Outcome) -> Bool {
    switch word {
    case .run, .exit: true
    case .outputHas: outcome.output.contains(value)
    case .outputLacks: !outcome.output.contains(value)
    case .errorsHave: outcome.errors.contains(value)
    case .errorsLack: !outcome.errors.contains(value)
    case .output: value == "nothing" && outcome.output.isEmpty
    case .errors: value == "nothing" && outcome.errors.isEmpty
    }
  }
}
