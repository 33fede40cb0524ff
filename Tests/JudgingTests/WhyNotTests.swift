import Facts
import Findings
import Judging
import Rules
import SourceText
import Testing

private let register = """
  rekisteri:
    hyvinvointialueet: [{nimi: Mallimaan hyvinvointialue}]
    kunnat: [{nimi: Esimerkkilä, hyvinvointialue: Mallimaan hyvinvointialue}]
  """

private let plan = """
  hyvinvointisuunnitelma: {organisaatio: Esimerkkilä, kausi: 2026–2029, vaihe: luonnos}
  toimenpiteet:
    - nimi: Liikuntaneuvonta
      vastuutaho: Esimerkkilä, Mallimaan hyvinvointialue
    - nimi: Savuton kunta
      vastuutaho: Esimerkkilä
      yhdyspinta: kyllä
    - nimi: Kirjaston lukupiiri
    - nimi: Vertaisillat
      vastuutaho: Esimerkkilä, MLL
  """

private func gaps(_ outcome: WhyNot.Outcome) -> [WhyNot.Gap] {
  switch outcome {
  case .notApplicable(let obstacles), .notJudged(_, let obstacles), .met(let obstacles):
    obstacles.gaps
  case .found, .yielded, .setAside, .notOfThisKind: []
  }
}

@Test func aComparisonThatIsNotTrueIsTheReasonWithWhatWasCounted() throws {
  let answer = try AskedSet([plan, register]).answer("paallekkainen-paavastuu", "savuton kunta")
  guard case .met(let obstacles) = answer.outcome, obstacles.gaps.count == 1,
    case .untrue(let sentence, let counted) = try #require(obstacles.gaps.first)
  else {
    Issue.record("the rule is met for want of a second lead: \(answer.outcome)")
    return
  }
  #expect(sentence.fi == "määrä on enemmän kuin 1 (laskettiin 1)")
  #expect(counted.flatMap(\.statements).count == 1)
  #expect(obstacles.areLeast && !obstacles.held.isEmpty)
}

@Test func whatLiftsTheFindingIsTheReasonWithItsPlace() throws {
  let set = try AskedSet([plan, register])
  let answer = try set.answer("yhdyspinta-ilman-paavastuuta", "Savuton kunta")
  guard case .met(let obstacles) = answer.outcome, obstacles.gaps.count == 1,
    case .blocked(let steps) = try #require(obstacles.gaps.first)
  else {
    Issue.record("the lead lifts it: \(answer.outcome)")
    return
  }
  let stated = steps.flatMap(\.statements)
  #expect(stated.map(\.sentence.fi).first?.contains("päävastuu") == true)
}

@Test func aRuleThatDoesNotConcernTheSubjectSaysWhatIsStatedInstead() throws {
  let set = try AskedSet([plan, register])
  let answer = try set.answer("vastuu-ei-ilmene-lahteesta", "savuton kunta")
  guard case .notApplicable(let obstacles) = answer.outcome,
    case .missing(let missing) = try #require(obstacles.gaps.first)
  else {
    Issue.record("it is about presentations only: \(answer.outcome)")
    return
  }
  #expect(missing.sentence.fi.contains("laajuus on ”esitys”"))
  #expect(missing.couldStand == nil)
  #expect(missing.instead.flatMap(\.statements).map(\.sentence.fi).first?.contains("koko") == true)
}

@Test func aMissingConclusionSaysHowItWouldHaveBeenReached() throws {
  let set = try AskedSet([plan, register])
  let answer = try set.answer("yhdyspinta-ilman-paavastuuta", "kirjaston lukupiiri")
  guard case .notApplicable(let obstacles) = answer.outcome,
    case .missing(let missing) = try #require(obstacles.gaps.first)
  else {
    Issue.record("it is not on the interface: \(answer.outcome)")
    return
  }
  let ways = missing.ways.flatMap(\.gaps).compactMap { gap -> String? in
    if case .missing(let missing) = gap { missing.sentence.fi } else { nil }
  }
  #expect(ways.contains("toimenpide ”Kirjaston lukupiiri” on merkitty yhdyspinnaksi"))
}

@Test func whatWasNotGivenIsTheReasonWhereItCouldNotBeJudged() throws {
  let slides = plan.replacing("vaihe: luonnos", with: "vaihe: luonnos, laajuus: esitys")
  let set = try AskedSet([slides, register])
  let answer = try set.answer("toimenpide-ilman-vastuutahoa", "kirjaston lukupiiri")
  guard case .notJudged(let missing, let obstacles) = answer.outcome else {
    Issue.record("a presentation is no plan: \(answer.outcome)")
    return
  }
  #expect(missing.fi == "esityksestä puuttuu tietoja, joita alkuperäisessä voi olla")
  #expect(obstacles.gaps.count == 1)
}

@Test func aRuleThatFoundSomethingSaysSoAndWhyNoVariantWasTaken() throws {
  let set = try AskedSet([plan, register])
  guard
    case .found(let findings, let passedOver) = try set.answer(
      "paallekkainen-paavastuu", "vertaisillat"
    ).outcome
  else {
    Issue.record("two lead")
    return
  }
  #expect(
    findings.map(\.identity)
      == set.findings(of: "paallekkainen-paavastuu").suffix(1).map(\.identity))
  #expect(passedOver.map(\.name) == ["kunta ja sen hyvinvointialue"])
  #expect(passedOver.first?.obstacles.gaps.isEmpty == false)
}

