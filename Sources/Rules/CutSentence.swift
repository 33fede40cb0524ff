import Documents

/// A sentence cut into the words it is looked up by and what fills its slots.
struct CutSentence {
  /// What fills a slot.
  enum Filler: Hashable {
    /// A variable; the range is its name in the text.
    case variable(Range<Int>)
    /// `<_>`: something, whichever.
    case any
    /// A word in quotation marks; the range is what stands between them.
    case word(Range<Int>)
    case number(Int)
    /// A day, as its number.
    case day(Int)
  }

  /// A slot: what fills it, the type it names, and its place in the text.
  struct Slot {
    let filler: Filler
    let type: Range<Int>?
    let range: Range<Int>
  }

  let text: ArraySlice<UInt8>

  /// The words, with single spaces and one mark in place of each slot.
  private(set) var blanked = BlankedText()
  private(set) var slots: [Slot] = []

  /// Where a slot or a quotation begins that never ends.
  private(set) var unclosed: Int?

  /// Cuts the text; the ranges of the slots are indices into it.
  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    blanked.reserve(text.count)
    slots.reserveCapacity(4)
    var at = text.startIndex
    var copied = at
    while at < text.endIndex {
      let byte = text[at]
      // Nothing above `<` means anything, and that is nearly every byte.
      guard byte <= 0x3C, Self.matters(byte, at: at, of: text) else {
        at += 1
        continue
      }
      blanked.append(text[copied..<at])
      switch byte {
      case 0x3C: at = appendSlot(at, of: text)
      case 0x22: at = appendWord(at, of: text)
      case 0x30...0x39: at = appendNumber(at, of: text)
      default:
        blanked.appendSpace()
        at += 1
      }
      copied = at
    }
    blanked.append(text[copied...])
    blanked.settle()
  }

  /// Whether a byte begins a slot, a word, a number or white space that is not one single space.
  private static func matters(_ byte: UInt8, at: Int, of text: ArraySlice<UInt8>) -> Bool {
    switch byte {
    case 0x3C, 0x22, 0x0A: true
    case 0x20: isEdge(at - 1, of: text) || isEdge(at + 1, of: text)
    case 0x30...0x39: isEdge(at - 1, of: text)
    default: false
    }
  }

  /// Whether the text ends at this place or has white space there.
  private static func isEdge(_ at: Int, of text: ArraySlice<UInt8>) -> Bool {
    !text.indices.contains(at) || text[at] <= 0x20
  }

  private mutating func appendSlot(_ start: Int, of text: ArraySlice<UInt8>) -> Int {
    guard let end = text[start...].firstIndex(of: 0x3E) else { return leaveOpen(start, text) }
    let colon = text[(start + 1)..<end].firstIndex(of: 0x3A)
    let name = (start + 1)..<(colon ?? end)
    let isAny = name.count == 1 && text[name.lowerBound] == 0x5F
    return append(isAny ? .any : .variable(name), colon.map { ($0 + 1)..<end }, start..<(end + 1))
  }

  private mutating func appendWord(_ start: Int, of text: ArraySlice<UInt8>) -> Int {
    guard let end = text[(start + 1)...].firstIndex(of: 0x22) else { return leaveOpen(start, text) }
    return append(.word((start + 1)..<end), nil, start..<(end + 1))
  }

  private mutating func appendNumber(_ start: Int, of text: ArraySlice<UInt8>) -> Int {
    let end = text[start...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? text.endIndex
    let token = text[start..<end]
    if let number = Int(decimal: token) { return append(.number(number), nil, start..<end) }
    if let day = CalendarDay(token) { return append(.day(day.number), nil, start..<end) }
    blanked.append(token)
    return end
  }

  private mutating func append(_ filler: Filler, _ type: Range<Int>?, _ range: Range<Int>)
    -> Int
  {
    blanked.appendSlot()
    slots.append(Slot(filler: filler, type: type, range: range))
    return range.upperBound
  }

  /// A part of the text.
  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  private mutating func leaveOpen(_ start: Int, _ text: ArraySlice<UInt8>) -> Int {
    unclosed = start
    return text.endIndex
  }
}

/// The words of a sentence without what fills its slots, ready to be looked up.
struct BlankedText: Hashable {
  /// What stands in place of a slot; no text has it.
  static let slot: UInt8 = 0

  private(set) var bytes: [UInt8] = []
  /// FNV-1a over the bytes.
  private var digest: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  mutating func append(_ text: ArraySlice<UInt8>) {
    bytes.append(contentsOf: text)
  }

  mutating func appendSlot() {
    bytes.append(Self.slot)
  }

  /// Adds a space, unless one is there already or nothing is.
  mutating func appendSpace() {
    if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
  }

  /// Drops the space at the end and works out the digest.
  mutating func settle() {
    if bytes.last == 0x20 { bytes.removeLast() }
    for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }

  static func == (one: Self, other: Self) -> Bool {
    one.digest == other.digest && one.bytes == other.bytes
  }
}

extension Int {
  /// The number written in these digits; nothing for anything else and for ten digits or more.
  init?(decimal digits: ArraySlice<UInt8>) {
    guard 1...9 ~= digits.count, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    self = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension CutSentence.Filler {
  /// Whether a constant can stand where something of this type is expected.
  func fits(_ type: String) -> Bool {
    switch self {
    case .word: type != "Luku" && type != "Päivä"
    case .number: type == "Luku"
    case .day: type == "Päivä"
    case .variable, .any: true
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether these are the bytes of the word.
  func spells(_ word: String) -> Bool {
    count == word.utf8.count && elementsEqual(word.utf8)
  }
}
