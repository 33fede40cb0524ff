import Findings
import Reports
import Responsibilities
import Support
import Testing

@Suite struct ChangeTests {
  @Test func nothingChangesWhereOnlyTheLayoutDoes() throws {
    let old = DocumentSet.plan("päävastuu: Esimerkkilä", "tukee: Mallimaan hyvinvointialue")
    let new = DocumentSet.plan("tukee:  [Mallimaan hyvinvointialue]", "vastuutaho: Esimerkkilä")
    #expect(try differences(from: old, to: new) == [])
  }

  @Test func aLeadThatGoesToAnotherMoves() throws {
    let old = DocumentSet.plan("päävastuu: Esimerkkilä")
    let new = DocumentSet.plan("päävastuu: Mallimaan hyvinvointialue")
    #expect(
      try differences(from: old, to: new)
        == ["moves lead-moved: Esimerkkilä > Mallimaan hyvinvointialue"])
  }

  @Test func aLeadThatIsGoneWeakensAndOneThatComesStrengthens() throws {
    let with = DocumentSet.plan("päävastuu: Esimerkkilä")
    let without = DocumentSet.plan("aikataulu: 2026")
    #expect(try differences(from: with, to: without) == ["weakens lead-dropped: Esimerkkilä > "])
    #expect(try differences(from: without, to: with) == ["strengthens lead-added:  > Esimerkkilä"])
  }

  @Test func aSecondLeadChangesTheSplit() throws {
    let old = DocumentSet.plan("päävastuu: Esimerkkilä")
    let new = DocumentSet.plan("päävastuu: Esimerkkilä, Mallimaan hyvinvointialue")
    #expect(
      try differences(from: old, to: new)
        == ["moves split-changed: Esimerkkilä > Esimerkkilä + Mallimaan hyvinvointialue"])
  }

  @Test func aScopeThatIsWrittenAnewMovesAndOneThatIsGoneWeakens() throws {
    let first = DocumentSet.plan("osavastuut: [{taho: Esimerkkilä, rajaus: ryhmät}]")
    let second = DocumentSet.plan("osavastuut: [{taho: Esimerkkilä, rajaus: lähetteet}]")
    let none = DocumentSet.plan("osavastuut: [{taho: Esimerkkilä}]")
    #expect(try differences(from: first, to: second) == ["moves scope-changed: ryhmät > lähetteet"])
    #expect(try differences(from: first, to: none) == ["weakens scope-changed: ryhmät > "])
  }

  @Test func supportThatIsDroppedWeakens() throws {
    let old = DocumentSet.plan("päävastuu: Esimerkkilä", "tukee: Mallimaan hyvinvointialue")
    let new = DocumentSet.plan("päävastuu: Esimerkkilä")
    #expect(
      try differences(from: old, to: new)
        == ["weakens support-dropped: Mallimaan hyvinvointialue > "])
  }

  @Test func anOrganiserThatChangesMovesAndAPartnerDoesNot() throws {
    let old = DocumentSet.plan("päävastuu: Esimerkkilä", "järjestää: Esimerkkilä")
    let new = DocumentSet.plan("päävastuu: Esimerkkilä", "järjestää: Naapurila")
    #expect(try differences(from: old, to: new) == ["moves role-changed: Esimerkkilä > Naapurila"])
    let one = DocumentSet.plan("kumppani: Esimerkkilä")
    let other = DocumentSet.plan("kumppani: Naapurila")
    #expect(
      try differences(from: one, to: other) == ["neutral role-changed: Esimerkkilä > Naapurila"])
  }

  @Test func measuresAreAddedAndRemoved() throws {
    let old = DocumentSet.plan("päävastuu: Esimerkkilä")
    let new = old + "  - nimi: Lukupiiri\n    päävastuu: Naapurila\n"
    #expect(try differences(from: old, to: new) == ["strengthens measure-added:  > Naapurila"])
    #expect(try differences(from: new, to: old) == ["weakens measure-removed: Naapurila > "])
  }

  @Test func aMeasureIsTheSameUnderItsIDWhateverItsTitle() throws {
    let old = DocumentSet.plan("tunnus: L1", "päävastuu: Esimerkkilä")
    let new = old.replacing("Liikuntaneuvonta", with: "Liikkumisen neuvonta")
    #expect(try differences(from: old, to: new) == [])
  }

  @Test func aMeasureIsTheSameUnderItsTitleWhenItsThemeOrIDIsNew() throws {
    let old = DocumentSet.plan("päävastuu: Esimerkkilä")
    let new = DocumentSet.plan("tunnus: L1", "teema: Liikunta", "päävastuu: Esimerkkilä")
    #expect(try differences(from: old, to: new) == [])
  }

  @Test func thePlanOfTheNextPeriodIsComparedWithThisOne() throws {
    let old = DocumentSet.plan("päävastuu: Esimerkkilä", period: "2022–2025")
    let new = DocumentSet.plan("päävastuu: Naapurila")
    #expect(try differences(from: old, to: new) == ["moves lead-moved: Esimerkkilä > Naapurila"])
  }

  @Test func aPlanThatIsGoneIsOneChange() throws {
    let one = DocumentSet.plan("päävastuu: Esimerkkilä")
    let other = one.replacing("organisaatio: Esimerkkilä", with: "organisaatio: Naapurila")
    #expect(try differences(from: [one, other], to: [one]) == ["weakens document-removed:  > "])
  }

  @Test func theMunicipalitiesOfAMeasureMayChange() throws {
    let head =
      "hyvinvointisuunnitelma: {organisaatio: Mallimaan hyvinvointialue, kausi: 2026–2029}\n"
    let measure = "toimenpiteet:\n  - nimi: A\n    päävastuu: Mallimaan hyvinvointialue\n"
    let old = head + measure + "    kunnat: [Esimerkkilä, Naapurila]\n"
    let new = head + measure + "    kunnat: [Esimerkkilä]\n"
    #expect(
      try differences(from: old, to: new)
        == ["weakens area-changed: Esimerkkilä + Naapurila > Esimerkkilä"])
  }

  @Test func anAgreementThatChangesUnderAPlanIsTold() throws {
    let plan = DocumentSet.plan("päävastuu: Esimerkkilä", "sovittu: malli-1/neuvonta")
    #expect(
      try differences(from: [plan, agreement("Esimerkkilä")], to: [plan, agreement("Naapurila")])
        == [
          "moves lead-moved: Esimerkkilä > Naapurila",
          "moves agreement-changed:  > malli 1, neuvonta",
        ])
  }

  private func agreement(_ lead: String) -> String {
    """
    sopimus:
      tunnus: malli-1
      osapuolet: [Esimerkkilä, Naapurila, Mallimaan hyvinvointialue]
      voimassa: 2026–2029
    työnjako:
      - tunnus: neuvonta
        toimenpide: Liikuntaneuvonta
        päävastuu: \(lead)
    """
  }
}

