import Documents

/// A sentence cut into the words it is looked up by and what fills its slots.
struct CutSentence {
  /// What fills a slot.
  enum Filler: Hashable {
    case variable(String)
    /// `<_>`: something, whichever.
    case any
    /// A word in quotation marks.
    case word(String)
    case number(Int)
    /// A day, as its number.
    case day(Int)
  }

  /// A slot: what fills it, the type it names, and its bytes in the text.
  struct Slot {
    let filler: Filler
    let type: String?
    let range: Range<Int>
  }

  /// The words, with single spaces and one mark in place of each slot.
  private(set) var blanked = BlankedText()
  private(set) var slots: [Slot] = []

  /// Where a slot or a quotation begins that never ends.
  private(set) var unclosed: Int?

  /// Cuts the text; the ranges of the slots are indices into it.
  init(_ text: ArraySlice<UInt8>) {
    var at = text.startIndex
    while at < text.endIndex {
      let byte = text[at]
      switch byte {
      case 0x3C: at = appendSlot(at, of: text)
      case 0x22: at = appendWord(at, of: text)
      case 0x30...0x39 where blanked.isAtWordStart: at = appendNumber(at, of: text)
      default:
        blanked.append(byte)
        at += 1
      }
    }
    blanked.trim()
  }

  private mutating func appendSlot(_ start: Int, of text: ArraySlice<UInt8>) -> Int {
    guard let end = text[start...].firstIndex(of: 0x3E) else { return leaveOpen(start, text) }
    let inside = text[(start + 1)..<end]
    let colon = inside.firstIndex(of: 0x3A)
    let name = String(decoding: inside[..<(colon ?? end)], as: UTF8.self)
    let type = colon.map { String(decoding: inside[($0 + 1)...], as: UTF8.self) }
    return append(name == "_" ? .any : .variable(name), type, start..<(end + 1))
  }

  private mutating func appendWord(_ start: Int, of text: ArraySlice<UInt8>) -> Int {
    guard let end = text[(start + 1)...].firstIndex(of: 0x22) else { return leaveOpen(start, text) }
    let word = String(decoding: text[(start + 1)..<end], as: UTF8.self)
    return append(.word(word), nil, start..<(end + 1))
  }

  private mutating func appendNumber(_ start: Int, of text: ArraySlice<UInt8>) -> Int {
    let end = text[start...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? text.endIndex
    let token = text[start..<end]
    if let number = Int(decimal: token) { return append(.number(number), nil, start..<end) }
    if let day = CalendarDay(token) { return append(.day(day.number), nil, start..<end) }
    for byte in token { blanked.append(byte) }
    return end
  }

  private mutating func append(_ filler: Filler, _ type: String?, _ range: Range<Int>) -> Int {
    blanked.append(BlankedText.slot)
    slots.append(Slot(filler: filler, type: type, range: range))
    return range.upperBound
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

  init() {
    bytes.reserveCapacity(80)
  }

  /// Whether nothing or a space stands before the place to append to.
  var isAtWordStart: Bool {
    bytes.last.map { $0 == 0x20 } ?? true
  }

  /// Adds a byte; white space becomes one space, and none at the start.
  mutating func append(_ byte: UInt8) {
    if byte == 0x20 || byte == 0x0A {
      if !isAtWordStart { bytes.append(0x20) }
    } else {
      bytes.append(byte)
    }
  }

  /// Drops the space at the end and settles the digest.
  mutating func trim() {
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

  /// The filler as it is written in a sentence.
  var shown: String {
    switch self {
    case .variable(let name): "<\(name)>"
    case .any: "<_>"
    case .word(let word): "\"\(word)\""
    case .number(let number): "\(number)"
    case .day(let number): CalendarDay(number: number).description
    }
  }
}
