import Findings
import SourceText
import YAML

extension RegisterReader {
  mutating func readActor(_ list: Key, _ names: Names) {
    var actor = Actor(kind: kind(of: list), name: names.name, place: names.place)
    actor.aliases = names.aliases
    actor.genitives = texts(.genitive) + texts(.genitives) + texts(.swedishGenitive)
    actor.code = text(.number) ?? text(.code)
    actor.county = text(.county)
    actor.isCity = isYes(.isCity)
    actor.isInUusimaa = isYes(.isInUusimaa)
    actor.isInAland = isYes(.isInAland)
    actor.hasBothRoles = isYes(.hasBothRoles)
    actor.memberKind = row[.members].flatMap { ActorKind(file.tree.utf8(of: $0)) }
    actor.ended = row[.ended].flatMap { CalendarDay(file.tree.utf8(of: $0)) }
    actor.successor = text(.successor)
    register.actors.append(actor)
  }

  private mutating func kind(of list: Key) -> ActorKind {
    switch list {
    case .counties: .county
    case .municipalities: .municipality
    case .jointAuthorities: .jointAuthority
    case .organisations: .organisation
    case .dissolved: .dissolved
    case .networks: .network
    default: choice(.kind, ActorKind.self) ?? .state
    }
  }

  mutating func unit(_ names: Names) -> Unit {
    Unit(
      name: names.name, aliases: names.aliases, sector: sector(.actor) ?? .either,
      place: names.place)
  }

  /// A phrase in each language and under each other name.
  mutating func readPhrase(_ names: Names) {
    let match = isYes(.beginning) ? Phrase.Match.beginning : .whole
    for words in names.all {
      register.vaguePhrases.append(Phrase(words: words, match: match, place: names.place))
    }
  }

  mutating func readPlaceholder(_ names: Names) {
    let match = choice(.match, Phrase.Match.self) ?? .whole
    for words in names.all {
      register.placeholders.append(Phrase(words: words, match: match, place: names.place))
    }
  }

  mutating func readTerm(_ node: NodeID) {
    guard let sector = sector(.kind),
      let period = row[.validity].flatMap({ Period(file.tree.utf8(of: $0)) })
    else { return }
    register.terms.append(
      CouncilTerm(sector: sector, period: period, place: file.tree.span(of: node)))
  }

  /// The sector that a key names; a remark where it is none.
  mutating func sector(_ key: Key) -> Sector? {
    choice(key, Sector.self)
  }

  private mutating func choice<Set: Choice>(_ key: Key, _ set: Set.Type) -> Set? {
    guard let entry = row.first(where: { $0.key == key }) else { return nil }
    if let value = Set(file.tree.utf8(of: entry.value)) { return value }
    file.unknownValue(entry.value, of: entry, set)
    return nil
  }

  func text(_ key: Key) -> String? {
    guard let value = row[key], file.tree.kind(of: value) == .scalar else { return nil }
    return file.tree.text(of: value)
  }

  func texts(_ key: Key) -> [String] {
    guard let value = row[key] else { return [] }
    return file.tree.texts(of: value).map { file.tree.text(of: $0) }
  }

  func isYes(_ key: Key) -> Bool {
    guard let value = row[key] else { return false }
    return Answer(file.tree.utf8(of: value)) == .yes
  }
}

extension ActorKind: Choice {
  package var spellings: [String] {
    switch self {
    case .municipality: ["kommun", "municipality"]
    case .county: ["välfärdsområde", "county"]
    case .jointAuthority: ["sammanslutning", "joint-authority"]
    case .organisation: ["organisation", "ngo"]
    case .company: ["företag", "company"]
    case .parish: ["församling", "parish"]
    case .state: ["stat", "staten", "state"]
    case .school: ["läroanstalt", "school"]
    case .residents: ["invånare", "residents"]
    case .group: ["grupp", "group"]
    case .network: ["nätverk", "network"]
    case .dissolved: ["upphörd", "dissolved"]
    }
  }
}

extension Sector: Choice {
  package var spellings: [String] {
    switch self {
    case .municipality: ["kommun", "municipality"]
    case .county: ["välfärdsområde", "county"]
    case .either: ["båda", "either", "both"]
    }
  }
}

extension Phrase.Match: Choice {
  package static let allCases: [Phrase.Match] = [.whole, .beginning, .contained]

  package var spellings: [String] {
    switch self {
    case .whole: ["hela", "whole"]
    case .beginning: ["början", "beginning"]
    case .contained: ["innehåller", "contains"]
    }
  }
}
