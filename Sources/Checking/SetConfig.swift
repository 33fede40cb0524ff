import Documents
import Findings
import SourceText
import YAML

/// What a set's `hytelint.yaml` says.
struct SetConfig {
  /// The documents that are always loaded as context, as absolute paths.
  var context: [String] = []
  var language: Language?
}

/// Reads a set's configuration; what it does not know it refuses, so that a typo is never
/// overlooked, and the rest of it holds.
struct SetConfigReader {
  private let disk: Disk
  private let tree: YAMLTree
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

  /// The configuration, as far as it can be read; `words` puts what is not YAML in words.
  mutating func config(_ words: ProblemWords) -> SetConfig {
    complaints = words.complaints(about: problems, in: tree, path: path)
    var config = SetConfig()
    for root in tree.documents where !tree.isEmpty(root) {
      guard tree.kind(of: root) == .mapping else {
        complain(.notSettings, at: root)
        continue
      }
      for pair in tree.pairs(of: root) {
        switch KeyTable.key(tree.text(of: pair.key), at: .config) {
        case .documents: config.context += context(pair.value)
        case .language: config.language = language(pair.value)
        case .some(let key): complain(.notYetSetting(key.finnish), at: pair.key)
        case nil: complain(.unknownSetting(tree.text(of: pair.key)), at: pair.key)
        }
      }
    }
    return config
  }

  private mutating func context(_ value: NodeID) -> [String] {
    if tree.kind(of: value) == .mapping { complain(.notPaths, at: value) }
    return tree.texts(of: value).flatMap { node -> [String] in
      let name = tree.text(of: node)
      let path = disk.absolute(name.hasPrefix("/") ? name : folder + "/" + name)
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

  private mutating func complain(_ message: Localized, at node: NodeID) {
    let position = lines.position(at: Int(tree.span(of: node).start))
    complaints.append(Complaint(path: path, position: position, message: message))
  }
}
