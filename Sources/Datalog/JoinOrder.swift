/// The order in which the atoms of a conjunction are read, by measured fan-out.
///
/// Its lists are kept from one conjunction to the next.
struct JoinOrder {
  /// The order that was found last: the numbers of the atoms.
  private(set) var order: [Int] = []

  /// The order that is tried.
  private var tried: [Int] = []

  /// Finds the order with the fewest rows in between, trying each atom as the first; `bound` have a
  /// value before.
  mutating func findBest(
    of atoms: ArraySlice<LevelAtom>, _ bound: VariableSet, in storage: inout Storage
  ) {
    takeWritten(atoms.count)
    if atoms.count < 2 { return }
    var best = Double.infinity
    for first in 0..<atoms.count {
      guard let cost = tryOrder(of: atoms, from: first, bound, under: best, in: &storage),
        cost < best
      else { continue }
      best = cost
      swap(&order, &tried)
    }
  }

  /// Finds the order that begins with this atom and goes on with the least fan-out.
  mutating func find(
    of atoms: ArraySlice<LevelAtom>, from first: Int, _ bound: VariableSet,
    in storage: inout Storage
  ) {
    takeWritten(atoms.count)
    if tryOrder(of: atoms, from: first, bound, under: .infinity, in: &storage) != nil {
      swap(&order, &tried)
    }
  }

  private mutating func takeWritten(_ count: Int) {
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: 0..<count)
  }

  /// How many rows an order looks at; nothing where they reach the limit before its last atom.
  private mutating func tryOrder(
    of atoms: ArraySlice<LevelAtom>, from first: Int, _ bound: VariableSet, under limit: Double,
    in storage: inout Storage
  ) -> Double? {
    tried.removeAll(keepingCapacity: true)
    var read = VariableSet()
    var known = bound
    var size = 1.0
    var cost = 0.0
    var next = (
      atom: first,
      fanOut: fanOut(of: atoms[atoms.startIndex + first], known, in: &storage)
    )
    while true {
      tried.append(next.atom)
      read.insert(next.atom)
      known.formUnion(atoms[atoms.startIndex + next.atom].variables)
      size *= next.fanOut
      cost += size
      if tried.count == atoms.count { return cost }
      if cost >= limit { return nil }
      next = cheapest(of: atoms, except: read, known, in: &storage)
    }
  }

  private func cheapest(
    of atoms: ArraySlice<LevelAtom>, except read: VariableSet, _ known: VariableSet,
    in storage: inout Storage
  ) -> (atom: Int, fanOut: Double) {
    var best: (atom: Int, fanOut: Double)?
    for atom in 0..<atoms.count where !read.contains(atom) {
      let fanOut = fanOut(of: atoms[atoms.startIndex + atom], known, in: &storage)
      if fanOut < best?.fanOut ?? .infinity || best == nil { best = (atom, fanOut) }
    }
    return best ?? (0, .infinity)
  }

  /// How many rows follow from one; a test that gives no variable a value counts for less than one.
  private func fanOut(
    of atom: LevelAtom, _ known: VariableSet, in storage: inout Storage
  ) -> Double {
    let rows = storage.tables[atom.relation].count
    if rows == 0 { return 0 }
    let columns = atom.boundColumns(known)
    if columns.count == atom.terms.count { return 0.5 }
    if atom.variables.isSubset(of: known) { return 0.9 }
    if columns.count == 0 { return Double(rows) }
    return Double(rows) / Double(storage.keys(of: atom.relation, by: columns))
  }
}
