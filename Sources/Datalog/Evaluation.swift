/// Derives all rows that follow from the facts.
///
/// The facts are over the program's relations; relations added since have none. Rows come in the
/// order of the relations' components, of the clauses and of the joins, which depends on nothing
/// but the program and the facts. Throws what `check` throws, `rowLimit` where a relation would get
/// more rows than the limit, and `stepLimit` where a clause looks at more rows than the limit.
/// Rows are the same whichever keep their derivations; without one, nothing tells how a row came
/// about. `finished` is told the number of a clause each time it has been gone through, for those who
/// measure. `kept` are the relations whose rows keep what they rest on; without it, all do. Over so
/// `many` stated rows, indexes that no further clause needs are let go while rows are derived: for
/// those who ask the model no more than questions that are prepared.
package func evaluate(
  _ program: Program, over facts: Rows, rowLimit: Int = defaultRowLimit,
  stepLimit: Int = defaultStepLimit, keepingDerivationsOf kept: Set<RelationID>? = nil,
  lettingGoOver many: Int = .max, finished: ((Int) -> Void)? = nil
) throws(EvaluationError) -> Model {
  let components = try stratify(program)
  var evaluation = Evaluation(
    program, from: Storage(facts.tables(of: program)), rowLimit: rowLimit, stepLimit: stepLimit)
  evaluation.finished = finished
  if let kept { evaluation.keepDerivations(of: kept) }
  let rows = facts.tables.reduce(0) { $0 + $1.count }
  let unread = rows >= many ? program.lastRead(in: components) : [:]
  for (number, component) in components.enumerated() {
    try evaluation.complete(component.map(\.index))
    for relation in unread[number] ?? [] { evaluation.join.storage.forgetIndexes(of: relation) }
  }
  return Model(program, evaluation.join.storage)
}

/// How many rows a clause or a question may look at: some seconds' work.
package let defaultStepLimit = 1_000_000_000

/// How many rows a relation may have.
package let defaultRowLimit = 5_000_000

extension Program {
  /// For each of the components, by its number, the relations that no later one reads.
  fileprivate func lastRead(in components: [[RelationID]]) -> [Int: [Int]] {
    var last: [Int: Int] = [:]
    let clauses = ClausesByHead(self)
    for (number, component) in components.enumerated() {
      for clause in component.flatMap({ clauses[$0.index] }) {
        self.clauses[clause].body.forEachRead { last[$0.relation] = number }
      }
    }
    return Dictionary(grouping: last.keys.sorted()) { last[$0] ?? 0 }
  }
}

/// A run in progress.
struct Evaluation {
  private let program: Program
  var join: Join
  private let clausesOf: ClausesByHead
  private var planner = Planner()
  private var limits: JoinLimits

  /// Is told of each clause that has been gone through.
  var finished: ((Int) -> Void)?

  /// For each clause, the rows it has looked at.
  private var steps: [Int]

  /// A run that goes on from what is in the storage.
  init(
    _ program: Program, from storage: Storage, rowLimit: Int = defaultRowLimit, stepLimit: Int
  ) {
    self.program = program
    join = Join(Plan(), over: storage)
    limits = JoinLimits(solutions: min(rowLimit, Int(UInt32.max) - 2), steps: stepLimit)
    steps = Array(repeating: 0, count: program.clauses.count)
    clausesOf = ClausesByHead(program)
  }

  mutating func keepDerivations(of kept: Set<RelationID>) {
    for table in join.storage.tables.indices {
      join.storage.tables[table].keepsDerivations = kept.contains(RelationID(table))
    }
  }

