import Findings
import Foundation
import Picture
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGTests {
  private func svg(_ measures: [PicturedMeasure]) -> String {
    Measures.drawing(of: measures).svg(id: "a", title: "<Kuva> & \"muu\"", description: "1, 2")
  }

  @Test(arguments: Measures.crowds.indices) func isWellFormed(_ crowd: Int) {
    let parser = XMLParser(data: Data(svg(Measures.crowds[crowd]).utf8))
    #expect(parser.parse())
  }

  @Test func neverHoldsTheMarkupOfATitle() {
    let text = svg(Measures.spread(Measures.bad, by: 1))
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;"))
  }

  @Test func isToldToThoseWhoDoNotSeeIt() {
    let text = svg(Measures.spread(Measures.titles, by: 1))
    #expect(text.contains("role=\"img\" aria-labelledby=\"a-t\" aria-describedby=\"a-d\""))
    #expect(text.contains("<title id=\"a-t\">&lt;Kuva&gt; &amp; &quot;muu&quot;</title>"))
    #expect(text.contains("<desc id=\"a-d\">1, 2</desc>"))
  }

  @Test func everySeverityHasAShapeOfItsOwn() {
    let faults = Severity.allCases.map { FaultMark($0, number: $0.rawValue + 1) }
    let text = svg([
      PicturedMeasure(number: 1, title: "a", circles: [.county], stop: 0, faults: faults)
    ])
    for mark in ["<path class=\"me\"", "<path class=\"mw\"", "<circle cx"] {
      #expect(text.components(separatedBy: mark).count == 2)
    }
  }

  @Test func everyCircleHasAClassOfItsOwn() {
    let text = svg([])
    for name in ["ck", "ch", "cj"] { #expect(text.contains("class=\"\(name)\"")) }
  }

  @Test func whatIsInNoTableOfWidthsHasItsLengthFixed() {
    let text = svg([PicturedMeasure(number: 1, title: "日本", circles: [.county], stop: 0)])
    #expect(text.contains("textLength="))
    let plain = svg([PicturedMeasure(number: 1, title: "Åbo", circles: [.county], stop: 0)])
    #expect(!plain.contains("textLength="))
  }

  @Test func isTheSameEveryTime() {
    let measures = Measures.spread(Measures.titles, by: 3)
    #expect(svg(measures) == svg(measures))
  }
}

@Suite struct TextWidthTests {
  @Test func isNeverLessThanDejaVuSansTakes() {
    // Advance widths of the typeface, in 2048ths of its size.
    let advances: [(Character, Int)] = [
      ("a", 1255), ("i", 569), ("m", 1995), ("W", 2025), ("M", 1767), ("Q", 1612), ("s", 1067),
      (" ", 651), ("ä", 1255), ("Å", 1401), ("–", 1024), ("0", 1303), ("t", 803), ("w", 1675),
      ("&", 1597), ("r", 842), ("f", 721), ("l", 569), ("”", 1061), ("…", 2048),
    ]
    for (character, advance) in advances {
      let width = TextWidth.of(String(repeating: character, count: 100), size: 20)
      #expect(width >= advance * 2_000 / 2_048, "\(character)")
    }
  }
}
