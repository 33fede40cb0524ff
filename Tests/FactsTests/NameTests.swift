import Documents
import Rules
import Support
import Testing

@testable import Facts

/// Who a written name is, in whose document.
@Suite struct NameTests {
  private func leads(_ cell: String) throws -> [String] {
    try StatedRows(kuopio("  - {nimi: Kerho, vastuutaho: \"\(cell)\"}")).rows("paavastuu")
      .map { String($0.split(separator: "|").last?.dropFirst() ?? "") }
  }

  @Test(arguments: [
    ("Kuopio", "Kuopio"), ("Kuopion kaupunki", "Kuopio"), ("kuopion  KAUPUNKI", "Kuopio"),
    ("kunta", "Kuopio"), ("kaupunki", "Kuopio"), ("hva", "Pohjois-Savon hyvinvointialue"),
    ("hyvinvointialue", "Pohjois-Savon hyvinvointialue"),
    ("Pohjois-Savon hyvinvointialue", "Pohjois-Savon hyvinvointialue"),
    ("Norra Savolax välfärdsområde", "Pohjois-Savon hyvinvointialue"),
    ("Raision kaupunki", "Raisio"), ("Åbo stad", "Turku"),
  ])
  func anOrganisationIsKnownByItsNames(cell: String, name: String) throws {
    #expect(try leads(cell) == [name])
  }

  @Test(arguments: [
    ("nuorisopalvelut", "Kuopio"), ("Kuopion kaupungin nuorisopalvelut", "Kuopio"),
    ("Raision sivistyspalvelut", "Raisio"), ("neuvola", "Pohjois-Savon hyvinvointialue"),
    ("Pohjois-Savon hyvinvointialueen neuvola", "Pohjois-Savon hyvinvointialue"),
    ("Kuopion kaupunki (nuorisopalvelut)", "Kuopio"),
    ("Liikunta-, nuoriso- ja kulttuuripalvelut", "Kuopio"),
  ])
  func aUnitBelongsToItsOrganisation(cell: String, name: String) throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, vastuutaho: \"\(cell)\"}"))
    #expect(rows.rows("paavastuu") == ["Kerho | Kuopio | \(name)"])
    #expect(rows.rows("vastuuyksikko").count == 1)
    #expect(rows.rows("tuntematon-nimi") == [])
  }

  @Test func aCellWithSeveralNamesIsCutWhereEachIsKnown() throws {
    #expect(try leads("sivistystoimi, hyvinvointialue").count == 2)
    #expect(try leads("Kuopio ja Siilinjärvi") == ["Kuopio", "Siilinjärvi"])
    #expect(try leads("Kuopio / Siilinjärvi; Leppävirta").count == 3)
  }

  @Test func eachPartOfACellHasItsOwnPlace() throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, vastuutaho: 'Kuopio, Siilinjärvi'}"))
    #expect(rows.places("paavastuu") == ["Kuopio", "Siilinjärvi"])
  }

  @Test(arguments: [
    ("Kuopion Setlementti Puijola ry", "järjestö"), ("Savon Voima Oyj", "yritys"),
    ("Puijon seurakunta", "seurakunta"), ("poliisi", "valtio"), ("MLL", "järjestö"),
    ("MLL Vihti", "järjestö"),
  ])
  func aNameOutsideTheRegistersIsToldByItsForm(cell: String, kind: String) throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, kumppanit: [\"\(cell)\"]}"))
    #expect(rows.rows("taholaji").contains { $0.hasSuffix("| \(kind)") })
    #expect(rows.rows("tuntematon-nimi") == [])
  }

  @Test func aMisspeltNameIsUnknownAndHasANearestOne() throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, vastuutaho: Siilinjärrvi}"))
    #expect(rows.rows("tuntematon-nimi") == ["Kerho | vastuu | Siilinjärrvi"])
    #expect(rows.rows("lahin-nimi") == ["Siilinjärrvi | Siilinjärvi"])
  }

  @Test(arguments: ["Pj AS", "hyvinvointikoordinaattori Meri Mallikas"])
  func initialsAndNamesAfterATitleAreAPerson(cell: String) throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, vastuutaho: \(cell)}"))
    #expect(rows.rows("henkilo") == ["Kerho | \(cell)"])
  }

  @Test(arguments: ["Alko Oy", "THL", "SPR OK", "hyvinvointikoordinaattori"])
  func anOfficeOrAnOrganisationIsNoPerson(cell: String) throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, vastuutaho: \(cell)}"))
    #expect(rows.rows("henkilo") == [])
  }

  @Test func wordsThatNameNobodyAreNoLead() throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, vastuutaho: kaikki toimialat}"))
    #expect(rows.rows("epamaarainen") == ["Kerho | kaikki toimialat"])
    #expect(rows.rows("paavastuu") == [])
  }

  @Test func theVagueWordsOfAPartnerAreNobodysFault() throws {
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, kumppanit: kaikki toimialat}"))
    #expect(rows.rows("epamaarainen") == [])
  }
}

/// Names far longer than any in the registers.
@Suite struct LongNameTests {
  private func looks(_ words: Int) throws -> Int {
    let register = try ShippedRules().book.registers
    let names = Names(register, NameTables(register))
    let text = Array(String(repeating: "pitkä ", count: words).utf8)
    return names.spaces(afterNamesIn: folded(text[...])[...]).count
  }

  @Test func aNameIsLookedUpNoOftenerBecauseItIsLonger() throws {
    let few = try looks(100)
    #expect(few > 3)
    #expect(try looks(200) == few && looks(2_000) == few)
  }

  @Test func aLongNameIsStillReadFromItsBeginning() throws {
    let text = "Kuopion kaupungin " + String(repeating: "pitkä ", count: 1_700)
    let rows = try StatedRows(kuopio("  - {nimi: Kerho, vastuutaho: \"\(text)\"}"))
    #expect(rows.rows("paavastuu").count == 1)
    let words = String(repeating: "liikunta ja ", count: 850)
    _ = try StatedRows(kuopio("  - {nimi: Kerho, vastuutaho: \"\(words)\"}"))
  }
}
