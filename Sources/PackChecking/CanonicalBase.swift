import Datalog
import Documents
import Findings
import Rules

/// The smallest fact base on which conditions hold, as far as they can: each variable is something
/// of its own, as `Toimenpide 1`, and each condition is stated.
struct CanonicalBase {
  /// The stated sentences, in the order of the conditions, each once.
  let facts: [Atom]

  private let names: [Value: String]

  /// Freezes unfolded conditions; keys hold on the base, comparisons as far as they can.
  init(_ unfolding: Unfolding, under book: RuleBook, keys: [RelationID: [Int]]) {
    var unfolding = unfolding
    unfolding.close(under: keys)
    let atoms = unfolding.atoms.map { unfolding.resolved($0) }
    let types = atoms.types(in: book.vocabulary)
    let levels = Levels(
      types.enumerated().map { ($1.variable, Self.start($1.type, $0)) }, meeting: unfolding)
    var values: [Int: Value] = [:]
    var names: [Value: String] = [:]
    var counts: [String: Int] = [:]
    let firstSymbol = book.symbols.symbols.count
    for (variable, type) in types.sorted(by: { levels[$0.variable] < levels[$1.variable] }) {
      guard type != "Luku", type != "Päivä" else {
        values[variable] = Value(number: levels[variable])
        continue
      }
      counts[type, default: 0] += 1
      let value = Value(symbol: firstSymbol + names.count)
      values[variable] = value
      names[value] = "\(type) \(counts[type, default: 0])"
    }
    var seen: Set<Atom> = []
    facts = atoms.map { atom in
      Atom(
        atom.relation,
        atom.terms.map { term in
          term.variable.flatMap { values[$0] }.map(Term.constant) ?? term
        })
    }.filter { seen.insert($0).inserted }
    self.names = names
  }

  /// Where the numbers of a type start, so that no two variables have the same.
  private static func start(_ type: String, _ place: Int) -> Int {
    guard type == "Päivä" else { return place + 1 }
    return (CalendarDay(year: 2026, month: 1, day: 1)?.number ?? 0) + 10 * place
  }

  /// The rows of the facts.
  func rows(of program: Program) -> Rows {
    var rows = Rows(program.relations)
    for fact in facts {
      let values = fact.terms.compactMap { term in
        if case .constant(let value) = term { value } else { nil }
      }
      rows.insert(values, into: fact.relation, origin: 1)
    }
    return rows
  }

  /// The facts in the words of the vocabulary.
  func sentences(under book: RuleBook) -> [Localized] {
    facts.map { sentence($0.relation, $0.terms.compactMap(\.constant), under: book) }
  }

  /// A sentence about values of the base.
  func sentence(_ relation: RelationID, _ values: [Value], under book: RuleBook) -> Localized {
    guard book.vocabulary.sentences.indices.contains(relation.index) else { return Localized("") }
    let sentence = book.vocabulary.sentences[relation.index]
    let shown = zip(sentence.slots, values).map { slot, value in
      (slot.name, name(of: value, slot.type, book))
    }
    func text(_ language: Language) -> String {
      sentence.wording[language].map { piece in
        switch piece {
        case .text(let text): text
        case .slot(let name): shown.first { $0.0 == name }?.1 ?? ""
        }
      }.joined()
    }
    return Localized(fi: text(.fi), sv: text(.sv), en: text(.en))
  }

  private func name(of value: Value, _ type: String, _ book: RuleBook) -> String {
    if let number = value.number {
      return type == "Päivä" ? CalendarDay(number: number).description : String(number)
    }
    if let name = names[value] { return "\"\(name)\"" }
    guard let symbol = value.symbol, book.symbols.symbols.indices.contains(symbol),
      case .word(let word) = book.symbols.symbols[symbol]
    else { return "" }
    return "\"\(word)\""
  }
}

extension Term {
  fileprivate var constant: Value? {
    if case .constant(let value) = self { value } else { nil }
  }
}

extension [Atom] {
  /// The variables in the order in which they first stand, each with its narrowest type.
  fileprivate func types(in vocabulary: Vocabulary) -> [(variable: Int, type: String)] {
    var order: [Int] = []
    var types: [Int: String] = [:]
    for atom in self {
      for (term, slot) in zip(atom.terms, vocabulary.sentences[atom.relation.index].slots) {
        guard let variable = term.variable else { continue }
        if types[variable] == nil { order.append(variable) }
        let known = types[variable] ?? slot.type
        types[variable] = vocabulary.supertypes[slot.type] == known ? slot.type : known
      }
    }
    return order.map { ($0, types[$0] ?? "") }
  }
}
