import Findings

/// What to call something of a type that is not named.
struct TypeWords {
  private let type: String

  init(_ type: String) {
    self.type = type
  }

  /// `[jokin taho]`.
  var some: Localized {
    guard let (sv, en) = Self.words[type] else {
      return Localized(fi: "[jokin]", sv: "[någon]", en: "[some]")
    }
    return Localized(fi: "[jokin \(type.lowercased())]", sv: "[\(sv)]", en: "[some \(en)]")
  }

  /// `[sama taho]`, where it was mentioned before.
  var same: Localized {
    guard let (sv, en) = Self.words[type] else {
      return Localized(fi: "[sama]", sv: "[samma]", en: "[the same]")
    }
    let noun = sv.split(separator: " ").last ?? ""
    return Localized(
      fi: "[sama \(type.lowercased())]", sv: "[samma \(noun)]", en: "[the same \(en)]")
  }

  /// `[jokin taho A]`, where there are several.
  func some(_ letter: String) -> Localized {
    some.map { text, _ in text.dropLast() + " \(letter)]" }
  }

  /// `[taho A]`, where it was mentioned before.
  func named(_ letter: String) -> Localized {
    noun.map { text, _ in "[\(text) \(letter)]" }
  }

  /// `taho`.
  var noun: Localized {
    guard let (sv, en) = Self.words[type] else { return Localized(type.lowercased()) }
    return Localized(fi: type.lowercased(), sv: String(sv.split(separator: " ").last ?? ""), en: en)
  }

  private static let words = [
    "Taho": ("någon aktör", "actor"),
    "Kunta": ("någon kommun", "municipality"),
    "Hyvinvointialue": ("något välfärdsområde", "wellbeing services county"),
    "Asiakirja": ("något dokument", "document"),
    "Suunnitelma": ("någon plan", "plan"),
    "Sopimus": ("något avtal", "agreement"),
    "Kohta": ("någon punkt", "item"),
    "Toimenpide": ("någon åtgärd", "measure"),
    "Rivi": ("någon rad", "row"),
    "Tavoite": ("något mål", "goal"),
    "Teema": ("något tema", "theme"),
    "Taso": ("någon nivå", "level"),
    "Malli": ("någon verksamhetsmodell", "operating model"),
    "Nimi": ("något namn", "name"),
    "Yksikkö": ("någon enhet", "unit"),
    "Tehtävä": ("någon uppgift", "task"),
    "Sana": ("något ord", "word"),
    "Päivä": ("någon dag", "day"),
    "Luku": ("något tal", "number"),
  ]
}
