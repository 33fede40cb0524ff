/// A table from texts to numbers, kept as bytes so that looking up makes no string.
package struct ByteTable: Sendable {
  /// A text and its number; all texts of a table take less than four gigabytes.
  private struct Entry {
    let hash: UInt32
    let start: UInt32
    let end: UInt32
    var value: Int32

    var bytes: Range<Int> { Int(start)..<Int(end) }
  }

  private var texts: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  package init() {}

  /// A table with room for so many texts of so many bytes together.
  package init(roomFor count: Int, ofBytes bytes: Int) {
    var room = slots.count
    while room < 2 * count { room *= 2 }
    slots = Array(repeating: -1, count: room)
    entries.reserveCapacity(count)
    texts.reserveCapacity(bytes)
  }

  /// The texts with their numbers, in the order in which they were inserted.
  package var all: [(text: ArraySlice<UInt8>, number: Int32)] {
    entries.map { (texts[$0.bytes], $0.value) }
  }

  /// How many texts have a number.
  package var count: Int { entries.count }

  /// The number of a text, or nothing where the text is not in the table.
  package subscript(text: ArraySlice<UInt8>) -> Int32? {
    let slot = slot(of: text, hash: Self.hash(text))
    return slots[slot] < 0 ? nil : entries[Int(slots[slot])].value
  }

  /// Gives a text a number where it has none yet; returns the number that it now has.
  @discardableResult
  package mutating func insert(_ text: ArraySlice<UInt8>, _ value: Int32) -> Int32 {
    let hash = Self.hash(text)
    let slot = slot(of: text, hash: hash)
    if slots[slot] >= 0 { return entries[Int(slots[slot])].value }
    slots[slot] = Int32(entries.count)
    let start = UInt32(texts.count)
    texts.append(contentsOf: text)
    entries.append(Entry(hash: hash, start: start, end: UInt32(texts.count), value: value))
    if entries.count * 2 > slots.count { grow() }
    return value
  }

  private func slot(of text: ArraySlice<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    let (text, texts) = (text.span, texts.span)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, texts.extracting(entry.bytes).holdsTheSame(as: text) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  /// Swift's own, which is another in each run, so that nobody can write texts that all hash alike.
  private static let key = (
    UInt64(truncatingIfNeeded: 0.hashValue), UInt64(truncatingIfNeeded: 1.hashValue)
  )

  /// A hash of the bytes, eight at a time.
  private static func hash(_ text: ArraySlice<UInt8>) -> UInt32 {
    let key = key
    let text = text.span
    var hash = UInt64(truncatingIfNeeded: text.count)
    var place = 0
    while text.count - place >= 8 {
      hash = product(text.word(at: place) ^ key.0, hash ^ key.1)
      place += 8
    }
    var rest: UInt64 = 0
    while place < text.count {
      rest = rest << 8 | UInt64(text[place])
      place += 1
    }
    return UInt32(truncatingIfNeeded: product(rest ^ key.0, hash ^ key.1))
  }

  /// Both halves of the product, which mix the bits of both numbers.
  @inline(__always)
  private static func product(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = one.multipliedFullWidth(by: other)
    return high ^ low
  }
}
