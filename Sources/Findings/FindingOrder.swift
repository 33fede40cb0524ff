import SourceText

extension Finding {
  /// The order in which findings are shown: by file, then place, then rule.
  package static func precedes(_ one: Finding, _ other: Finding) -> Bool {
    if one.place != other.place { return Span.precedes(one.place, other.place) }
    if one.rule != other.rule { return one.rule < other.rule }
    return one.identity < other.identity
  }

  /// The findings in the order in which they are shown.
  package static func sorted(_ findings: [Finding]) -> [Finding] {
    // Their places are at hand, for these tell nearly all of them apart.
    let places = findings.indices.map { (place: findings[$0].place, number: $0) }
    func precedes(_ one: (place: Span, number: Int), _ other: (place: Span, number: Int)) -> Bool {
      one.place == other.place
        ? Self.precedes(findings[one.number], findings[other.number])
        : Span.precedes(one.place, other.place)
    }
    let isSorted = zip(places, places.dropFirst()).allSatisfy { !precedes($1, $0) }
    return isSorted ? findings : places.sorted(by: precedes).map { findings[$0.number] }
  }
}

extension [Finding] {
  /// The findings with the second and later of equal identities told apart, in reading order.
  package consuming func numbered() -> [Finding] {
    // The last finding of each identity, where its digest leads; and how many it is the last of.
    var room = 16
    while room < 2 * count { room *= 2 }
    var last = [Int](repeating: -1, count: room)
    var ranks = [Int](repeating: 1, count: count)
    var alike: [Int] = []
    for place in indices {
      var slot = self[place].slot & (room - 1)
      while last[slot] >= 0, !self[last[slot]].isAlike(self[place]) {
        slot = (slot + 1) & (room - 1)
      }
      if last[slot] >= 0 {
        ranks[place] = ranks[last[slot]] + 1
        alike.append(place)
      }
      last[slot] = place
    }
    for place in alike { self[place] = self[place].numbered(ranks[place]) }
    return self
  }
}
