import RandomPrograms

/// Definitions and rules drawn from a seed, over the vocabulary of `SmallPacks`.
struct RandomPack {
  private var dice: Dice

  /// Whether conditions need not share variables, so that every row may meet every other.
  private let isLoose: Bool

  init(seed: Int, isLoose: Bool = false) {
    dice = Dice(seed: seed)
    self.isLoose = isLoose
  }

  /// Definitions that may rest on each other and on themselves.
  mutating func definitions() -> String {
    (0..<2 + dice.roll(4)).map { number in
      let head = dice.pick(["toimenpiteessä <m> on mukana <t>", "toimenpidettä <m> hoitaa <t>"])
      return "  - tunnus: maaritelma-\(number)\n    niin: \(head)\n" + body(indent: "    ")
    }.joined()
  }

  /// The conditions of a rule.
  mutating func rule() -> String {
    "koskee: [toimenpide <m> on suunnitelmassa <s>]\n" + body(indent: "")
  }

  private mutating func body(indent: String) -> String {
    var lines = ["kun:", "  - " + dice.pick(Self.binding)]
    for _ in 0..<dice.roll(isLoose ? 7 : 4) { lines.append("  - " + condition()) }
    if dice.chance(30) { lines += ["  - " + count(), "  - <n> on enemmän kuin \(dice.roll(3))"] }
    if dice.chance(40) {
      lines.append("ellei:")
      for _ in 0...dice.roll(2) { lines.append("  - [\(condition()), \(condition())]") }
    }
    return lines.map { indent + $0 + "\n" }.joined()
  }

  private mutating func condition() -> String {
    switch dice.roll(9) {
    case 0: "toimenpide \(measure()) on suunnitelmassa \(plan())"
    case 1, 2: "toimenpiteen \(measure()) vastuu on taholla \(actor())"
    case 3: "toimenpidettä \(measure()) tukee \(actor())"
    case 4: "taho \(actor()) on julkinen"
    case 5: "toimenpidettä \(measure()) hoitaa \(actor())"
    case 6: "<t> on eri kuin \(dice.pick(["<v>", "<t>"]))"
    default: "toimenpiteessä \(measure()) on mukana \(actor())"
    }
  }

  private mutating func count() -> String {
    "{laske: <n>, eri: <y>, joille: [toimenpiteen \(measure()) vastuu on taholla <y>]}"
  }

  private mutating func measure() -> String {
    isLoose ? loose("m") : dice.pick(["<m>", "<m>", "<o>", "<_>"])
  }

  private mutating func plan() -> String {
    isLoose ? loose("s") : dice.pick(["<s>", "<u>", "<_>"])
  }

  private mutating func actor() -> String {
    isLoose ? loose("t") : dice.pick(["<t>", "<t>", "<v>", "<_>"])
  }

  /// One of many variables, so that conditions seldom share one.
  private mutating func loose(_ letter: String) -> String { "<\(letter)\(dice.roll(9))>" }

  /// Sentences that give the variables of the conclusions a value.
  private static let binding = [
    "toimenpiteen <m> vastuu on taholla <t>", "toimenpidettä <m> tukee <t>",
    "toimenpiteessä <m> on mukana <t>",
  ]
}
