package import Findings

/// The key table made ready for look-ups by folded spelling.
struct KeyIndex: Sendable {
  /// One spelling of one row of the table, in the few bytes that it takes.
  struct Spelling: Sendable {
    let key: Key
    /// Which language's text of the row it stands in: 0 Finnish, 1 Swedish, 2 English.
    fileprivate let language: UInt8
    fileprivate let row: UInt16
    let places: KeyPlace

    /// Where its folded bytes stand in the index's pool.
    let name: Range<UInt16>

    /// Where its bytes stand in the text.
    fileprivate let bytes: Range<UInt16>
  }

  /// All spellings, in the order of the table.
  private(set) var spellings: [Spelling] = []

  /// The folded bytes of all spellings.
  private var pool: [UInt8] = []

  /// For each slot the number of a spelling plus one, or 0: open addressing.
  private var slots = [UInt16](repeating: 0, count: 4096)

  init(_ rows: [KeyRow]) {
    spellings.reserveCapacity(1024)
    pool.reserveCapacity(16_384)
    var text: [UInt8] = []
    var name: [UInt8] = []
    for (number, row) in rows.enumerated() {
      for language in 0..<3 {
        text.removeAll(keepingCapacity: true)
        text.append(contentsOf: row.text(in: language).utf8)
        var start = 0
        while start < text.count {
          let end = text[start...].firstIndex(of: 0x2C) ?? text.count
          let bytes = text[start..<end].trimmed()
          fold(bytes, into: &name)
          add(name, row, number: number, language: language, bytes: bytes.indices)
          start = end + 1
        }
      }
    }
  }

  /// Adds a spelling, unless another language of the row has it.
  private mutating func add(
    _ name: [UInt8], _ row: KeyRow, number: Int, language: Int, bytes: Range<Int>
  ) {
    var slot = digest(name[...]) & 4095
    while slots[slot] != 0 {
      let other = spellings[Int(slots[slot]) - 1]
      if other.row == number && self.name(of: other).elementsEqual(name) { return }
      slot = (slot + 1) & 4095
    }
    let start = pool.count
    pool += name
    spellings.append(
      Spelling(
        key: row.key, language: UInt8(language), row: UInt16(number), places: row.places,
        name: UInt16(start)..<UInt16(pool.count),
        bytes: UInt16(bytes.lowerBound)..<UInt16(bytes.upperBound)))
    slots[slot] = UInt16(spellings.count)
  }

  /// The key that a folded spelling means at a place, or nothing.
  func key(_ name: [UInt8], at place: KeyPlace) -> Key? {
    first(name) { !$0.places.isDisjoint(with: place) }?.key
  }

  /// The places among the given where a folded spelling means something.
  func places(of name: [UInt8], among places: KeyPlace) -> KeyPlace {
    var found: KeyPlace = []
    _ = first(name) {
      found.formUnion($0.places.intersection(places))
      return false
    }
    return found
  }

  /// The spelling among the given that is nearest to a folded word, within two letters; else the
  /// one that is a compound of it.
  func nearest(to name: [UInt8], where isAllowed: (Spelling) -> Bool) -> String? {
    var best: Spelling?
    var distance = 3
    for spelling in spellings where isAllowed(spelling) {
      let limit = min(distance - 1, allowedDistance(name.count, spelling.name.count))
      guard limit > 0, abs(name.count - spelling.name.count) <= limit,
        let found = editDistance(name, Array(self.name(of: spelling)), atMost: limit)
      else { continue }
      best = spelling
      distance = found
    }
    return (best ?? compound(of: name, where: isAllowed)).map(text)
  }

  /// The kind of document, or list of one, that a long word is the end of, where that is one alone:
  /// `hyvinvointisuunnitelma` of `suunnitelma`.
  ///
  /// Elsewhere such words are columns of a plan's own: `edellytykset` is not `toimintaedellytykset`.
  private func compound(
    of name: [UInt8], where isAllowed: (Spelling) -> Bool
  ) -> Spelling? {
    guard name.count >= 8 else { return nil }
    let compounds = spellings.filter {
      $0.places.contains(.top) && isAllowed($0)
        && self.name(of: $0).suffix(name.count).elementsEqual(name)
    }
    return compounds.first.flatMap { first in
      compounds.allSatisfy { $0.key == first.key } ? first : nil
    }
  }

  /// The spelling as the table writes it.
  func text(of spelling: Spelling) -> String {
    let text = Array(KeyTable.rows[Int(spelling.row)].text(in: Int(spelling.language)).utf8)
    let bytes = Int(spelling.bytes.lowerBound)..<Int(spelling.bytes.upperBound)
    return String(decoding: text[bytes], as: UTF8.self)
  }

  /// The spelling's folded bytes.
  func name(of spelling: Spelling) -> ArraySlice<UInt8> {
    pool[Int(spelling.name.lowerBound)..<Int(spelling.name.upperBound)]
  }

  private func first(_ name: [UInt8], where matches: (Spelling) -> Bool) -> Spelling? {
    var slot = digest(name[...]) & 4095
    while slots[slot] != 0 {
      let spelling = spellings[Int(slots[slot]) - 1]
      if self.name(of: spelling).elementsEqual(name) && matches(spelling) { return spelling }
      slot = (slot + 1) & 4095
    }
    return nil
  }
}

extension KeyTable {
  /// The table made ready for look-ups, once.
  static let index = KeyIndex(rows)

  /// The key that a spelling means at a place, or nothing.
  package static func key(_ spelling: String, at place: KeyPlace) -> Key? {
    index.key(folded(Array(spelling.utf8)[...]), at: place)
  }

  /// The spellings allowed at a place with what they mean, in the order of the table.
  package static func spellings(at place: KeyPlace) -> [(text: String, key: Key)] {
    index.spellings.filter { !$0.places.isDisjoint(with: place) }
      .map { (index.text(of: $0), $0.key) }
  }
}

extension Key {
  /// The key as it is best written in each language; the first line of the table that has it.
  package var spelling: Localized {
    guard let row = KeyTable.rows.first(where: { $0.key == self }) else { return Localized("") }
    return Localized(fi: first(of: row.fi), sv: first(of: row.sv), en: first(of: row.en))
  }

  private func first(of spellings: String) -> String {
    String(spellings.prefix { $0 != "," })
  }
}

/// A number made of the bytes, for the slots of a hash table.
func digest(_ bytes: ArraySlice<UInt8>) -> Int {
  var digest: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return Int(truncatingIfNeeded: (digest ^ digest >> 29) & 0x7FFF_FFFF)
}
