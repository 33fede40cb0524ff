import Datalog
import Documents
package import Facts
import Findings
package import Rules
package import SourceText

/// Reads responsibilities out of the rows that documents state.
package struct ResponsibilityReader {
  let facts: FactBase
  let book: RuleBook
  private let files: [SourceFile]
  private var items: [Responsibility] = []

  /// The places of the measures and rows among all items.
  private(set) var numbers: [Value: Int] = [:]
  private var owners: [Value: [Int]] = [:]
  private var names: [Value: (key: String, name: Localized)] = [:]
  private var groups: [Value: [ActorGroup]] = [:]

  /// Takes facts with all files that were read: a span's `FileIndex` is a place in this list.
  package init(_ facts: FactBase, under book: RuleBook, files: [SourceFile]) {
    self.facts = facts
    self.book = book
    self.files = files
  }

  /// The documents with their responsibilities, in the order in which they were read.
  package mutating func documents() -> [DocumentResponsibilities] {
    addItems()
    addGroups()
    for sentence in Self.roles { addRole(sentence.role, of: sentence.id) }
    addUnits()
    addWords()
    addRowNotes()
    addSupport()
    let makers = makers
    let presentations = Set(
      rows("laajuus").filter { key(of: $0.values[1]) == Scope.presentation.rawValue }.map {
        $0.values[0]
      })
    let ids = Dictionary(
      rows("asiakirjatunnus").map { ($0.values[0], $0.values[1]) },
      uniquingKeysWith: { first, _ in first })
    let discussions = Set(rows("keskustelupohja").map { $0.values[0] })
    return facts.documents.map { document in
      let own = makers[document.value] ?? []
      return DocumentResponsibilities(
        name: title(of: document, by: own, ids: ids),
        kind: document.isPlan
          ? .plan : discussions.contains(document.value) ? .discussion : .agreement,
        isPresentation: presentations.contains(document.value), identity: document.name,
        makers: own.map { folded($0.fi) }, place: document.topKey,
        items: (owners[document.value] ?? []).map { items[$0] })
    }
  }

  /// The place of each measure and row: its document's number, and its number among that one's items.
  var places: [Value: (document: Int, item: Int)] {
    let values = Dictionary(numbers.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [Value: (document: Int, item: Int)] = [:]
    for (document, facts) in facts.documents.enumerated() {
      for (item, number) in (owners[facts.value] ?? []).enumerated() {
        if let value = values[number] { places[value] = (document, item) }
      }
    }
    return places
  }

  private static let roles: [(id: String, role: Responsibility.Role)] = [
    ("paavastuu", .lead), ("osavastuu", .partialLead), ("yhteisvastuu", .jointLead),
    ("jarjestaa", .organises), ("koordinoi", .coordinates), ("toteuttaa", .implements),
    ("tukee", .supports), ("kumppani", .partner), ("muu-rooli", .other),
    ("rivin-paavastuu", .lead), ("rivin-osavastuu", .partialLead),
    ("rivin-yhteisvastuu", .jointLead), ("rivin-jarjestaja", .organises),
    ("rivin-tuki", .supports), ("rivin-kumppani", .partner),
    ("rivin-koordinoija", .coordinates),
  ]

  private mutating func addItems() {
    for (id, subject) in [("toimenpide", Responsibility.Subject.measure), ("rivi", .agreementRow)] {
      for (values, place) in rows(id) {
        let identity = facts.identity(of: values[0], type: "")
        numbers[values[0]] = items.count
        owners[values[1], default: []].append(items.count)
        items.append(
          Responsibility(
            subject: subject, name: facts.name(of: values[0], type: ""), place: place,
            key: identity.last ?? "", isOfTheme: subject == .agreementRow))
      }
    }
    for id in ["rivin-toimenpide", "rivin-malli"] {
      for (values, _) in rows(id) { change(values[0]) { $0.isOfTheme = false } }
    }
    for id in ["nimi", "rivin-toimenpide"] {
      for (values, _) in rows(id) {
        let title = key(of: values[1])
        change(values[0]) { $0.title = title }
      }
    }
  }

  /// Notes what the registers say of each actor.
  private mutating func addGroups() {
    for (values, _) in rows("tehtavataso") + rows("taholaji") {
      guard let group = ActorGroup(facts.name(of: values[1], type: "").fi) else { continue }
      let known = groups[values[0], default: []]
      if !known.contains(group) { groups[values[0]] = (known + [group]).sorted() }
    }
  }

  /// The group of an actor: those of the circles, else another that is known, else unknown.
  private func groups(of actor: Value) -> [ActorGroup] {
    let known = groups[actor] ?? [.unknown]
    let circles = known.filter { $0 < .other }
    return circles.isEmpty ? known : circles
  }

  /// Adds a role: `(item, municipality, holder)`, or `(item, holder)` for one that has no area.
  private mutating func addRole(_ role: Responsibility.Role, of id: String) {
    for (values, place) in rows(id) {
      guard let actor = values.last else { continue }
      let area = values.count == 3 ? [key(of: values[1])] : []
      let (key, name) = named(actor)
      let groups = groups(of: actor)
      change(values[0]) { item in
        let known = item.roles[role.rawValue].firstIndex { $0.key == key }
        if let known {
          item.roles[role.rawValue][known].add(area)
        } else {
          item.roles[role.rawValue].append(
            Responsibility.Holder(
              key: key, name: name, place: place, municipalities: area, groups: groups))
        }
      }
    }
  }

  /// Adds which agreements and rows measures rest on.
  private mutating func addSupport() {
    for id in ["nojaa-riviin", "nojaa-sopimukseen"] {
      for (values, _) in rows(id) {
        let support = facts.identity(of: values[1], type: "")
        change(values[0]) { $0.restsOn.append(support) }
      }
    }
  }

  /// Those who made each plan, and the parties of each agreement.
  private var makers: [Value: [Localized]] {
    var makers: [Value: [Localized]] = [:]
    for id in ["laatija", "osapuoli"] {
      for (values, _) in rows(id) {
        makers[values[0], default: []].append(facts.name(of: values[1], type: ""))
      }
    }
    return makers
  }

  /// A plan's makers and years; of another document its id as it is written, or what else names it.
  private func title(
    of document: DocumentFacts, by makers: [Localized], ids: [Value: Value]
  ) -> Localized {
    guard document.isPlan, !makers.isEmpty else {
      return ids[document.value].map { facts.name(of: $0, type: "") }
        ?? Localized(document.name.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    let days = [document.period?.first, document.period?.last].compactMap { $0 }
    let years = days.map { String($0.parts.year) }.joined(separator: "–")
    return Localized("").map { _, language in
      (makers.map { $0[language] } + [years]).filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}

extension ResponsibilityReader {
  /// The rows of a sentence, in the order in which they were stated, each with its place.
  func rows(_ id: String) -> [(values: [Value], place: Span?)] {
    guard let relation = book.vocabulary.relation(id) else { return [] }
    return (0..<facts.rows.count(of: relation)).map { row in
      let origin = Int(facts.rows.origin(of: row, in: relation))
      let place = origin > 0 && facts.places.indices.contains(origin) ? facts.places[origin] : nil
      return (facts.rows.row(row, of: relation), place)
    }
  }

  mutating func change(_ value: Value, _ body: (inout Responsibility) -> Void) {
    guard let number = numbers[value] else { return }
    body(&items[number])
  }

  mutating func key(of value: Value) -> String { named(value).key }

  mutating func words(_ value: Value, at place: Span?) -> Responsibility.Words {
    let (key, name) = named(value)
    return Responsibility.Words(key: key, name: name, place: place)
  }

  /// A value's folded name and its name, made once.
  private mutating func named(_ value: Value) -> (key: String, name: Localized) {
    if let known = names[value] { return known }
    let name = facts.name(of: value, type: "")
    let named = (folded(name.fi), name)
    names[value] = named
    return named
  }

  func text(at place: Span) -> String? {
    let file = Int(place.file.number)
    guard files.indices.contains(file) else { return nil }
    return files[file].text(of: place)
  }
}

extension ActorGroup {
  /// The group that a kind or a level of actors belongs to.
  init?(_ word: String) {
    if let sector = Sector(rawValue: word) {
      self = sector == .county ? .county : .municipality
    } else if word == "tuntematon" {
      self = .unknown
    } else {
      self = word == ActorKind.organisation.rawValue ? .organisation : .other
    }
  }
}
