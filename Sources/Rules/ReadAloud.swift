import Datalog
import Documents
package import Findings

extension RuleBook {
  /// The conditions of a rule as sentences, in their roles.
  package func parts(of rule: Rule) -> [RulePage.Part] {
    guard let judgement = rule.judgement else { return [] }
    let types = judgement.variables.map(\.type)
    let words = ConditionWords(
      vocabulary, unnamed: .letters(judgement.variables.map(\.name)), name: name(of:type:))
    func sentences(_ conditions: [Condition]) -> [Localized] {
      conditions.map { words.text([$0], values: [], types: types) }
    }
    let absences = judgement.holds.compactMap { condition -> [Condition]? in
      if case .absent(let nested) = condition { nested } else { nil }
    }
    let positive = judgement.holds.filter { if case .absent = $0 { false } else { true } }
    let parts: [RulePage.Part] =
      [
        RulePage.Part(.concerns, sentences(judgement.concerns)),
        RulePage.Part(.requires, sentences(judgement.requires.map(\.condition))),
        RulePage.Part(.when, sentences(positive)),
        RulePage.Part(.unless, absences.map { words.text($0, values: [], types: types) }),
      ] + rule.variants.map { RulePage.Part(.variant($0.name), sentences($0.when)) }
    return parts.filter { !$0.sentences.isEmpty }
  }

  /// What the letters in a rule's sentences stand for.
  package func letters(of rule: Rule) -> [(letter: String, meaning: Localized)] {
    (rule.judgement?.variables ?? []).filter { $0.name != "_" && !$0.type.isEmpty }
      .map { ("<\($0.name)>", TypeWords($0.type).noun) }
  }

  /// What a constant of the rules is called.
  private func name(of value: Value, type: String) -> Localized {
    if let number = value.number {
      return Localized(
        type == "Päivä" ? CalendarDay(number: number).description : String(number))
    }
    guard let index = value.symbol, symbols.symbols.indices.contains(index) else {
      return Localized("")
    }
    switch symbols.symbols[index] {
    case .word(let word): return Localized(word)
    case .named(let name): return name
    case .written: return Localized("")
    }
  }
}

extension Rule {
  /// What the rule rests on, where an agreement's name is not known yet.
  package var generalBasis: [Basis] {
    basis.flatMap { (basis: RuleBasis) -> [Basis] in
      switch basis {
      case .known(let known): [known]
      case .agreement:
        [
          .agreement(
            name: Localized(
              fi: "osapuolten sopimus", sv: "parternas avtal", en: "the agreement of the parties"),
            place: "")
        ]
      case .statute(_, let among, let reading): among.map { .statute($0, reading: reading) }
      }
    }
  }
}
