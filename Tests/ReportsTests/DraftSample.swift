import Findings
import Reports
import SourceText

extension Sample {
  /// The draft of interfaces.md: two leads in one cell, an ambiguity in two files, a list of rows.
  static var draft: Sample {
    var sample = Sample()
    let municipality = sample.add(
      """
      suunnitelma: Mallilan hyvinvointisuunnitelma
      organisaatio: Mallila
      toimenpiteet:
        - nimi: Liikuntaneuvonta
          vastuutaho: Mallila, Mallimaan hyvinvointialue
      \(rows)
      """, path: "Plans/esimerkki/luonnos/kunta.yaml")
    let county = sample.add(
      """
      toimenpiteet:
        - nimi: Elintapaneuvonta
          päävastuu: Mallimaan hyvinvointialue 👩‍⚕️ ja 日本
      """, path: "Plans/esimerkki/luonnos/hyvinvointialue.yaml")
    sample.findings = [
      twoLeads(municipality), differentLeads(municipality, county), missingMeters(municipality),
      emptyPlace(municipality),
    ]
    sample.rules = rules
    sample.summary = RunSummary(
      documents: 3, measures: 42, rules: 88, errors: 1, warnings: 1, notes: 2,
      notJudged: [
        NotJudged(
          rules: [RuleID("molemmat-vain-tukevat"), RuleID("eri-paavastuu-suunnitelmissa")],
          reason: noCountyPlan),
        NotJudged(rules: [RuleID("ei-sovittua-jakoa")], reason: noAgreements),
        NotJudged(
          rules: [RuleID("molemmat-vain-tukevat"), RuleID("sovittu-tuki-puuttuu")],
          reason: noCountyPlan),
      ], skippedFiles: 2)
    return sample
  }

  private static var rows: String {
    (1...9).map { "  - nimi: Toimenpide \($0)" }.joined(separator: "\n")
  }

  private static let noCountyPlan = Localized(
    fi: "hyvinvointialueen suunnitelmaa ei annettu", sv: "välfärdsområdets plan gavs inte",
    en: "the county's plan was not given")

  private static let noAgreements = Localized(
    fi: "sopimuksia ei annettu", sv: "avtal gavs inte", en: "no agreements were given")

  private static let lead = Localized(fi: "päävastuu", sv: "huvudansvar", en: "lead")

  private static let twoLeadsTitle = Localized(
    fi: "Kaksi päävastuuta ilman rajausta", sv: "Dubbelt huvudansvar utan avgränsning",
    en: "Two leads without scopes")

  private static func twoLeads(_ span: (String) -> Span) -> Finding {
    let rule = RuleID("paallekkainen-paavastuu")
    return Finding(
      rule: rule, severity: .warning, title: twoLeadsTitle,
      message: Localized(
        fi: "Toimenpiteelle ”Liikuntaneuvonta” on kirjattu 2 päävastuullista. Vastuun rajausta tai "
          + "sovittua yhteisvastuuta ei ole kirjattu annettuihin asiakirjoihin.",
        sv: "För åtgärden ”Liikuntaneuvonta” har 2 huvudansvariga antecknats. Ingen avgränsning av "
          + "ansvaret och inget avtalat gemensamt ansvar finns i de givna dokumenten.",
        en: "The measure “Liikuntaneuvonta” names 2 leads. No scopes and no agreed joint lead are "
          + "recorded in the given documents."),
      place: span("Mallila,").shortened(by: 1), caption: lead,
      labels: [
        Label(place: span("Mallila,").shortened(by: 1), text: lead),
        Label(place: span("Mallimaan hyvinvointialue"), text: lead),
      ],
      basis: [
        .recommendation(
          name: Localized(fi: "THL", sv: "THL", en: "THL"), address: "https://thl.fi/hyte"),
        .law("612/2021:6:1:b", "6 § 1 mom.", reading: "hytelint 2026"),
        .law("612/2021:7:1:b", "7 § 1 mom.", reading: "hytelint 2026"),
      ],
      suggestion: Localized(
        fi: "kirjaa osavastuut rajauksineen ja koordinoija",
        sv: "anteckna delansvar med avgränsningar och en samordnare",
        en: "record partial leads with scopes and a coordinator"),
      identity: Identity(rule: rule, subject: ["liikuntaneuvonta"]))
  }

  private static func differentLeads(
    _ municipality: (String) -> Span, _ county: (String) -> Span
  ) -> Finding {
    .made(
      "eri-paavastuu-suunnitelmissa", .error, title: "Eri päävastuu eri suunnitelmissa",
      message: "Suunnitelmat nimeävät samalle toimenpiteelle eri päävastuutahon.",
      at: municipality("Liikuntaneuvonta"), caption: "Mallila",
      labels: [Label(place: county("日本"), text: Localized("Mallimaan hyvinvointialue"))],
      basis: [
        .agreement(name: Localized("Yhdyspintasopimus 2026–2029"), place: "rivi 4"),
        .law("612/2021:6:2:e", "6 § 2 mom."), .law("417/2007:12:1:a", "12 §", act: "417/2007"),
      ])
  }

  private static func missingMeters(_ span: (String) -> Span) -> Finding {
    .made(
      "mittari-puuttuu", .note, title: "Mittari puuttuu",
      message: "9 toimenpiteelle ei ole kirjattu mittaria.", at: span("Toimenpide 1"),
      labels: (2...9).map { Label(place: span("Toimenpide \($0)"), text: nil) },
      basis: [.practice(name: "hytelint")])
  }

  private static func emptyPlace(_ span: (String) -> Span) -> Finding {
    let key = span("toimenpiteet:")
    return .made(
      "tavoitteet-puuttuvat", .note, title: "Tavoitteet puuttuvat",
      message: "Suunnitelmaan ei ole kirjattu tavoitteita.",
      at: Span(file: key.file, start: Int(key.end), end: Int(key.end)), basis: [],
      standing: .yielded(to: RuleID("suunnitelma-kesken")))
  }

  private static var rules: [RuleSummary] {
    [
      RuleSummary(
        id: RuleID("mittari-puuttuu"), title: Localized("Mittari puuttuu"), why: Localized(""),
        severity: .note, help: Localized("")),
      RuleSummary(
        id: RuleID("paallekkainen-paavastuu"), title: twoLeadsTitle,
        why: Localized(
          fi: "Kun päävastuu on kahdella, kumpikaan ei tiedä vastaavansa. THL suosittaa yhtä.",
          sv: "När två har huvudansvaret vet ingendera att den svarar. THL rekommenderar en.",
          en: "Where two lead, neither knows that it answers. THL recommends one."),
        severity: .warning,
        help: Localized(
          fi: "Kirjaa <osavastuut> rajauksineen.", sv: "Anteckna <delansvar> med avgränsningar.",
          en: "Record <partial leads> with scopes.")),
    ]
  }
}

extension Span {
  fileprivate func shortened(by count: Int) -> Span {
    Span(file: file, start: Int(start), end: Int(end) - count)
  }
}
