import Foundation
import Support
import Testing
import YAML

/// One case of the official YAML test suite: see `Suite/README.md`.
struct SuiteCase: Decodable, CustomTestStringConvertible, Sendable {
  let id: String
  let name: String
  let yaml: String
  /// What a parser says of the text, up to where an invalid one is wrong.
  let events: [String]
  let isError: Bool

  var testDescription: String { "\(id): \(name)" }

  /// Every case, in the order of their names; none if the file cannot be read.
  static let all: [SuiteCase] = {
    let file = repository.appending(path: "Tests/YAMLTests/Suite/cases.jsonl")
    guard let lines = try? Data(contentsOf: file).split(separator: 0x0A) else { return [] }
    return lines.compactMap { try? JSONDecoder().decode(SuiteCase.self, from: Data($0)) }
  }()

  /// The documents of the suite as a tree of ours is written by `SuiteOutline`: without anchors, tags
  /// and the marks between documents, which a tree does not have, and without empty documents.
  var outline: [String] {
    let lines = events.map(withoutProperties).filter { !["+STR", "-STR"].contains($0) }
    let documents = lines.split(separator: "-DOC", omittingEmptySubsequences: true)
    return documents.map { $0.dropFirst() }.filter { $0 != ["=VAL :"] }.flatMap { ["+DOC"] + $0 }
  }

  /// An event with nothing but its kind, its style and its text.
  private func withoutProperties(_ event: String) -> String {
    let words = event.split(separator: " ", omittingEmptySubsequences: false)
    guard let kind = words.first, kind != "=ALI" else { return event }
    if kind.hasSuffix("DOC") { return String(kind) }
    let rest = words.dropFirst()
    let brackets = rest.prefix { $0 == "[]" || $0 == "{}" }
    let text = rest.dropFirst(brackets.count).drop { $0.hasPrefix("&") || $0.hasPrefix("<") }
    return ([kind] + brackets + text).joined(separator: " ")
  }
}

/// A tree in the words of the suite's events.
struct SuiteOutline {
  let read: Sample

  var lines: [String] { read.tree.documents.flatMap { ["+DOC"] + lines(of: $0) } }

  private func lines(of id: NodeID) -> [String] {
    let node = read.tree.nodes[Int(id.index)]
    let inner = children(of: Int(id.index)).flatMap(lines)
    return switch node.kind {
    case .alias: ["=ALI \(read.cut(id))"]
    case .scalar: ["=VAL \(mark(of: node.style))\(escaped(read.tree.text(of: id)))"]
    case .sequence: [node.style == .flow ? "+SEQ []" : "+SEQ"] + inner + ["-SEQ"]
    case .mapping: [node.style == .flow ? "+MAP {}" : "+MAP"] + inner + ["-MAP"]
    }
  }

  private func children(of owner: Int) -> [NodeID] {
    var children: [NodeID] = []
    var child = owner + 1
    while child < read.tree.next(after: owner) {
      children.append(NodeID(child))
      child = read.tree.next(after: child)
    }
    return children
  }

  private func mark(of style: YAMLTree.Style) -> String {
    switch style {
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    case .plain, .block, .flow: ":"
    }
  }

  private func escaped(_ text: String) -> String {
    let signs = ["\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\u{8}": "\\b"]
    return text.unicodeScalars.map { signs[String($0)] ?? String($0) }.joined()
  }
}
