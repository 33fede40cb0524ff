import Findings
import Foundation
import Reports
import SourceText
import Testing

@Suite struct EscapingTests {
  static let attacks = [
    "\u{1B}[31mpunainen\u{1B}[0m", "\u{1B}]0;otsikko\u{07}", "a\u{9B}2Jb", "\u{202E}nurin\u{202C}",
    "\u{2066}piilo\u{2069}", "a\u{200B}b", "a\u{0}b", "a\u{7F}b", "rivi\u{85}rivi",
    "rivi\u{2028}rivi\u{2029}rivi", "a\u{AD}b", "a\u{E0041}b", "a\u{FEFF}b", "a\r\nb\nc\rd",
  ]

  @Test(arguments: attacks.indices, [ReportFormat.text, .compact])
  func whatATerminalWouldObeyIsShown(attack: Int, format: ReportFormat) {
    let bad = Self.sample(Self.attacks[attack]).written(format).unicodeScalars.filter { scalar in
      scalar != "\n" && (scalar.properties.generalCategory == .control || isObeyed(scalar))
    }
    #expect(bad.isEmpty)
  }

  @Test(arguments: attacks.indices, [ReportFormat.json, .sarif])
  func machinesReadTheTextAsItWasAndTerminalsShowIt(attack: Int, format: ReportFormat) throws {
    let message = "Viesti " + Self.attacks[attack]
    let bytes = Self.sample(Self.attacks[attack]).bytes(format)
    let json = try JSONSerialization.jsonObject(with: Data(bytes))
    #expect(strings(in: json).contains { $0.utf8.starts(with: message.utf8) })
    #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(where: isObeyed))
  }

  @Test(arguments: attacks.indices) func compactHasOneLineAFinding(attack: Int) {
    let lines = Self.sample(Self.attacks[attack]).written(.compact).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 2)
    #expect(lines.last == "")
  }

  @Test func escapesAreNamed() {
    let text = Self.sample("\u{1B}[31m \u{202E}").written(.text)
    #expect(text.contains("1│ nimi: ␛[31m \\u{202e}"))
    #expect(text.contains("│ Viesti ␛[31m \\u{202e}"))
  }

  @Test func onlyColoursOfOurOwnAreSent() {
    let coloured = Sample.draft.written(.text, colour: true)
    let plain = Sample.draft.written(.text)
    #expect(coloured.contains("\u{1B}[1;31mvirhe\u{1B}[0m"))
    let stripped = coloured.split(separator: "\u{1B}", omittingEmptySubsequences: false)
      .enumerated().map { $0 == 0 ? $1 : $1.drop { $0 != "m" }.dropFirst() }.joined()
    #expect(stripped == plain)
  }

  @Test func quotesAndBackslashesSurviveJSON() throws {
    let text = #"sano "ei" \ ja / {0} [a](b) 日本 👩‍⚕️ ä \u0041"#
    let json = try JSONSerialization.jsonObject(with: Data(Self.sample(text).bytes(.json)))
    #expect(strings(in: json).contains("Viesti " + text))
  }

  @Test func aLinkInADocumentIsNoLinkInSARIF() {
    let text = Self.sample("[napauta](https://example.org)").written(.sarif)
    #expect(text.contains(#"Viesti [napauta\\](https://example.org)"#))
  }

  static func sample(_ attack: String) -> Sample {
    var sample = Sample()
    let span = sample.add("nimi: \(attack)", path: "polku/\(attack).yaml")
    sample.findings = [
      .made(
        title: attack, message: "Viesti " + attack, at: span("nimi: \(attack)"), caption: attack,
        labels: [Label(place: span("nimi"), text: Localized(attack))],
        basis: [
          .practice(name: attack), .recommendation(name: Localized(attack), address: attack),
        ],
        suggestion: attack)
    ]
    return sample
  }

  private func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case ..<0x20, 0x7F...0x9F, 0xAD, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}

/// All texts in a JSON value.
func strings(in json: Any) -> [String] {
  switch json {
  case let text as String: [text]
  case let items as [Any]: items.flatMap(strings)
  case let object as [String: Any]: object.values.flatMap(strings)
  default: []
  }
}