@Suite struct ChangeReportTests {
  static let old = DocumentSet.plan(
    "päävastuu: Esimerkkilä", "tukee: Mallimaan hyvinvointialue", "kumppani: \"\\e[31m <b>\"")
  static let new = DocumentSet.plan("päävastuu: Mallimaan hyvinvointialue")

  @Test(arguments: Language.allCases, [ChangesFormat.text, .markdown, .json])
  func changesReadWell(in language: Language, as format: ChangesFormat) throws {
    let endings: [ChangesFormat: String] = [.text: "txt", .markdown: "md", .json: "json"]
    let name = "changes/changes-\(language.rawValue).\(endings[format] ?? "")"
    expectGolden(try Self.bytes(format, language), named: name)
  }

  @Test func theJSONIsJSONWithoutASignToObey() throws {
    let text = String(decoding: try Self.bytes(.json, .en), as: UTF8.self)
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(text.contains("\"class\": \"moves\""))
  }

  @Test func noChangeIsSaid() throws {
    let set = try DocumentSet([Self.old])
    var bytes: [UInt8] = []
    var sink = ByteSink { bytes += $0 }
    ChangesReport(
      changes(from: set.documents, to: set.documents), old: set.files, new: set.files,
      toolVersion: "0.1.0", language: .sv
    ).write(as: .text, to: &sink)
    #expect(String(decoding: bytes, as: UTF8.self) == "Ansvaren ändras inte.\n")
  }

  private static func bytes(_ format: ChangesFormat, _ language: Language) throws -> [UInt8] {
    let (before, after) = (try DocumentSet([old]), try DocumentSet([new]))
    var bytes: [UInt8] = []
    var sink = ByteSink { bytes += $0 }
    ChangesReport(
      changes(from: before.documents, to: after.documents), old: before.files, new: after.files,
      toolVersion: "0.1.0", language: language
    ).write(as: format, to: &sink)
    return bytes
  }
}
