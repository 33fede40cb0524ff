import Datalog
import Findings
import SourceText

extension MatrixBuilder {
  typealias Entry = ResponsibilityMatrix.Entry

  /// What stands on one row: measures that the rules take for the same, and the rows of agreements
  /// that are about them; then the agreements' rows that are about no measure.
  ///
  /// A group is in the order of the documents, and so are the groups.
  var groups: [[Entry]] {
    let agreed = entriesByMeasure("rivi-sopii", row: 0, measure: 1)
    let groups = sameMeasures.map { measures in
      measures + Set(measures.flatMap { agreed[$0] ?? [] }).sorted()
    }
    let placed = Set(groups.joined())
    let alone = entries.values.filter { entry in
      !documents[entry.document].isPlan && !placed.contains(entry) && !self[entry].isOfTheme
    }
    let visible = groups.filter { group in
      group.contains { shown.contains(documents[$0.document].place.file) }
    }
    return visible + alone.sorted().map { [$0] }
  }

  /// The measures of plans, those that the rules take for the same together.
  private var sameMeasures: [[Entry]] {
    var first: [Entry: Entry] = [:]
    func root(_ entry: Entry) -> Entry {
      var entry = entry
      while let next = first[entry] { entry = next }
      return entry
    }
    for values in concluded("sama") {
      guard let one = entries[values[0]], let other = entries[values[2]] else { continue }
      let (low, high) = (min(root(one), root(other)), max(root(one), root(other)))
      if low != high { first[high] = low }
    }
    let measures = entries.values.filter { documents[$0.document].isPlan }.sorted()
    return Dictionary(grouping: measures, by: root).sorted { $0.key < $1.key }.map(\.value)
  }

  /// The municipalities in which entries name different ones as answering.
  func differences(among group: [Entry]) -> [ResponsibilityMatrix.Difference] {
    let binding = group.filter { documents[$0.document].kind != .discussion }
    guard binding.count > 1 else { return [] }
    let answering = binding.map { ($0, Responsibility.Role.answering.flatMap(self[$0].holders)) }
    let areas = answering.flatMap { $1.flatMap(\.municipalities) }
    return Set(areas).sorted().compactMap { area in
      let said = answering.map { entry, holders in
        (entry, holders.filter { $0.municipalities.contains(area) })
      }.filter { !$1.isEmpty }
      guard Set(said.map { Set($1.map(\.key)) }).count > 1 else { return nil }
      return ResponsibilityMatrix.Difference(
        municipality: name(ofMunicipality: area, in: binding),
        answering: said.map { (entry: $0, names: $1.map(\.name)) })
    }
  }

  private func name(ofMunicipality key: String, in group: [Entry]) -> Localized {
    let known = group.lazy.flatMap { self[$0].municipalities }.first { $0.key == key }
    return known?.name ?? Localized(key)
  }
}
