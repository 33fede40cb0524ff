import SourceText
import YAML

/// Resolves the keys of one file, each spelling once.
///
/// A key is looked up by its bytes as they stand in the file; only a spelling not met before is
/// folded and looked up in the table.
struct KeyReader: Sendable {
  /// What a key's node means at a place.
  enum Meaning: Hashable, Sendable {
    case known(Key)
    case unknown
    /// Unknown, and told of already, so that it needs no second look.
    case passedOver
  }

  private struct Slot {
    var start: UInt32 = 0
    var end: UInt32 = 0
    var place: UInt32 = 0
    var meaning = Meaning.unknown
  }

  private var slots = [Slot](repeating: Slot(), count: 512)
  private var used = 0
  private var scratch: [UInt8] = []

  /// What the key at a node means at a place.
  mutating func meaning(of key: NodeID, at place: KeyPlace, in tree: YAMLTree) -> Meaning {
    let node = tree.nodes[Int(tree.resolved(key).index)]
    guard node.kind == .scalar, !node.isDecoded else {
      return look(tree.utf8(of: key), place)
    }
    let start = Int(node.textStart)
    let end = Int(node.textEnd)
    var slot = find(start, end, place, in: tree.source)
    if slots[slot].end != 0 { return slots[slot].meaning }
    let meaning = look(tree.source[start..<end], place)
    // A file with more foreign keys than this is read without remembering them.
    guard used < 256, end > start else { return meaning }
    used += 1
    slot = find(start, end, place, in: tree.source)
    slots[slot] = Slot(
      start: node.textStart, end: node.textEnd, place: place.rawValue, meaning: meaning)
    return meaning
  }

  /// Remembers that an unknown key has been told of.
  mutating func passOver(_ key: NodeID, at place: KeyPlace, in tree: YAMLTree) {
    let node = tree.nodes[Int(tree.resolved(key).index)]
    guard node.kind == .scalar, !node.isDecoded else { return }
    let slot = find(Int(node.textStart), Int(node.textEnd), place, in: tree.source)
    if slots[slot].end != 0 { slots[slot].meaning = .passedOver }
  }

  private mutating func look(_ utf8: ArraySlice<UInt8>, _ place: KeyPlace) -> Meaning {
    fold(utf8, into: &scratch)
    return KeyTable.index.key(scratch, at: place).map(Meaning.known) ?? .unknown
  }

  /// The slot that holds the spelling at a place, or the free one where it belongs.
  private func find(_ start: Int, _ end: Int, _ place: KeyPlace, in source: [UInt8]) -> Int {
    let source = source.span
    let text = source.extracting(start..<end)
    var slot = Self.slot(of: text, place)
    while slots[slot].end != 0 {
      let found = slots[slot]
      if found.place == place.rawValue, Int(found.end - found.start) == end - start,
        source.extracting(Int(found.start)..<Int(found.end)).holdsTheSame(as: text)
      {
        return slot
      }
      slot = (slot + 1) & 511
    }
    return slot
  }

  /// Where the search for a spelling begins.
  private static func slot(of text: Swift.Span<UInt8>, _ place: KeyPlace) -> Int {
    var digest = UInt64(place.rawValue)
    var index = 0
    while text.count - index >= 8 {
      digest = (digest << 23 | digest >> 41) ^ (text.word(at: index) &* 0x9E37_79B9_7F4A_7C15)
      index += 8
    }
    while index < text.count {
      digest = (digest << 7 | digest >> 57) ^ UInt64(text[index])
      index += 1
    }
    return Int(truncatingIfNeeded: (digest &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }
}

/// A set of keys without storage of its own.
struct KeySet: Sendable {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0

  /// Adds a key and says whether it was new.
  mutating func insert(_ key: Key) -> Bool {
    let bit: UInt64 = 1 << UInt64(key.rawValue & 63)
    switch key.rawValue >> 6 {
    case 0: return Self.insert(bit, into: &low)
    case 1: return Self.insert(bit, into: &middle)
    default: return Self.insert(bit, into: &high)
    }
  }

  func contains(_ key: Key) -> Bool {
    var copy = self
    return !copy.insert(key)
  }

  private static func insert(_ bit: UInt64, into bits: inout UInt64) -> Bool {
    defer { bits |= bit }
    return bits & bit == 0
  }
}
