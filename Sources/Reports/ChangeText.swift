import Findings
import Responsibilities

/// A change of responsibilities in one sentence.
struct ChangeText {
  let sentence: Localized

  init(_ change: Change) {
    let subject = Self.subject(of: change)
    let (from, to) = (Self.list(change.from), Self.list(change.to))
    let names = Localized("").map { _, language in "\(from[language]) → \(to[language])" }
    switch change.kind {
    case .leadMoved, .leadDropped, .leadAdded, .splitChanged, .scopeChanged, .areaChanged:
      sentence = Self.answering(change.kind, subject, from, to, names)
    case .supportDropped:
      sentence = Localized(
        fi: "\(subject.fi) tuki jää pois: \(from.fi)",
        sv: "stödet för \(subject.sv) bortfaller: \(from.sv)",
        en: "the support of \(subject.en) is dropped: \(from.en)")
    case .supportAdded:
      sentence = Localized(
        fi: "\(subject.fi) tuki kirjataan: \(to.fi)",
        sv: "stöd för \(subject.sv) antecknas: \(to.sv)",
        en: "support of \(subject.en) is recorded: \(to.en)")
    case .roleChanged:
      let role = Self.name(of: change.role)
      sentence = Localized(
        fi: "\(subject.fi) \(role.fi) muuttuu: \(names.fi)",
        sv: "\(role.sv) för \(subject.sv) ändras: \(names.sv)",
        en: "the \(role.en) of \(subject.en) changes: \(names.en)")
    case .measureAdded, .measureRemoved, .documentAdded, .documentRemoved, .dutyUnevidenced,
      .dutyEvidenced, .agreementChanged:
      sentence = Self.presence(change, from, to)
    }
  }

  private static func answering(
    _ kind: Change.Kind, _ subject: Localized, _ from: Localized, _ to: Localized,
    _ names: Localized
  ) -> Localized {
    switch kind {
    case .leadMoved:
      Localized(
        fi: "\(subject.fi) päävastuu siirtyy: \(names.fi)",
        sv: "huvudansvaret för \(subject.sv) flyttas: \(names.sv)",
        en: "the lead of \(subject.en) moves: \(names.en)")
    case .leadDropped:
      Localized(
        fi: "\(subject.fi) päävastuu jää kirjaamatta; se oli: \(from.fi)",
        sv: "huvudansvaret för \(subject.sv) antecknas inte längre; tidigare: \(from.sv)",
        en: "the lead of \(subject.en) is no longer recorded; it was: \(from.en)")
    case .leadAdded:
      Localized(
        fi: "\(subject.fi) päävastuu kirjataan: \(to.fi)",
        sv: "huvudansvaret för \(subject.sv) antecknas: \(to.sv)",
        en: "the lead of \(subject.en) is recorded: \(to.en)")
    case .scopeChanged:
      Localized(
        fi: "\(subject.fi) osavastuun rajaus muuttuu: \(names.fi)",
        sv: "avgränsningen av ett delansvar för \(subject.sv) ändras: \(names.sv)",
        en: "the scope of a partial lead of \(subject.en) changes: \(names.en)")
    case .areaChanged:
      Localized(
        fi: "\(subject.fi) kunnat muuttuvat: \(names.fi)",
        sv: "kommunerna för \(subject.sv) ändras: \(names.sv)",
        en: "the municipalities of \(subject.en) change: \(names.en)")
    default:
      Localized(
        fi: "\(subject.fi) vastuunjako muuttuu: \(names.fi)",
        sv: "ansvarsfördelningen för \(subject.sv) ändras: \(names.sv)",
        en: "the split of responsibility for \(subject.en) changes: \(names.en)")
    }
  }

