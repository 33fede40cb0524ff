import Datalog
import Documents
import Facts
import Findings
import Foundation
import Judging
import Rules
import Support
import Testing

/// What is not judged, beside the plain question of each requirement.
@Suite struct RequirementTests {
  /// A rule and the first of its requirements that some subject fails.
  private struct Gap: Hashable {
    let rule: RuleID
    let requirement: Int
  }

  private func expectPlainAnswers(_ set: AskedSet) throws {
    let day = CalendarDay(year: 2026, month: 3, day: 1) ?? CalendarDay(number: 0)
    let book = set.book.inForce(on: day)
    let model = try evaluate(book.program, over: set.facts.rows)
    var gaps: [Gap] = []
    for rule in book.rules + book.conflicts where rule.inForce.contains(day) {
      guard let judgement = rule.judgement else { continue }
      let first = try judgement.requires.indices.first { number in
        let met = judgement.requires[..<number].map(\.condition)
        return try model.hasSolution(
          of: judgement.concerns + met + [.absent([judgement.requires[number].condition])],
          variables: judgement.variables.count)
      }
      if let first { gaps.append(Gap(rule: rule.id, requirement: first)) }
    }
    let told = set.verdict.notJudged.map { Gap(rule: $0.rule, requirement: $0.requirement) }
    #expect(told == gaps)
  }

  @Test(arguments: ["kuopio", "raisio", "esimerkki/puhdas", "esimerkki/luonnos"])
  func aFolderOfPlansHasTheGapsThatPlainQuestionsFind(_ folder: String) throws {
    try expectPlainAnswers(AskedSet.ofPlans(folder))
  }

  @Test(arguments: [
    "helsinki", "hyvinvointialue-20-kuntaa", "jarjesto", "narpio", "pieni-kunta",
    "vanha-suunnitelma", "yhteinen-suunnitelma",
  ])
  func aWholePlanHasTheGapsThatPlainQuestionsFind(_ name: String) throws {
    let file = repository.appending(path: "Tests/PlanTests/Kokonaiset/\(name).yaml")
    try expectPlainAnswers(AskedSet([String(contentsOf: file, encoding: .utf8)]))
  }

  private static let plan = """
    hyvinvointisuunnitelma:
      organisaatio: Raisio
      kausi: 2025–2028
      toimenpiteet:
        - nimi: Perhekerho
          taso: ehkäisevä
          yhdyspinta: kyllä
          päävastuu: <vastuu>
        - nimi: Kävelykerho
          taso: ehkäisevä
          päävastuu: Raisio

    """

  private func gaps(lead: String, _ further: String = "") throws -> Set<String> {
    let text = Self.plan.replacingOccurrences(of: "<vastuu>", with: lead) + further
    let set = try AskedSet([text])
    try expectPlainAnswers(set)
    return Set(set.verdict.notJudged.map { $0.rule.name })
  }

  /// Only the measure that the rule concerns tells of a name that no register has.
  @Test func aRuleIsNotJudgedWhereASubjectOfItsOwnFails() throws {
    let known = try gaps(lead: "Raisio")
    let unknown = try gaps(lead: "Raisio, Outoväki")
    #expect(unknown.subtracting(known).contains("tuki-puuttuu"))
    #expect(known.isSubset(of: unknown))
  }

  @Test func aPlanWhoseRowsAreNotAllGivenFailsForMoreRules() throws {
    let whole = try gaps(lead: "Raisio")
    let partly = try gaps(lead: "Raisio", "  laajuus: esitys\n")
    #expect(partly.count > whole.count)
  }
}
