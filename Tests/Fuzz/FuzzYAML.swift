import SourceText
import YAML

/// Reads any bytes and holds what every tree promises: for libFuzzer, see `Tests/README.md`.
///
/// Built with `-sanitize=fuzzer,address -parse-as-library`; a broken promise stops the run.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let limits = YAMLLimits(depth: 16, scalarBytes: 1 << 12)
  let file = SourceFile(path: "fuzz.yaml", bytes: bytes)
  let (tree, problems) = YAMLTree.parse(file, as: FileIndex(0), limits: limits)
  for problem in problems {
    assert(problem.span.start <= problem.span.end && Int(problem.span.end) <= bytes.count)
    assert(problem.words.count <= 40)
  }
  for (index, node) in tree.nodes.enumerated() {
    assert(Int(node.next) > index && Int(node.next) <= tree.nodes.count)
    assert(node.start <= node.end && Int(node.end) <= bytes.count)
    _ = tree.text(of: NodeID(index))
    _ = tree.pairs(of: NodeID(index))
    _ = tree.items(of: NodeID(index))
  }
  let table = LineTable(file)
  for node in tree.nodes.prefix(100) {
    let offset = table.offset(of: table.position(at: Int(node.start)))
    assert(offset == Int(node.start))
  }
  return 0
}
