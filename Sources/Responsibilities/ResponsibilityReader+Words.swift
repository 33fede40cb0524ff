import Documents
import Facts
import Findings

extension ResponsibilityReader {
  /// Adds the units that lead for somebody.
  mutating func addUnits() {
    for (values, _) in rows("vastuuyksikko") {
      let (holder, unit) = (key(of: values[1]), words(values[2], at: nil).name)
      change(values[0]) { item in
        let lead = Responsibility.Role.lead.rawValue
        guard let number = item.roles[lead].firstIndex(where: { $0.key == holder }) else {
          return
        }
        item.roles[lead][number].units.append(unit)
      }
    }
  }

  /// Adds what parts are delimited to, and what else a measure or row says of itself.
  mutating func addWords() {
    for (values, place) in rows("rajaus") {
      guard let place, let text = text(at: place) else { continue }
      let scope = Responsibility.Words(key: folded(text), name: Localized(text), place: place)
      let holder = key(of: values[1])
      change(values[0]) { $0.scopes[holder] = scope }
    }
    add("kunnassa", to: \.municipalities)
    for id in ["tehtava", "rivin-tehtava"] { add(id, to: \.tasks) }
    for id in ["teema", "rivin-teema"] { add(id, to: \.themes) }
    for id in ["taso", "rivin-taso"] { add(id, to: \.levels) }
    add("epamaarainen", to: \.vague)
  }

  private mutating func add(
    _ id: String, to path: WritableKeyPath<Responsibility, [Responsibility.Words]>
  ) {
    for (values, place) in rows(id) {
      let words = words(values[1], at: place)
      change(values[0]) { $0[keyPath: path].append(words) }
    }
  }

  /// Adds what rows of agreements say instead of a lead.
  mutating func addRowNotes() {
    for (values, place) in rows("rivi-avoin") { change(values[0]) { $0.leftOpen = place } }
    for (values, place) in rows("rivi-ei-tiedossa") { change(values[0]) { $0.notShown = place } }
    for (values, _) in rows("painottuu") {
      guard let group = ActorGroup(facts.name(of: values[1], type: "").fi) else { continue }
      change(values[0]) { $0.weights.append(group) }
    }
  }
}
