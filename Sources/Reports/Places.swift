import Findings
import SourceText

/// Lines and columns of the spans in a report.
struct Places: Sendable {
  private let files: [SourceFile]
  private let tables: [LineTable?]

  /// Makes line tables for the files in which the report's findings stand, and for no others.
  init(_ report: Report) {
    var marks = Marks(report.files)
    for number in report.findings.indices {
      marks.add(report.findings[number].place)
      for label in report.findings[number].labels { marks.add(label.place) }
    }
    if !report.proofs.isEmpty {
      for finding in report.findings {
        marks.add(report.proofs[finding.identity]?.root.places ?? [])
      }
    }
    marks.add(report.evidence?.places ?? [])
    self.init(report.files, of: marks)
  }

  /// Makes line tables for the files of these spans, and for no others.
  init(_ files: [SourceFile], of spans: some Sequence<Span>) {
    var marks = Marks(files)
    marks.add(spans)
    self.init(files, of: marks)
  }

  private init(_ files: [SourceFile], of marks: Marks) {
    let used = marks.files
    let made = sideBySide(used.count) { files[used[$0]].lines }
    var tables = [LineTable?](repeating: nil, count: files.count)
    for (number, table) in zip(used, made) { tables[number] = table }
    self.files = files
    self.tables = tables
  }

  /// The files in which spans stand.
  private struct Marks {
    private var isMarked: [Bool]

    init(_ files: [SourceFile]) {
      isMarked = Array(repeating: false, count: files.count)
    }

    mutating func add(_ span: Span) {
      if isMarked.indices.contains(span.index) { isMarked[span.index] = true }
    }

    mutating func add(_ spans: some Sequence<Span>) {
      for span in spans { add(span) }
    }

    var files: [Int] { isMarked.indices.filter { isMarked[$0] } }
  }

  /// Where the span begins, as text formats name it: `path:line:column`.
  func name(of span: Span) -> String {
    let extent = extent(of: span)
    return "\(path(of: span)):\(extent.line):\(extent.column)"
  }

  /// The path of the span's file; empty if the file is not in the report.
  func path(of span: Span) -> String {
    file(of: span)?.path ?? ""
  }

  func file(of span: Span) -> SourceFile? {
    files.indices.contains(span.index) ? files[span.index] : nil
  }

  func table(of span: Span) -> LineTable? {
    tables.indices.contains(span.index) ? tables[span.index] : nil
  }

  /// Where the span begins and ends, counted in Unicode scalars.
  func extent(of span: Span) -> Extent {
    guard let table = table(of: span), let file = file(of: span) else { return Extent() }
    let range = span.range.clamped(to: 0..<file.bytes.count)
    let start = table.position(at: range.lowerBound)
    let end = table.position(at: range.upperBound)
    return Extent(
      line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
  }
}

/// A span as lines and columns from 1; the end is the place after the last scalar.
struct Extent {
  var line = 1
  var column = 1
  var endLine = 1
  var endColumn = 1
}

extension Span {
  /// The place of the span's file in the list of files.
  var index: Int { Int(file.number) }
}
