package import SourceText
package import YAML

/// One pack that the product carries: a file of `Rules` as it was when the product was built.
package struct PackFile: Sendable {
  /// The path from the root of the repository: `Rules/rekisteri/kunnat.yaml`.
  package let path: String

  /// The first document of the file; what follows it is for readers and tests.
  package let tree: YAMLTree

  /// The text of that document, for the places of findings.
  package var file: SourceFile { SourceFile(path: path, bytes: tree.source) }

  /// Where the documents after the first stand in the text of all packs.
  let rest: Range<Int>

  /// The whole text of the file, as it is read by those who want reasons and examples.
  package var wholeFile: SourceFile {
    SourceFile(path: path, bytes: tree.source + PackedText(packedText).bytes(in: rest))
  }
}

/// The packs that are built into the product, in the order of their paths.
///
/// Their trees are numbered on from `first` in the list of files that a run has read.
package func builtInPacks(startingAt first: FileIndex) -> [PackFile] {
  var reader = PackReader(PackedText(packedText))
  var packs: [PackFile] = []
  while let pack = reader.next(as: FileIndex(Int(first.number) + packs.count)) {
    packs.append(pack)
  }
  return packs
}

/// The built-in pack with a number in the order of paths; nothing where there is none.
package func builtInPack(_ number: Int) -> PackFile? {
  var reader = PackReader(PackedText(packedText))
  for _ in 0..<number where !reader.skip() { return nil }
  return reader.next(as: FileIndex(number))
}

/// The texts of the built-in packs without their trees, in the order of their paths.
///
/// A text is copied from the product when it is asked for: few runs quote a pack.
package func builtInFiles() -> [SourceFile] {
  var reader = PackReader(PackedText(packedText))
  let digests = PackedText(packedDigests)
  var files: [SourceFile] = []
  while let file = reader.nextFile(digest: digests.digest(files.count)) { files.append(file) }
  return files
}

/// The names of the built-in registers as they are looked up, as `Facts` wrote them; empty where
/// something is wrong with the packs.
package func builtInNames() -> [UInt8] {
  let text = PackedText(packedNames)
  return text.bytes(in: 0..<text.count)
}

/// Why the rules of the built-in packs exist and how many examples they have, as `Rules` wrote it.
package func builtInReasons() -> [UInt8] {
  let text = PackedText(packedReasons)
  return text.bytes(in: 0..<text.count)
}

/// Whether the built-in packs made a rule book when the product was built.
package var hasBuiltInBook: Bool { PackedText(packedBook).count > 0 }

/// The rule book that the built-in packs make, numbered from 0 in the list of files, as `Rules`
/// wrote it when the product was built; empty where something is wrong with the packs.
package func builtInBook() -> [UInt8] {
  let text = PackedText(packedBook)
  return text.bytes(in: 0..<text.count)
}
