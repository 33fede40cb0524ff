package import Findings
package import SourceText

/// A finding that a text says it expects, by a mark in a comment.
package struct Mark: Hashable, Sendable, Comparable {
  package let rule: RuleID

  /// The line of the primary place, from 1.
  package let line: Int

  /// The column of the primary place in Unicode scalars from 1, for marks that point with carets.
  package let column: Int?

  package init(rule: RuleID, line: Int, column: Int? = nil) {
    self.rule = rule
    self.line = line
    self.column = column
  }

  package static func < (one: Self, other: Self) -> Bool {
    (one.line, one.rule, one.column ?? 0) < (other.line, other.rule, other.column ?? 0)
  }
}

extension Mark {
  /// The marks of a text: `# <- rule-id, rule-id` at the end of a line, or `#   ^^^ rule-id` under
  /// the place.
  package static func marks(in file: SourceFile) -> [Mark] {
    let lines = String(decoding: file.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var marks: [Mark] = []
    var last = 0
    for (number, line) in lines.enumerated() {
      if let carets = carets(in: line) {
        marks += rules(carets.rest).map { Mark(rule: $0, line: last + 1, column: carets.column) }
        continue
      }
      last = number
      guard let arrow = line.range(of: "# <- ") else { continue }
      marks += rules(line[arrow.upperBound...]).map { Mark(rule: $0, line: number + 1) }
    }
    return marks
  }

  private static func carets(in line: Substring) -> (column: Int, rest: Substring)? {
    let text = line.drop { $0 == " " }
    guard text.first == "#", let caret = line.firstIndex(of: "^") else { return nil }
    let between = line[..<caret].drop { $0 == " " }.dropFirst()
    guard between.allSatisfy({ $0 == " " }) else { return nil }
    let column = line.unicodeScalars.distance(
      from: line.unicodeScalars.startIndex, to: caret)
    return (column + 1, line[caret...].drop { $0 == "^" })
  }

  private static func rules(_ list: Substring) -> [RuleID] {
    list.split(separator: ",").compactMap { word in
      let name = word.split(whereSeparator: { $0 == " " || $0 == "\r" }).first
      return name.map { RuleID(String($0)) }
    }
  }
}

extension Substring {
  /// Where a short text stands first.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      formIndex(after: &start)
    }
    return nil
  }
}
