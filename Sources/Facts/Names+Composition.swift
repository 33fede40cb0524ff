import Documents
import Findings

extension Names {
  /// What a written name means: as it stands, composed of known words, or by its form.
  func meaning(of text: ArraySlice<UInt8>) -> NameMeaning {
    let key = folded(text)[...]
    if let known = known(folded: key) { return known }
    if let kind = formed(key) { return .formed(kind) }
    return isPerson(text, key) ? .person : .unknown
  }

  /// What a name means that the registers know, as it stands or composed of known words.
  func known(_ text: ArraySlice<UInt8>) -> NameMeaning? {
    known(folded: folded(text)[...])
  }

  private func known(folded key: ArraySlice<UInt8>) -> NameMeaning? {
    exactly(key) ?? composed(key) ?? byBeginning(key)
  }

  /// `Kuopion kaupunki`, `Kuopion kaupungin nuorisopalvelut`, `Raision sivistyspalvelut`,
  /// `kunnan nuorisopalvelut`.
  private func composed(_ key: ArraySlice<UInt8>) -> NameMeaning? {
    for space in spaces(afterNamesIn: key) {
      let first = key[key.startIndex..<space]
      let rest = key[key.index(after: space)...]
      if let actor = actor(genitive: first) {
        return meaning(of: rest, of: actor)
      }
      if case .actor(let actor) = exactly(first) {
        if isSwedish(first, rest, of: register.actors[actor]) { return .actor(actor) }
        // A local association of a large one: `MLL Vihti`.
        if register.actors[actor].kind == .organisation { return .formed(.organisation) }
      }
      if let sector = Self.ownGenitives.first(where: { first.elementsEqual($0.words) })?.sector {
        return unitOfOwn(rest, sector)
      }
    }
    return nil
  }

  private func meaning(of rest: ArraySlice<UInt8>, of actor: Int) -> NameMeaning? {
    if Self.bodyWords.contains(where: { rest.elementsEqual($0) }) { return .actor(actor) }
    for prefix in Self.bodyGenitives where rest.starts(with: prefix) {
      return unit(rest.dropFirst(prefix.count), of: actor)
    }
    return unit(rest, of: actor)
  }

  private func unit(_ key: ArraySlice<UInt8>, of actor: Int) -> NameMeaning? {
    switch exactly(key) {
    case .unit(let unit, _): .unit(unit, of: actor)
    case .office(let office, _): .office(office, of: actor)
    default: nil
    }
  }

  /// A unit named with `kunnan` or `hyvinvointialueen`: the sector is plain, the owner is not.
  private func unitOfOwn(_ key: ArraySlice<UInt8>, _ sector: Sector) -> NameMeaning? {
    switch exactly(key) {
    case .unit(let unit, _) where register.units[unit].sector != .either: .unit(unit, of: nil)
    case .unit: .own(sector)
    case .office: .own(sector)
    default: nil
    }
  }

  /// Two or three capital initials, with or without a title before them, or a name after a title.
  private func isPerson(_ text: ArraySlice<UInt8>, _ key: ArraySlice<UInt8>) -> Bool {
    let words = text.split(separator: 0x20)
    guard let last = words.last, words.count <= 4 else { return false }
    let isInitials = (2...3).contains(last.count) && last.allSatisfy { (0x41...0x5A).contains($0) }
    if isInitials, words.count == 2 { return Self.isTitle(words[0]) || startsWithOffice(key) }
    return words.count >= 3 && startsWithOffice(key)
      && words.suffix(2).allSatisfy(Self.isCapitalised)
  }

  private func startsWithOffice(_ key: ArraySlice<UInt8>) -> Bool {
    guard let space = key.firstIndex(of: 0x20) else { return false }
    if case .office = exactly(key[key.startIndex..<space]) { return true }
    return false
  }

  /// A short title such as `Pj`: not itself an abbreviation in capitals.
  private static func isTitle(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 4 && word.dropFirst().contains { (0x61...0x7A).contains($0) }
  }

  private static func isCapitalised(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, word.count > 1 else { return false }
    return (0x41...0x5A).contains(first) && word.dropFirst().contains { $0 > 0x5A }
  }

  /// The kind that a name's form tells: `… ry` is an association, `… Oy` a company.
  private func formed(_ key: ArraySlice<UInt8>) -> ActorKind? {
    let last = key.split(separator: 0x20).last ?? key
    for form in Self.forms {
      for word in form.words where last.elementsEqual(word) { return form.kind }
      for ending in form.endings where last.count > ending.count + 2 && last.hasEnding(ending) {
        return form.kind
      }
    }
    return nil
  }

  /// `Vasa stad`, `Närpes kommun`: the Swedish name as it is, without a genitive.
  private func isSwedish(
    _ name: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>, of actor: Actor
  ) -> Bool {
    (actor.kind == .municipality || actor.kind == .county)
      && Self.swedishBodies.contains { body.elementsEqual($0) }
      && name.elementsEqual(folded(Array(actor.name.sv.utf8)[...]))
  }

  private static let swedishBodies = words("stad, kommun")
  private static let bodyWords = words("kaupunki, kunta, stad, kommun")
  private static let bodyGenitives = words("kaupungin, kunnan, hyvinvointialueen").map {
    $0 + [0x20]
  }
  static let ownGenitives: [(words: [UInt8], sector: Sector)] = [
    (Array("kunnan".utf8), .municipality), (Array("kaupungin".utf8), .municipality),
    (Array("hyvinvointialueen".utf8), .county), (Array("hvan".utf8), .county),
  ]
  private static let forms: [(kind: ActorKind, words: [[UInt8]], endings: [[UInt8]])] = [
    (
      .organisation, words("ry, rf, sr, saatio, yhdistys, seura, forening, stiftelse"),
      words("yhdistys, saatio, seura, forening")
    ),
    (.company, words("oy, ab, oyj, osuuskunta"), []),
    (.parish, words("seurakunta, srk, forsamling"), words("seurakunta, forsamling")),
  ]

  private static func words(_ list: String) -> [[UInt8]] {
    list.split(separator: ",").map { Array($0.utf8.drop { $0 == 0x20 }) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasEnding(_ ending: [UInt8]) -> Bool {
    suffix(ending.count).elementsEqual(ending)
  }
}
