import Foundation
import Testing

/// Files that no one should write, each beside one with a misspelt key: the bad one gets its own
/// message, nothing hangs, and the other is checked all the same.
@Suite struct BadInputTests {
  private func expect(
    _ parts: String..., code: Int32 = 1, from bad: Data,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try Folder(["virhe.yaml": Plans.faulty])
    try folder.write(bad, to: "paha.yaml")
    let outcome = try hytelint(".", "--format", "compact", in: folder)
    #expect(outcome.code == code, "\(outcome.errors)", sourceLocation: sourceLocation)
    for part in parts + ["virhe.yaml:7:5: virhe: "] {
      #expect(outcome.output.contains(part), sourceLocation: sourceLocation)
    }
  }

  @Test func bytesThatAreNoTextAreToldOf() throws {
    let bytes = Data((0..<10_000).map { UInt8(truncatingIfNeeded: $0) })
    try expect("paha.yaml:1:1: virhe: Tiedosto ei ole tekstitiedosto", "[ei-yamlia]", from: bytes)
  }

  @Test func utf16IsCalledByItsName() throws {
    let text = try #require(Plans.clean.data(using: .utf16LittleEndian))
    try expect("UTF-16", "[merkisto]", from: Data([0xFF, 0xFE]) + text)
    try expect("UTF-16", "[merkisto]", from: text)
  }

  @Test func latin1IsShownWhereItIsNotUTF8() throws {
    let text = Plans.clean.replacing("–", with: "-")
    let bytes = try #require(text.data(using: .isoLatin1))
    try expect("paha.yaml:7:6: virhe: ", "[merkisto]", from: bytes)
  }

  @Test func aFileOfAHundredMegabytesIsNotRead() throws {
    let start = Data("hyvinvointisuunnitelma:\n  nimi: ".utf8)
    let bytes = start + Data(repeating: UInt8(ascii: "a"), count: 100_000_000)
    try expect("paha.yaml:1:1: virhe: ", "64 mebitavua", "[raja-ylittyi]", from: bytes)
  }

  @Test func aValueOfTwoMegabytesIsReadNoFurther() throws {
    let start = Data("hyvinvointisuunnitelma:\n  organisaatio: Raisio\n  nimi: ".utf8)
    let bytes = start + Data(repeating: UInt8(ascii: "a"), count: 2_000_000)
    try expect("paha.yaml:3:9: virhe: ", "mebitavu", "[raja-ylittyi]", from: bytes)
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", "")])
  func tenThousandLevelsStopTheReading(_ open: String, _ close: String) throws {
    let nest = String(repeating: open, count: 10_000) + String(repeating: close, count: 10_000)
    let text = "hyvinvointisuunnitelma:\n  organisaatio: Raisio\nliitteet:\n  \(nest)\n"
    try expect("256 sisäkkäistä tasoa", "[raja-ylittyi]", from: Data(text.utf8))
  }

  @Test func aBillionLaughsAreNotWrittenOut() throws {
    var text = "hyvinvointisuunnitelma: {organisaatio: Raisio}\na0: &a0 [ha, ha, ha, ha, ha, ha]\n"
    for number in 1..<12 {
      let laughs = Array(repeating: "*a\(number - 1)", count: 10).joined(separator: ", ")
      text += "a\(number): &a\(number) [\(laughs)]\n"
    }
    try expect("laajenevat", "[raja-ylittyi]", from: Data(text.utf8))
  }

  @Test func windowsLineEndsAndAMarkOfByteOrderAreNoFault() throws {
    let folder = try Folder()
    try folder.write(Plans.clean.replacing("\n", with: "\r\n"), to: "rivit.yaml")
    let marked = "\u{FEFF}" + Plans.plan("Turku", "päävastuu: Turun kaupunki")
    try folder.write(marked, to: "merkki.yaml")
    let outcome = try hytelint(".", in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Ei huomautettavaa. 2 asiakirjaa, 2 toimenpidettä"))
  }

  @Test func textFromADocumentIsShownAndNotObeyed() throws {
    let text = Plans.plan("Raisio", "päävastuu: \"Tiimi \\e[31m\\a\"")
    let folder = try Folder(["a.yaml": text])
    let outcome = try hytelint(".", "nimi\u{1B}[31m.yaml", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.output.contains("␛[31m"))
    #expect(outcome.errors.contains("nimi␛[31m.yaml"))
    #expect(!outcome.output.contains("\u{1B}") && !outcome.errors.contains("\u{1B}"))
  }
}
