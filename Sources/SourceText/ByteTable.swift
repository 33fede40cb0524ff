/// A table from texts to numbers, kept as bytes so that looking up makes no string.
package struct ByteTable: Sendable {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let end: Int
    var value: Int32
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
    entries.map { (texts[$0.start..<$0.end], $0.value) }
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
    let start = texts.count
    texts.append(contentsOf: text)
    entries.append(Entry(hash: hash, start: start, end: texts.count, value: value))
    if entries.count * 2 > slots.count { grow() }
    return value
  }

  private func slot(of text: ArraySlice<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, texts[entry.start..<entry.end].elementsEqual(text) { return slot }
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

  /// FNV-1a over the bytes, mixed so that its low bits can be used.
  private static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    hash ^= hash >> 32
    return hash &* 0x9e37_79b9_7f4a_7c15 ^ (hash >> 29)
  }
}
