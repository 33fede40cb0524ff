import Findings
import SourceText

/// A proof as lines of text, in sentences.
struct ProofText {
  private let places: Places
  private let language: Language
  private let width: Int
  /// Whether also steps are shown without which a reader misses nothing.
  private let showsAll: Bool
  private(set) var lines: [String] = []
  private(set) var isFolded = false

  init(
    _ proof: Proof, places: Places, language: Language, width: Int, showsAll: Bool
  ) {
    let steps: [Proof.Step] =
      if case .concluded(let conclusion) = proof.root { conclusion.steps } else { [] }
    self.init(steps, places: places, language: language, width: width, showsAll: showsAll)
  }

  init(
    _ steps: [Proof.Step], places: Places, language: Language, width: Int, showsAll: Bool
  ) {
    self.places = places
    self.language = language
    self.width = width
    self.showsAll = showsAll
    add(steps, at: 0)
  }

  /// Adds steps; absences of one place have it after the last of them.
  private mutating func add(_ steps: [Proof.Step], at depth: Int) {
    for (number, step) in steps.enumerated() {
      guard case .absent(let sentence, let place?) = step, number + 1 < steps.count,
        case .absent(_, place) = steps[number + 1]
      else {
        add(step, at: depth)
        continue
      }
      add(ProofWords.absent, sentence, at: depth)
    }
  }

  private mutating func add(_ step: Proof.Step, at depth: Int) {
    switch step {
    case .stated(let sentence, let source, let place):
      add(ProofWords.stated(by: source), sentence, place, at: depth)
    case .concluded(let conclusion): add(conclusion, at: depth)
    case .compared(let sentence): add(ProofWords.compared, sentence, at: depth)
    case .counted(let number, let sentence, let members):
      add(ProofWords.counted(number), sentence, at: depth)
      add(members, at: depth + 1)
    case .chosen(let value, let greatest, let members):
      add(ProofWords.chosen(greatest), value, at: depth)
      add(members, at: depth + 1)
    case .absent(let sentence, let place):
      add(ProofWords.absent, sentence, place, placed: ProofWords.couldStand, at: depth)
    case .notOverridden(let rules):
      guard showsAll else { return }
      add(ProofWords.notOverridden, Localized(rules.joined(separator: ", ")), at: depth)
    }
  }

  private mutating func add(_ conclusion: Proof.Conclusion, at depth: Int) {
    if conclusion.steps.isEmpty {
      let sentence = conclusion.sentence.map { "\($0) (\(ProofWords.above[$1]))" }
      add(ProofWords.concluded, sentence, at: depth)
    } else if (conclusion.isPlain || depth > 0) && !showsAll {
      isFolded = true
      let place = conclusion.steps.flatMap(\.statements).first?.place
      add(ProofWords.concluded, conclusion.sentence, place, at: depth)
    } else {
      let name = conclusion.sentence.map {
        "\($0) [\(ProofWords.definition[$1]) \(conclusion.name)]"
      }
      add(ProofWords.concluded, showsAll ? name : conclusion.sentence, at: depth)
      add(conclusion.steps, at: depth + 1)
    }
  }

  /// Adds the members, of many only the first.
  private mutating func add(_ members: [Proof.Member], at depth: Int) {
    let shown = showsAll ? members[...] : members.prefix(8)
    for member in shown {
      if member.steps.count == 1, let step = member.steps.first {
        add(step, at: depth)
      } else {
        add(ProofWords.member, member.name, at: depth)
        add(member.steps, at: depth + 1)
      }
    }
    let rest = members.count - shown.count
    if rest > 0 { add("… " + Words.others(rest)[language], at: depth) }
  }

  private mutating func add(
    _ label: Localized, _ sentence: Localized, _ place: Span? = nil,
    placed: Localized? = nil, at depth: Int
  ) {
    let opening = label[language]
    add(opening + (opening.hasSuffix(" ") ? "" : ": ") + sentence[language], at: depth)
    guard let place else { return }
    let name = places.name(of: place)
    let text = placed.map { "\($0[language]) \(name)" } ?? name
    let margin = String(repeating: " ", count: 4 * depth + 4)
    lines.append(margin + "→ " + text)
  }

