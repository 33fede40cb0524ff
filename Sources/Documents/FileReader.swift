import Findings
import SourceText
package import YAML

/// Reads the documents of one file; see ``read(_:problems:path:)``.
struct FileReader {
  let tree: YAMLTree
  let path: String
  var keys = KeyReader()
  var documents: [Document] = []
  var skipped = 0

  /// The remarks about the document that is being read; its name is put before their subjects when
  /// it is known.
  var pending: [Remark] = []

  private(set) var remarks: [Remark] = []

  /// The row that is being read, for the subject of remarks.
  var row: Row?

  /// Unknown keys that have been told of once.
  var told: Set<String> = []

  /// The nearest spelling of each unknown key, where there is one.
  var suggestions: [String: String?] = [:]

  /// How often each subject has come up, so that equal ones are told apart.
  private var subjects: [[String]: Int] = [:]

  init(_ tree: YAMLTree, path: String) {
    self.tree = tree
    self.path = path
  }

  /// A row, with the place that its keys are read at.
  struct Row {
    let node: NodeID
    let place: KeyPlace
    /// What names it, once a remark has asked for it.
    var name: [String]?

    init(_ node: NodeID, at place: KeyPlace) {
      self.node = node
      self.place = place
    }
  }

  /// Notes a remark about the document that is being read.
  mutating func note(
    _ rule: String, variant: String? = nil, at place: Span, labels: [Label] = [],
    arguments: [String: Localized] = [:], subject: [String]
  ) {
    pending.append(
      Remark(
        rule, variant: variant, at: place, labels: labels, arguments: arguments,
        subject: rowName() + subject))
  }

  /// Ends a document: its remarks get its name.
  mutating func finish(as name: [String]) {
    for remark in pending {
      var subject = name + remark.subject
      let count = subjects[[remark.rule.name] + subject, default: 0] + 1
      subjects[[remark.rule.name] + subject] = count
      if count > 1 { subject.append("#\(count)") }
      remarks.append(
        Remark(
          remark.rule.name, variant: remark.variant, at: remark.place, labels: remark.labels,
          arguments: remark.arguments, subject: subject))
    }
    pending = []
  }

  mutating func add(_ remark: Remark) {
    remarks.append(remark)
  }

  private mutating func rowName() -> [String] {
    if let name = row?.name { return name }
    let name = row.map(name(of:)) ?? []
    row?.name = name
    return name
  }

  /// What names a row: its id, else its title and theme, folded.
  private func name(of row: Row) -> [String] {
    let entries = tree.entries(of: row.node, at: row.place)
    let names = entries[.id].map { [$0] }
    let keys: [Key] =
      row.place == .splitRow ? [.measure, .model, .theme, .level] : [.title, .theme, .actor]
    let titles = keys.compactMap { entries[$0] }
    return (names ?? titles).map { folded(tree.text(of: $0)) }
  }
}

/// Reads what people write in one file.
///
/// Nothing in a file makes this fail: what is wrong with its text, its keys, its shapes and its
/// values is told in remarks, and everything else is read.
package func read(_ tree: YAMLTree, problems: [YAMLProblem], path: String) -> ReadFile {
  var reader = FileReader(tree, path: path)
  for problem in problems { reader.add(Remark(problem, path: path)) }
  for root in tree.documents { reader.read(document: root) }
  var file = ReadFile(tree: tree)
  file.documents = reader.documents
  file.remarks = reader.remarks
  file.skipped = reader.skipped
  return file
}

extension Remark {
  /// What is wrong with a file's text, for the rules `ei-yamlia`, `merkisto` and `raja-ylittyi`.
  init(_ problem: YAMLProblem, path: String) {
    let rule =
      switch problem.kind {
      case .utf16, .notUTF8: "merkisto"
      case .tooLarge, .tooDeep, .longScalar, .expansion: "raja-ylittyi"
      default: "ei-yamlia"
      }
    self.init(
      rule, variant: problem.kind.rawValue, at: problem.span,
      arguments: ["sanat": Localized(problem.words), "tiedosto": Localized(path)],
      subject: [path, problem.kind.rawValue, problem.words])
  }
}
