import Datalog
import Documents
import Facts
package import Rules
package import SourceText
import YAML

/// Which items of `ellei` ever mattered: without them an example would have had more findings or
/// conclusions.
package struct ExceptionCoverage: Sendable {
  /// An item of `ellei`, and the rule or definition it stands in.
  package struct Item: Sendable {
    package let statement: String
    package let place: Span
  }

  /// All items, in the order of the clauses.
  package let items: [Item]

  private var mattered: Set<Int> = []
  private let book: RuleBook
  private let program: Program
  /// For each item, the relation of its clause and the one of the clause without the item.
  private let pairs: [(with: RelationID, without: RelationID)]

  /// Nothing has been covered yet.
  package init(_ book: RuleBook, written: WrittenPacks) {
    self.book = book
    let trials = Trials(book, written)
    var program = book.program
    var items: [Item] = []
    var pairs: [(RelationID, RelationID)] = []
    for (number, clause) in book.program.clauses.prefix(book.statedClauses).enumerated() {
      guard let statement = trials.statement(of: number) else { continue }
      for exception in statement.exceptions where clause.body.indices.contains(exception) {
        let relations = program.addVariants(of: clause, without: exception)
        items.append(Item(statement: statement.id, place: statement.place(of: exception)))
        pairs.append(relations)
      }
    }
    self.items = items
    self.program = program
    self.pairs = pairs
  }

  /// The items that mattered nowhere so far.
  package var idle: [Item] {
    items.indices.filter { !mattered.contains($0) }.map { items[$0] }
  }

  /// Looks at one more example, judged as it is read.
  ///
  /// - Throws: an error where the example makes more rows than the limit.
  mutating func cover(_ file: ReadFile, path: String, on day: CalendarDay) throws(EvaluationError) {
    let facts = FactBase(of: [(path, file)], under: book, on: day)
    let model = try evaluate(program, over: facts.rows)
    for (number, pair) in pairs.enumerated()
    where model.rowCount(of: pair.without) > model.rowCount(of: pair.with) {
      mattered.insert(number)
    }
  }
}

extension Program {
  /// Adds the clause alone, and the clause without one condition, each with a relation of its own.
  fileprivate mutating func addVariants(
    of clause: Clause, without condition: Int
  ) -> (with: RelationID, without: RelationID) {
    var body = clause.body
    body.remove(at: condition)
    return (add(clause, clause.body), add(clause, body))
  }

  private mutating func add(_ clause: Clause, _ body: [Condition]) -> RelationID {
    let relation = RelationID(relations.count)
    relations.append(Relation(name: "", arity: clause.head.terms.count))
    clauses.append(
      Clause(
        head: Atom(relation, clause.head.terms), body: body, variables: clause.variables))
    return relation
  }
}
