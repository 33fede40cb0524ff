import Documents
import Findings
import Rules
package import SourceText
import YAML

/// What a set's `hytelint.yaml` says.
struct SetConfig {
  /// The documents that are always loaded as context, as absolute paths.
  var context: [String] = []
  var language: Language?
  /// The folders of further rule packs, as absolute paths.
  var packs: [String] = []
  /// The stage by which findings are weighed, whatever the plans say.
  var stage: Stage?
  var severities: [RuleID: Severity] = [:]
  /// The outputs as `--format` takes them; files are absolute paths.
  var outputs: [String] = []
  /// The file of known findings, as an absolute path.
  var baseline: String?
  /// What is written, in order.
  var settings: [Setting] = []
}

/// A setting that is in effect, and where it is written.
package struct Setting: Sendable {
  /// The setting's Finnish key: `kieli`.
  package let name: String
  package let value: String
  package let path: String
  package let position: Position
}

/// Reads a set's configuration; what it does not know it refuses, so that a typo is never
/// overlooked, and the rest of it holds.
struct SetConfigReader {
  private let disk: Disk
  let tree: YAMLTree
  private let problems: [YAMLProblem]
  private let path: String
  private let folder: String
  private let lines: LineTable

  /// What is wrong with the configuration.
  private(set) var complaints: [Complaint] = []

  /// Reads the bytes of the configuration at an absolute path.
  init(_ bytes: [UInt8], at path: String, on disk: Disk) {
    let source = SourceFile(path: disk.shown(path), bytes: bytes)
    self.disk = disk
    self.path = source.path
    folder = disk.absolute(path + "/..")
    lines = LineTable(source)
    (tree, problems) = YAMLTree.parse(source, as: FileIndex(0))
  }

  /// The configuration, as far as it can be read; `words` puts what is not YAML in words and knows
  /// the rules.
  mutating func config(_ words: ProblemWords?) -> SetConfig {
    complaints = words?.complaints(about: problems, in: tree, path: path) ?? []
    var config = SetConfig()
    for root in tree.documents where !tree.isEmpty(root) {
      guard tree.kind(of: root) == .mapping else {
        complain(.notSettings, at: root)
        continue
      }
      for pair in tree.pairs(of: root) {
        guard let key = KeyTable.key(tree.text(of: pair.key), at: .config) else {
          complain(.unknownSetting(tree.text(of: pair.key)), at: pair.key)
          continue
        }
        guard !config.settings.contains(where: { $0.name == key.finnish }) else {
          complain(.writtenTwice(key.finnish), at: pair.key)
          continue
        }
        read(Entry(key: key, keyNode: pair.key, value: pair.value), into: &config, words)
      }
    }
    return config
  }

  private mutating func read(
    _ entry: Entry, into config: inout SetConfig, _ problemWords: ProblemWords?
  ) {
    switch entry.key {
    case .documents: config.context += context(entry.value)
    case .language: config.language = language(entry.value)
    case .rulePacks: config.packs += paths(entry.value)
    case .stage: config.stage = stage(entry.value)
    case .severities:
      for row in rows(entry.value) {
        if let (rule, severity) = severity(row, problemWords?.book) {
          config.severities[rule] = severity
        }
      }
    case .outputs: config.outputs += outputs(entry.value)
    case .baseline: config.baseline = paths(entry.value).last
    default: return complain(.notASetting(entry.key.finnish), at: entry.keyNode)
    }
    let text = entry.key == .severities ? rows(entry.value).map(words) : words(entry.value)
    config.settings.append(
      Setting(
        name: entry.key.finnish, value: text.joined(separator: "; "), path: path,
        position: lines.position(at: Int(tree.span(of: entry.keyNode).start))))
  }

  mutating func complain(_ message: Localized, at node: NodeID) {
    let position = lines.position(at: Int(tree.span(of: node).start))
    complaints.append(Complaint(path: path, position: position, message: message))
  }
}

