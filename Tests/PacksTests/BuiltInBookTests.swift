import Datalog
import Findings
import Packs
import Rules
import SourceText
import Testing
import YAML

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
    let read = try readBook()
    #expect(book.rules.count > 90)
    let isSame = described(book) == described(read)
    #expect(isSame)
    let hasSameRules =
      described(book.rules + book.conflicts) == described(read.rules + read.conflicts)
    #expect(hasSameRules)
    #expect(book.relationsBehindPlaces == read.relationsBehindPlaces)
    #expect(!book.relationsBehindPlaces.isEmpty)
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
    #expect(files.map(\.digest) == files.map { SHA256.digest(of: $0.bytes) })
  }

  @Test func aPackIsFoundByItsNumber() {
    let packs = builtInPacks(startingAt: FileIndex(0))
    for number in [0, 1, packs.count / 2, packs.count - 1] {
      #expect(builtInPack(number)?.path == packs[number].path)
      #expect(builtInPack(number)?.wholeFile.bytes == packs[number].wholeFile.bytes)
    }
    #expect(builtInPack(packs.count) == nil)
  }

  @Test func theReasonsOfRulesAreThoseInTheirFiles() throws {
    let book = try #require(RuleBook(packed: packed))
    let reasons = RuleReason.unpacked(builtInReasons())
    #expect(reasons.count == book.rules.count)
    for rule in book.rules {
      let pack = try #require(builtInPack(Int(rule.place.file.number)))
      let tree = YAMLTree.parse(pack.wholeFile, as: rule.place.file).tree
      let examples = try #require(try RuleExamples.read(tree))
      #expect(reasons[rule.id] == RuleReason(examples))
      #expect(reasons[rule.id].map { $0.faulty + $0.faultless } == examples.examples.count)
    }
    #expect(RuleReason.unpacked(Array(builtInReasons().dropLast())).isEmpty)
  }

  @Test func theOrderOfDerivingIsKnownFromTheBuildOn() throws {
    let program = try #require(RuleBook(packed: packed)).program
    let known = try #require(program.strata)
    #expect(try stratify(Program(relations: program.relations, clauses: program.clauses)) == known)
  }

  @Test func anOrderOfDerivingIsForgottenWhenAClauseIsAdded() throws {
    var program = try #require(RuleBook(packed: packed)).program
    program.clauses.removeLast()
    #expect(program.strata == nil)
  }

  /// Every stored value, however deep, with dictionaries and sets in a fixed order; what is read or
  /// worked out only when it is asked for is not among them.
  private func described(_ value: Any) -> String {
    if let bytes = value as? ArraySlice<UInt8> { return String(decoding: bytes, as: UTF8.self) }
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return "\(value)" }
    let parts = mirror.children.filter { !["ruleList", "knownBehindPlaces"].contains($0.label) }
      .map { "\($0.label ?? ""):\(described($0.value))" }
    let isOrdered = mirror.displayStyle != .dictionary && mirror.displayStyle != .set
    return "(" + (isOrdered ? parts : parts.sorted()).joined(separator: ",") + ")"
  }
}
