import Findings
import Reports
import SourceText
import Testing

/// Texts of documents in formats that have marks of their own.
@Suite struct MarkupTests {
  static let attacks = [
    "</failure><failure>", "\" onload=\"x", "&lt;&amp;]]>", "\u{FFFE}\u{FFFF}", "ok 7 # SKIP",
    "a\n::error::b", "::error file=a::b", "100 % : , \\ #", "not ok 3", "Bail out!", "  ...",
    "`` `koodi`", "<img src=x onerror=y>", "[a](javascript:b)", "@kaikki #12 www.a.fi https://b.fi",
    "/close", "| a | b |", "# otsikko", ":smile: $x$", "<!-- piilo",
  ]

  /// The signs of all formats, each with an accent or a joiner that makes it another character.
  static let accented = "\u{301}\u{200D}".unicodeScalars.map { accent in
    "<>&\"%:,#\\`*_[]|\n\r@".unicodeScalars.map { "\($0)\(accent)a" }.joined()
  }

  @Test(arguments: accented, ReportFormat.allCases)
  func aSignWithAnAccentIsEscapedToo(_ text: String, format: ReportFormat) throws {
    let sample = EscapingTests.sample(text)
    #expect(
      try sample.findings(readFrom: format) == sample.findings.map { "\($0.rule) \($0.identity)" })
    let written = Array(sample.written(format).utf8)
    // What a reader sees as its own: in an annotation before its text, in TAP in the description.
    let (part, signs): (ArraySlice<UInt8>, String) =
      switch format {
      case .junit, .checkstyle: (written[...], "<&")
      case .github: (written.dropFirst(2).prefix { $0 != UInt8(ascii: ":") }, ",")
      case .tap: (written.split(separator: UInt8(ascii: "\n"))[3], "#")
      default: ([], "")
      }
    let bare = signs.unicodeScalars.flatMap { sign in
      ["\u{301}", "\u{200D}"].map { "\(sign)\($0)" }.filter { Array(part).contains(Array($0.utf8)) }
    }
    #expect(bare == [])
  }

  @Test(arguments: accented) func markdownEscapesASignWithAnAccent(_ text: String) {
    let shown = Array(MarkdownTextSample.shown(text).unicodeScalars)
    let bare = shown.indices.dropFirst().filter { place in
      "<`[]*|".unicodeScalars.contains(shown[place]) && shown[place - 1] != "\\"
    }
    #expect(bare.isEmpty)
  }

  @Test(arguments: attacks) func anAnnotationIsOneCommand(_ attack: String) {
    let text = EscapingTests.sample(attack).written(.github)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("::warning file=polku/"))
    let head = lines[0].dropFirst(2).prefix { $0 != ":" }
    // Four properties and, of a place in one line, its columns.
    #expect([4, 6].contains(head.split(separator: ",").count), "\(head)")
    #expect(!text.contains("\n::"))
  }

  @Test func annotationsAreEscapedAsTheRunnerAsks() {
    let text = EscapingTests.sample("100 % : , a").written(.github)
    #expect(text.contains("title=100 %25 %3A %2C a [saanto]::Viesti 100 %25 : , a%0A"))
  }

  @Test(arguments: attacks) func markdownShowsTheTextAsItStands(_ attack: String) {
    let text = EscapingTests.sample(attack).written(.markdown)
    let prose = text.split(separator: "\n").filter { !$0.hasPrefix("- **") && !$0.hasPrefix("  `") }
    for line in prose {
      let shown = line.replacing("<!-- hytelint -->", with: "").replacing("<br>", with: "")
        .replacing("&#8203;", with: "")
      let bare = shown.indices.dropFirst().filter { index in
        "<>`[]*|".contains(shown[index]) && shown[shown.index(before: index)] != "\\"
      }
      #expect(bare.isEmpty, "\(line)")
    }
    #expect(!text.contains("@kaikki") || text.contains("`polku/@kaikki"))
    #expect(text.split(separator: "\n").allSatisfy { !$0.hasPrefix("/") })
  }

  @Test func aHostSeesNoPersonOrLinkInMarkdown() {
    let text = EscapingTests.sample("@kaikki #12 https://a.fi www.b.fi").written(.markdown)
    #expect(
      text.contains("Viesti @&#8203;kaikki \\#&#8203;12 https:&#8203;//a.fi www.&#8203;b.fi<br>"))
  }

  @Test func codeWithBackticksStaysCode() {
    #expect(
      EscapingTests.sample("a`` b").written(.markdown).contains("``` polku/a`` b.yaml:1:1 ```"))
  }

  @Test func theWorstComeFirstAndWhatIsCutIsTold() {
    var sample = Sample.many(25)
    for index in [20, 21] { sample.findings[index].severity = .error }
    for index in 0..<12 { sample.findings[index].severity = .note }
    let lines = sample.written(.github).split(separator: "\n")
    #expect(lines.prefix(3).map { $0.hasPrefix("::error") } == [true, true, false])
    #expect(lines.count == 26)
    #expect(lines[25].contains("jää pois 1 varoitus, 2 huomautusta."))
  }

  @Test func tenOfEachAreNotTooMany() {
    var sample = Sample.many(20)
    for index in 0..<10 { sample.findings[index].severity = .error }
    #expect(!sample.written(.github).contains("jää pois"))
  }

  @Test func aCommentTellsHowManyFindingsFit() throws {
    let text = Sample.many(1_001).written(.markdown)
    let note = try #require(text.split(separator: "\n").first { $0.hasPrefix("> ") })
    let count = try #require(
      note.split(separator: " ").dropFirst(5).lazy.compactMap { Int($0) }.first)
    let fitting = text.prefix(MarkdownLimits.comment).split(separator: "\n")
      .count { $0.hasPrefix("  `") }
    #expect(count > 100 && count <= fitting && fitting < count + 20)
    #expect(!Sample.many(10).written(.markdown).contains("\n> "))
  }

  @Test func aSummaryStaysUnderAMebibyte() {
    var bytes: [UInt8] = []
    var sink = ByteSink { bytes += $0 }
    Sample.many(10_001).report.writeJobSummary(to: &sink)
    let text = String(decoding: bytes, as: UTF8.self)
    let shown = text.split(separator: "\n").count { $0.hasPrefix("  `") }
    #expect(bytes.count < 1 << 20 && bytes.count > 1_000_000)
    #expect(text.contains("Tiivistelmästä jää pois \(10_001 - shown), "))
  }

  @Test func codeScanningsLimitIsTold() {
    #expect(ReportFormat.sarif.limitNote(for: Sample.many(5_000).report) == nil)
    let note = ReportFormat.sarif.limitNote(for: Sample.many(5_001).report)
    #expect(note?.en == "there are 5001 findings; code scanning at GitHub shows the 5000 severest")
    #expect(Sample.many(5_001).written(.sarif).contains("palvelun-raja\",\"index\":3}"))
  }

  @Test func equalIdentitiesAreTwoEntriesAtGitLab() {
    var sample = Sample.many(2)
    sample.findings[1] = sample.findings[0]
    let print = sample.findings[0].identity.fingerprint
    #expect(sample.written(.gitlab).contains("\"\(print)-2\""))
    #expect(print.hasPrefix(sample.findings[0].identity.description) && print.count == 16)
  }

  @Test func whatIsHeldBackIsNoFailure() {
    let sample = Sample.draft
    #expect(sample.written(.junit).contains("failures=\"3\""))
    #expect(sample.written(.tap).contains("# SKIP väistyy: sääntö suunnitelma-kesken"))
    #expect(sample.written(.checkstyle).contains("severity=\"ignore\""))
  }
}

private enum MarkdownTextSample {
  /// How Markdown shows a text: the line of the message.
  static func shown(_ text: String) -> String {
    let lines = EscapingTests.sample(text).written(.markdown).split(separator: "\n")
    return lines.first { $0.hasPrefix("  Viesti ") }.map { String($0.replacing("<br>", with: "")) }
      ?? "<"
  }
}

private enum MarkdownLimits {
  /// The characters of a comment at GitHub.
  static let comment = 65_536
}
