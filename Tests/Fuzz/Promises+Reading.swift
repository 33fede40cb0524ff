import Accepting
import Documents
import Findings
import SourceText
import YAML

extension Promises {
  func brokenTree(_ bytes: [UInt8]) -> [String] {
    let limits = YAMLLimits(depth: 16, scalarBytes: 1 << 12)
    let file = SourceFile(path: "fuzz.yaml", bytes: bytes)
    let (tree, problems) = YAMLTree.parse(file, as: FileIndex(0), limits: limits)
    var broken = problems.flatMap { problem in
      unless(isPlace(problem.span, in: [file]), "a problem without a place: \(problem)")
        + unless(problem.words.count <= 40, "a problem with too many words: \(problem)")
    }
    for index in tree.nodes.indices {
      let next = tree.next(after: index)
      broken += unless(
        next > index && next <= tree.nodes.count, "node \(index) ends at \(next)")
      broken += unless(
        isPlace(tree.span(of: NodeID(index)), in: [file]), "node \(index) has no place")
      _ = tree.text(of: NodeID(index))
      let children = tree.items(of: NodeID(index)) + tree.pairs(of: NodeID(index)).map(\.value)
      broken += unless(
        children.allSatisfy { $0.index < tree.nodes.count }, "node \(index) has wrong children")
    }
    let table = LineTable(file)
    for node in tree.nodes.prefix(100) {
      let offset = table.offset(of: table.position(at: Int(node.start)))
      broken += unless(offset == Int(node.start), "offset \(node.start) comes back as \(offset)")
    }
    return broken
  }

  func brokenDocuments(_ bytes: [UInt8]) -> [String] {
    let file = SourceFile(path: "fuzz.yaml", bytes: bytes)
    let (tree, problems) = YAMLTree.parse(file, as: FileIndex(0))
    let read = Documents.read(tree, problems: problems, path: file.path)
    return read.remarks.flatMap { remark in
      unless(
        ([remark.place] + remark.labels.map(\.place)).allSatisfy { isPlace($0, in: [file]) },
        "a remark of \(remark.rule) without a place")
    } + unless(problems.isEmpty || !read.remarks.isEmpty, "a problem that nobody is told of")
  }

  func brokenBaseline(_ bytes: [UInt8]) -> [String] {
    func read(_ bytes: [UInt8]) -> Baseline? {
      let file = SourceFile(path: Baseline.fileName, bytes: bytes)
      let (tree, problems) = YAMLTree.parse(file, as: FileIndex(0))
      return problems.isEmpty ? try? Baseline(reading: tree) : nil
    }
    let texts = parts(of: bytes).map { String(decoding: $0, as: UTF8.self) }
    let place = Span(file: FileIndex(0), start: 0, end: 0)
    let own = Baseline([Baseline.Entry(parts: texts, place: place)])
    let others = read(bytes).map { [$0] } ?? []
    return ([own] + others).flatMap { baseline in
      let again = read(Array(baseline.text.utf8))
      return unless(again?.known == baseline.known, "a baseline that reads otherwise")
        + unless(again?.text == baseline.text, "a baseline that is written otherwise")
        + unless(
          baseline.pruned(beside: []).entries.isEmpty, "a baseline that keeps what is not found")
    }
  }

  /// Whether a span lies within one of the files, and does not end before it begins.
  func isPlace(_ span: Span, in files: [SourceFile], from first: Int = 0) -> Bool {
    let number = Int(span.file.number) - first
    guard files.indices.contains(number) else { return false }
    return span.start <= span.end && Int(span.end) <= files[number].bytes.count
  }
}