  /// That something is there now or no more.
  private static func presence(
    _ change: Change, _ from: Localized, _ to: Localized
  ) -> Localized {
    let name = change.name
    let isRow = change.subject == .agreementRow
    switch change.kind {
    case .measureAdded:
      return Localized(
        fi: "uusi \(isRow ? "sopimuksen rivi" : "toimenpide") ”\(name.fi)”, päävastuu: \(to.fi)",
        sv: "ny \(isRow ? "avtalsrad" : "åtgärd") ”\(name.sv)”, huvudansvar: \(to.sv)",
        en: "new \(isRow ? "agreement row" : "measure") “\(name.en)”, lead: \(to.en)")
    case .measureRemoved:
      return Localized(
        fi: "\(isRow ? "sopimuksen rivi" : "toimenpide") ”\(name.fi)” poistuu; päävastuu oli: "
          + from.fi,
        sv: "\(isRow ? "avtalsraden" : "åtgärden") ”\(name.sv)” stryks; huvudansvaret var: "
          + from.sv,
        en: "the \(isRow ? "agreement row" : "measure") “\(name.en)” is removed; its lead was: "
          + from.en)
    case .documentAdded, .documentRemoved: return ofDocument(change)
    case .dutyUnevidenced:
      return Localized(
        fi: "mikään toimenpide ei enää näytä tehtävää ”\(name.fi)”",
        sv: "ingen åtgärd visar längre uppgiften ”\(name.sv)”",
        en: "no measure shows the task “\(name.en)” any more")
    case .dutyEvidenced:
      return Localized(
        fi: "toimenpide näyttää nyt tehtävän ”\(name.fi)”",
        sv: "en åtgärd visar nu uppgiften ”\(name.sv)”",
        en: "a measure now shows the task “\(name.en)”")
    default:
      return Localized(
        fi: "sopimus muuttuu (\(to.fi)), mutta siihen nojaava toimenpide ”\(name.fi)” ei",
        sv:
          "avtalet ändras (\(to.sv)), men åtgärden ”\(name.sv)” som stöder sig på det gör inte det",
        en:
          "the agreement changes (\(to.en)), but the measure “\(name.en)” that rests on it does not"
      )
    }
  }

  private static func ofDocument(_ change: Change) -> Localized {
    change.kind == .documentAdded
      ? Localized(fi: "asiakirja on uusi", sv: "dokumentet är nytt", en: "the document is new")
      : Localized(
        fi: "asiakirja poistuu", sv: "dokumentet faller bort", en: "the document is removed")
  }

  /// The measure or the row; in Finnish in the genitive.
  private static func subject(of change: Change) -> Localized {
    let name = change.name
    switch change.subject {
    case .measure:
      return Localized(
        fi: "toimenpiteen ”\(name.fi)”", sv: "åtgärden ”\(name.sv)”",
        en: "the measure “\(name.en)”")
    case .agreementRow:
      return Localized(
        fi: "sopimuksen rivin ”\(name.fi)”", sv: "avtalsraden ”\(name.sv)”",
        en: "the agreement row “\(name.en)”")
    }
  }

  /// The names in a list, cut where there are many; a dash for none.
  private static func list(_ names: [Localized]) -> Localized {
    guard !names.isEmpty else { return Localized("–") }
    let shown = 5
    let rest = names.count - shown
    return Localized("").map { _, language in
      let list = names.prefix(shown).map { $0[language] }.joined(separator: ", ")
      return rest > 0 ? "\(list) \(Words.others(rest)[language])" : list
    }
  }

  private static func name(of role: Responsibility.Role?) -> Localized {
    switch role {
    case .organises: Localized(fi: "järjestäjä", sv: "anordnaren", en: "organiser")
    case .coordinates: Localized(fi: "koordinoija", sv: "samordnaren", en: "coordinator")
    case .implements: Localized(fi: "toteuttaja", sv: "genomföraren", en: "implementer")
    case .partner: Localized(fi: "kumppani", sv: "samarbetspartnern", en: "partner")
    case .other: Localized(fi: "muu rooli", sv: "annan roll", en: "other role")
    case .supports: Localized(fi: "tukija", sv: "stödet", en: "supporter")
    case .lead, .partialLead, .jointLead, nil:
      Localized(fi: "päävastuu", sv: "huvudansvaret", en: "lead")
    }
  }
}

extension Change.Weight {
  /// What the change does, in a word or two.
  var words: Localized {
    switch self {
    case .moves:
      Localized(fi: "siirtää vastuun", sv: "flyttar ansvar", en: "moves responsibility")
    case .weakens: Localized(fi: "heikentää", sv: "försvagar", en: "weakens")
    case .strengthens: Localized(fi: "vahvistaa", sv: "stärker", en: "strengthens")
    case .neutral: Localized(fi: "neutraali", sv: "neutral", en: "neutral")
    }
  }
}
