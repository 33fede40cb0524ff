package import Datalog
import Documents
import Findings
import SourceText
import YAML

extension RuleBook {
  /// Reads the packs: types and sentences first, then statutes and registers, then what uses them.
  ///
  /// Throws everything that is wrong, each with its place. With `strict` also what a run can do
  /// without: translations of sentences and statutes, circles, and sentences that are never concluded
  /// or never read.
  package init(reading packs: [PackSource], strict: Bool = false) throws(PackErrors) {
    let empty = YAMLTree(file: FileIndex(0), source: [])
    var reader = PackReader(packs.first?.tree ?? empty, strict: strict)
    var documents: [PackDocument.Kind: [PackDocument]] = [:]
    for pack in packs {
      guard let document = reader.document(of: pack) else { continue }
      documents[document.kind, default: []].append(document)
    }
    for kind in PackDocument.Kind.allCases {
      for document in documents[kind] ?? [] { reader.read(document) }
    }
    if strict { reader.addWaitingWordings() }
    reader.statedClauses = reader.clauses.count
    reader.compileOverrides()
    reader.addConflicts()
    self = try reader.ruleBook()
  }
}

/// The first document of a pack's file; the second is for readers and tests.
struct PackDocument {
  /// What a document holds, in the order in which the kinds are read.
  enum Kind: String, CaseIterable {
    case types = "tyypit"
    case vocabulary = "sanasto"
    case statute = "säädös"
    case register = "rekisteri"
    case tasks = "tehtävät"
    case definitions = "määritelmät"
    case definition = "määritelmä"
    case rule = "sääntö"
  }

  let source: PackSource
  let kind: Kind
  /// The document's root, and the value of the key that says its kind.
  let root: NodeID
  let value: NodeID
}

extension PackReader {
  /// Documents that packs may bring along and that are read with the users' own.
  private static let passedOver = ["sopimus", "hyvinvointisuunnitelma"]

  /// The first document of a file, by the key that says its kind; reports one of no known kind.
  mutating func document(of source: PackSource) -> PackDocument? {
    tree = source.tree
    guard let root = tree.documents.first else { return nil }
    let pairs = tree.pairs(of: root)
    for pair in pairs {
      guard let kind = PackDocument.Kind(rawValue: tree.text(of: pair.key)) else { continue }
      return PackDocument(source: source, kind: kind, root: root, value: pair.value)
    }
    guard let first = pairs.first?.key, !Self.passedOver.contains(tree.text(of: first)) else {
      return nil
    }
    let key = tree.text(of: first)
    let known = PackDocument.Kind.allCases.map(\.rawValue)
    report(.unknownDocument(key, nearest: nearest(to: key, in: known), known), at: first)
    return nil
  }

  mutating func read(_ document: PackDocument) {
    tree = document.source.tree
    switch document.kind {
    case .types: readTypes(document.value)
    case .vocabulary: readVocabulary(document.value)
    case .statute: readStatute(document)
    case .register, .tasks: readRegister(document)
    case .definitions: for item in tree.items(of: document.value) { readDefinition(item) }
    case .definition: readDefinition(document.root)
    case .rule: readRule(document.root, path: document.source.path)
    }
  }

  private mutating func readRegister(_ document: PackDocument) {
    let node = document.kind == .tasks ? document.root : document.value
    let (register, remarks) = Register.read(from: tree, node: node, path: document.source.path)
    registers.append(register)
    for remark in remarks {
      errors.append(PackError(.wrongRegister(remark), at: remark.place))
    }
  }

