/// How many rows a model has and what they take.
package struct ModelSize: Sendable {
  /// The rows that were stated, and those that were derived.
  package let stated: Int
  package let derived: Int

  /// The bytes of the values of all rows.
  package let rowBytes: Int

  /// The bytes of what tells how the derived rows came about.
  package let derivationBytes: Int

  /// How many indexes there are, whose bytes are not counted.
  package let indexes: Int
}

extension Model {
  /// How many rows there are and what they take, without indexes.
  package var size: ModelSize {
    let tables = storage.tables
    return ModelSize(
      stated: tables.reduce(0) { $0 + $1.origins.count },
      derived: tables.reduce(0) { $0 + $1.count - $1.origins.count },
      rowBytes: tables.reduce(0) { $0 + $1.values.count * MemoryLayout<UInt32>.stride },
      derivationBytes: tables.reduce(0) { $0 + $1.derivationBytes },
      indexes: storage.indexCount)
  }
}
