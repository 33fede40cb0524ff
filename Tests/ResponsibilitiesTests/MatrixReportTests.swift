import Findings
import Reports
import Responsibilities
import Support
import Testing

@Suite struct MatrixReportTests {
  private static let municipality = """
    hyvinvointisuunnitelma: {tunnus: e-2026, organisaatio: Esimerkkilä, kausi: 2026–2029}
    tavoitteet:
      - {nimi: Kaatumiset vähenevät, teema: Kaatumisten ehkäisy}
    toimenpiteet:
      - nimi: PAKKA-toimintamalli
        teema: ehkäisevä päihdetyö
        taso: kaikille
        päävastuu: Esimerkkilä (hyvinvointipalvelut)
        tukee: Mallimaan hyvinvointialue
      - nimi: Perhevalmennus
        teema: vanhemmuus
        osavastuut:
          - {taho: Mallimaan hyvinvointialue, rajaus: neuvolan osuus}
          - {taho: Esimerkkilä, rajaus: tilat}
        koordinoi: Mallimaan hyvinvointialue
      - {nimi: "Ryhmä 日本 🧒🏽 e\u{0301}", teema: Avaruus, vastuutaho: kaikki toimialat}
      - {nimi: Yhteinen, yhdyspinta: kyllä}

    """

  private static let county = """
    hyvinvointisuunnitelma: {tunnus: m-2026, organisaatio: Mallimaan hyvinvointialue, kausi: 2026–2029}
    toimenpiteet:
      - nimi: Pakka
        teema: ehkäisevä päihdetyö
        päävastuu: Mallimaan hyvinvointialue
        kunnat: [Esimerkkilä, Naapurila]

    """

  private static let agreement = """
    sopimus:
      tunnus: malli-1
      laji: yhteistyösopimus
      osapuolet: [Esimerkkilä, Naapurila, Mallimaan hyvinvointialue]
      päätös: {toimielin: aluehallitus, pvm: 1.3.2025}
      voimassa: 2025–2029
    työnjako:
      - {tunnus: pakka, toimintamalli: Pakka, päävastuu: kunta, tukee: hyvinvointialue, koordinoi: hyvinvointialue}
      - {tunnus: vanhemmuus, teema: vanhemmuus, päävastuu: kunta, kumppanit: järjestöt}
      - {tunnus: tnp, toimenpide: Terveysneuvontapisteet, vastuu: avoin}
    ---
    sopimus: {tunnus: diat, laji: keskustelupohja, osapuolet: [Esimerkkilä]}
    työnjako:
      - {tunnus: liikunta, teema: liikunta, painottuu: kunta, tukee: hyvinvointialue}
      - {tunnus: ankkuri, toimenpide: Ankkuritoiminta, vastuu: ei tiedossa}

    """

  @Test(arguments: Language.allCases, MatrixFormat.allCases)
  func theMatrixReadsWell(in language: Language, as format: MatrixFormat) throws {
    let endings: [MatrixFormat: String] = [
      .text: "txt", .markdown: "md", .csv: "csv", .html: "html",
    ]
    let name = "matrix/matrix-\(language.rawValue).\(endings[format] ?? "")"
    let bytes = try Self.written(Self.sample, format, language)
    expectGolden(Array(bytes.utf8), named: name)
  }

  @Test(arguments: [24, 40, 60, 80, 120])
  func noLineIsWiderThanTheTerminal(width: Int) throws {
    let text = try Self.written(Self.sample, .text, .fi, width: width)
    expectGolden(Array(text.utf8), named: "matrix/matrix-\(width).txt")
    for line in text.split(separator: "\n") {
      #expect(Self.columns(of: String(line)) <= width, "\(line)")
    }
  }

  @Test func wideAndCombiningCharactersKeepTheTableStraight() throws {
    let text = try Self.written(Self.sample, .text, .fi, width: 120)
    let lines = text.split(separator: "\n").map(String.init)
    let row = try #require(lines.firstIndex { $0.contains("日本 🧒🏽 e\u{0301}") })
    let heading = try #require(lines[..<row].last { $0.hasPrefix("Toimenpide ") })
    #expect(Self.bars(in: lines[row]) == Self.bars(in: heading))
  }

  @Test func aSpreadsheetFindsNoFormula() throws {
    let titles = ["=1+1", "+358", "-2", "@SUM(A1)", "\u{9}=1", "＝1", " =2", "\\r=3"]
    let plan =
      "hyvinvointisuunnitelma: {organisaatio: Esimerkkilä, kausi: 2026–2029}\ntoimenpiteet:\n"
      + titles.map { "  - {nimi: \"\($0)\"}\n" }.joined()
    let text = try Self.written([plan], .csv, .fi)
    #expect(text.hasPrefix("\u{FEFF}Sarja;Teema;Toimenpide;"))
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
    let cells = text.split(separator: "\r\n").dropFirst().flatMap { $0.split(separator: ";") }
    for cell in cells {
      let content = cell.hasPrefix("\"") ? cell.dropFirst() : cell
      let first = content.first { $0 != " " }
      #expect(first.map { !"=+-@＝＋－＠".contains($0) } ?? true, "\(cell)")
    }
    #expect(text.contains("\"'=1+1\""))
  }