  /// All that was read, or everything that was wrong.
  func ruleBook() throws(PackErrors) -> RuleBook {
    let relations =
      sentences.map { Program.Relation(name: $0.id, arity: $0.slots.count) } + findings
    let program = Program(relations: relations, clauses: clauses.map(\.clause)).stratified
    let wrong = errors + (isStrict ? idle : []) + (errors.isEmpty ? circles(in: program) : [])
    guard wrong.isEmpty else { throw PackErrors(wrong) }
    return RuleBook(
      vocabulary: Vocabulary(sentences: sentences, supertypes: supertypes),
      rules: rules.indices.sorted { rules[$0].id < rules[$1].id }.map { rules[$0] },
      program: program, clauseNames: clauses.map(\.id), defeats: defeats,
      conflicts: conflicts, statedClauses: statedClauses, clausePeriods: clausePeriods,
      symbols: symbols, registers: registers,
      statutes: Statutes(provisions: provisions, sectionEnds: sectionEnds))
  }

  private var clausePeriods: [Int: Period] {
    let always = Period(first: nil, last: nil)
    let limited = clauses.enumerated().filter { $0.element.inForce != always }
    return Dictionary(
      limited.map { ($0.offset, $0.element.inForce) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the engine has against the program: a circle through an absence or a count.
  private func circles(in program: Program) -> [PackError] {
    do throws(EvaluationError) {
      _ = try stratify(program)
      return []
    } catch {
      switch error {
      case .notStratified(let numbers):
        // A definition may have a clause for its conclusion and one for what it overrides.
        let ids = numbers.map { clauses[$0].id }.reduce(into: [String]()) { ids, id in
          if !ids.contains(id) { ids.append(id) }
        }
        return numbers.prefix(1).map { PackError(.circle(ids), at: clauses[$0].place) }
      case .unsafe(let number, _), .malformed(let number):
        let clause = clauses[number]
        return [PackError(.notEvaluable(clause.id), at: clause.place)]
      case .rowLimit, .stepLimit, .question: return []
      }
    }
  }

  /// Derived sentences that nothing concludes or nothing reads.
  private var idle: [PackError] {
    zip(sentences, usage).flatMap { sentence, use -> [PackError] in
      guard sentence.source == .derived else { return [] }
      let unconcluded = use.isConcluded ? nil : Localized.neverConcluded(sentence.id)
      let unread = use.isRead ? nil : Localized.neverRead(sentence.id)
      return [unconcluded, unread].compactMap(\.self).map { PackError($0, at: sentence.place) }
    }
  }
}

extension RuleBook {
  /// What the engine has against the program, told of the rule or sentence that it is about.
  package func packError(_ error: EvaluationError) -> PackError? {
    switch error {
    case .notStratified(let clauses):
      let ids = clauses.map { name(ofClause: $0) }
      return clauses.first.flatMap { place(ofClause: $0) }.map { PackError(.circle(ids), at: $0) }
    case .unsafe(let clause, _), .malformed(let clause):
      let message = Localized.notEvaluable(name(ofClause: clause))
      return place(ofClause: clause).map { PackError(message, at: $0) }
    case .rowLimit(let relation, let clause):
      let message = Localized.tooManyRows(program.relations[relation.index].name)
      return place(ofClause: clause).map { PackError(message, at: $0) }
    case .stepLimit(let relation, _):
      let message = Localized.tooManySteps(program.relations[relation.index].name)
      return place(of: relation).map { PackError(message, at: $0) }
    case .question: return nil
    }
  }

  private func name(ofClause number: Int) -> String {
    program.relations[program.clauses[number].head.relation.index].name
  }

  /// Where the sentence that a clause concludes, or the rule whose finding it gives, is written.
  private func place(ofClause number: Int) -> Span? {
    place(of: program.clauses[number].head.relation)
  }

  private func place(of head: RelationID) -> Span? {
    if vocabulary.sentences.indices.contains(head.index) {
      return vocabulary.sentences[head.index].place
    }
    if let defeat = defeats.first(where: { $0.relation == head }) {
      return clauseNames[..<statedClauses].firstIndex(of: defeat.definition).flatMap {
        place(ofClause: $0)
      }
    }
    return (rules + conflicts).first { $0.judgement?.finding == head }?.place
  }
}
