/// The clauses of a program by the relation of their heads.
struct ClausesByHead {
  /// For each relation, where its clauses start in `numbers`, and at the end where those of the last end.
  private var starts: [Int]
  private var numbers: [Int]

  init(_ program: Program) {
    starts = Array(repeating: 0, count: program.relations.count + 1)
    for clause in program.clauses { starts[clause.head.relation.index + 1] += 1 }
    for relation in program.relations.indices { starts[relation + 1] += starts[relation] }
    var next = starts
    numbers = Array(repeating: 0, count: program.clauses.count)
    for (number, clause) in program.clauses.enumerated() {
      let relation = clause.head.relation.index
      numbers[next[relation]] = number
      next[relation] += 1
    }
  }

  /// The numbers of the clauses for a relation, in their order.
  subscript(relation: Int) -> ArraySlice<Int> {
    numbers[starts[relation]..<starts[relation + 1]]
  }
}
