import Documents
import SourceText
import YAML

/// Reads texts on all cores; the results stand in the order of the texts.
func read(_ sources: [SourceFile], startingAt first: FileIndex) -> [ReadFile] {
  guard sources.count > 1 else {
    return sources.map { read($0, as: first) }
  }
  return sideBySide(sources.count) { number in
    read(sources[number], as: FileIndex(Int(first.number) + number))
  }
}

func read(_ source: SourceFile, as index: FileIndex) -> ReadFile {
  let (tree, problems) = YAMLTree.parse(source, as: index)
  return Documents.read(tree, problems: problems, path: source.path)
}

extension ReadFile {
  /// What stands for a file that is too large to be read: the remark that it is.
  static func tooLarge(_ source: SourceFile, as index: FileIndex) -> ReadFile {
    let problem = YAMLProblem(.tooLarge, at: Span(file: index, start: 0, end: 0))
    let tree = YAMLTree(file: index, source: [])
    return Documents.read(tree, problems: [problem], path: source.path)
  }
}