@Test func aFindingThatIsHeldBackNamesTheStrongerRule() throws {
  let rule = """
    sääntö: oma-saanto
    otsikko: {fi: Oma, sv: Egen, en: Own}
    vakavuus: huomautus
    peruste: [{käytäntö: hytelint}]
    väistyy: [paallekkainen-paavastuu]
    koskee: [toimenpide <m> kuuluu suunnitelmaan <_>]
    havainto: {fi: Oma <m>, sv: Egen <m>, en: Own <m>}
    kohta: toimenpide <m> kuuluu suunnitelmaan <_>
    """
  let set = try AskedSet([plan, register], rules: ["oma-saanto": rule])
  guard case .yielded(_, let stronger) = try set.answer("oma-saanto", "Liikuntaneuvonta").outcome
  else {
    Issue.record("it yields")
    return
  }
  #expect(stronger == RuleID("paallekkainen-paavastuu"))
}

@Test func aRuleOutOfForceSaysWhenItIsInForce() throws {
  let old = try AskedSet([plan, register], on: "1.3.2022")
  let whyNot = try #require(
    old.proving.whyNot(RuleID("paallekkainen-paavastuu"), about: old.proving.subjects))
  #expect(whyNot.notInForce?.fi == "1.1.2023 alkaen")
  #expect(whyNot.answers.isEmpty)
}

@Test func aRuleAboutMeasuresIsAnsweredForEachMeasureOfAPlan() throws {
  let set = try AskedSet([plan, register])
  let plans = set.proving.subjects(named: "esimerkkilä 2026–2029")
  let whyNot = try #require(
    set.proving.whyNot(RuleID("paallekkainen-paavastuu"), about: plans))
  #expect(whyNot.answers.count == 4)
}

@Test func soManyAreToldWhyAsIsWishedAndOfAllWhatCameOfThem() throws {
  let set = try AskedSet.ofPlans("esimerkki/luonnos")
  let rule = RuleID("tuki-puuttuu")
  let all = try #require(set.proving.whyNot(rule))
  let some = try #require(set.proving.whyNot(rule, explaining: 3))
  #expect(all.answers.count > 10)
  #expect(some.answers.map(\.subject) == all.answers.map(\.subject))
  #expect(some.answers.map { kind($0.outcome) } == all.answers.map { kind($0.outcome) })
  let told = some.answers.map { gaps($0.outcome).count }
  #expect(told.prefix(3) == all.answers.map { gaps($0.outcome).count }.prefix(3))
  #expect(told.dropFirst(3).allSatisfy { $0 == 0 })
  #expect(all.answers.dropFirst(3).contains { !gaps($0.outcome).isEmpty })
}

@Test func onlySubjectsOfTheFilesNamedAreAnsweredAbout() throws {
  let set = try AskedSet([plan, register, plan.replacing("Esimerkkilä", with: "Mallila")])
  let rule = RuleID("tuki-puuttuu")
  let files = Set(try #require(set.proving.whyNot(rule)).answers.compactMap(\.place?.file))
  #expect(files.count == 2)
  for file in files {
    let answers = try #require(set.proving.whyNot(rule, in: [file])).answers
    #expect(!answers.isEmpty && answers.allSatisfy { $0.place?.file == file })
  }
}

/// What came of a subject, without why.
private func kind(_ outcome: WhyNot.Outcome) -> String {
  switch outcome {
  case .found(let findings, _): "found \(findings.count)"
  case .yielded(_, let rule): "yielded \(rule)"
  case .setAside: "set aside"
  case .notApplicable: "not applicable"
  case .notJudged(let missing, _): "not judged: \(missing.fi)"
  case .met: "met"
  case .notOfThisKind: "not of this kind"
  }
}

@Test func twoConditionsThatLackAreBothToldAndNoMore() throws {
  let rule = """
    sääntö: oma-saanto
    otsikko: {fi: Oma, sv: Egen, en: Own}
    vakavuus: huomautus
    peruste: [{käytäntö: hytelint}]
    koskee: [toimenpide <m> kuuluu suunnitelmaan <s>]
    kun: [toimenpiteelle <m> on kirjattu mittari, suunnitelman <s> vaihe on "luonnos", toimenpiteelle <m> on kirjattu aikataulu]
    havainto: {fi: Oma <m>, sv: Egen <m>, en: Own <m>}
    kohta: toimenpide <m> kuuluu suunnitelmaan <s>
    """
  let set = try AskedSet([plan, register], rules: ["oma-saanto": rule])
  let gaps = gaps(try set.answer("oma-saanto", "Savuton kunta").outcome)
  let sentences = gaps.map { gap in
    if case .missing(let missing) = gap { missing.sentence.fi } else { "" }
  }
  #expect(
    sentences == [
      "toimenpiteelle ”Savuton kunta” on kirjattu mittari",
      "toimenpiteelle ”Savuton kunta” on kirjattu aikataulu",
    ])
}

@Test func everyRuleTellsAReasonForEverySubjectThatItDoesNotFindFaultWith() throws {
  let set = try AskedSet.ofPlans("esimerkki/luonnos")
  let subjects = set.proving.subjects.enumerated().filter { $0.offset % 9 == 0 }.map(\.element)
  for rule in set.book.rules where rule.judgement != nil {
    let whyNot = try #require(set.proving.whyNot(rule.id, about: subjects))
    for answer in whyNot.answers {
      switch answer.outcome {
      case .found(let findings, _): #expect(!findings.isEmpty)
      case .yielded, .setAside, .notOfThisKind: continue
      case .notApplicable, .notJudged, .met:
        #expect(!gaps(answer.outcome).isEmpty, "\(rule.id) \(answer.subject.fi)")
      }
    }
  }
}
