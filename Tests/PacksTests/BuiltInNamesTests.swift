import Facts
import Packs
import Rules
import Testing

/// The names in the product are those of its registers.
struct BuiltInNamesTests {
  private let packed = builtInNames()

  @Test func theNamesAreWrittenAsTheRegistersHaveThem() throws {
    let book = try #require(RuleBook(packed: builtInBook()))
    let isSame = packed == PreparedNames(of: book.registers).packed
    #expect(isSame)
    #expect(packed.count > 10_000)
  }

  @Test func nothingIsLostBetweenWritingAndReading() throws {
    let isSame = try #require(PreparedNames(packed: packed)).packed == packed
    #expect(isSame)
  }

  @Test func namesThatAreNotWholeAreNone() {
    #expect(PreparedNames(packed: []) == nil)
    for share in [3, 10, 50, 90, 99] {
      #expect(PreparedNames(packed: Array(packed.prefix(packed.count * share / 100))) == nil)
    }
    #expect(PreparedNames(packed: packed + [UInt8(ascii: "?")]) == nil)
  }
}
