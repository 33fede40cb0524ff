import Findings
import Reports
import SourceText
import Testing

@Suite struct MarkTests {
  @Test func placesOnOneLineAreMarkedTogether() {
    let rows = marks(in: "taho: Mallila, Alue, Yhdistys", "Mallila", ["Alue", "Yhdistys"])
    #expect(rows[1] == " │       ^^^^^^^  ~~~~  ~~~~~~~~ Yhdistys")
    #expect(rows[2] == " │       Mallila  Alue")
  }

  @Test func textsThatWouldMeetStandUnderEachOther() {
    let rows = marks(in: "taho: A, B", "A", ["B"], texts: ["A": "ensimmäinen", "B": "toinen"])
    #expect(rows[1] == " │       ^  ~ toinen")
    #expect(rows[2] == " │       ensimmäinen")
  }

  @Test func aTextThatDoesNotFitBesideStandsBelowAndWithinTheWidth() {
    let text = "kolmekymmentäviisi merkkiä pitkä ee"
    let rows = marks(in: "taho: Mallila", "Mallila", [], texts: ["Mallila": text], width: 40)
    #expect(rows[1] == " │       ^^^^^^^")
    #expect(rows[2] == " │   " + text)
  }

  @Test func aTextWiderThanTheTerminalIsWrapped() {
    let text = String(repeating: "sana ", count: 20)
    let rows = marks(in: "taho: Mallila", "Mallila", [], texts: ["Mallila": text], width: 40)
    #expect(rows[2] == " │ sana sana sana sana sana sana sana")
  }

  @Test func thePlaceWithinAnotherIsDrawnOverIt() {
    let rows = marks(in: "taho: Mallila ja Alue", "Mallila ja Alue", ["ja"], texts: ["ja": ""])
    #expect(rows[1] == " │       ^^^^^^^^~~^^^^^ Mallila ja Alue")
  }

  @Test func aPlaceNamedTwiceIsMarkedOnce() {
    let rows = marks(in: "taho: Mallila", "Mallila", ["Mallila", "Mallila"])
    #expect(rows[1] == " │       ^^^^^^^ Mallila")
    #expect(rows[2] == " │ Jokin on vialla.")
  }

  @Test(arguments: [(6, "… ja 1 muu kohta"), (40, "… ja 35 muuta kohtaa")])
  func longListsOfPlacesAreCutToFive(rows: Int, rest: String) {
    var sample = Sample()
    let lines = (0...rows).map { "- nimi: rivi\($0);" }.joined(separator: "\n")
    let span = sample.add(lines, path: "a.yaml")
    let labels = (1...rows).map { Label(place: span("rivi\($0);"), text: nil) }
    sample.findings = [.made(at: span("rivi0;"), labels: labels)]
    let text = sample.written(.text)
    #expect(text.split(separator: "\n").count { $0.contains("┌─") } == 6)
    #expect(text.contains("│ " + rest + "\n"))
  }

  @Test func fivePlacesAreAllShown() {
    var sample = Sample()
    let span = sample.add("a\nb\nc\nd\ne\nf", path: "a.yaml")
    let labels = ["b", "c", "d", "e", "f"].map { Label(place: span($0), text: nil) }
    sample.findings = [.made(at: span("a"), labels: labels)]
    #expect(!sample.written(.text).contains("…"))
  }

  @Test func aPlaceOnTheSameLineButOutOfViewHasItsOwnQuote() {
    let line = "taho: Mallila" + String(repeating: " .", count: 200) + " Alue"
    let rows = marks(in: line, "Mallila", ["Alue"], width: 60)
    #expect(rows.contains { $0.hasPrefix(" ┌─ a.yaml:1:4") })
    #expect(rows.contains { $0.hasPrefix("1│ …") && $0.hasSuffix("Alue") })
  }

  private func marks(
    in line: String, _ primary: String, _ others: [String], texts: [String: String] = [:],
    width: Int = 100
  ) -> [String] {
    var sample = Sample()
    let span = sample.add(line, path: "a.yaml")
    let labels = others.map { Label(place: span($0), text: Localized(texts[$0] ?? $0)) }
    sample.findings = [
      .made(at: span(primary), caption: texts[primary] ?? primary, labels: labels)
    ]
    return sample.written(.text, width: width).split(separator: "\n").dropFirst(2).map(String.init)
  }
}
