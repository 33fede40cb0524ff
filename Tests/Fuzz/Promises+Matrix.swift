import Checking
import Findings
import Judging
import Reports
import Responsibilities
import SourceText

extension Promises {
  /// Judges texts as one set, and reads back who answers for what in every format, and the page.
  func brokenMatrix(_ bytes: [UInt8]) -> [String] {
    let sources = parts(of: bytes).prefix(6).enumerated().map { number, part in
      SourceFile(path: "\(number).yaml", bytes: part)
    }
    let packs = (0..<packCount).map { SourceFile(path: "pack-\($0).yaml", bytes: []) }
    let files = packs + sources
    let shown = Set((packCount..<files.count).map(FileIndex.init))
    guard
      let verdict = try? check(
        sources, under: book, startingAt: FileIndex(packCount), on: day, keepingProofs: true
      ).verdict,
      let proving = verdict.proving
    else { return [] }
    let matrix = ResponsibilityMatrix(of: proving, path: "0.yaml", files: files, showing: shown)
    let language = Language.allCases[bytes.count % Language.allCases.count]
    let summary = RunSummary(
      documents: sources.count, measures: 1, rules: 1, errors: 0, warnings: 0, notes: 0)
    let report = MatrixReport(
      [matrix], files: files, summary: summary, asOf: "2026-03-01", toolVersion: "0.1.0",
      language: language)
    let evidence = Evidence(
      matrices: [matrix], coverage: Coverage(acts: [], rules: [], plans: []), outcomes: [],
      timeline: nil, provisions: [:], inputs: [], packs: [])
    let page = Page(
      Report(
        findings: verdict.findings, exceptions: verdict.exceptions, files: files, rules: [],
        summary: summary, evidence: evidence, asOf: "2026-03-01", toolVersion: "0.1.0",
        language: language))
    return MatrixFormat.allCases.flatMap { broken(report, as: $0) }
      + broken("the page") { page?.write(to: &$0) }
  }

  private func broken(_ report: MatrixReport, as format: MatrixFormat) -> [String] {
    let written = text { report.write(as: format, width: 80, to: &$0) }
    guard let written else { return ["the matrix as \(format) is not UTF-8"] }
    return switch format {
    case .text: brokenTerminal(written)
    case .markdown: brokenTable(written)
    case .csv: brokenCells(written)
    case .html: brokenHTML(written, "the matrix")
    }
  }

  private func broken(_ name: String, _ write: (inout ByteSink) -> Void) -> [String] {
    text(write).map { brokenHTML($0, name) } ?? ["\(name) is not UTF-8"]
  }

  private func text(_ write: (inout ByteSink) -> Void) -> String? {
    var bytes: [UInt8] = []
    var sink = ByteSink(chunk: 4096) { bytes += $0 }
    write(&sink)
    sink.flush()
    return String(validating: bytes, as: UTF8.self)
  }

  /// Elements that are closed in their order, and nothing that a browser would run.
  private func brokenHTML(_ text: String, _ name: String) -> [String] {
    guard let elements = htmlElements(in: text) else { return ["\(name) is no HTML"] }
    let foreign = ["script", "iframe", "img", "form", "object", "embed", "base"]
    return unless(foreign.allSatisfy { elements[$0] == nil }, "\(name) has foreign elements")
  }

  /// No sign of HTML stands bare, but for our own line breaks.
  private func brokenTable(_ text: String) -> [String] {
    let scalars = Array(text.replacing("<br>", with: "").unicodeScalars)
    let bare = scalars.indices.first { index in
      scalars[index] == "<" && (index == 0 || scalars[index - 1] != "\\")
    }
    return bare.map { index in
      let rest = String(String.UnicodeScalarView(scalars[index...].prefix(20)))
      return ["markdown has HTML: \(rest.debugDescription)"]
    } ?? []
  }

  /// As many cells in each line, and no formula.
  private func brokenCells(_ text: String) -> [String] {
    let lines = cells(in: text)
    let counts = Set(lines.map(\.count))
    let formulas = lines.flatMap(\.self).filter { cell in
      cell.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
    }
    return unless(counts.count == 1, "csv has lines of \(counts.sorted()) cells")
      + unless(formulas.isEmpty, "csv has formulas: \(formulas)")
  }

  /// The cells of a table in the way of spreadsheets, with `;` between them.
  private func cells(in text: String) -> [[String]] {
    var lines: [[String]] = [[""]]
    var isQuoted = false
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
      let last = (lines.count - 1, lines[lines.count - 1].count - 1)
      switch scalar {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted: lines[last.0].append("")
      case "\n" where !isQuoted: lines.append([""])
      case "\r" where !isQuoted: continue
      default: lines[last.0][last.1].unicodeScalars.append(scalar)
      }
    }
    return lines.dropLast()
  }
}
