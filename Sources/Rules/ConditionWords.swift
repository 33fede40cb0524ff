package import Datalog
package import Findings

/// Puts rows and conditions in words with the sentences of the vocabulary.
package struct ConditionWords {
  /// What stands for a variable that has no value.
  package enum Unnamed: Sendable {
    /// `[jokin taho]`, and `[sama taho]` where it comes again.
    case some
    /// The variable as the rule writes it, by these names: `<t>`.
    case letters([String])
  }

  /// What a value of a type is called.
  package typealias Naming = (Value, _ type: String) -> Localized

  private let vocabulary: Vocabulary
  private let unnamed: Unnamed
  private let name: Naming
  /// The numbers of values that have the name of another.
  private let numbers: [Value: Int]
  /// The language in which sentences and quoted names are told; all of them where none is given.
  private let language: Language?
  /// The names that were quoted already: a proof has the same few in nearly every sentence.
  private let quoted = QuotedNames()

  package init(
    _ vocabulary: Vocabulary, unnamed: Unnamed = .some, numbers: [Value: Int] = [:],
    in language: Language? = nil, name: @escaping Naming
  ) {
    self.vocabulary = vocabulary
    self.unnamed = unnamed
    self.numbers = numbers
    self.language = language
    self.name = name
  }

  /// The sentence of a row; nothing for a relation that has no sentence.
  package func sentence(of row: [Value], in relation: RelationID) -> Localized? {
    var scope = Scope(values: [], types: [])
    return sentence(Atom(relation, row.map(Term.constant)), &scope)
  }

  /// Conditions that hold together, in one sentence: `A ja B`.
  ///
  /// Both lists go by the numbers of variables: the values they have, and their types.
  package func text(
    _ conditions: [Condition], values: [Value?], types: [String]
  ) -> Localized {
    var scope = Scope(values: values, types: types)
    scope.note(conditions)
    return text(conditions, &scope)
  }

  /// The quoted name of a value: actors, numbers and days stand as they are.
  package func shown(_ value: Value, type: String) -> Localized {
    guard value.number == nil, !vocabulary.isActor(type) else { return name(value, type) }
    if let known = quoted.names[value] { return known }
    let name = name(value, type)
    let number = numbers[value].map { " (\($0))" } ?? ""
    let shown = name.map { text, other in
      guard language == nil || language == other else { return "" }
      return (other == .en ? "“" : "”") + text + "”" + number
    }
    quoted.names[value] = shown
    return shown
  }
}

/// Names with their quotation marks and numbers, kept for one proof.
private final class QuotedNames {
  var names: [Value: Localized] = [:]
}

/// What is known of the variables of the conditions that are put in words.
private struct Scope {
  let values: [Value?]
  let types: [String]
  var mentioned: Set<Int> = []
  /// The variables without a value, in the order in which they come.
  private var free: [Int] = []

  init(values: [Value?], types: [String]) {
    self.values = values
    self.types = types
  }

  func value(of variable: Int) -> Value? {
    values.indices.contains(variable) ? values[variable] : nil
  }

  mutating func note(_ conditions: [Condition]) {
    for condition in conditions {
      switch condition {
      case .compare: continue
      case .holds(let atom):
        for case .variable(let number) in atom.terms
        where value(of: number) == nil && !free.contains(number) { free.append(number) }
      case .absent(let nested), .count(_, _, let nested), .extreme(_, _, _, let nested):
        note(nested)
      }
    }
  }

  /// A letter for a variable where there are several of its type.
  func letter(of variable: Int, type: String) -> String? {
    let alike = free.filter { types.indices.contains($0) && types[$0] == type }
    guard alike.count > 1, let place = alike.firstIndex(of: variable), place < 26 else {
      return nil
    }
    return String(UnicodeScalar(UInt8(65 + place)))
  }
}

extension ConditionWords {
  private func text(_ conditions: [Condition], _ scope: inout Scope) -> Localized {
    var parts: [Localized] = []
    for condition in conditions { parts.append(text(condition, &scope)) }
    return parts.joined(by: Localized(fi: " ja ", sv: " och ", en: " and "))
  }

