import Documents
import YAML

/// The entries of a header, to be asked by key.
struct Header {
  let entries: [Entry]
  private let tree: YAMLTree

  init(_ entries: [Entry], _ tree: YAMLTree) {
    self.entries = entries
    self.tree = tree
  }

  /// The value of the first entry with this key that says something.
  func first(_ key: Key) -> NodeID? {
    entries.first { $0.key == key && !tree.isEmpty($0.value) }?.value
  }
}
