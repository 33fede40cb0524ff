import Findings
import SourceText

/// The measures or rows of a document beside those of its newer version.
struct ItemComparison {
  private let old: DocumentResponsibilities
  private let new: DocumentResponsibilities

  /// The rows of agreements that changed, by agreement and row, and how.
  var changedRows: [[String]: Change.Weight] = [:]

  init(_ old: DocumentResponsibilities, _ new: DocumentResponsibilities) {
    self.old = old
    self.new = new
  }

  /// What changed, and the weight of the heaviest change of each row that has some, by its key.
  func changes() -> (changes: [Change], weights: [String: Change.Weight]) {
    var changes: [Change] = []
    var weights: [String: Change.Weight] = [:]
    for (before, after) in pairs {
      let found = differences(before, after)
      changes += found
      if let item = after ?? before, let heaviest = found.map(\.weight).heaviest {
        weights[item.key] = heaviest
      }
    }
    return (changes, weights)
  }

  /// The items of both versions, each beside its counterpart: by key, else by title where only one
  /// of each side has it.
  private var pairs: [(Responsibility?, Responsibility?)] {
    var free = old.items
    var partners: [Responsibility?] = new.items.map { item in
      guard let found = free.firstIndex(where: { $0.key == item.key }) else { return nil }
      return free.remove(at: found)
    }
    let lonely = new.items.indices.filter { partners[$0] == nil }
    for number in lonely {
      guard let title = new.items[number].title,
        lonely.count(where: { new.items[$0].title == title }) == 1,
        free.count(where: { $0.title == title }) == 1,
        let found = free.firstIndex(where: { $0.title == title })
      else { continue }
      partners[number] = free.remove(at: found)
    }
    return zip(partners, new.items).map { ($0, $1) } + free.map { ($0, nil) }
  }

  private func differences(_ before: Responsibility?, _ after: Responsibility?) -> [Change] {
    switch (before, after) {
    case (let before?, let after?):
      let own = RoleComparison(before, after, in: new.name).changes
      return own.isEmpty ? agreementChange(before, after) : own
    case (nil, let added?):
      return [change(.measureAdded, .strengthens, added, to: added.answering)]
    case (let gone?, nil):
      return [change(.measureRemoved, .weakens, gone, from: gone.answering)]
    case (nil, nil): return []
    }
  }

  /// That the agreement changed on which an unchanged measure rests.
  private func agreementChange(_ before: Responsibility, _ after: Responsibility) -> [Change] {
    let weights = changedRows.filter { row, _ in
      after.restsOn.contains { $0 == row || $0 == row.dropLast() }
    }
    guard let heaviest = weights.values.map({ $0 }).heaviest else { return [] }
    let names = weights.keys.sorted { $0.lexicographicallyPrecedes($1) }
      .map { Localized($0.joined(separator: ", ")) }
    return [
      Change(
        kind: .agreementChanged, weight: heaviest, document: new.name, subject: after.subject,
        name: after.name, role: nil, from: [], to: names, before: before.place, after: after.place)
    ]
  }

  private func change(
    _ kind: Change.Kind, _ weight: Change.Weight, _ item: Responsibility, from: [Localized] = [],
    to: [Localized] = []
  ) -> Change {
    let isAdded = kind == .measureAdded
    return Change(
      kind: kind, weight: weight, document: isAdded ? new.name : old.name, subject: item.subject,
      name: item.name, role: nil, from: from, to: to, before: isAdded ? nil : item.place,
      after: isAdded ? item.place : nil)
  }
}

extension [Change.Weight] {
  /// The heaviest of them.
  fileprivate var heaviest: Change.Weight? {
    Change.Weight.allCases.first(where: contains)
  }
}

extension Responsibility {
  /// Those who answer: leads, then partial and joint ones, each once.
  var answering: [Localized] {
    var seen: Set<String> = []
    return [.lead, .partialLead, .jointLead].flatMap(holders)
      .filter { seen.insert($0.key).inserted }.map(\.name)
  }
}