  private func text(_ condition: Condition, _ scope: inout Scope) -> Localized {
    switch condition {
    case .holds(let atom): return sentence(atom, &scope) ?? Localized("")
    case .compare(let left, let comparator, let right):
      let types = [typeName(left, scope), typeName(right, scope)]
      let type = types.first { !$0.isEmpty } ?? ""
      let (one, other) = (word(left, type, &scope), word(right, type, &scope))
      return comparator.words(one, other, areDays: types.contains("Päivä"))
    case .absent(let nested):
      return text(nested, &scope).after(
        Localized(fi: "ei ole niin, että ", sv: "det är inte så att ", en: "it is not so that "))
    case .count(let result, let counted, let nested):
      let number = word(.variable(result), "Luku", &scope)
      let what = word(.variable(counted), scope.types[counted], &scope)
      let how = text(nested, &scope)
      return Localized(
        fi: "\(number.fi) kertoo, kuinka monella eri arvolla \(what.fi) pätee: \(how.fi)",
        sv: "\(number.sv) anger för hur många olika \(what.sv) detta gäller: \(how.sv)",
        en: "\(number.en) tells for how many different \(what.en) this holds: \(how.en)")
    case .extreme(let greatest, let result, let counted, let nested):
      let chosen = word(.variable(result), scope.types[counted], &scope)
      let what = word(.variable(counted), scope.types[counted], &scope)
      let how = text(nested, &scope)
      return Localized(
        fi: "\(chosen.fi) on \(greatest ? "suurin" : "pienin") \(what.fi), jolla pätee: \(how.fi)",
        sv:
          "\(chosen.sv) är \(greatest ? "störst" : "minst") av de \(what.sv) för vilka: \(how.sv)",
        en: "\(chosen.en) is the \(greatest ? "greatest" : "least") \(what.en) for which: \(how.en)"
      )
    }
  }

  private func typeName(_ term: Term, _ scope: Scope) -> String {
    guard case .variable(let number) = term, scope.types.indices.contains(number) else { return "" }
    return scope.types[number]
  }

  private func sentence(_ atom: Atom, _ scope: inout Scope) -> Localized? {
    guard vocabulary.sentences.indices.contains(atom.relation.index) else { return nil }
    // Looked into in its place, since it is large to copy.
    let number = atom.relation.index
    var words: [Localized] = []
    for (slot, term) in zip(vocabulary.sentences[number].slots, atom.terms) {
      words.append(word(term, slot.type, &scope))
    }
    return vocabulary.sentences[number].filled(words, only: language)
  }

  private func word(_ term: Term, _ type: String, _ scope: inout Scope) -> Localized {
    switch term {
    case .constant(let value): return shown(value, type: type)
    case .any: return TypeWords(type).some
    case .variable(let number):
      if let value = scope.value(of: number) { return shown(value, type: type) }
      if case .letters(let letters) = unnamed, letters.indices.contains(number) {
        return Localized("<\(letters[number])>")
      }
      let isNew = scope.mentioned.insert(number).inserted
      let words = TypeWords(type)
      if let letter = scope.letter(of: number, type: typeName(term, scope)) {
        return isNew ? words.some(letter) : words.named(letter)
      }
      return isNew ? words.some : words.same
    }
  }
}

extension Template {
  /// The text with its slots filled; a slot without a value stays empty.
  package func filled(_ slots: [String: Localized]) -> Localized {
    func fill(_ language: Language) -> String {
      self[language].map { piece in
        switch piece {
        case .text(let text): text
        case .slot(let name): slots[name]?[language] ?? ""
        }
      }.joined()
    }
    return Localized(fi: fill(.fi), sv: fill(.sv), en: fill(.en))
  }
}

extension [Localized] {
  /// The texts in a row, with another between them.
  package func joined(by separator: Localized) -> Localized {
    func joined(_ language: Language) -> String {
      map { $0[language] }.joined(separator: separator[language])
    }
    return Localized(fi: joined(.fi), sv: joined(.sv), en: joined(.en))
  }
}

extension Localized {
  fileprivate func after(_ other: Localized) -> Localized {
    map { text, language in other[language] + text }
  }
}
