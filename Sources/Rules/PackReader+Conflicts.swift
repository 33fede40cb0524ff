import Datalog
import Documents
import Findings
import SourceText

extension RuleID {
  /// The rule whose conditions are the engine's own: one key, different conclusions.
  static let conflict = RuleID("ristiriita")
}

/// `ristiriita`: different undefeated conclusions for one key of a sentence.
extension PackReader {
  /// Adds what judges the rule, for each value of the keyed sentences that are concluded.
  ///
  /// Its words stand in its file; without the file nothing is judged.
  mutating func addConflicts() {
    guard let rule = rules.first(where: { $0.id == .conflict }) else { return }
    for sentence in sentences where sentence.source == .derived && !sentence.key.isEmpty {
      guard usage[sentence.relation.index].isConcluded else { continue }
      for column in sentence.slots.indices where !sentence.key.contains(column) {
        addConflict(rule, ConflictColumn(sentence, column))
      }
    }
  }

  private mutating func addConflict(_ rule: Rule, _ column: ConflictColumn) {
    let sentence = column.sentence
    let finding = RelationID(sentences.count + findings.count)
    let columns = sentence.key + [column.least, column.greatest, column.amount]
    findings.append(
      Program.Relation(
        name: "havainto:\(rule.id):\(sentence.id):\(column.value)", arity: columns.count))
    let head = Atom(finding, columns.map(Term.variable))
    let body = column.concerns + column.holds
    clauses.append(
      StatedClause(
        clause: Clause(head: head, body: body, variables: column.variables.count),
        id: rule.id.name, place: rule.place, inForce: Period(first: nil, last: nil)))
    let judgement = Judgement(
      variables: column.variables, concerns: column.concerns, requires: [], holds: column.holds,
      finding: finding, findingVariables: columns, subject: sentence.key,
      aspect: sentence.id, place: column.place,
      furtherPlaces: [FurtherPlaces(choice: column.place, caption: .otherConclusion)])
    conflicts.append(rule.judging(judgement, column.words(supertypes)))
  }
}

/// A column of a keyed sentence, and the conditions under which it has several values for one key.
private struct ConflictColumn {
  let sentence: Vocabulary.Sentence
  let value: Int

  init(_ sentence: Vocabulary.Sentence, _ value: Int) {
    self.sentence = sentence
    self.value = value
  }

  // The variables of the columns come first, then these.
  var counted: Int { sentence.slots.count }
  var least: Int { counted + 1 }
  var greatest: Int { counted + 2 }
  var amount: Int { counted + 3 }

  /// No slot of a sentence has a name with a space.
  var variables: [Judgement.Variable] {
    let type = sentence.slots[value].type
    return sentence.slots.map { Judgement.Variable(name: $0.name, type: $0.type) } + [
      Judgement.Variable(name: "jokin arvo", type: type),
      Judgement.Variable(name: "yksi arvo", type: type),
      Judgement.Variable(name: "toinen arvo", type: type),
      Judgement.Variable(name: "arvojen määrä", type: "Luku"),
    ]
  }

  var concerns: [Condition] { [.holds(atom(with: .any))] }

  var holds: [Condition] {
    let members = [Condition.holds(atom(with: .variable(counted)))]
    return [
      .count(result: amount, of: counted, where: members),
      .compare(.variable(amount), .greater, .constant(Value(number: 1))),
      .extreme(greatest: false, result: least, of: counted, where: members),
      .extreme(greatest: true, result: greatest, of: counted, where: members),
    ]
  }

  var place: PlaceChoice {
    let atom = atom(with: .variable(counted))
    return .counted(where: [.holds(atom)], atom: atom)
  }

  private func atom(with term: Term) -> Atom {
    Atom(
      sentence.relation,
      sentence.slots.indices.map { column in
        column == value ? term : sentence.key.contains(column) ? .variable(column) : .any
      })
  }

  /// What fills the slots of the rule's message: the two sentences, and how many there are.
  func words(_ supertypes: [String: String]) -> ConflictWords {
    let quoted = sentence.slots.map { slot in
      ![slot.type, supertypes[slot.type]].contains("Taho")
        && !["Luku", "Päivä"].contains(slot.type)
    }
    return ConflictWords(column: self, isQuoted: quoted)
  }

  /// The slot that stands for a column of the sentence; nothing for one that is not looked at.
  func slot(named name: String, of result: Int) -> (column: Int, variable: Int)? {
    guard let column = sentence.slots.firstIndex(where: { $0.name == name }) else { return nil }
    if column == value { return (column, result) }
    return sentence.key.contains(column) ? (column, column) : nil
  }
}

/// The words of one conflict, put into the message of the rule.
private struct ConflictWords {
  let column: ConflictColumn
  let isQuoted: [Bool]

  func fill(_ template: Template) -> Template {
    Template(
      fi: fill(template.fi, .fi), sv: fill(template.sv, .sv), en: fill(template.en, .en))
  }

  private func fill(_ pieces: [Template.Piece], _ language: Language) -> [Template.Piece] {
    pieces.flatMap { piece -> [Template.Piece] in
      switch piece {
      case .slot("yksi"): return sentence(column.least, language)
      case .slot("toinen"): return sentence(column.greatest, language)
      case .slot("määrä"): return [.slot(column.variables[column.amount].name)]
      case .slot, .text: return [piece]
      }
    }
  }

  private func sentence(_ result: Int, _ language: Language) -> [Template.Piece] {
    column.sentence.wording[language].flatMap { piece -> [Template.Piece] in
      guard case .slot(let name) = piece else { return [piece] }
      guard let slot = column.slot(named: name, of: result) else { return [.text("…")] }
      let filled = Template.Piece.slot(column.variables[slot.variable].name)
      guard isQuoted[slot.column] else { return [filled] }
      return [.text(language == .en ? "“" : "”"), filled, .text("”")]
    }
  }
}

extension Rule {
  /// The rule as it judges one sentence.
  fileprivate func judging(_ judgement: Judgement, _ words: ConflictWords) -> Rule {
    Rule(
      id: id, title: title, severity: severity, producer: producer,
      allowsException: allowsException, yieldsTo: yieldsTo, inForce: inForce, basis: basis,
      message: words.fill(message), suggestion: suggestion.map(words.fill), variants: variants,
      judgement: judgement, place: place)
  }
}

extension Localized {
  fileprivate static let otherConclusion = Localized(
    fi: "toinen päätelmä", sv: "en annan slutsats", en: "another conclusion")
}
