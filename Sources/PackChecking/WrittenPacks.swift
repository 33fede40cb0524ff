import Documents
import Findings
package import Rules
package import SourceText
import YAML

/// That somebody has looked at a warning of the checker and lets it stand: `tarkistettu`.
package struct Acceptance: Sendable, Equatable {
  /// Why it may stand.
  package let reason: String
  package let who: String
}

/// A rule or a definition as its file has it: its name, its places, what is accepted of it.
package struct Statement: Sendable {
  package let id: String

  /// Where its id stands.
  package let place: Span

  /// The places of the conditions, in the order of the clause's body.
  package let conditions: [Span]

  /// Which of the conditions are items of `ellei`.
  package let exceptions: Range<Int>
  package let accepted: Acceptance?
  package let isRule: Bool

  /// The variables that are written once.
  let usedOnce: [Mention]

  /// The days on which it holds; open where nothing is said.
  let inForce: Period

  /// The place of a condition, or of the id for one that the file does not have.
  func place(of condition: Int) -> Span {
    conditions.indices.contains(condition) ? conditions[condition] : place
  }
}

/// What the checker needs of the packs' files beyond the rule book: where conditions stand.
package struct WrittenPacks: Sendable {
  /// The rules of the engine and the definitions, each of which gives one clause, in that order.
  package private(set) var statements: [Statement] = []

  /// Finds the statements in packs that were read without an error.
  package init(_ packs: [PackSource]) {
    var rules: [Statement] = []
    var single: [Statement] = []
    for pack in packs {
      let tree = pack.tree
      guard let root = tree.documents.first, let (kind, value) = tree.kindOfPack(root) else {
        continue
      }
      switch kind {
      case "määritelmät": statements += tree.items(of: value).compactMap(tree.definition)
      case "määritelmä": single += [tree.definition(root)].compactMap(\.self)
      case "sääntö": rules += [tree.rule(root)].compactMap(\.self)
      default: continue
      }
    }
    statements += single + rules
  }
}

extension YAMLTree {
  /// What a pack's document is, by the first key that says it, and that key's value.
  fileprivate func kindOfPack(_ root: NodeID) -> (String, NodeID)? {
    let kinds = [
      "tyypit", "sanasto", "säädös", "rekisteri", "tehtävät", "määritelmät", "määritelmä", "sääntö",
    ]
    for pair in pairs(of: root) {
      let key = text(of: pair.key)
      if kinds.contains(key) { return (key, pair.value) }
    }
    return nil
  }

  fileprivate func definition(_ node: NodeID) -> Statement? {
    guard let id = value(of: "määritelmä", in: node) ?? value(of: "tunnus", in: node) else {
      return nil
    }
    return statement(node, id: id, positive: ["kun"], isRule: false)
  }

  /// A rule that the engine judges; nothing for others, which have no conditions.
  fileprivate func rule(_ node: NodeID) -> Statement? {
    let producer = value(of: "tuottaja", in: node).map { text(of: $0) } ?? "kone"
    guard producer == "kone", value(of: "koskee", in: node) != nil,
      let id = value(of: "sääntö", in: node)
    else { return nil }
    return statement(node, id: id, positive: ["koskee", "tarvitaan", "kun"], isRule: true)
  }

  private func statement(
    _ node: NodeID, id: NodeID, positive: [String], isRule: Bool
  ) -> Statement {
    let conditions = positive.flatMap { list($0, in: node) }
    let exceptions = list("ellei", in: node)
    let wanted = list("oltava", in: node).isEmpty ? nil : value(of: "oltava", in: node)
    return Statement(
      id: text(of: id), place: span(of: id),
      conditions: (conditions + exceptions + [wanted].compactMap(\.self)).map { span(of: $0) },
      exceptions: conditions.count..<conditions.count + exceptions.count,
      accepted: acceptance(in: node), isRule: isRule,
      usedOnce: mentions(of: node).usedOnce(),
      inForce: value(of: "voimassa", in: node).flatMap { Period(utf8(of: $0)) }
        ?? Period(first: nil, last: nil))
  }

  private func acceptance(in node: NodeID) -> Acceptance? {
    guard let accepted = value(of: "tarkistettu", in: node),
      let reason = value(of: "syy", in: accepted), let who = value(of: "kuka", in: accepted)
    else { return nil }
    return Acceptance(reason: text(of: reason), who: text(of: who))
  }

  /// The value of a key in a mapping.
  func value(of key: String, in node: NodeID) -> NodeID? {
    guard kind(of: node) == .mapping else { return nil }
    return pairs(of: node).first { text(of: $0.key) == key }?.value
  }

  /// The items under a key, or its value alone where it is not a list.
  func list(_ key: String, in node: NodeID) -> [NodeID] {
    guard let value = value(of: key, in: node), !isEmpty(value) else { return [] }
    return kind(of: value) == .sequence ? items(of: value) : [value]
  }
}