  /// Adds a step in as many lines as it takes.
  private mutating func add(_ text: String, at depth: Int) {
    let margin = String(repeating: " ", count: 4 * depth)
    let room = max(30, width - margin.count - 4)
    let wrapped = Wrapping.lines(Wrapping.words(text), first: room, rest: room)
    for (number, line) in wrapped.enumerated() {
      lines.append(margin + (number == 0 ? "  – " : "    ") + line)
    }
  }
}

/// The words that tell what a step of a proof is.
enum ProofWords {
  static let heading = Localized(
    fi: "Mihin havainto perustuu", sv: "Vad anmärkningen grundar sig på",
    en: "What the finding rests on")

  static let authority = Localized(
    fi: "Laki, sopimus tai suositus, johon sääntö nojaa",
    sv: "Lag, avtal eller rekommendation som regeln stöder sig på",
    en: "The law, agreement or recommendation that the rule rests on")

  static func rule(_ rule: RuleID) -> Localized {
    Localized(
      fi: "Säännön perustelut ja esimerkit: hytelint explain \(rule)",
      sv: "Regelns motivering och exempel: hytelint explain \(rule) --lang sv",
      en: "The reasons and examples of the rule: hytelint explain \(rule) --lang en")
  }

  static func stated(by source: Proof.Source) -> Localized {
    switch source {
    case .plan: Localized(fi: "Suunnitelmassa", sv: "I planen", en: "In the plan")
    case .agreement: Localized(fi: "Sopimuksessa", sv: "I avtalet", en: "In the agreement")
    case .register: Localized(fi: "Rekisterissä", sv: "I registret", en: "In the register")
    case .document: Localized(fi: "Asiakirjassa", sv: "I dokumentet", en: "In the document")
    case .law: Localized(fi: "Laissa", sv: "I lagen", en: "In the law")
    case .run: Localized(fi: "Tarkistuksessa", sv: "I granskningen", en: "In this check")
    }
  }

  static let concluded = Localized(fi: "Päätelty", sv: "Slutsats", en: "Concluded")
  static let compared = Localized(fi: "Verrattu", sv: "Jämfört", en: "Compared")
  static let member = Localized(fi: "Mukana", sv: "Inräknat", en: "Among them")
  static let above = Localized(
    fi: "perusteltu edellä", sv: "motiverat ovan", en: "shown above")
  static let definition = Localized(fi: "määritelmä", sv: "definition", en: "definition")
  static let couldStand = Localized(
    fi: "olisi voitu kirjata:", sv: "kunde ha antecknats:", en: "could have been written:")
  static let notOverridden = Localized(
    fi: "Näitä ei sovelleta", sv: "Dessa tillämpas inte", en: "These do not apply")
  /// A space at the end: the sentence goes on.
  static let absent = Localized(
    fi: "Mistään ei ilmene, että ", sv: "Framgår ingenstans", en: "Nothing shows that ")

  static func counted(_ number: Int) -> Localized {
    Localized(
      fi: "Laskettu, yhteensä \(number)", sv: "Räknat, sammanlagt \(number)",
      en: "Counted, \(number) in all")
  }

  static let folded = Localized(
    fi: "Osa perustelun vaiheista on koottu yhteen; kaikki näkyvät valitsimella --all.",
    sv: "En del av stegen har slagits ihop; alla visas med väljaren --all.",
    en: "Some steps are folded; all are shown with the option --all.")

  static func chosen(_ greatest: Bool) -> Localized {
    greatest
      ? Localized(fi: "Suurin näistä", sv: "Störst av dessa", en: "Greatest of these")
      : Localized(fi: "Pienin näistä", sv: "Minst av dessa", en: "Least of these")
  }
}
