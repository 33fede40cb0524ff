import Documents
import Findings
import SourceText
import YAML

/// What a set's `hytelint.yaml` says.
struct SetConfig {
  /// The documents that are always loaded as context, as absolute paths.
  var context: [String] = []
  var language: Language?

  /// Reads a configuration; what it does not know it refuses, so that a typo is never overlooked.
  static func read(_ path: String, from disk: Disk) throws(CheckFailure) -> SetConfig {
    guard case .success(let bytes) = disk.read(path) else { return SetConfig() }
    let source = SourceFile(path: disk.shown(path), bytes: bytes)
    var reader = SetConfigReader(source, folder: disk.absolute(path + "/.."))
    let config = reader.config(disk)
    guard reader.complaints.isEmpty else {
      throw .brokenConfiguration(reader.complaints, files: [source])
    }
    return config
  }
}

private struct SetConfigReader {
  private let tree: YAMLTree
  private let folder: String
  var complaints: [CheckFailure.Complaint]

  init(_ source: SourceFile, folder: String) {
    let (tree, problems) = YAMLTree.parse(source, as: FileIndex(0))
    self.tree = tree
    self.folder = folder
    complaints = problems.map {
      CheckFailure.Complaint(
        message: Localized(
          fi: "asetustiedosto ei ole YAML-tekstiä: \($0.kind.rawValue)",
          sv: "inställningsfilen är inte YAML-text: \($0.kind.rawValue)",
          en: "the configuration is not YAML text: \($0.kind.rawValue)"),
        place: $0.span)
    }
  }

  mutating func config(_ disk: Disk) -> SetConfig {
    var config = SetConfig()
    guard let root = tree.documents.first else { return config }
    for pair in tree.pairs(of: root) {
      switch KeyTable.key(tree.text(of: pair.key), at: .config) {
      case .documents: config.context = context(pair.value, disk)
      case .language: config.language = language(pair.value)
      default: refuse(pair.key)
      }
    }
    return config
  }

  private mutating func context(_ value: NodeID, _ disk: Disk) -> [String] {
    tree.texts(of: value).compactMap { node in
      let path = disk.absolute(folder + "/" + tree.text(of: node))
      if case .file = disk.kind(of: path) { return path }
      complaints.append(
        CheckFailure.Complaint(
          message: Localized(
            fi: "asiakirjaa ei ole: \(disk.shown(path))",
            sv: "dokumentet finns inte: \(disk.shown(path))",
            en: "there is no such document: \(disk.shown(path))"),
          place: tree.span(of: node)))
      return nil
    }
  }

  private mutating func language(_ value: NodeID) -> Language? {
    if let language = Language(rawValue: tree.text(of: value)) { return language }
    complaints.append(
      CheckFailure.Complaint(
        message: Localized(
          fi: "kieli on fi, sv tai en", sv: "språket är fi, sv eller en",
          en: "the language is fi, sv or en"),
        place: tree.span(of: value)))
    return nil
  }

  private mutating func refuse(_ key: NodeID) {
    let name = tree.text(of: key)
    let known = "asiakirjat, kieli"
    complaints.append(
      CheckFailure.Complaint(
        message: Localized(
          fi: "tuntematon asetus \(name); asetukset ovat \(known)",
          sv: "okänd inställning \(name); inställningarna är \(known)",
          en: "unknown setting \(name); the settings are \(known)"),
        place: tree.span(of: key)))
  }
}
