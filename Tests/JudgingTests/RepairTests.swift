import Findings
import Rules
import Testing

@testable import Judging

private let register = """
  rekisteri:
    hyvinvointialueet: [{nimi: Mallimaan hyvinvointialue}]
    kunnat: [{nimi: Esimerkkilä, hyvinvointialue: Mallimaan hyvinvointialue}]
  """

private func plan(_ measure: String) -> String {
  "hyvinvointisuunnitelma: {organisaatio: Esimerkkilä, kausi: 2026–2029, vaihe: luonnos}\n"
    + "toimenpiteet:\n" + measure
}

private func repairs(
  of rule: String, in measure: String, rules: [String: String] = [:], trials: Int = 80
) throws -> Repairs {
  let set = try AskedSet([plan(measure), register], rules: rules)
  return set.proving.repairs(of: try #require(set.findings(of: rule).first), trials: trials)
}

@Test func theFirstRepairOfAMissingLeadIsOnesOwn() throws {
  let found = try repairs(of: "toimenpide-ilman-vastuutahoa", in: "  - nimi: Kirjaston lukupiiri\n")
  guard case .add(let sentence, let near, .decision)? = found.repairs.first?.edits.first else {
    Issue.record("\(found)")
    return
  }
  #expect(
    sentence.fi
      == "toimenpiteen ”Kirjaston lukupiiri” päävastuu kunnassa Esimerkkilä on taholla Esimerkkilä")
  #expect(near != nil)
  #expect(found.repairs.first?.edits.count == 1)
}

@Test func aRoleOfSomebodyElseTakesTheirConsent() throws {
  let found = try repairs(
    of: "tuki-puuttuu",
    in: "  - {nimi: Savuton kunta, päävastuu: Esimerkkilä, yhdyspinta: kyllä, "
      + "aikataulu: 2026, mittarit: [x]}\n")
  #expect(!found.repairs.isEmpty)
  for repair in found.repairs {
    for case .add(let sentence, _, let proviso) in repair.edits
    where sentence.fi.hasSuffix("Mallimaan hyvinvointialue") {
      #expect(proviso == .consent(of: Localized("Mallimaan hyvinvointialue")))
    }
  }
}

@Test func whatMustHaveHappenedIsOnlyToBeRecordedIfItHas() throws {
  let rule = """
    sääntö: oma-saanto
    otsikko: {fi: Oma, sv: Egen, en: Own}
    vakavuus: huomautus
    peruste: [{käytäntö: hytelint}]
    koskee: [asiakirja <s> on suunnitelma]
    ellei: [suunnitelma <s> on hyväksytty <_>]
    havainto: {fi: Oma <s>, sv: Egen <s>, en: Own <s>}
    kohta: asiakirja <s> on suunnitelma
    """
  let found = try repairs(
    of: "oma-saanto", in: "  - nimi: Kirjaston lukupiiri\n", rules: ["oma-saanto": rule])
  guard case .add(let sentence, _, .record)? = found.repairs.first?.edits.first else {
    Issue.record("\(found)")
    return
  }
  #expect(sentence.fi.hasSuffix("on hyväksytty [jokin päivä]"))
}

@Test func aFactThatIsNotTheAuthorsIsNeverOffered() throws {
  let rule = """
    sääntö: oma-saanto
    otsikko: {fi: Oma, sv: Egen, en: Own}
    vakavuus: huomautus
    peruste: [{käytäntö: hytelint}]
    koskee: [asiakirja <s> on suunnitelma]
    ellei: [suunnitelman <s> laajuus on "ote"]
    havainto: {fi: Oma <s>, sv: Egen <s>, en: Own <s>}
    kohta: asiakirja <s> on suunnitelma
    """
  let found = try repairs(
    of: "oma-saanto", in: "  - nimi: Kirjaston lukupiiri\n", rules: ["oma-saanto": rule])
  #expect(found.repairs.isEmpty && found.isExhaustive && !found.isOfText)
}

@Test func takingTheOnlyEntryAwayComesLastAndIsToldToThin() throws {
  let found = try repairs(
    of: "velvoittaa-toista-ilman-sopimusta",
    in: "  - {nimi: Nuorten chat, päävastuu: Mallimaan hyvinvointialue}\n")
  let thinning = found.repairs.firstIndex(where: \.thins) ?? found.repairs.endIndex
  let later = found.repairs[thinning...].map(\.thins)
  #expect(!later.contains(false))
  #expect(!found.repairs.isEmpty)
}

@Test func aFindingOfTheTextIsMendedInTheText() throws {
  let set = try AskedSet([plan("  - {nimi: Lukupiiri, vastutaho: Esimerkkilä}\n"), register])
  let finding = try #require(set.findings(of: "tuntematon-avain").first)
  let found = set.proving.repairs(of: finding)
  #expect(found.isOfText && found.repairs.isEmpty)
}

@Test func aSearchThatIsCutShortSaysSo() throws {
  let found = try repairs(
    of: "toimenpide-ilman-vastuutahoa", in: "  - nimi: Kirjaston lukupiiri\n", trials: 1)
  #expect(!found.isExhaustive)
}

@Test func everyRepairRemovesItsFindingAndRaisesNothingAsSevere() throws {
  let set = try AskedSet.ofPlans("esimerkki/luonnos")
  var offered = 0
  var rules: Set<RuleID> = []
  for finding in set.proving.findings where finding.standing == .shown {
    // One finding of each rule: every try judges the whole set anew.
    guard rules.insert(finding.rule).inserted else { continue }
    guard var search = RepairSearch(finding, in: set.proving, trials: 8) else { continue }
    search.run()
    let before = Set(set.proving.findings.filter { $0.standing == .shown }.map(\.identity))
    for success in search.successes.prefix(2) {
      offered += 1
      let tried = search.trying(success.edits)
      let after = try #require(tried).findings
      #expect(!after.contains { $0.identity == finding.identity })
      let raised = after.filter {
        $0.standing == .shown && $0.severity >= finding.severity && !before.contains($0.identity)
      }
      #expect(raised.isEmpty, "\(finding.rule)")
    }
  }
  #expect(offered > 20)
}

@Test func aPartTellsTheSameUnlessAChangeReachesFurther() throws {
  let set = try AskedSet([plan("  - nimi: Kirjaston lukupiiri\n"), register])
  let finding = try #require(set.findings(of: "toimenpide-ilman-vastuutahoa").first)
  let found = set.proving.repairs(of: finding)
  let alone = try #require(set.proving.repairs(of: finding) { _ in true })
  #expect(found.repairs.count > 2)
  #expect(alone.repairs == found.repairs && alone.isExhaustive == found.isExhaustive)
  // The first change stays within the part, the second reaches further.
  var tried = 0
  let beyond = set.proving.repairs(of: finding) { _ in
    tried += 1
    return tried < 2
  }
  #expect(beyond == nil && tried == 2)
  let other = try AskedSet([plan("  - nimi: Toinen\n"), register])
  #expect(other.proving.repairs(of: finding) { _ in true } == nil)
}
