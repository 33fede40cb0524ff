package import Findings

/// The words in and beside a picture.
package struct PictureWords {
  private let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// The name of a circle.
  package func circle(_ circle: Circle) -> String {
    switch circle {
    case .municipality: Localized(fi: "Kunta", sv: "Kommunen", en: "Municipality")[language]
    case .county:
      Localized(fi: "Hyvinvointialue", sv: "Välfärdsområdet", en: "Wellbeing services county")[
        language]
    case .organisations: Localized(fi: "Järjestöt", sv: "Organisationer", en: "NGOs")[language]
    }
  }

  /// The letter of those who answer, for each circle and for others.
  package func letter(_ circle: Circle?) -> String {
    switch circle {
    case .municipality: "K"
    case .county: Localized(fi: "H", sv: "V", en: "C")[language]
    case .organisations: Localized(fi: "J", sv: "O", en: "N")[language]
    case nil: Localized(fi: "M", sv: "A", en: "X")[language]
    }
  }

  /// What is said of a box outside of the circles.
  package func outside(_ region: Region) -> String {
    region == .others
      ? Localized(
        fi: "Ympyröiden ulkopuolella: vain muita toimijoita",
        sv: "Utanför cirklarna: endast andra aktörer", en: "Outside the circles: other actors only")[
          language]
      : Localized(
        fi: "Paikka ei tiedossa: asiakirja ei kerro, kenen toimenpide on",
        sv: "Platsen är okänd: dokumentet säger inte vems åtgärden är",
        en: "Place not known: the document does not say whose measure it is")[language]
  }

  /// The heading of what has no level.
  package var noLevel: String {
    Localized(
      fi: "Tasoa ei ole kirjattu", sv: "Nivån har inte antecknats", en: "No level is recorded")[
        language]
  }
}
