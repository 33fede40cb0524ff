import Datalog
import Documents
import Facts
import Foundation
import Packs
import Rules
import SourceText
import YAML

/// Measures the engine alone over the plans of a folder, with the built-in rules, and prints a table.
///
/// Nothing is asserted: times are of the processor, the middle one of several turns. Ten turns over
/// the folder go before each over ten times its rows, so that what else the machine does slows down
/// both alike.
@main struct EngineBenchmark {
  static func main() throws {
    guard let folder = CommandLine.arguments.dropFirst().first else { return }
    let packs = builtInPacks(startingAt: FileIndex(0))
    let book = try RuleBook(reading: packs.map { PackSource(path: $0.path, tree: $0.tree) })
    guard let day = CalendarDay(year: 2026, month: 3, day: 1) else { return }
    let files = try read(folder, startingAt: packs.count)
    let facts = FactBase(of: files, under: book, on: day)
    let program = book.inForce(on: day).program
    let shared = book.symbols.symbols.count
    print("| what | measured | target | |\n|---|---:|---:|---|")
    let tenfold = facts.rows.copied(
      10, program, sharing: shared, apart: facts.symbols.symbols.count)
    var one = try Figures(program, facts.rows)
    var ten = try Figures(program, tenfold)
    for _ in 0..<5 {
      for _ in 0..<10 { try one.measure(program, facts.rows) }
      try ten.measure(program, tenfold)
    }
    one.tell(of: "\(files.count) files")
    ten.tell(of: "ten times that")
    row(
      "ten times the rows: time", ten.time / one.time, "×", atMost: 12 * ten.growth(from: one) / 10)
  }

  /// The documents under a folder, in the order of their paths.
  private static func read(
    _ folder: String, startingAt first: Int
  ) throws -> [(path: String, file: ReadFile)] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".yaml") }.sorted().enumerated().map { number, path in
      let data = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(path))
      let source = SourceFile(path: path, bytes: [UInt8](data))
      let (tree, problems) = YAMLTree.parse(source, as: FileIndex(first + number))
      return (path, Documents.read(tree, problems: problems, path: path))
    }
  }
}

/// Prints one figure beside what it must be.
private func row(_ what: String, _ value: Double, _ unit: String, atMost target: Double?) {
  func text(_ number: Double) -> String { "\((number * 100).rounded() / 100) \(unit)" }
  let verdict = target.map { value <= $0 ? "met" : "MISSED" } ?? ""
  print("| \(what) | \(text(value)) | \(target.map { "≤ " + text($0) } ?? "") | \(verdict) |")
}

/// What came of evaluating a program over rows.
private struct Figures {
  let size: ModelSize

  /// Seconds of the processor in each turn, with derivations kept and without.
  private var times: [Double] = []
  private var bareTimes: [Double] = []

  init(_ program: Program, _ rows: Rows) throws {
    size = try evaluate(program, over: rows).size
  }

  /// The middle one of the times.
  var time: Double { times.sorted()[times.count / 2] }
  private var bareTime: Double { bareTimes.sorted()[bareTimes.count / 2] }

  /// Takes another turn.
  mutating func measure(_ program: Program, _ rows: Rows) throws {
    times.append(try Self.seconds(program, rows, keepingDerivations: true))
    bareTimes.append(try Self.seconds(program, rows, keepingDerivations: false))
  }

  private static func seconds(
    _ program: Program, _ rows: Rows, keepingDerivations: Bool
  ) throws -> Double {
    let start = clock()
    let model = try evaluate(
      program, over: rows, keepingDerivationsOf: keepingDerivations ? nil : [])
    let end = clock()
    guard model.size.stated > 0 else { return 0 }
    return Double(end - start) / Double(CLOCKS_PER_SEC)
  }

  func tell(of what: String) {
    let rows = Double(size.stated + size.derived)
    row("\(what): rows stated", Double(size.stated), "rows", atMost: nil)
    row("\(what): rows derived", Double(size.derived), "rows", atMost: nil)
    row("\(what): time", time * 1000, "ms", atMost: nil)
    row("\(what): time a row", time * 1e6 / rows, "µs", atMost: 1.5)
    row("\(what): time for derivations", (time / bareTime - 1) * 100, "%", atMost: 15)
    let bytes = Double(size.derivationBytes) / Double(max(1, size.derived))
    row("\(what): derivations, a derived row", bytes, "bytes", atMost: 24)
  }

  /// How many times as many stated rows there are.
  func growth(from other: Figures) -> Double {
    Double(size.stated) / Double(max(1, other.size.stated))
  }
}

extension Rows {
  /// The rows, so many times over: what stands for something in a document is another thing in each
  /// copy, and words of rules and registers are the same in all.
  fileprivate func copied(
    _ times: Int, _ program: Program, sharing shared: Int, apart: Int
  ) -> Rows {
    var result = Rows(program.relations)
    for relation in program.relations.indices.map(RelationID.init) {
      for copy in 0..<times {
        for number in 0..<count(of: relation) {
          let values = row(number, of: relation).map { value in
            guard let symbol = value.symbol, symbol >= shared else { return value }
            return Value(symbol: symbol + copy * apart)
          }
          result.insert(values, into: relation, origin: 1)
        }
      }
    }
    return result
  }
}
