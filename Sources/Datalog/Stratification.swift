/// Gives the relations in groups that depend on each other, each group after those it reads.
///
/// Throws `notStratified` with the clauses of a circle through an absence, a count or an extreme.
package func stratify(_ program: Program) throws(EvaluationError) -> [[RelationID]] {
  if let known = program.strata { return known }
  try checkClauses(of: program)
  return try components(of: program)
}

extension Program {
  /// The program with its strata known; as it is where it can't be run, which is told then.
  package var stratified: Program {
    Program(relations: relations, clauses: clauses, strata: try? stratify(self))
  }
}

/// `stratify` of a program whose form is known to be right.
func components(of program: Program) throws(EvaluationError) -> [[RelationID]] {
  if let known = program.strata { return known }
  let reads = program.clauses.map { $0.body.reads }
  var search = ComponentSearch(relations: program.relations.count)
  for (clause, read) in zip(program.clauses, reads) {
    for other in read { search.edges[clause.head.relation.index].append(other.relation) }
  }
  let components = search.components()
  var componentOf = [Int](repeating: 0, count: program.relations.count)
  for (number, component) in components.enumerated() {
    for relation in component { componentOf[relation] = number }
  }
  let circles = Set(
    zip(program.clauses, reads).compactMap { clause, read in
      let home = componentOf[clause.head.relation.index]
      return read.contains { $0.isNested && componentOf[$0.relation] == home } ? home : nil
    })
  if let circle = circles.min() {
    throw .notStratified(
      clauses: program.clauses.indices.filter { number in
        componentOf[program.clauses[number].head.relation.index] == circle
          && reads[number].contains { componentOf[$0.relation] == circle }
      })
  }
  return components.map { $0.map(RelationID.init) }
}

/// A relation that a body reads, and whether from within an absence, a count or an extreme.
struct Read {
  let relation: Int
  let isNested: Bool
}

extension [Condition] {
  /// The relations read, in written order, with repetitions.
  var reads: [Read] {
    var reads: [Read] = []
    forEachRead { reads.append($0) }
    return reads
  }

  /// Calls the closure with each relation read, in written order.
  func forEachRead(areNested: Bool = false, _ body: (Read) -> Void) {
    for condition in self {
      if case .holds(let atom) = condition {
        body(Read(relation: atom.relation.index, isNested: areNested))
      } else {
        condition.nested.forEachRead(areNested: true, body)
      }
    }
  }
}

/// Tarjan's search for strongly connected components, without recursion.
struct ComponentSearch {
  /// For each relation, those it reads.
  var edges: [[Int]]

  private var order: [Int]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var path: [(relation: Int, edge: Int)] = []
  private var visited = 0
  private var found: [[Int]] = []

  init(relations: Int) {
    edges = Array(repeating: [], count: relations)
    order = Array(repeating: -1, count: relations)
    lowest = Array(repeating: 0, count: relations)
    isOpen = Array(repeating: false, count: relations)
  }

  /// The components, each after those it reads, each in the order of its relations' numbers.
  mutating func components() -> [[Int]] {
    for relation in edges.indices where order[relation] < 0 {
      enter(relation)
      while let last = path.last { advance(last.relation, last.edge) }
    }
    return found
  }

  private mutating func enter(_ relation: Int) {
    order[relation] = visited
    lowest[relation] = visited
    visited += 1
    isOpen[relation] = true
    open.append(relation)
    path.append((relation, 0))
  }

  private mutating func advance(_ relation: Int, _ edge: Int) {
    guard edge < edges[relation].count else { return leave(relation) }
    path[path.count - 1].edge += 1
    let target = edges[relation][edge]
    if order[target] < 0 {
      enter(target)
    } else if isOpen[target] {
      lowest[relation] = min(lowest[relation], order[target])
    }
  }

  private mutating func leave(_ relation: Int) {
    path.removeLast()
    if let parent = path.last {
      lowest[parent.relation] = min(lowest[parent.relation], lowest[relation])
    }
    guard lowest[relation] == order[relation], let first = open.lastIndex(of: relation) else {
      return
    }
    let component = open[first...].sorted()
    open.removeSubrange(first...)
    for member in component { isOpen[member] = false }
    found.append(component)
  }
}
