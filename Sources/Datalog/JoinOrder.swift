/// The order in which the atoms of a conjunction are read, by measured fan-out.
struct JoinOrder {
  let atoms: [Atom]

  /// The variables of each atom.
  let variables: [VariableSet]

  /// The variables with a value before the first atom.
  let bound: VariableSet

  /// The order with the fewest rows in between, trying each atom as the first.
  func best(in storage: inout Storage) -> [Int] {
    if atoms.count < 2 { return Array(atoms.indices) }
    var best: (order: [Int], cost: Double) = ([], .infinity)
    for first in atoms.indices {
      let candidate = order(from: first, under: best.cost, in: &storage)
      if let candidate, candidate.cost < best.cost { best = candidate }
    }
    return best.order.count == atoms.count ? best.order : Array(atoms.indices)
  }

  /// The order that begins with this atom and goes on with the least fan-out.
  func order(from first: Int, in storage: inout Storage) -> [Int] {
    order(from: first, under: .infinity, in: &storage)?.order ?? Array(atoms.indices)
  }

  private func order(
    from first: Int, under limit: Double, in storage: inout Storage
  ) -> (order: [Int], cost: Double)? {
    var read = VariableSet()
    var order: [Int] = []
    order.reserveCapacity(atoms.count)
    var known = bound
    var size = 1.0
    var cost = 0.0
    var next = (atom: first, fanOut: fanOut(of: first, known, in: &storage))
    while true {
      order.append(next.atom)
      read.insert(next.atom)
      known.formUnion(variables[next.atom])
      size *= next.fanOut
      cost += size
      if order.count == atoms.count { return (order, cost) }
      if cost >= limit { return nil }
      next = cheapest(except: read, known, in: &storage)
    }
  }

  private func cheapest(
    except read: VariableSet, _ known: VariableSet, in storage: inout Storage
  ) -> (atom: Int, fanOut: Double) {
    var best: (atom: Int, fanOut: Double)?
    for atom in atoms.indices where !read.contains(atom) {
      let fanOut = fanOut(of: atom, known, in: &storage)
      if fanOut < best?.fanOut ?? .infinity || best == nil { best = (atom, fanOut) }
    }
    return best ?? (0, .infinity)
  }

  /// How many rows follow from one; a test that gives no variable a value counts for less than one.
  private func fanOut(of number: Int, _ known: VariableSet, in storage: inout Storage) -> Double {
    let atom = atoms[number]
    let relation = atom.relation.index
    let rows = storage.tables[relation].count
    if rows == 0 { return 0 }
    let columns = atom.boundColumns(known)
    if columns.count == atom.terms.count { return 0.5 }
    if variables[number].isSubset(of: known) { return 0.9 }
    if columns.count == 0 { return Double(rows) }
    return Double(rows) / Double(storage.keys(of: relation, by: columns))
  }
}

extension Atom {
  /// The columns whose value is known, where these variables have one.
  func boundColumns(_ known: VariableSet) -> ColumnSet {
    var columns = ColumnSet()
    for column in terms.indices {
      switch terms[column] {
      case .variable(let variable) where !known.contains(variable): break
      case .any: break
      case .variable, .constant: columns.insert(column)
      }
    }
    return columns
  }
}