extension SetConfigReader {
  private func words(_ node: NodeID) -> [String] {
    tree.texts(of: node).map { tree.text(of: $0) }
  }

  /// A row of severities in words: its values.
  private func words(_ row: NodeID) -> String {
    tree.pairs(of: row).map { tree.text(of: $0.value) }.joined(separator: ", ")
  }

  private mutating func paths(_ value: NodeID) -> [String] {
    if tree.kind(of: value) == .mapping { complain(.notPaths, at: value) }
    return words(value).map(absolute)
  }

  private func absolute(_ name: String) -> String {
    disk.absolute(name.hasPrefix("/") ? name : folder + "/" + name)
  }

  private mutating func context(_ value: NodeID) -> [String] {
    if tree.kind(of: value) == .mapping { complain(.notPaths, at: value) }
    return tree.texts(of: value).flatMap { node -> [String] in
      let name = tree.text(of: node)
      let path = absolute(name)
      switch disk.kind(of: path) {
      case .file: return [path]
      case .folder:
        let search = FileSearch(under: path, on: disk)
        if search.files.isEmpty { complain(.noContext(name, .empty), at: node) }
        for (_, why) in search.unreadable { complain(.noContext(name, why), at: node) }
        return search.files.map(\.path)
      case .unreadable(let why):
        complain(.noContext(name, why), at: node)
        return []
      }
    }
  }

  private mutating func language(_ value: NodeID) -> Language? {
    let language = Language(rawValue: tree.text(of: value))
    if language == nil { complain(.notALanguage(tree.text(of: value)), at: value) }
    return language
  }

  private mutating func stage(_ value: NodeID) -> Stage? {
    let stage = Stage(tree.utf8(of: value))
    if stage == nil { complain(.notAStage(tree.text(of: value)), at: value) }
    return stage
  }

  /// `sarif=tulos.sarif`, with the file from the configuration's folder.
  private mutating func outputs(_ value: NodeID) -> [String] {
    if tree.kind(of: value) == .mapping { complain(.notOutputs, at: value) }
    return words(value).map { output in
      let parts = output.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { return output }
      return "\(parts[0])=\(disk.shown(absolute(String(parts[1]))))"
    }
  }

  private mutating func rows(_ value: NodeID) -> [NodeID] {
    let rows = tree.rows(of: value)
    if rows.isEmpty { complain(.notSeverities, at: value) }
    return rows
  }

  /// A rule and the severity that it gets, with a reason; else it is refused.
  private mutating func severity(_ row: NodeID, _ book: RuleBook?) -> (RuleID, Severity)? {
    for pair in tree.pairs(of: row)
    where KeyTable.key(tree.text(of: pair.key), at: .override) == nil {
      complain(.unknownSetting(tree.text(of: pair.key)), at: pair.key)
    }
    let entries = tree.entries(of: row, at: .override)
    guard let ruleNode = entries[.rule], let severityNode = entries[.severity],
      entries[.reason] != nil
    else {
      complain(.notSeverities, at: row)
      return nil
    }
    let id = RuleID(tree.text(of: ruleNode))
    if let book, !book.passedOver.contains(id) {
      guard let rule = book.rule(id) else {
        complain(
          .unknownRule(id.name, nearest(to: id.name, in: book.rules.map(\.id.name))), at: ruleNode)
        return nil
      }
      guard rule.producer == .engine else {
        complain(.fixedSeverity(id.name), at: ruleNode)
        return nil
      }
    }
    guard let severity = Severity(anyLanguage: tree.text(of: severityNode)) else {
      complain(.notASeverity(tree.text(of: severityNode)), at: severityNode)
      return nil
    }
    return (id, severity)
  }
}

extension Severity {
  /// The severity by its word in any of the three languages.
  fileprivate init?(anyLanguage word: String) {
    switch word {
    case "virhe", "fel", "error": self = .error
    case "varoitus", "varning", "warning": self = .warning
    case "huomautus", "anmärkning", "note": self = .note
    default: return nil
    }
  }
}
