/// How much of a file is read before the reading stops with a problem.
///
/// The standard limits are those of documents.md § 1; tests use smaller ones.
package struct YAMLLimits: Sendable {
  /// The largest file, in bytes.
  package let fileBytes: Int

  /// The most collections inside one another.
  package let depth: Int

  /// The longest scalar, in bytes as YAML reads it.
  package let scalarBytes: Int

  /// How many times the file's own nodes its nodes may be with every alias written out.
  package let expansion: Int

  /// The number of written-out nodes that is always allowed, for small files with many aliases.
  package let expansionFloor: Int

  /// 64 MiB, 256 levels, scalars of 1 MiB, ten times the file's own nodes.
  package static let standard = YAMLLimits()

  package init(
    fileBytes: Int = 64 << 20, depth: Int = 256, scalarBytes: Int = 1 << 20, expansion: Int = 10,
    expansionFloor: Int = 1_000
  ) {
    self.fileBytes = fileBytes
    self.depth = depth
    self.scalarBytes = scalarBytes
    self.expansion = expansion
    self.expansionFloor = expansionFloor
  }
}