  @Test(arguments: MatrixFormat.allCases)
  func whatADocumentSaysIsNeverObeyed(format: MatrixFormat) throws {
    let title = "<script>alert(1)</script> \\e[31m \\u202Ekäännetty|\\u2066 \\\"'; [a](b) `x`"
    let plan =
      "hyvinvointisuunnitelma: {organisaatio: Esimerkkilä, kausi: 2026–2029}\ntoimenpiteet:\n"
      + "  - {nimi: \"\(title)\", teema: \"<b>\", vastuutaho: \"</td><img src=x>\"}\n"
    let text = try Self.written([plan], format, .fi)
    for sign in ["\u{1B}", "\u{202E}", "\u{2066}"] { #expect(!text.contains(sign)) }
    if format == .html {
      #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("<b>"))
      #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }
    if format == .markdown {
      let bare = text.replacing("\\<", with: "").replacing("\\]", with: "")
      #expect(!bare.contains("<script") && !bare.contains("](b)") && !bare.contains("<img"))
    }
  }

  @Test func aTitleOfTenThousandCharactersIsCutInTextAndWholeElsewhere() throws {
    let title = String(repeating: "pitkä", count: 2000)
    let plan =
      "hyvinvointisuunnitelma: {organisaatio: Esimerkkilä, kausi: 2026–2029}\ntoimenpiteet:\n"
      + "  - {nimi: \(title), päävastuu: Esimerkkilä}\n"
    let text = try Self.written([plan], .text, .fi)
    #expect(text.contains("…") && !text.replacing("\n", with: "").contains(title))
    for format in [MatrixFormat.csv, .html] {
      #expect(try Self.written([plan], format, .fi).contains(title))
    }
  }

  @Test func aPlanWithoutRolesIsToldHonestly() throws {
    let plan =
      "hyvinvointisuunnitelma: {organisaatio: Esimerkkilä, kausi: 2026–2029}\n"
      + "toimenpiteet: [{nimi: A}, {nimi: B}]\n"
    let text = try Self.written([plan], .text, .en)
    #expect(
      text.contains("Rows 2; without any role 2, without a level 2, without a theme 2"))
    #expect(text.contains("not recorded"))
    #expect(!text.contains("Load of the actors"))
    let slides = plan.replacing("kausi: 2026–2029", with: "laajuus: esitys")
    let shown = try Self.written([slides], .text, .en)
    #expect(shown.contains("the source does"))
    #expect(!shown.contains("not recorded"))
  }

  @Test func aPlanThatALaterVersionReplacesHasNoRows() throws {
    let draft =
      "hyvinvointisuunnitelma: {organisaatio: Esimerkkilä, kausi: 2026–2029, vaihe: luonnos}\n"
      + "toimenpiteet: [{nimi: Vanha, päävastuu: Esimerkkilä}]\n"
    let later = draft.replacing("luonnos", with: "valtuusto").replacing("Vanha", with: "Uusi")
    let set = try DocumentSet([draft, later])
    #expect(try set.matrix().rows.map(\.name.fi) == ["Uusi"])
    #expect(try set.matrix().superseded == [0])
    #expect(try set.matrix(showing: [0]).rows.map(\.name.fi) == ["Vanha"])
  }

  @Test func equalInputGivesEqualBytes() throws {
    for format in MatrixFormat.allCases {
      let first = try Self.written(Self.sample, format, .sv)
      #expect(try first == Self.written(Self.sample, format, .sv))
    }
  }

  private static let sample = [municipality, county, agreement]

  private static func written(
    _ texts: [String], _ format: MatrixFormat, _ language: Language, width: Int = 100
  ) throws -> String {
    let set = try DocumentSet(texts)
    let summary = RunSummary(
      documents: texts.count, measures: 5, rules: 95, errors: 1, warnings: 2, notes: 3,
      notJudged: [NotJudged(rules: [RuleID("a")], reason: Localized("syy"))])
    let report = MatrixReport(
      [try set.matrix()], files: set.files, summary: summary, asOf: "2026-03-01",
      toolVersion: "0.1.0", language: language)
    var bytes: [UInt8] = []
    var sink = ByteSink { bytes += $0 }
    report.write(as: format, width: width, to: &sink)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The columns of a line, counted apart from the code that is tested: two for CJK and emoji.
  private static func columns(of line: String) -> Int {
    line.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of character: Character) -> Int {
    character.unicodeScalars.first.map {
      (0x3000...0x9FFF).contains($0.value) || $0.value > 0x1F000
    }
      == true ? 2 : 1
  }

  /// The columns in which the bars between cells stand.
  private static func bars(in line: String) -> [Int] {
    var column = 0
    var bars: [Int] = []
    for character in line {
      if character == "│" { bars.append(column) }
      column += columns(of: character)
    }
    return bars
  }
}
