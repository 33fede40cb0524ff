import Packs
import Rules
import SourceText
import Testing

/// The rule book in the product is the one that its packs make.
struct BuiltInBookTests {
  private let packed = builtInBook()

  private func readBook() throws -> RuleBook {
    try RuleBook(
      reading: builtInPacks(startingAt: FileIndex(0)).map {
        PackSource(path: $0.path, tree: $0.tree)
      })
  }

  @Test func theBookIsWrittenAsThePacksHaveIt() throws {
    let isSame = packed == (try readBook()).packed
    #expect(isSame)
  }

  @Test func nothingIsLostBetweenWritingAndReading() throws {
    let book = try #require(RuleBook(packed: packed))
    let isSame = described(book) == described(try readBook())
    #expect(isSame)
    #expect(book.rules.count > 90)
  }

  @Test func aBookThatIsNotWholeIsNone() {
    #expect(RuleBook(packed: []) == nil)
    for share in [3, 10, 50, 90, 99] {
      #expect(RuleBook(packed: Array(packed.prefix(packed.count * share / 100))) == nil)
    }
    #expect(RuleBook(packed: packed + [UInt8(ascii: "?")]) == nil)
  }

  @Test func everyBuiltInFileIsThereWithoutItsTree() {
    let packs = builtInPacks(startingAt: FileIndex(0))
    let files = builtInFiles()
    #expect(files.map(\.path) == packs.map(\.path))
    #expect(files.map(\.bytes) == packs.map(\.file.bytes))
  }

  /// Every stored value, however deep, with dictionaries and sets in a fixed order.
  private func described(_ value: Any) -> String {
    if let bytes = value as? ArraySlice<UInt8> { return String(decoding: bytes, as: UTF8.self) }
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return "\(value)" }
    let parts = mirror.children.map { "\($0.label ?? ""):\(described($0.value))" }
    let isOrdered = mirror.displayStyle != .dictionary && mirror.displayStyle != .set
    return "(" + (isOrdered ? parts : parts.sorted()).joined(separator: ",") + ")"
  }
}
