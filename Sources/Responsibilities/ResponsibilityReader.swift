import Datalog
import Documents
package import Facts
import Findings
package import Rules
package import SourceText

/// Reads responsibilities out of the rows that documents state.
package struct ResponsibilityReader {
  private let facts: FactBase
  private let book: RuleBook
  private let files: [SourceFile]
  private var items: [Responsibility] = []
  private var numbers: [Value: Int] = [:]
  private var owners: [Value] = []

  /// Takes facts with all files that were read: a span's `FileIndex` is a place in this list.
  package init(_ facts: FactBase, under book: RuleBook, files: [SourceFile]) {
    self.facts = facts
    self.book = book
    self.files = files
  }

  /// The documents with their responsibilities, in the order in which they were read.
  package mutating func documents() -> [DocumentResponsibilities] {
    addItems()
    for sentence in Self.roles { addRole(sentence.role, of: sentence.id) }
    addWords()
    addSupport()
    let makers = makers
    return facts.documents.map { document in
      let own = makers[document.value] ?? []
      return DocumentResponsibilities(
        name: title(of: document, by: own), isPlan: document.isPlan, identity: document.name,
        makers: own.map { folded($0.fi) }, place: document.topKey,
        items: zip(items, owners).filter { $1 == document.value }.map(\.0))
    }
  }

  private static let roles: [(id: String, role: Responsibility.Role)] = [
    ("paavastuu", .lead), ("osavastuu", .partialLead), ("yhteisvastuu", .jointLead),
    ("jarjestaa", .organises), ("koordinoi", .coordinates), ("toteuttaa", .implements),
    ("tukee", .supports), ("kumppani", .partner),
    ("rivin-paavastuu", .lead), ("rivin-osavastuu", .partialLead),
    ("rivin-yhteisvastuu", .jointLead), ("rivin-jarjestaja", .organises),
    ("rivin-tuki", .supports), ("rivin-kumppani", .partner),
  ]

  private mutating func addItems() {
    for (id, subject) in [("toimenpide", Responsibility.Subject.measure), ("rivi", .agreementRow)] {
      for (values, place) in rows(id) {
        let identity = facts.identity(of: values[0], type: "")
        numbers[values[0]] = items.count
        owners.append(values[1])
        items.append(
          Responsibility(
            subject: subject, name: facts.name(of: values[0], type: ""), place: place,
            key: identity.last ?? ""))
      }
    }
    for id in ["nimi", "rivin-toimenpide"] {
      for (values, _) in rows(id) {
        let title = key(of: values[1])
        change(values[0]) { $0.title = title }
      }
    }
  }

  private mutating func addRole(_ role: Responsibility.Role, of id: String) {
    for (values, place) in rows(id) where values.count == 3 {
      let municipality = key(of: values[1])
      let holder = Responsibility.Holder(
        key: key(of: values[2]), name: facts.name(of: values[2], type: ""), place: place,
        municipalities: [municipality])
      change(values[0]) { item in
        var holders = item.roles[role] ?? []
        if let known = holders.firstIndex(where: { $0.key == holder.key }) {
          holders[known].municipalities.insert(municipality)
        } else {
          holders.append(holder)
        }
        item.roles[role] = holders
      }
    }
  }

  /// Adds what parts are delimited to, the municipalities and the tasks.
  private mutating func addWords() {
    for (values, place) in rows("rajaus") {
      guard let place, let text = text(at: place) else { continue }
      let scope = Responsibility.Words(key: folded(text), name: Localized(text), place: place)
      let holder = key(of: values[1])
      change(values[0]) { $0.scopes[holder] = scope }
    }
    for (values, place) in rows("kunnassa") {
      let words = words(values[1], at: place)
      change(values[0]) { $0.municipalities.append(words) }
    }
    for (values, place) in rows("tehtava") {
      let words = words(values[1], at: place)
      change(values[0]) { $0.tasks.append(words) }
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

  /// A plan's makers and years; of another document its id, or what else names it.
  private func title(of document: DocumentFacts, by makers: [Localized]) -> Localized {
    guard document.isPlan, !makers.isEmpty else {
      return Localized(document.name.filter { !$0.isEmpty }.joined(separator: ", "))
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
  private func rows(_ id: String) -> [(values: [Value], place: Span?)] {
    guard let relation = book.vocabulary.relation(id) else { return [] }
    return (0..<facts.rows.count(of: relation)).map { row in
      let origin = Int(facts.rows.origin(of: row, in: relation))
      let place = origin > 0 && facts.places.indices.contains(origin) ? facts.places[origin] : nil
      return (facts.rows.row(row, of: relation), place)
    }
  }

  private mutating func change(_ value: Value, _ body: (inout Responsibility) -> Void) {
    guard let number = numbers[value] else { return }
    body(&items[number])
  }

  private func key(of value: Value) -> String {
    folded(facts.name(of: value, type: "").fi)
  }

  private func words(_ value: Value, at place: Span?) -> Responsibility.Words {
    Responsibility.Words(key: key(of: value), name: facts.name(of: value, type: ""), place: place)
  }

  private func text(at place: Span) -> String? {
    let file = Int(place.file.number)
    guard files.indices.contains(file) else { return nil }
    return files[file].text(of: place)
  }
}
