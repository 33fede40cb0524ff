/// The order in which the atoms of a conjunction are read, by measured fan-out.
///
/// Its lists are kept from one conjunction to the next.
struct JoinOrder {
  /// The order that was found last: the numbers of the atoms.
  private(set) var order: [Int] = []

  /// The order that is tried.
  private var tried: [Int] = []

  /// The fan-outs that were measured, `mostMeasures` places for each atom.
  private var measured: [Measure] = []

  /// How many of its places each atom has filled.
  private var measures: [Int] = []

  /// For so many choices of its known variables the fan-out of an atom is kept.
  private static let mostMeasures = 4

  private struct Measure {
    let known: UInt64
    let fanOut: Double
  }

  /// Finds the order with the fewest rows in between, trying each atom as the first; `bound` have a
  /// value before.
  mutating func findBest(
    of atoms: ArraySlice<LevelAtom>, _ bound: VariableSet, in storage: inout Storage
  ) {
    beginAnew(atoms.count)
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
    beginAnew(atoms.count)
    if tryOrder(of: atoms, from: first, bound, under: .infinity, in: &storage) != nil {
      swap(&order, &tried)
    }
  }

  /// Forgets what was measured, and begins with the written order.
  private mutating func beginAnew(_ count: Int) {
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: 0..<count)
    measures.removeAll(keepingCapacity: true)
    measures.append(contentsOf: repeatElement(0, count: count))
    let room = count * Self.mostMeasures - measured.count
    if room > 0 {
      measured.append(contentsOf: repeatElement(Measure(known: 0, fanOut: 0), count: room))
    }
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
      fanOut: fanOut(of: first, among: atoms, known, in: &storage)
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

  private mutating func cheapest(
    of atoms: ArraySlice<LevelAtom>, except read: VariableSet, _ known: VariableSet,
    in storage: inout Storage
  ) -> (atom: Int, fanOut: Double) {
    var best: (atom: Int, fanOut: Double)?
    for atom in 0..<atoms.count where !read.contains(atom) {
      let fanOut = fanOut(of: atom, among: atoms, known, in: &storage)
      if fanOut < best?.fanOut ?? .infinity || best == nil { best = (atom, fanOut) }
    }
    return best ?? (0, .infinity)
  }

  /// The fan-out of an atom, measured once for each choice of its variables.
  private mutating func fanOut(
    of number: Int, among atoms: ArraySlice<LevelAtom>, _ known: VariableSet,
    in storage: inout Storage
  ) -> Double {
    let atom = atoms.startIndex + number
    guard let bits = atoms[atom].variables.lowBits(within: known) else {
      return fanOut(of: atoms[atom], known, in: &storage)
    }
    let first = number * Self.mostMeasures
    for place in first..<first + measures[number] where measured[place].known == bits {
      return measured[place].fanOut
    }
    let fanOut = fanOut(of: atoms[atom], known, in: &storage)
    if measures[number] < Self.mostMeasures {
      measured[first + measures[number]] = Measure(known: bits, fanOut: fanOut)
      measures[number] += 1
    }
    return fanOut
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
