import Dispatch
import Documents
import SourceText
import Synchronization
import YAML

/// Reads texts on all cores; the results stand in the order of the texts.
func read(_ sources: [SourceFile], startingAt first: FileIndex) -> [ReadFile] {
  guard sources.count > 1 else {
    return sources.map { read($0, as: first) }
  }
  let results = Mutex([ReadFile?](repeating: nil, count: sources.count))
  DispatchQueue.concurrentPerform(iterations: sources.count) { number in
    let file = read(sources[number], as: FileIndex(Int(first.number) + number))
    results.withLock { $0[number] = file }
  }
  return results.withLock { $0.compactMap(\.self) }
}

private func read(_ source: SourceFile, as index: FileIndex) -> ReadFile {
  let (tree, problems) = YAMLTree.parse(source, as: index)
  return Documents.read(tree, problems: problems, path: source.path)
}
