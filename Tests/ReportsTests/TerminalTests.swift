import Findings
import Reports
import SourceText
import Testing

@Suite struct TerminalTests {
  @Test(arguments: [40, 57, 80, 100, 140])
  func noLineIsWiderThanTheTerminalUnlessAWordIs(width: Int) {
    for line in Sample.draft.written(.text, width: width).split(separator: "\n") {
      let words = line.split(separator: " ").map(\.count).max() ?? 0
      // Only a path, which can't be broken, may go over; emoji and CJK count twice.
      #expect(columns(line) <= width || line.contains("┌─") && words + 6 > width - 10)
    }
  }

  @Test func narrowerThanFortyColumnsIsTakenAsForty() {
    #expect(Sample.draft.written(.text, width: 3) == Sample.draft.written(.text, width: 40))
  }

  @Test(arguments: [
    ("nimi: äö Mallila", "            ^^^^^^^"),
    ("nimi: 日本 Mallila", "              ^^^^^^^"),
    ("nimi: e\u{301}\u{323} Mallila", "           ^^^^^^^"),
    ("nimi: 👩‍👩‍👧 Mallila", "            ^^^^^^^"),
    ("nimi: 🇫🇮 Mallila", "            ^^^^^^^"),
    ("nimi: ☀️ Mallila", "            ^^^^^^^"),
    ("nimi: 한국 Mallila", "              ^^^^^^^"),
    ("nimi: 👍🏽 Mallila", "            ^^^^^^^"),
    ("\tMallila", "       ^^^^^^^"),
  ])
  func marksStandUnderWhatIsSeen(line: String, marks: String) {
    #expect(markRow(of: "Mallila", in: line) == " │" + marks.dropFirst(2))
  }

  @Test func aWideWordIsMarkedInItsWholeWidth() {
    #expect(markRow(of: "日本", in: "nimi: 日本") == " │       ^^^^")
  }

  @Test func anEmptyPlaceHasOneMark() {
    #expect(markRow(of: "", in: "nimi: a") == " │ ^")
  }

  @Test func aPlaceOfSeveralLinesIsMarkedToTheEndOfItsFirst() {
    let marks = markRow(of: "avain: >  \n  teksti", in: "avain: >  \n  teksti\nmuu: a")
    #expect(marks == " │ ^^^^^^^^")
  }

  @Test func longLinesAreCutAroundThePlace() {
    let line = "avain: " + String(repeating: "pitkä ", count: 400) + "Mallila" + " ja muut"
    let rows = quote(of: "Mallila", in: line + String(repeating: " x", count: 400), width: 60)
    #expect(rows[0].hasPrefix("1│ …") && rows[0].hasSuffix("…"))
    #expect(columns(rows[0][...]) <= 60)
    let start = rows[0].range(of: "Mallila")
    #expect(start == rows[1].range(of: "^^^^^^^"))
  }

  @Test func aLineAsLongAsTheFileIsNotLaidOutWhole() {
    let line = "a: \"" + String(repeating: "x", count: 400_000) + "\""
    let rows = quote(of: line, in: line, width: 80)
    #expect(rows[0].hasSuffix("x…") && columns(rows[0][...]) <= 80)
  }

  @Test(arguments: [1, 4095, 4096, 8192, 12_345]) func columnsOfALongLineAreExact(scalars: Int) {
    var sample = Sample()
    let start = 2 * scalars + "muu: a\n".utf8.count
    _ = sample.add("muu: a\n" + String(repeating: "ä", count: scalars) + "X", path: "a.yaml")
    sample.findings = [.made(at: Span(file: FileIndex(0), start: start, end: start + 1))]
    #expect(sample.written(.compact).hasPrefix("a.yaml:2:\(scalars + 1): "))
  }

  @Test func aPlaceBeyondTheFileIsShownAtItsEnd() {
    var sample = Sample()
    _ = sample.add("nimi: a\n", path: "a.yaml")
    sample.findings = [.made(at: Span(file: FileIndex(0), start: 900, end: 1000))]
    #expect(sample.written(.text).contains("┌─ a.yaml:2:1"))
  }

  @Test func anEmptyFileIsNamedAndNotQuoted() {
    var sample = Sample()
    _ = sample.add("", path: "tyhja.yaml")
    sample.findings = [.made(at: Span(file: FileIndex(0), start: 0, end: 0))]
    let lines = sample.written(.text).split(separator: "\n")
    #expect(lines[1] == " ┌─ tyhja.yaml:1:1")
    #expect(lines[2] == " │ Jokin on vialla.")
  }

  @Test func aFileThatIsNotGivenStopsNothing() {
    var sample = Sample()
    sample.findings = [.made(at: Span(file: FileIndex(7), start: 3, end: 4))]
    for format in ReportFormat.allCases { #expect(!sample.bytes(format).isEmpty) }
  }

  @Test func bytesThatAreNotUTF8AreShownOneByOne() {
    var sample = Sample()
    sample.files = [SourceFile(path: "a.yaml", bytes: [0x61, 0xE4, 0x62, 0xC3, 0xA4, 0x63])]
    sample.findings = [.made(at: Span(file: FileIndex(0), start: 5, end: 6))]
    let lines = sample.written(.text).split(separator: "\n")
    #expect(lines[2] == "1│ a\u{FFFD}bäc")
    #expect(lines[3] == " │     ^")
  }

  @Test func aByteOrderMarkTakesNoRoom() {
    #expect(markRow(of: "nimi", in: "\u{FEFF}nimi: a") == " │ ^^^^")
  }
}

/// The rows of a finding's quote: the line, then the marks under it.
func quote(of words: String, in text: String, width: Int = 100) -> [String] {
  var sample = Sample()
  let span = sample.add(text, path: "a.yaml")
  sample.findings = [.made(at: span(words))]
  let lines = sample.written(.text, width: width).split(separator: "\n")
  return lines.dropFirst(2).map(String.init)
}

func markRow(of words: String, in text: String) -> String {
  quote(of: words, in: text)[1]
}

/// The columns of a line, with the test's own short list of what is wide.
func columns(_ line: Substring) -> Int {
  line.reduce(0) { $0 + ("日本👩‍⚕️".contains($1) ? 2 : 1) }
}

extension String {
  /// Where some words stand, as a distance from the start.
  func range(of words: String) -> Int? {
    indices.first { self[$0...].hasPrefix(words) }.map { distance(from: startIndex, to: $0) }
  }
}
