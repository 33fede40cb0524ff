import Documents
import Testing

@Test(arguments: [
  ("Päävastuu", "paavastuu"), ("PÄÄVASTUU", "paavastuu"), ("pa\u{308}a\u{308}vastuu", "paavastuu"),
  ("Åland", "aland"), ("A\u{30A}land", "aland"), ("Öja", "oja"), ("O\u{308}ja", "oja"),
  ("MÉDIA", "média"), ("me\u{301}dia", "média"), ("ŠIBENIK", "šibenik"), ("s\u{30C}", "š"),
  ("Zürich", "zürich"), ("ZU\u{308}RICH", "zürich"), ("Ñ", "ñ"), ("ДОМ", "дом"),
])
func namesDifferNeitherByCaseNorByComposition(name: String, expected: String) {
  #expect(Array(folded(name).utf8) == Array(expected.utf8))
}

@Test(arguments: [
  "lasten ja nuorten suunnitelma", "lasten-ja-nuorten-suunnitelma",
  " Lasten_ja  nuorten suunnitelma ",
  "lasten\u{A0}ja\u{A0}nuorten\u{2011}suunnitelma", "lasten - ja\tnuorten\nsuunnitelma -",
])
func spacesHyphensAndUnderscoresAreEqual(name: String) {
  #expect(folded(name) == "lasten ja nuorten suunnitelma")
}

@Test func foldingLeavesBytesThatAreNotUTF8AsTheyAre() {
  let bytes: [UInt8] = [0x41, 0xFF, 0xC3, 0x42]
  #expect(folded(bytes[...]) == [0x61, 0xFF, 0xC3, 0x62])
}

@Test func foldingTwiceChangesNothing() {
  for name in ["Päävastuu – X", "É_š -ö", "İstanbul", "Ångström"] {
    #expect(folded(folded(name)) == folded(name))
  }
}
