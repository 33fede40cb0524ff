import Datalog
import Documents
import Findings
import SourceText
import YAML

/// Since when a statutory rule binds: a plan is judged by the law of its own period.
extension PackReader {
  /// What a statutory rule with a first day asks of the plan: that its period begins then or later.
  ///
  /// A plan of no known period is not judged. A rule that does not say which plan it is about asks
  /// nothing.
  mutating func firstDay(
    of body: RuleBody, _ rule: Fields<RuleKey>, _ draft: RuleDraft, in level: Level
  ) -> FirstDay {
    guard draft.isStatutory, let inForce = rule[.voimassa].flatMap({ Period(tree.utf8(of: $0)) }),
      let first = inForce.first, let begins = sentences.first(where: { $0.id == "kausi-alkaa" }),
      begins.slots.count == 2, let plan = plan(of: body, in: level)
    else { return FirstDay() }
    // No variable of a sentence has a name with a space.
    let day = variables.count
    variables.append("kauden alku")
    nestedTypes[day] = begins.slots[1].type
    usage[begins.relation.index].isRead = true
    let isEarlier: [Condition] = [
      .holds(Atom(begins.relation, [.variable(plan), .variable(day)])),
      .compare(.variable(day), .less, .constant(Value(number: first.number))),
    ]
    let period = Requirement(
      condition: .holds(Atom(begins.relation, [.variable(plan), .any])),
      missing: begins.missing ?? .noPeriod)
    return FirstDay(concerns: [.absent(isEarlier)], requires: [period])
  }

  /// The plan that the rule is about: the first one that its first conditions name.
  private func plan(of body: RuleBody, in level: Level) -> Int? {
    let named = body.concerns.atoms.flatMap(\.terms).compactMap(\.variable)
    return named.first { level.type(of: $0) == "Suunnitelma" }
  }
}

/// What a rule asks of a plan besides its written conditions.
struct FirstDay {
  var concerns: [Condition] = []
  var requires: [Requirement] = []

  /// The conditions, which come after the written ones.
  var conditions: [Condition] {
    concerns + requires.map(\.condition)
  }
}

extension RuleDraft {
  /// Whether the rule rests on a statute first of all.
  fileprivate var isStatutory: Bool {
    switch basis.first {
    case .known(.statute), .statute: true
    default: false
    }
  }
}

extension Localized {
  fileprivate static let noPeriod = Localized(
    fi: "suunnitelman kautta ei ole kirjattu", sv: "planens period har inte antecknats",
    en: "the plan’s period is not recorded")
}
