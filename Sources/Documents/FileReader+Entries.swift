import Findings
import YAML

extension FileReader {
  /// Reads the entries of a mapping at a place, with remarks on unknown and doubled keys and on
  /// values of the wrong shape; gives the keys that were there and not empty.
  @discardableResult
  mutating func readEntries(
    of mapping: NodeID, at place: KeyPlace, into entries: inout [Entry]
  ) -> KeySet {
    var present = KeySet()
    var filled = KeySet()
    var foreign: [NodeID] = []
    var misspelt: [Entry] = []
    for pair in Pairs(of: mapping, in: tree) {
      switch keys.meaning(of: pair.key, at: place, in: tree) {
      case .passedOver: foreign.append(pair.key)
      case .unknown:
        foreign.append(pair.key)
        if let meant = unknownKey(pair.key, at: place) {
          misspelt.append(Entry(key: meant, keyNode: pair.key, value: pair.value))
        }
      case .known(let key):
        let entry = Entry(key: key, keyNode: pair.key, value: pair.value)
        guard present.insert(key) else {
          duplicate(entry, in: mapping, at: place)
          continue
        }
        if saysNothing(pair.value) { continue }
        _ = filled.insert(key)
        check(entry, at: place)
        entries.append(entry)
      }
    }
    if foreign.count > 1 { tellDoubled(foreign) }
    // One fault, one finding: what is misspelt is told, and read as it was meant.
    for entry in misspelt where !saysNothing(entry.value) && isPlausible(entry, at: place) {
      guard present.insert(entry.key) else { continue }
      _ = filled.insert(entry.key)
      entries.append(entry)
    }
    return filled
  }

  /// Whether a value is one that its key, which was guessed, could have.
  private func isPlausible(_ entry: Entry, at place: KeyPlace) -> Bool {
    if isList(entry.key) { return false }
    let expected = Expected(entry.key, at: place)
    switch tree.kind(of: entry.value) {
    case .scalar: return expected.takesText && expected.has(tree.utf8(of: entry.value))
    case .sequence: return expected.takesTexts
    case .mapping, .alias: return false
    }
  }

  /// Whether a value is empty: only texts of up to four letters can be, so the others are not read.
  private func saysNothing(_ value: NodeID) -> Bool {
    let node = tree.nodes[Int(value.index)]
    if node.kind == .alias { return tree.isEmpty(value) }
    return node.kind == .scalar && node.textEnd - node.textStart <= 4 && tree.isEmpty(value)
  }

  /// Whether a value has the shape and, for a closed set, one of the values its key asks for.
  private mutating func check(_ entry: Entry, at place: KeyPlace) {
    if isList(entry.key) { return }
    let expected = Expected(entry.key, at: place)
    let kind = tree.nodes[Int(tree.resolved(entry.value).index)].kind
    switch (expected, kind) {
    case (.anything, _), (.text, .scalar), (.texts, .scalar): return
    case (.mappingOrText, .scalar), (.rowsOrTexts, .scalar): return
    case (.texts, .sequence), (.choices, .sequence):
      checkItems(entry, expected)
    case (.mapping(let nested), .mapping), (.mappingOrText(let nested), .mapping),
      (.rows(let nested), .mapping), (.rowsOrTexts(let nested), .mapping):
      readNested(entry.value, at: nested)
    case (.rows(let nested), .sequence):
      checkRows(entry, at: nested, allowingTexts: false, expected)
    case (.rowsOrTexts(let nested), .sequence):
      checkRows(entry, at: nested, allowingTexts: true, expected)
    case (.day, .scalar), (.period, .scalar), (.year, .scalar), (.answer, .scalar),
      (.choice, .scalar), (.choices, .scalar):
      checkValue(entry.value, of: entry, expected)
    default:
      wrongShape(entry, expected: expected.words)
    }
  }

  private func isList(_ key: Key) -> Bool {
    switch key {
    case .goals, .measures, .actors, .themes, .split: true
    default: false
    }
  }

  private mutating func checkItems(_ entry: Entry, _ expected: Expected) {
    let owner = Int(tree.resolved(entry.value).index)
    var item = owner + 1
    let end = tree.next(after: owner)
    while item < end {
      let node = NodeID(item)
      if tree.nodes[Int(tree.resolved(node).index)].kind != .scalar {
        wrongShape(entry, at: node, expected: expected.words)
      } else if case .choices = expected {
        checkValue(node, of: entry, expected)
      }
      item = tree.next(after: item)
    }
  }

  private mutating func checkRows(
    _ entry: Entry, at place: KeyPlace, allowingTexts: Bool, _ expected: Expected
  ) {
    for node in tree.items(of: entry.value) where !tree.isEmpty(node) {
      switch tree.kind(of: node) {
      case .mapping: readNested(node, at: place)
      case .scalar where allowingTexts: continue
      default: wrongShape(entry, at: node, expected: expected.words)
      }
    }
  }

  private mutating func readNested(_ mapping: NodeID, at place: KeyPlace) {
    var entries: [Entry] = []
    readEntries(of: mapping, at: place, into: &entries)
  }

  private mutating func checkValue(_ value: NodeID, of entry: Entry, _ expected: Expected) {
    guard !expected.has(tree.utf8(of: value)) else { return }
    switch expected {
    case .day: unknownValue(value, of: entry, variant: "päivä", expected)
    case .period: unknownValue(value, of: entry, variant: "kausi", expected)
    case .year: unknownValue(value, of: entry, variant: "vuosi", expected)
    case .answer: unknownValue(value, of: entry, Answer.self)
    case .choice(let set), .choices(let set): unknownValue(value, of: entry, set)
    default: return
    }
  }
}

extension Expected {
  /// Whether a text is a value of the closed set, or a day, that is expected; any text will do
  /// where neither is.
  fileprivate func has(_ text: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .day: CalendarDay(text) != nil
    case .period: Period(text) != nil
    case .year: text.count == 4 && Period(text) != nil
    case .answer: Answer(text) != nil
    case .choice(let set), .choices(let set): set.has(text)
    default: true
    }
  }

  fileprivate var takesText: Bool {
    switch self {
    case .mapping, .rows: false
    default: true
    }
  }

  fileprivate var takesTexts: Bool {
    switch self {
    case .anything, .texts, .rowsOrTexts: true
    default: false
    }
  }
}

extension Choice {
  /// Whether a text is a value of the set.
  fileprivate static func has(_ utf8: ArraySlice<UInt8>) -> Bool {
    Self(utf8) != nil
  }
}
