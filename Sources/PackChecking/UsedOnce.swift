import Findings
import Rules
import SourceText
import YAML

/// A variable where it is written.
struct Mention: Sendable {
  let name: String

  /// The condition it stands in.
  let place: Span
}

/// What the conditions of one level mention, with the levels within: items of `ellei`, counts.
struct MentionLevel {
  var own: [Mention] = []
  var inner: [MentionLevel] = []

  /// What the words beside the conditions name, such as messages.
  var words: Set<String> = []

  /// The variables that are written once on their level and nowhere within it.
  func usedOnce(besides outer: Set<String> = []) -> [Mention] {
    own.filter { !outer.contains($0.name) && count(of: $0.name) == 1 }
      + inner.flatMap { $0.usedOnce(besides: outer.union(own.map(\.name))) }
  }

  private func count(of name: String) -> Int {
    own.count { $0.name == name } + (words.contains(name) ? 1 : 0)
      + inner.reduce(0) { $0 + $1.count(of: name) }
  }
}

extension YAMLTree {
  /// What a rule or a definition mentions.
  func mentions(of node: NodeID) -> MentionLevel {
    var level = level(of: ["koskee", "tarvitaan", "kun"].flatMap { list($0, in: node) })
    level.own += value(of: "niin", in: node).map { mentions(in: $0) } ?? []
    level.inner += withinAbsences(of: node)
    level.words = words(beside: node)
    level.inner += list("muunnelmat", in: node).map { variant in
      var inner = self.level(of: ["koskee", "kun"].flatMap { list($0, in: variant) })
      inner.inner += withinAbsences(of: variant)
      inner.words = words(beside: variant)
      return inner
    }
    return level
  }

  private func withinAbsences(of node: NodeID) -> [MentionLevel] {
    let exceptions = list("ellei", in: node).map { item in
      level(of: kind(of: item) == .sequence ? items(of: item) : [item])
    }
    return exceptions + [level(of: list("oltava", in: node))]
  }

  private func level(of conditions: [NodeID]) -> MentionLevel {
    var level = MentionLevel()
    for condition in conditions {
      guard kind(of: condition) == .mapping else {
        level.own += mentions(in: condition)
        continue
      }
      let results = ["laske", "suurin", "pienin"].compactMap { value(of: $0, in: condition) }
      level.own += results.flatMap { mentions(in: $0) }
      var inner = self.level(of: list("joille", in: condition))
      let counted = ["eri", "arvo"].compactMap { value(of: $0, in: condition) }
      inner.own += counted.flatMap { mentions(in: $0) }
      level.inner.append(inner)
    }
    return level
  }

  /// What texts, places and the identity name; a rule's first variable is its subject.
  private func words(beside node: NodeID) -> Set<String> {
    let keys = ["havainto", "ehdotus", "kohta", "lisäkohdat", "tunniste", "peruste"]
    let named = keys.compactMap { value(of: $0, in: node) }.flatMap { mentions(in: $0) }
    let first = list("koskee", in: node).first.map { mentions(in: $0) }?.prefix(1) ?? []
    return Set((named + first).map(\.name))
  }

  /// The variables in all scalars of a node.
  private func mentions(in node: NodeID) -> [Mention] {
    switch kind(of: node) {
    case .sequence: items(of: node).flatMap { mentions(in: $0) }
    case .mapping: pairs(of: node).flatMap { mentions(in: $0.value) }
    default:
      slots(in: utf8(of: node)).filter { $0.name != "_" }.map {
        Mention(name: $0.name, place: span(of: node))
      }
    }
  }
}

extension Statement {
  /// The warnings of variables that are written once.
  var warningsOfVariables: [PackWarning] {
    usedOnce.map { mention in
      PackWarning(
        kind: .usedOnce, message: .usedOnce(mention.name), place: mention.place, statement: id,
        witness: [], accepted: accepted)
    }
  }
}

extension Localized {
  fileprivate static func usedOnce(_ name: String) -> Localized {
    Localized(
      fi: "<\(name)> esiintyy vain kerran; jos sen arvolla ei ole väliä, kirjoita <_>",
      sv: "<\(name)> förekommer bara en gång; skriv <_> om värdet inte spelar någon roll",
      en: "<\(name)> stands here only once; write <_> if its value does not matter")
  }
}
