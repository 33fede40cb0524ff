import Datalog
import Exporting
import RandomPrograms
import Testing

extension Export {
  /// The rows of the relations that our engine finds, spelled as the other engines print them.
  func lines(of relations: [RelationID], in model: Model) -> Set<String> {
    Set(
      relations.flatMap { relation in
        (0..<model.rowCount(of: relation)).map { line(model.row($0, of: relation), of: relation) }
      })
  }
}

/// Several programs in one text for another engine, and what ours finds in each.
struct Batch {
  private let engine: OtherSolver
  private(set) var expected: Set<String> = []
  private(set) var count = 0
  private var text = ""

  init(_ engine: OtherSolver) {
    self.engine = engine
  }

  /// Adds a program under a prefix of its own; one that is not stratified is left out.
  mutating func add(_ program: Program, over rows: Rows, prefix: String) throws {
    let relations = program.relations.indices.map { RelationID($0) }
    let export = Export(program, over: rows, showing: relations, prefix: prefix)
    guard (try? stratify(program)) != nil else { return }
    let model = try evaluate(program, over: rows)
    expected.formUnion(export.lines(of: relations, in: model))
    switch engine {
    case .clingo: export.writeClingo(to: &text)
    case .prolog: export.writeProlog(to: &text)
    }
    count += 1
  }

  /// Runs the other engine and expects the same rows; gives how many there are.
  func compare(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int {
    let found = try engine.rows(of: text)
    let missing = expected.subtracting(found).sorted()
    let surplus = found.subtracting(expected).sorted()
    #expect(missing.prefix(10) == [], "rows of ours only", sourceLocation: sourceLocation)
    #expect(surplus.prefix(10) == [], "rows of theirs only", sourceLocation: sourceLocation)
    return expected.count
  }
}
