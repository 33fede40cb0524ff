import Picture
import Testing

/// Widths that are summed up by bytes are those of the characters.
@Test func aTextIsAsWideAsItsCharacters() {
  let signs = (0x20..<0x600).compactMap(Unicode.Scalar.init).map { String($0) }
  let odd = ["\u{2013}", "e\u{301}", "👩‍👩‍👧‍👦", "\r\n", "\u{FDFD}", "日本", "\u{AD}", "\t"]
  let size = 1_000
  for sign in signs + odd {
    // Alone, and between letters that it might join.
    let widths = sign.map { TextWidth.of(String($0), size: size) }
    let between = "ä" + sign + "z"
    #expect(TextWidth.of(sign, size: size) == widths.reduce(0, +), "\(sign)")
    #expect(
      TextWidth.of(between, size: size)
        == between.reduce(0) { $0 + TextWidth.of(String($1), size: size) }, "\(sign)")
  }
  #expect(TextWidth.isKnown("Kohtaamispaikka – äiti") && !TextWidth.isKnown("ȁ\u{250}"))
}
