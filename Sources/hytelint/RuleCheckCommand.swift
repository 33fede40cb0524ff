import ArgumentParser
import Checking
import Findings
import Foundation
import PackChecking
import Rules
import SourceText
import YAML

/// `hytelint rules check`: what is wrong with rule packs, and what is doubtful in them.
struct RuleCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tarkistaa sääntöpaketit (oletus: kansio Rules, muuten sisäänrakennetut).",
    discussion: "Paluukoodi on 2, jos säännöissä on virhe. Varoitukset eivät muuta paluukoodia.")

  @Argument(help: ArgumentHelp("Sääntöpakettien kansiot.", valueName: "kansio"))
  var folders: [String] = []

  @OptionGroup var options: RuleOptions

  mutating func run() throws {
    if folders.isEmpty, FileManager.default.fileExists(atPath: "Rules") { folders = ["Rules"] }
    let language = options.language
    let files = try options.files(under: folders)
    let faults = files.faultsOfExamples
    faults.forEach { complain($0.line(in: language)) }
    let written = WrittenPacks(files.packs)
    let found = warnings(about: files.book, written: written)
    try options.write(
      found.flatMap { lines(of: $0, in: files, language) }
        + [summary(files, written, found, faults: faults.count)[language]])
    if !faults.isEmpty { throw ExitCode(2) }
  }

  private func lines(
    of warning: PackWarning, in files: RuleFiles, _ language: Language
  ) -> [String] {
    let complaint = files.complaint(warning.message, at: warning.place)
    let word = Localized(fi: "varoitus", sv: "varning", en: "warning")[language]
    let place = complaint.position.map { "\(complaint.path):\($0.line):\($0.column)" }
    let first = "\(place ?? complaint.path): \(word): \(warning.message[language])"
    let witness = Localized(fi: "näin käy, kun:", sv: "så här går det när:", en: "it happens when:")
    let facts = warning.witness.map { "    \($0[language])" }
    let accepted = warning.accepted.map { acceptance in
      Localized(fi: "tarkistettu", sv: "granskat", en: "reviewed")[language]
        + ": \(acceptance.reason) (\(acceptance.who))"
    }
    return [first] + (facts.isEmpty ? [] : ["  \(witness[language])"] + facts)
      + [accepted].compactMap(\.self).map { "  \($0)" }
  }

  private func summary(
    _ files: RuleFiles, _ written: WrittenPacks, _ found: [PackWarning], faults: Int
  ) -> Localized {
    let rules = files.book.rules.count
    let definitions = written.statements.count { !$0.isRule }
    let accepted = found.count { $0.accepted != nil }
    let open = found.count - accepted
    return Localized(
      fi: "sääntöjä \(rules), määritelmiä \(definitions): virheitä \(faults), varoituksia \(open), "
        + "tarkistettuja varoituksia \(accepted)",
      sv: "regler \(rules), definitioner \(definitions): fel \(faults), varningar \(open), "
        + "granskade varningar \(accepted)",
      en: "rules \(rules), definitions \(definitions): errors \(faults), warnings \(open), "
        + "reviewed warnings \(accepted)")
  }
}

extension RuleFiles {
  /// The rules of the folders with their second documents, in the order of files; what is wrong
  /// with these.
  var examples: [(rule: Rule, examples: Result<RuleExamples?, PackErrors>)] {
    own.compactMap { pack in
      let rule = book.rules.first { $0.place.file == pack.tree.file }
      guard let rule else { return nil }
      do throws(PackErrors) {
        return (rule, .success(try RuleExamples.read(pack.tree)))
      } catch {
        return (rule, .failure(error))
      }
    }
  }

  /// What is wrong with second documents, or missing from them.
  fileprivate var faultsOfExamples: [Complaint] {
    examples.flatMap { rule, examples in
      switch examples {
      case .success(let examples): RuleExamples.faults(of: examples, of: rule)
      case .failure(let errors): errors.errors
      }
    }.map { complaint($0.message, at: $0.place) }
  }
}
