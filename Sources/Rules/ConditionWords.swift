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

  package init(_ vocabulary: Vocabulary, unnamed: Unnamed = .some, name: @escaping Naming) {
    self.vocabulary = vocabulary
    self.unnamed = unnamed
    self.name = name
  }

  /// The sentence of a row; nothing for a relation that has no sentence.
  package func sentence(of row: [Value], in relation: RelationID) -> Localized? {
    var scope = Scope(values: [], types: [])
    return sentence(Atom(relation, row.map(Term.constant)), &scope)
  }

  /// Conditions that hold together, in one sentence: `A ja B`.
  ///
  /// - Parameters:
  ///   - values: the values of variables by number, as far as they have one.
  ///   - types: the types of the variables by number.
  package func text(
    _ conditions: [Condition], values: [Value?], types: [String]
  ) -> Localized {
    var scope = Scope(values: values, types: types)
    return text(conditions, &scope)
  }

  /// The quoted name of a value: actors, numbers and days stand as they are.
  package func shown(_ value: Value, type: String) -> Localized {
    let name = name(value, type)
    guard value.number == nil, !isActor(type) else { return name }
    return name.map { text, language in language == .en ? "“\(text)”" : "”\(text)”" }
  }

  private func isActor(_ type: String) -> Bool {
    type == "Taho" || vocabulary.supertypes[type] == "Taho"
  }
}

/// What is known of the variables of the conditions that are put in words.
private struct Scope {
  let values: [Value?]
  let types: [String]
  var mentioned: Set<Int> = []
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
      let types = [left, right].map { type(of: $0, scope) }
      let days = types.contains("Päivä")
      let type = types.first { !$0.isEmpty } ?? ""
      let (one, other) = (word(left, type, &scope), word(right, type, &scope))
      return comparator.words(one, other, areDays: days)
    case .absent(let nested):
      return text(nested, &scope).after(
        Localized(fi: "ei ole niin, että ", sv: "det är inte så att ", en: "it is not so that "))
    case .count(let result, let counted, let nested):
      let number = word(.variable(result), "Luku", &scope)
      let what = word(.variable(counted), scope.types[counted], &scope)
      let how = text(nested, &scope)
      return Localized(
        fi: "\(number.fi) on eri arvojen \(what.fi) määrä, kun \(how.fi)",
        sv: "\(number.sv) är antalet olika \(what.sv) när \(how.sv)",
        en: "\(number.en) is the number of different \(what.en) for which \(how.en)")
    case .extreme(let greatest, let result, let counted, let nested):
      let chosen = word(.variable(result), scope.types[counted], &scope)
      let what = word(.variable(counted), scope.types[counted], &scope)
      let how = text(nested, &scope)
      return Localized(
        fi: "\(chosen.fi) on \(greatest ? "suurin" : "pienin") \(what.fi), kun \(how.fi)",
        sv: "\(chosen.sv) är \(greatest ? "störst" : "minst") av \(what.sv) när \(how.sv)",
        en: "\(chosen.en) is the \(greatest ? "greatest" : "least") \(what.en) for which \(how.en)")
    }
  }

  private func type(of term: Term, _ scope: Scope) -> String {
    guard case .variable(let number) = term, scope.types.indices.contains(number) else { return "" }
    return scope.types[number]
  }

  private func sentence(_ atom: Atom, _ scope: inout Scope) -> Localized? {
    guard vocabulary.sentences.indices.contains(atom.relation.index) else { return nil }
    let sentence = vocabulary.sentences[atom.relation.index]
    var words: [String: Localized] = [:]
    for (slot, term) in zip(sentence.slots, atom.terms) {
      words[slot.name] = word(term, slot.type, &scope)
    }
    return sentence.wording.filled(words)
  }

  private func word(_ term: Term, _ type: String, _ scope: inout Scope) -> Localized {
    switch term {
    case .constant(let value): return shown(value, type: type)
    case .any: return TypeWords(type).some
    case .variable(let number):
      if scope.values.indices.contains(number), let value = scope.values[number] {
        return shown(value, type: type)
      }
      if case .letters(let letters) = unnamed, letters.indices.contains(number) {
        return Localized("<\(letters[number])>")
      }
      let isNew = scope.mentioned.insert(number).inserted
      return isNew ? TypeWords(type).some : TypeWords(type).same
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
