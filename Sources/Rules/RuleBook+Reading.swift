import Datalog
import Documents
import Findings
import SourceText
import YAML

extension RuleBook {
  /// Reads the packs: types and sentences first, then statutes and registers, then what uses them.
  ///
  /// Throws everything that is wrong, each with its place. With `strict`, also sentences that are
  /// never concluded or never read, which is of use only once all packs are there.
  package init(reading packs: [PackSource], strict: Bool = false) throws(PackErrors) {
    let empty = YAMLTree(file: FileIndex(0), source: [])
    var reader = PackReader(packs.first?.tree ?? empty)
    let documents = packs.compactMap { reader.document(of: $0) }
    for kind in PackDocument.Kind.allCases {
      for document in documents where document.kind == kind { reader.read(document) }
    }
    self = try reader.ruleBook(strict: strict)
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
  private static let passedOver = ["sopimus", "hyvinvointisuunnitelma", "pohja"]

  /// The first document of a file by its first key; reports one of no known kind.
  mutating func document(of source: PackSource) -> PackDocument? {
    tree = source.tree
    guard let root = tree.documents.first, let first = tree.pairs(of: root).first else {
      return nil
    }
    let key = tree.text(of: first.key)
    if let kind = PackDocument.Kind(rawValue: key) {
      return PackDocument(source: source, kind: kind, root: root, value: first.value)
    }
    guard !Self.passedOver.contains(key) else { return nil }
    let known = PackDocument.Kind.allCases.map(\.rawValue)
    report(.unknownDocument(key, nearest: nearest(to: key, in: known), known), at: first.key)
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
  func ruleBook(strict: Bool) throws(PackErrors) -> RuleBook {
    let relations =
      sentences.map { Program.Relation(name: $0.id, arity: $0.slots.count) } + findings
    let program = Program(relations: relations, clauses: clauses.map(\.clause))
    let wrong = errors + (errors.isEmpty ? circles(in: program) : []) + (strict ? idle : [])
    guard wrong.isEmpty else { throw PackErrors(wrong) }
    return RuleBook(
      vocabulary: Vocabulary(sentences: sentences, supertypes: supertypes),
      rules: rules.values.sorted { $0.id < $1.id }, program: program, symbols: symbols,
      registers: registers, statutes: Statutes(provisions: provisions))
  }

  /// The circle that leads through an absence or a count, if there is one.
  private func circles(in program: Program) -> [PackError] {
    guard let numbers = circle(in: program), let first = numbers.first else { return [] }
    return [PackError(.circle(numbers.map { clauses[$0].id }), at: clauses[first].place)]
  }

  /// The clauses that the engine can't put in an order.
  private func circle(in program: Program) -> [Int]? {
    do throws(EvaluationError) {
      _ = try stratify(program)
      return nil
    } catch {
      switch error {
      case .notStratified(let clauses): return clauses
      case .unsafe(let clause, _), .malformed(let clause), .rowLimit(_, let clause): return [clause]
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
