package import Datalog

/// A fixed sequence of numbers that look random.
package struct Dice: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed)
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number below this many.
  package mutating func roll(_ sides: Int) -> Int {
    Int.random(in: 0..<sides, using: &self)
  }

  /// True so many times in a hundred.
  package mutating func chance(_ percent: Int) -> Bool {
    roll(100) < percent
  }

  /// One of the elements, which must not be none.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[roll(elements.count)]
  }
}

/// A program with facts, made from a seed: safe always, stratified mostly.
package struct RandomProgram {
  package private(set) var program: Program

  /// The stated rows by the number of the relation, with repetitions.
  package private(set) var facts: [[[Value]]]
  private var dice: Dice

  private let levels: [Int]

  private static let values =
    [0, 1].map(Value.init(symbol:)) + [1, 2, 40].map(Value.init(number:))

  package init(seed: Int) {
    var dice = Dice(seed: seed)
    levels = [0, 0, 0] + (0..<4).map { _ in 1 + dice.roll(3) }
    let arities = [1, 2, 3] + (0..<4).map { _ in dice.roll(4) }
    program = Program(
      relations: arities.enumerated().map { Program.Relation(name: "r\($0)", arity: $1) })
    facts = arities.enumerated().map { relation, arity in
      (0..<(relation < 3 ? 2 + dice.roll(6) : dice.roll(8) / 6)).map { _ in
        (0..<arity).map { _ in dice.pick(RandomProgram.values) }
      }
    }
    self.dice = dice
    for _ in 0..<4 + self.dice.roll(6) { program.clauses.append(clause()) }
  }

  private mutating func clause() -> Clause {
    let head = 3 + dice.roll(4)
    let level = dice.chance(3) ? 9 : levels[head]
    var body = (0...dice.roll(3)).map { _ in atom(upTo: level, variables: [0, 1, 2, 3]) }
    var bound = Array(body.levelVariables).sorted()
    if bound.isEmpty {
      body.append(.holds(Atom(RelationID(0), [.variable(0)])))
      bound = [0]
    }
    for extra in 0..<dice.roll(3) {
      body.append(test(below: level, bound, result: 4 + extra))
      if let result = body[body.count - 1].result, !bound.contains(result) {
        bound.append(result)
      }
    }
    let terms = (0..<program.relations[head].arity).map { _ in term(bound, anyPercent: 0) }
    return Clause(
      head: Atom(RelationID(head), terms), body: body.shuffled(using: &dice), variables: 10)
  }

  private mutating func test(below level: Int, _ bound: [Int], result: Int) -> Condition {
    switch dice.roll(5) {
    case 0: return comparison(bound)
    case 1, 2: return .absent(nested(below: level, bound, depth: 0))
    default:
      let conditions = nested(below: level, bound, depth: 0)
      let counted = dice.pick(conditions.levelVariables.sorted())
      let result = dice.chance(15) ? dice.pick(bound) : result
      return dice.chance(50)
        ? .count(result: result, of: counted, where: conditions)
        : .extreme(greatest: dice.chance(50), result: result, of: counted, where: conditions)
    }
  }

  private mutating func nested(
    below level: Int, _ bound: [Int], depth: Int
  ) -> [Condition] {
    let locals = [6 + depth * 2, 7 + depth * 2]
    var result = (0...dice.roll(2)).map { _ in
      atom(upTo: level - 1, variables: bound + locals + locals)
    }
    if result.levelVariables.isEmpty {
      result.append(.holds(Atom(RelationID(1), [.variable(locals[0]), .any])))
    }
    let known = bound + result.levelVariables.sorted()
    if dice.chance(30) { result.append(comparison(known)) }
    if depth == 0, dice.chance(20) {
      result.append(.absent(nested(below: level, known, depth: 1)))
    }
    return result
  }

  private mutating func atom(upTo level: Int, variables: [Int]) -> Condition {
    let derived = levels.indices.dropFirst(3).filter { levels[$0] <= level }
    let relation = derived.isEmpty || dice.chance(60) ? dice.roll(3) : dice.pick(derived)
    let terms = (0..<program.relations[relation].arity).map { _ in
      term(variables, anyPercent: 15)
    }
    return .holds(Atom(RelationID(relation), terms))
  }

  private mutating func comparison(_ bound: [Int]) -> Condition {
    let comparators: [Comparator] = [
      .equal, .notEqual, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .precedes,
      .moreThanBefore(1, .months),
    ]
    return .compare(
      term(bound, anyPercent: 0), dice.pick(comparators), term(bound, anyPercent: 0))
  }

  private mutating func term(_ variables: [Int], anyPercent: Int) -> Term {
    if dice.chance(anyPercent) { return .any }
    return dice.chance(8)
      ? .constant(dice.pick(RandomProgram.values)) : .variable(dice.pick(variables))
  }
}

extension [Condition] {
  /// The variables of the atoms.
  package var levelVariables: Set<Int> {
    reduce(into: []) { result, condition in
      if case .holds(let atom) = condition { result.formUnion(atom.terms.compactMap(\.variable)) }
    }
  }
}

extension Rows {
  /// The facts as rows, each with its number within the relation as origin.
  package init(_ program: Program, _ facts: [[[Value]]]) {
    self.init(program.relations)
    for (relation, rows) in facts.enumerated() {
      for (number, row) in rows.enumerated() {
        insert(row, into: RelationID(relation), origin: UInt32(number))
      }
    }
  }
}
