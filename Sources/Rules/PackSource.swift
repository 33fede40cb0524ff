import SourceText
package import YAML

/// One file of a pack: its path in the pack and its tree.
package struct PackSource: Sendable {
  /// The path from the pack's root: `roolit/paallekkainen-paavastuu.yaml`.
  package let path: String
  package let tree: YAMLTree

  package init(path: String, tree: YAMLTree) {
    self.path = path
    self.tree = tree
  }
}

/// Everything that is wrong with the packs, in the order of files and places.
package struct PackErrors: Error, Sendable {
  package let errors: [PackError]

  package init(_ errors: [PackError]) {
    self.errors = errors.sorted { Span.precedes($0.place, $1.place) }
  }
}
