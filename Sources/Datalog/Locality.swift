/// Which relations can be derived part by part, where facts are divided into parts.
///
/// Stated rows either speak of one part or are common to all. A column is local where each of its
/// values belongs to one part. What is derived from a part and what is common is then all that is
/// derived from everything and has that part's values in its local columns, as long as each clause
/// joins, denies and counts rows through local values; `holdsApart` tells whether it does.
package struct Locality: Sendable {
  /// What is known of one relation.
  struct Traits: Sendable, Equatable {
    /// Whether rows speak of parts at all; else they are the same for each.
    var isOfParts = false
    var local: [Bool]
    /// Whether all local values of a row belong to one part.
    var isWhole = true
    /// Whether a part may give rows about the values of others, which nothing of that part may show.
    var isFree = false
  }

  private(set) var traits: [Traits]
  private let program: Program

  /// - Parameters:
  ///   - program: what is derived.
  ///   - columns: the local columns of the stated relations that speak of parts.
  ///   - free: those of them that every part has whole, though they join local values.
  ///   - common: the stated relations that are the same for every part.
  package init(
    of program: Program, columns: [RelationID: Set<Int>], free: Set<RelationID> = [],
    common: Set<RelationID> = []
  ) {
    self.program = program
    traits = program.relations.map { Traits(local: Array(repeating: false, count: $0.arity)) }
    for (relation, columns) in columns {
      traits[relation.index].isOfParts = true
      for column in columns { traits[relation.index].local[column] = true }
      traits[relation.index].isFree = free.contains(relation)
    }
    markDerived(except: common)
    while narrow() {}
  }

  /// The clauses that could give other rows apart than together.
  package var obstacles: [Int] {
    program.clauses.indices.filter { !holdsApart(program.clauses[$0]) }
  }

  /// Whether each row of the relation is derived from one part, and from that alone.
  package func isOfOnePart(_ relation: RelationID) -> Bool {
    let known = traits[relation.index]
    return known.isOfParts && known.isWhole && !known.isFree && known.local.contains(true)
  }

  /// Whether conditions about rows of a relation hold in their part as they do in the whole.
  package func holdApart(_ conditions: [Condition], given row: Atom) -> Bool {
    let anchors = row.variables(in: traits[row.relation.index].local)
    return !anchors.isEmpty && areAnchored(conditions, within: [row], to: anchors)
  }

  /// Whether a way to make conditions hold lies within one part.
  package func holdApart(_ conditions: [Condition]) -> Bool {
    let atoms = conditions.positiveAtoms
    let classes = LocalClasses(of: atoms, traits)
    let grounded = classes.grounded
    return grounded.count <= 1 && areAnchored(conditions, within: [], to: Array(grounded))
  }

  /// Derived relations speak of parts where some relation that they read does.
  private mutating func markDerived(except common: Set<RelationID>) {
    var stated = traits.map(\.isOfParts)
    for relation in common { stated[relation.index] = true }
    var isChanged = true
    while isChanged {
      isChanged = false
      for clause in program.clauses where !traits[clause.head.relation.index].isOfParts {
        guard clause.body.reads.contains(where: { traits[$0.relation].isOfParts }) else { continue }
        traits[clause.head.relation.index].isOfParts = true
        isChanged = true
      }
    }
    for relation in traits.indices where traits[relation].isOfParts && !stated[relation] {
      traits[relation].local = traits[relation].local.map { _ in true }
    }
  }

  /// Takes away what a clause doesn't bear out; false where nothing more was taken.
  private mutating func narrow() -> Bool {
    var isChanged = false
    for clause in program.clauses where traits[clause.head.relation.index].isOfParts {
      let known = traits[clause.head.relation.index]
      let narrowed = narrowed(known, by: clause)
      guard narrowed != known else { continue }
      traits[clause.head.relation.index] = narrowed
      isChanged = true
    }
    return isChanged
  }

  private func narrowed(_ known: Traits, by clause: Clause) -> Traits {
    let classes = LocalClasses(of: clause.body.positiveAtoms, traits)
    var known = known
    for (column, term) in clause.head.terms.enumerated() where known.local[column] {
      known.local[column] = term.variable.map { classes.isLocal($0) } ?? false
    }
    let anchors = clause.head.variables(in: known.local)
    let roots = Set(anchors.map { classes.root($0) })
    if roots.count > 1 { known.isWhole = false }
    if !roots.isSubset(of: classes.grounded) || roots.isEmpty { known.isFree = true }
    return known
  }

  private func holdsApart(_ clause: Clause) -> Bool {
    let head = traits[clause.head.relation.index]
    guard head.isOfParts else { return true }
    let anchors = clause.head.variables(in: head.local)
    if anchors.isEmpty { return holdApart(clause.body) }
    return areAnchored(clause.body, within: [], to: anchors)
  }

  /// Whether everything of parts in the conditions is tied to the anchors by local values.
  private func areAnchored(
    _ conditions: [Condition], within outer: [Atom], to anchors: [Int]
  ) -> Bool {
    let atoms = conditions.positiveAtoms
    let scope = outer + atoms
    let classes = LocalClasses(of: scope, traits)
    let roots = Set(anchors.map { classes.root($0) })
    return atoms.allSatisfy { isAnchored($0, classes, to: roots) }
      && conditions.allSatisfy { condition in
        condition.nested.isEmpty || areAnchored(condition.nested, within: scope, to: anchors)
      }
  }

  private func isAnchored(_ atom: Atom, _ classes: LocalClasses, to roots: Set<Int>) -> Bool {
    let known = traits[atom.relation.index]
    guard known.isOfParts else { return true }
    let columns = known.local.count { $0 }
    let anchored = atom.variables(in: known.local).count { roots.contains(classes.root($0)) }
    return anchored > 0 && (known.isWhole || anchored == columns)
  }
}

/// The variables of some atoms in classes: the values of one class belong to one part.
private struct LocalClasses {
  /// For each variable the next towards its class's own; below zero where it has no local values.
  private var parents: [Int] = []

  /// The classes that a row of a part stands behind.
  private(set) var grounded: Set<Int> = []

  init(of atoms: [Atom], _ traits: [Locality.Traits]) {
    var behind: [Int] = []
    for atom in atoms where traits[atom.relation.index].isOfParts {
      let known = traits[atom.relation.index]
      let variables = atom.variables(in: known.local)
      for variable in variables { add(variable) }
      if known.isWhole, let first = variables.first {
        for variable in variables { parents[root(variable)] = root(first) }
      }
      if !known.isFree { behind += variables }
    }
    grounded = Set(behind.map { root($0) })
  }

  private mutating func add(_ variable: Int) {
    while parents.count <= variable { parents.append(-1) }
    if parents[variable] < 0 { parents[variable] = variable }
  }

  func isLocal(_ variable: Int) -> Bool {
    parents.indices.contains(variable) && parents[variable] >= 0
  }

  func root(_ variable: Int) -> Int {
    guard isLocal(variable) else { return variable }
    var variable = variable
    while parents[variable] != variable { variable = parents[variable] }
    return variable
  }
}

extension Atom {
  /// The variables in the columns that are marked.
  fileprivate func variables(in columns: [Bool]) -> [Int] {
    zip(terms, columns).compactMap { $1 ? $0.variable : nil }
  }
}

extension Term {
  fileprivate var variable: Int? {
    if case .variable(let variable) = self { variable } else { nil }
  }
}