  /// Derives all rows of relations that depend on each other, those they read being complete.
  mutating func complete(_ component: [Int]) throws(EvaluationError) {
    let clauses = component.flatMap { clausesOf[$0] }.sorted()
    var recursive: [RecursiveReading] = []
    for clause in clauses {
      let readings = recursiveReadings(of: clause, in: component)
      recursive += readings
      if readings.isEmpty, program.clauses[clause].body.canHold(over: join.storage.tables) {
        makePlan(clause, delta: nil)
        planner.exchange(&join.plan)
        try run(clause) { _ in }
      }
    }
    if !recursive.isEmpty { try repeatUntilNothingIsNew(component, recursive) }
  }

  private func recursiveReadings(of clause: Int, in component: [Int]) -> [RecursiveReading] {
    let body = program.clauses[clause].body
    guard body.readsAny(of: component) else { return [] }
    let relations = body.positiveAtoms.map(\.relation.index)
    let recursive = relations.indices.filter { component.contains(relations[$0]) }
    return recursive.map { atom in
      RecursiveReading(
        clause: clause, atom: atom, relations: recursive.map { ($0, relations[$0]) })
    }
  }

  private mutating func repeatUntilNothingIsNew(
    _ component: [Int], _ readings: [RecursiveReading]
  ) throws(EvaluationError) {
    var seen = [Int](repeating: 0, count: program.relations.count)
    var plans: [Plan] = []
    var plannedRows = 0
    while component.contains(where: { seen[$0] < join.storage.tables[$0].count }) {
      let reached = join.storage.tables.map(\.count)
      join.storage.extendIndexes(of: component)
      let rows = component.reduce(0) { $0 + reached[$1] }
      if plans.isEmpty || rows > 4 * plannedRows {
        plans = readings.map { reading in
          makePlan(reading.clause, delta: reading.atom)
          return planner.plan.copy
        }
        plannedRows = rows
      }
      for (reading, plan) in zip(readings, plans)
      where reading.isWorthwhile(from: seen, to: reached) {
        join.plan = plan
        try run(reading.clause) { reading.limit(&$0, from: seen, to: reached) }
      }
      for relation in component { seen[relation] = reached[relation] }
    }
  }

  private mutating func makePlan(_ number: Int, delta: Int?) {
    let clause = program.clauses[number]
    planner.makePlan(
      of: clause.body, variables: clause.variables, outputs: clause.head.terms, delta: delta,
      in: &join.storage)
  }

  /// Goes through a clause by the plan that the join has.
  private mutating func run(
    _ number: Int, limiting limit: (inout [Range<Int>]) -> Void
  ) throws(EvaluationError) {
    let head = program.clauses[number].head
    join.prepare()
    limit(&join.ranges)
    limits.before = steps[number]
    let outcome = join.derive(number, as: head.relation.index, limits)
    steps[number] = outcome.steps
    if outcome.isSpent { throw .stepLimit(relation: head.relation, clause: number) }
    if outcome.isStopped { throw .rowLimit(relation: head.relation, clause: number) }
    finished?(number)
  }
}

extension [Condition] {
  /// Whether a positive atom of the uppermost level reads one of these relations.
  fileprivate func readsAny(of relations: [Int]) -> Bool {
    contains { condition in
      guard case .holds(let atom) = condition else { return false }
      return relations.contains(atom.relation.index)
    }
  }
}

/// A positive atom of a clause that reads a relation of the clause's own component.
private struct RecursiveReading {
  let clause: Int
  let atom: Int

  /// All such atoms of the clause, with the relations they read.
  let relations: [(atom: Int, relation: Int)]

  /// Whether there are new rows for the atom.
  func isWorthwhile(from seen: [Int], to reached: [Int]) -> Bool {
    relations.contains { $0.atom == atom && seen[$0.relation] < reached[$0.relation] }
  }

  /// Lets this atom see what is new, those before it what is old, those after it both.
  func limit(_ ranges: inout [Range<Int>], from seen: [Int], to reached: [Int]) {
    for (other, relation) in relations {
      let start = other == atom ? seen[relation] : 0
      ranges[other] = start..<(other < atom ? seen[relation] : reached[relation])
    }
  }
}
