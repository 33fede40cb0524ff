package import Rules
package import SourceText
import YAML

extension RuleExamples.Example {
  /// The book under which the example is judged: `book`, or one read of `packs` and the packs that
  /// the example brings along, whose files are numbered from `first`.
  ///
  /// Throws what is wrong with the example's packs.
  package func book(
    over book: RuleBook, of packs: [PackSource], from first: FileIndex
  ) throws(PackErrors) -> RuleBook {
    guard !self.packs.isEmpty else { return book }
    let own = self.packs.enumerated().map { number, text in
      let path = "\(name)/\(number + 1).yaml"
      let source = SourceFile(path: path, bytes: Array(text.utf8))
      let index = FileIndex(Int(first.number) + number)
      return PackSource(path: path, tree: YAMLTree.parse(source, as: index).tree)
    }
    return try RuleBook(reading: packs + own)
  }
}
