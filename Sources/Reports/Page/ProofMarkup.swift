import Findings
import SourceText

/// A proof as nested lists of sentences, each with the place that states it.
struct ProofMarkup {
  private let places: Places
  private let language: Language
  private(set) var markup = ""

  /// Of many members the first are told.
  private static let limit = 8

  init(_ proof: Proof, places: Places, language: Language) {
    self.places = places
    self.language = language
    guard case .concluded(let conclusion) = proof.root, !conclusion.steps.isEmpty else { return }
    markup += "<ul class=\"proof\">"
    for step in conclusion.steps { add(step, isInner: false) }
    markup += "</ul>"
  }

  private mutating func add(_ step: Proof.Step, isInner: Bool) {
    switch step {
    case .stated(let sentence, let source, let place):
      item(ProofWords.stated(by: source), sentence, at: place)
    case .concluded(let conclusion): add(conclusion, isInner: isInner)
    case .compared(let sentence): item(ProofWords.compared, sentence)
    case .counted(let number, let sentence, let members):
      item(ProofWords.counted(number), sentence, members)
    case .chosen(let value, let greatest, let members):
      item(ProofWords.chosen(greatest), value, members)
    case .absent(let sentence, let place):
      item(ProofWords.absent, sentence, at: place, placed: ProofWords.couldStand)
    case .notOverridden: return
    }
  }

  /// Adds a conclusion; what it rests on is told once, and not below other conclusions.
  private mutating func add(_ conclusion: Proof.Conclusion, isInner: Bool) {
    if conclusion.steps.isEmpty {
      let above = conclusion.sentence.map { "\($0) (\(ProofWords.above[$1]))" }
      return item(ProofWords.concluded, above)
    }
    guard !conclusion.isPlain, !isInner else {
      let place = conclusion.steps.flatMap(\.statements).first?.place
      return item(ProofWords.concluded, conclusion.sentence, at: place)
    }
    open(ProofWords.concluded, conclusion.sentence, at: nil)
    markup += "<ul>"
    for step in conclusion.steps { add(step, isInner: true) }
    markup += "</ul></li>"
  }

  private mutating func item(
    _ label: Localized, _ sentence: Localized, _ members: [Proof.Member]
  ) {
    open(label, sentence, at: nil)
    markup += "<ul>"
    for member in members.prefix(Self.limit) {
      if member.steps.count == 1, let step = member.steps.first {
        add(step, isInner: true)
      } else {
        open(ProofWords.member, member.name, at: nil)
        markup += "<ul>"
        for step in member.steps { add(step, isInner: true) }
        markup += "</ul></li>"
      }
    }
    let rest = members.count - Self.limit
    if rest > 0 { markup += "<li>… \(HTMLText.escaped(Words.others(rest)[language]))</li>" }
    markup += "</ul></li>"
  }

  private mutating func item(
    _ label: Localized, _ sentence: Localized, at place: Span? = nil, placed: Localized? = nil
  ) {
    open(label, sentence, at: place, placed: placed)
    markup += "</li>"
  }

  private mutating func open(
    _ label: Localized, _ sentence: Localized, at place: Span?, placed: Localized? = nil
  ) {
    let opening = label[language]
    markup += "<li>\(HTMLText.escaped(opening))\(opening.hasSuffix(" ") ? "" : ": ")"
    markup += HTMLText.isolated(sentence[language])
    guard let place else { return }
    let words = placed.map { HTMLText.escaped($0[language]) + " " } ?? ""
    markup += " <span class=\"at\">→ \(words)\(HTMLText.isolated(places.name(of: place)))</span>"
  }
}
