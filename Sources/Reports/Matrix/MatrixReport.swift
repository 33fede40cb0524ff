package import Findings
package import Responsibilities
package import SourceText

/// The formats in which the matrix is written, named as users type them.
package enum MatrixFormat: String, Sendable, CaseIterable {
  case text, markdown, csv, html
}

/// Who answers for what, a set of documents at a time, to be written for people and for tables.
package struct MatrixReport: Sendable {
  let matrices: [ResponsibilityMatrix]
  let summary: RunSummary
  let asOf: String
  let toolVersion: String
  let language: Language
  private let files: [SourceFile]

  /// A report on matrices; a span in them is a place in `files`, and `asOf` the day that was judged.
  package init(
    _ matrices: [ResponsibilityMatrix], files: [SourceFile], summary: RunSummary, asOf: String,
    toolVersion: String, language: Language
  ) {
    self.matrices = matrices
    self.files = files
    self.summary = summary
    self.asOf = asOf
    self.toolVersion = toolVersion
    self.language = language
  }

  /// Writes the matrices and flushes the sink; `width` is that of text.
  package func write(as format: MatrixFormat, width: Int, to output: inout ByteSink) {
    switch format {
    case .text: MatrixText(self, width: width).write(to: &output)
    case .markdown: MatrixMarkdown(self).write(to: &output)
    case .csv: MatrixCSV(self).write(to: &output)
    case .html: MatrixHTML(self).write(to: &output)
    }
    output.flush()
  }

  /// What is said where the rules found no open interfaces, and that not all were judged.
  var noneOpen: String {
    let remark = summary.notJudged.isEmpty ? "" : " " + MatrixWords.notAllJudged[language]
    return MatrixWords.noneOpen[language] + remark
  }

  /// What each matrix has in its cells.
  var cells: [MatrixCells] {
    let spans = matrices.flatMap { matrix in
      matrix.findings.map(\.place)
        + matrix.documents.flatMap { [$0.place] + $0.items.compactMap(\.place) }
    }
    let places = Places(files, of: spans)
    return matrices.map { MatrixCells($0, places: places, language: language) }
  }
}
