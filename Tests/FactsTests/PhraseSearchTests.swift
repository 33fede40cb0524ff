import Testing

@testable import Facts

/// Every text of up to six pieces, beside a search that looks at each place for each phrase.
@Suite struct PhraseSearchTests {
  private static let phrases = ["xx", "x.x", "äx", "a xx.", "xXxX", "xä", ". a", "x"]

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Unicode.Scalar(byte).properties.isAlphabetic
  }

  private func plainlyFound(_ phrases: [[UInt8]], in text: [UInt8]) -> [Range<Int>] {
    text.indices.compactMap { start in
      phrases.lazy.map { start..<start + $0.count }.enumerated().first { number, range in
        phrases[number].count > 1 && range.upperBound <= text.count
          && lowered(text[range]) == lowered(phrases[number][...])
          && !(start > 0 && text[start - 1...start].allSatisfy(Self.isLetter))
          && !(range.upperBound < text.count
            && text[range.upperBound - 1...range.upperBound].allSatisfy(Self.isLetter))
      }?.element
    }
  }

  private func lowered(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
  }

  @Test func whatIsFoundIsWhatStandsThere() {
    let phrases = Self.phrases.map { Array($0.utf8) }
    let search = PhraseSearch(phrases)
    var texts = [""]
    var hits = 0
    for _ in 0..<6 {
      texts = texts.flatMap { text in ["x", "X", ".", "ä", "a", " "].map { text + $0 } }
      for text in texts {
        // A part of a text, with what may pass for more of it on both sides.
        let bytes = Array("x\(text)x".utf8)
        let inner = bytes[1..<bytes.count - 1]
        let expected = plainlyFound(phrases, in: Array(inner)).map {
          $0.lowerBound + 1..<$0.upperBound + 1
        }
        hits += expected.count
        guard search.all(in: inner) == expected.map(\.lowerBound),
          search.first(in: inner) == expected.first
        else {
          Issue.record("\(text): \(expected), but \(search.all(in: inner))")
          return
        }
      }
    }
    #expect(hits > 10_000)
  }

  @Test func longPhrasesAreFoundWhereverTheirRareLettersStand() {
    let phrases = ["täydentyy myöhemmin", "ja …", "pp.kk.vvvv", "liite nro x", "20xx", "TBD"]
    let search = PhraseSearch(phrases.map { Array($0.utf8) })
    for phrase in phrases {
      for (before, after) in [("", ""), ("on ", ""), ("", " on"), ("(", ")."), ("ä ", " ä")] {
        let text = Array((before + phrase + after).utf8)
        #expect(search.all(in: text[...]) == [before.utf8.count])
        #expect(search.first(in: text[...]) == before.utf8.count..<(before + phrase).utf8.count)
      }
      #expect(search.all(in: Array("x\(phrase)x".utf8)[...]).isEmpty)
    }
    for (phrase, place) in phrases.flatMap({ phrase in (0...17).map { (phrase, $0) } }) {
      for after in 0...9 {
        let spaces = [place, after].map { String(repeating: " ", count: $0) }
        let text = Array((spaces[0] + phrase + spaces[1]).utf8)
        #expect(search.all(in: text[...]) == [place])
      }
    }
    #expect(search.all(in: Array("TBD, 20XX, tbd ja PP.KK.VVVV".utf8)[...]) == [0, 5, 11, 18])
  }

  @Test func nothingIsFoundWithoutPhrasesOrText() {
    #expect(PhraseSearch([]).all(in: Array("xx".utf8)[...]).isEmpty)
    let search = PhraseSearch([Array("xx".utf8), []])
    #expect(search.all(in: []).isEmpty)
    #expect(search.all(in: Array("x".utf8)[...]).isEmpty)
    #expect(search.all(in: Array("XX".utf8)[...]) == [0])
  }
}
