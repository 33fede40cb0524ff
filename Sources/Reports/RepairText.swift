import Findings
import SourceText

/// What could be done about a finding, as lines of text.
struct RepairText {
  private let repairs: Repairs
  private let places: Places
  private let language: Language
  private let width: Int

  /// So many repairs are shown at most, unless all are asked for.
  private static let most = 4

  init(_ repairs: Repairs, places: Places, language: Language, width: Int) {
    self.repairs = repairs
    self.places = places
    self.language = language
    self.width = width
  }

  func write(showingAll: Bool, to output: inout ByteSink) {
    var text = StepLines(
      places: places, language: language, width: width, showsAll: showingAll)
    text.add(plain: RepairWords.heading[language])
    let lasting = repairs.repairs.filter { !$0.thins }
    let shown = lasting.isEmpty ? repairs.repairs : lasting
    if let words = RepairWords.none(repairs) { text.add(plain: words[language], margin: 2) }
    for (number, repair) in shown.prefix(showingAll ? shown.count : Self.most).enumerated() {
      add(repair, number + 1, of: shown.count, to: &text)
    }
    let rest = showingAll ? 0 : shown.count - Self.most
    if rest > 0 { text.add("… " + Words.others(rest)[language]) }
    if !shown.isEmpty { text.add(plain: RepairWords.tried[language], margin: 2) }
    if !repairs.isExhaustive { text.add(plain: RepairWords.cut[language], margin: 2) }
    for line in text.lines { output.write(line + "\n") }
  }

  private func add(_ repair: Repair, _ number: Int, of count: Int, to text: inout StepLines) {
    let bullet = count > 1 ? "\(number)." : "–"
    if repair.edits.count == 1, let edit = repair.edits.first {
      text.add(RepairWords.edit(edit)[language], at: edit.place, bullet: bullet)
    } else {
      text.add(RepairWords.together[language], bullet: bullet)
      for edit in repair.edits {
        text.add(RepairWords.edit(edit)[language], at: edit.place, depth: 1)
      }
    }
    guard repair.alsoRemoved > 0 else { return }
    text.add(RepairWords.also(repair.alsoRemoved)[language], depth: 1)
  }
}

/// The words that tell of repairs.
enum RepairWords {
  static let heading = Localized(
    fi: "Korjausvaihtoehdot", sv: "Alternativ för att rätta", en: "Ways to repair it")

  static let together = Localized(
    fi: "tehkää kaikki nämä:", sv: "gör alla dessa ändringar:", en: "do all of these:")

  static func edit(_ edit: Repair.Edit) -> Localized {
    switch edit {
    case .remove(let sentence, _):
      return Localized(
        fi: "poistakaa kirjaus: \(sentence.fi)", sv: "ta bort: \(sentence.sv)",
        en: "remove: \(sentence.en)")
    case .add(let sentence, _, let proviso):
      return self.proviso(proviso).map { "\($0): \(sentence[$1])" }
    case .replace(let old, let new, _, let proviso):
      let change = Localized(
        fi: "vaihtakaa: \(old.fi) ⇒ \(new.fi)", sv: "byt: \(old.sv) ⇒ \(new.sv)",
        en: "change: \(old.en) ⇒ \(new.en)")
      guard proviso != .decision else { return change }
      return change.map { "\($0) (\(self.proviso(proviso)[$1]))" }
    }
  }

  /// Whose leave or what truth a new statement takes.
  private static func proviso(_ proviso: Repair.Proviso) -> Localized {
    switch proviso {
    case .decision:
      Localized(fi: "päättäkää ja kirjatkaa", sv: "besluta och anteckna", en: "decide and record")
    case .consent(let actor):
      Localized(
        fi: "sopikaa asiasta (\(actor.fi)) ja kirjatkaa",
        sv: "kom överens om saken (\(actor.sv)) och anteckna",
        en: "agree on it (\(actor.en)) and record")
    case .record:
      Localized(
        fi: "kirjatkaa vain, jos näin on tehty tai sovittu",
        sv: "anteckna endast om så har gjorts eller avtalats",
        en: "record only if it has been done or agreed")
    }
  }

  static func also(_ count: Int) -> Localized {
    Localized(
      fi: count == 1
        ? "poistaa myös yhden muun havainnon" : "poistaa myös \(count) muuta havaintoa",
      sv: count == 1
        ? "tar också bort en annan anmärkning" : "tar också bort \(count) andra anmärkningar",
      en: count == 1 ? "removes one other finding too" : "removes \(count) other findings too")
  }

  static let tried = Localized(
    fi: "Kukin vaihtoehto on kokeiltu: se poistaa havainnon eikä tuo uutta yhtä vakavaa. "
      + "Mikä niistä on oikea, on teidän päätettävissänne.",
    sv: "Varje alternativ har prövats: det tar bort anmärkningen och ger ingen ny av samma vikt. "
      + "Vilket som är det rätta avgör ni.",
    en: "Each of them was tried: it removes the finding and brings no new one as severe. Which of "
      + "them is right is yours to decide.")

  static let cut = Localized(
    fi: "Muitakin vaihtoehtoja voi olla: kaikkia ei käyty läpi.",
    sv: "Det kan finnas fler alternativ: alla gicks inte igenom.",
    en: "There may be others: not all possibilities were gone through.")

  /// What to say where no repair keeps what the plan tells.
  static func none(_ repairs: Repairs) -> Localized? {
    if repairs.isOfText {
      return Localized(
        fi: "Havainto koskee asiakirjan tekstiä sellaisenaan: korjatkaa kohta, jota se osoittaa.",
        sv: "Anmärkningen gäller själva texten: rätta stället som den pekar på.",
        en: "The finding is about the text as such: mend the place that it shows.")
    }
    if repairs.repairs.isEmpty {
      return Localized(
        fi: "Korjausta, joka olisi enintään kolmen kirjauksen muutos, ei löytynyt niistä "
          + "tiedoista, jotka asiakirjoissa jo ovat. Noudattakaa havainnon ehdotusta.",
        sv: "Ingen rättelse på högst tre ändrade anteckningar hittades bland de uppgifter som "
          + "redan finns i dokumenten. Följ anmärkningens förslag.",
        en: "No repair of at most three changed entries was found among what the documents already "
          + "tell. Follow the finding’s suggestion.")
    }
    guard repairs.repairs.allSatisfy(\.thins) else { return nil }
    return Localized(
      fi: "Muuta korjausta ei löytynyt kuin kirjauksen poistaminen. Silloin suunnitelma kertoo "
        + "vähemmän kuin ennen, joten harkitkaa ensin havainnon ehdotusta.",
      sv: "Ingen annan rättelse hittades än att ta bort en anteckning. Då berättar planen mindre "
        + "än förut, så överväg först anmärkningens förslag.",
      en: "No other repair was found than removing an entry. The plan would then tell less than "
        + "before, so consider the finding’s suggestion first.")
  }
}
