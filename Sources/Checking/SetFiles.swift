import Documents
import Facts
import Findings
import SourceText
import YAML

/// The files of a set: their texts, their outlines, and those that have been read.
///
/// What is remembered of a file spares reading it as long as nothing asks for more.
struct SetFiles: Sendable {
  let texts: [CheckRun.SetText]
  /// The place of the first of them in the list of the run.
  let first: Int
  private(set) var files: [ReadFile?]
  private(set) var outlines: [Outline] = []

  /// Reads those of the files whose outlines are not known.
  init(_ texts: [CheckRun.SetText], startingAt first: Int, knowing known: [Outline?]?) {
    let known = known ?? Array(repeating: nil, count: texts.count)
    self.texts = texts
    self.first = first
    files = Array(repeating: nil, count: texts.count)
    read(texts.indices.filter { known[$0] == nil })
    outlines = zip(known, files).compactMap { known, file in known ?? file.map { Outline(of: $0) } }
  }

  /// Reads those of the files that have not been read.
  mutating func read(_ numbers: [Int]) {
    let missing = numbers.filter { files[$0] == nil }
    let (texts, first) = (texts, first)
    let found = sideBySide(missing.count) { texts[missing[$0]].read(as: first + missing[$0]) }
    for (number, file) in zip(missing, found) { files[number] = file }
  }

  /// Reads all files.
  mutating func readAll() { read(Array(texts.indices)) }

  /// All files, once they have been read.
  var whole: [ReadFile] { files.compactMap(\.self) }

  /// All files, once they have been read; they are not kept here, since what is in them takes as much
  /// room as the rest of a check.
  mutating func handOver() -> [ReadFile] {
    defer { files = Array(repeating: nil, count: texts.count) }
    return whole
  }

  /// Some of the files that have been read, with their paths.
  func read(of numbers: [Int]) -> [(path: String, file: ReadFile)] {
    numbers.compactMap { number in
      files[number].map { (texts[number].source.path, $0) }
    }
  }

  var sources: [SourceFile] { texts.map(\.source) }

  var measures: Int { outlines.reduce(0) { $0 + $1.measures } }

  /// The place of a file in the list of the run.
  func index(_ number: Int) -> FileIndex { FileIndex(first + number) }
}

extension CheckRun.SetText {
  fileprivate func read(as index: Int) -> ReadFile {
    isTooLarge
      ? .tooLarge(source, as: FileIndex(index)) : Checking.read(source, as: FileIndex(index))
  }
}
