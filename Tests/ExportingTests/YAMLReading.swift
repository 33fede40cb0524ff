import Datalog
import Findings
import Rules
import YAML

/// What the rule files say, read without the compiler of packs; kept for ever.
///
/// Sentences are cut at their marks, looked up word for word, and kept as they are written:
/// `ellei`, `oltava` and `laske` stay what they are until somebody asks what they mean.
struct YAMLReading {
  /// What fills a slot.
  enum Filler: Equatable {
    case variable(String)
    case any
    case constant(Value?)
  }

  /// One item of a list of conditions.
  indirect enum Item {
    case sentence(relation: Int, [Filler])
    case comparison(Filler, Comparator, Filler)
    case count(Aggregate, result: String, of: String, [Item])
  }

  enum Aggregate {
    case different, greatest, least
  }

  /// A rule or a definition, list by list.
  struct Statement {
    var head: (relation: Int, [Filler])
    var needed: [Item] = []
    var unless: [[Item]] = []
    var wanted: [Item] = []

    /// A definition's name, and those of the definitions it says it overrides.
    var id = ""
    var overrides: [String] = []
  }

  private(set) var statements: [Statement] = []

  /// What could not be read.
  private(set) var faults: [String] = []

  let book: RuleBook
  private var sentences: [String: (relation: Int, columns: [Int])] = [:]

  init(_ book: RuleBook, _ trees: [YAMLTree]) {
    self.book = book
    for sentence in book.vocabulary.sentences {
      var words = ""
      var columns: [Int] = []
      for piece in sentence.wording.fi {
        switch piece {
        case .text(let text): words += text
        case .slot(let name):
          words += "<>"
          columns.append(sentence.slots.firstIndex { $0.name == name } ?? 0)
        }
      }
      sentences[words] = (sentence.relation.index, columns)
    }
    for tree in trees { read(tree) }
  }

  private mutating func read(_ tree: YAMLTree) {
    guard let root = tree.documents.first, let first = tree.pairs(of: root).first else { return }
    switch tree.text(of: first.key) {
    case "määritelmät": tree.items(of: first.value).forEach { readDefinition($0, tree) }
    case "määritelmä": readDefinition(root, tree)
    case "sääntö": readRule(root, named: tree.text(of: first.value), tree)
    default: break
    }
  }

  private mutating func readDefinition(_ node: NodeID, _ tree: YAMLTree) {
    guard let head = value("niin", of: node, tree),
      case .sentence(let relation, let fillers)? = item(head, tree)
    else { return faults.append("no conclusion: \(tree.text(of: node))") }
    // Who may override whom is for the checker of packs; what it means is the same for all.
    let known = [
      "määritelmä", "tunnus", "niin", "kun", "ellei", "oltava", "peruste", "selite", "tarkistettu",
      "ohittaa", "asema", "saa-sopia-toisin",
    ]
    for pair in tree.pairs(of: node) where !known.contains(tree.text(of: pair.key)) {
      faults.append("the reading does not know \(tree.text(of: pair.key))")
    }
    var statement = Statement(head: (relation, fillers))
    let id = value("määritelmä", of: node, tree) ?? value("tunnus", of: node, tree)
    statement.id = id.map { tree.text(of: $0) } ?? ""
    statement.overrides = list(value("ohittaa", of: node, tree), tree).map { tree.text(of: $0) }
    add(statement, node, tree)
  }

  private mutating func readRule(_ node: NodeID, named id: String, _ tree: YAMLTree) {
    guard let judgement = book.rules.first(where: { $0.id.name == id })?.judgement else { return }
    let columns = judgement.findingVariables.map {
      Filler.variable(judgement.variables[$0].name)
    }
    add(Statement(head: (judgement.finding.index, columns)), node, tree)
  }

  private mutating func add(_ statement: Statement, _ node: NodeID, _ tree: YAMLTree) {
    var statement = statement
    for key in ["koskee", "tarvitaan", "kun"] {
      statement.needed += list(value(key, of: node, tree), tree).compactMap { item($0, tree) }
    }
    for alternative in list(value("ellei", of: node, tree), tree) {
      statement.unless.append(list(alternative, tree).compactMap { item($0, tree) })
    }
    statement.wanted = list(value("oltava", of: node, tree), tree).compactMap { item($0, tree) }
    statements.append(statement)
  }

  private mutating func item(_ node: NodeID, _ tree: YAMLTree) -> Item? {
    if tree.kind(of: node) == .mapping { return aggregate(node, tree) }
    let (words, fillers) = cut(tree.text(of: node))
    if let (relation, columns) = sentences[words] {
      var places = [Filler](repeating: .any, count: book.program.relations[relation].arity)
      for (filler, column) in zip(fillers, columns) { places[column] = filler }
      return .sentence(relation: relation, places)
    }
    if let comparator = comparator(words, fillers), let left = fillers.first,
      let right = fillers.last
    {
      return .comparison(left, comparator, right)
    }
    faults.append("no sentence: \(words)")
    return nil
  }

  private mutating func aggregate(_ node: NodeID, _ tree: YAMLTree) -> Item? {
    let kinds: KeyValuePairs<String, Aggregate> = [
      "laske": .different, "suurin": .greatest, "pienin": .least,
    ]
    for (key, kind) in kinds {
      guard let result = value(key, of: node, tree),
        let counted = value(kind == .different ? "eri" : "arvo", of: node, tree),
        case .variable(let name)? = cut(tree.text(of: result)).fillers.first,
        case .variable(let of)? = cut(tree.text(of: counted)).fillers.first
      else { continue }
      let items = list(value("joille", of: node, tree), tree).compactMap { item($0, tree) }
      return .count(kind, result: name, of: of, items)
    }
    faults.append("no count: \(tree.text(of: node))")
    return nil
  }

  private func value(_ key: String, of node: NodeID, _ tree: YAMLTree) -> NodeID? {
    tree.pairs(of: node).first { tree.text(of: $0.key) == key }?.value
  }

  private func list(_ node: NodeID?, _ tree: YAMLTree) -> [NodeID] {
    guard let node, !tree.isEmpty(node) else { return [] }
    return tree.kind(of: node) == .sequence ? tree.items(of: node) : [node]
  }
}
