import Findings
import Judging
import Rules
import SourceText
import Testing

/// What a part came to, as bytes that stand anywhere.
@Suite struct KnownPartTests {
  private static let text = Localized(fi: "Ääni", sv: "Röst", en: "Voice")

  private func finding(_ standing: Standing, in file: Int) -> Finding {
    func place(_ start: Int) -> Span { Span(file: FileIndex(file), start: start, end: start + 3) }
    let citation = Citation(
      notation: "612/2021:6:2", act: "612/2021", name: Self.text, moment: Self.text,
      address: Self.text)
    return Finding(
      rule: RuleID("saanto"), severity: .warning, title: Self.text,
      message: Localized("e\u{301} é"),
      place: place(1), caption: Self.text,
      labels: [Label(place: place(4), text: nil), Label(place: place(8), text: Self.text)],
      basis: [
        .statute(citation, reading: "tulkinta"), .agreement(name: Self.text, place: "rivi"),
        .recommendation(name: Self.text, address: "https://example.invalid"),
        .practice(name: "tapa"),
      ],
      suggestion: Self.text, replacement: Localized("tilalle"),
      identity: Identity(rule: RuleID("saanto"), subject: ["a", "", "#2"]), standing: standing)
  }

  private func part(in file: Int) -> KnownPart {
    let findings = [
      finding(.shown, in: file), finding(.yielded(to: RuleID("muu")), in: file),
      finding(.evidenced, in: file),
    ]
    return KnownPart(
      joints: ["kuopio", "#a"], verdict: Verdict(findings: findings, notJudged: []))
  }

  @Test func itIsReadAgainWhereverItsFilesStand() throws {
    let bytes = try #require(part(in: 7).packed(files: [FileIndex(9), FileIndex(7)]))
    let read = try #require(
      KnownPart(bytes[...], files: [(FileIndex(1), 11), (FileIndex(3), 11)]))
    #expect(read.joints == part(in: 3).joints)
    #expect(read.verdict.findings == part(in: 3).verdict.findings)
    let message = try #require(read.verdict.findings.first?.message.fi)
    #expect(Array(message.utf8) == Array("e\u{301} é".utf8))
  }

  @Test func anotherFileOrAPlaceBeyondTheEndIsNotTaken() throws {
    #expect(part(in: 7).packed(files: [FileIndex(9)]) == nil)
    let bytes = try #require(part(in: 7).packed(files: [FileIndex(7)]))
    #expect(KnownPart(bytes[...], files: []) == nil)
    #expect(KnownPart(bytes[...], files: [(FileIndex(7), 10)]) == nil)
  }

  @Test func anyBytesAreReadOrPassedOver() throws {
    let files = [(file: FileIndex(7), size: 11)]
    let bytes = try #require(part(in: 7).packed(files: [FileIndex(7)]))
    for place in bytes.indices {
      #expect(KnownPart(bytes.prefix(place), files: files) == nil)
      for value: UInt8 in [0, 0x3F, 0x5E, 0x5F, 0x7E, 0xFF, bytes[place] ^ 1] {
        var changed = bytes
        changed[place] = value
        let read = KnownPart(changed[...], files: files)
        let places = read?.verdict.findings.flatMap { [$0.place] + $0.labels.map(\.place) } ?? []
        #expect(places.allSatisfy { $0.file == FileIndex(7) && max($0.start, $0.end) <= 11 })
      }
    }
  }

  @Test func countsThatNothingFollowsTakeNoMemory() {
    // No texts, then a count of everything.
    let bytes = [0x3F] + [UInt8](repeating: 0x7E, count: 100_000)
    #expect(KnownPart(bytes[...], files: [(FileIndex(7), 11)]) == nil)
  }
}
