import Datalog
import Findings
import Rules
import SourceText

/// A finding before it is put in words: the rule, its values and its places.
struct Draft {
  let rule: Rule
  let judgement: Judgement
  var variant: Variant?
  /// The value of each variable of the finding; nothing for the others.
  var binding: [Value?]
  let place: Span
  var labels: [Label]
  /// The municipalities that the finding was made in, in order.
  var municipalities: [Value]
  /// The measures and rows that it is about or shows.
  let items: Set<Value>
  var standing = Standing.shown
  /// The measures and rows that the finding counts, each with the place that shows it.
  var rows: [Row] = []
  /// The numbers that the finding names instead of those it was made with, by variable.
  var counts: [Int: Value] = [:]
  /// What tells a part of a finding from the rest of it.
  var part: [String] = []

  /// The finding where it is in words already; its standing may be another by now.
  var worded: Finding?

  /// A measure or row among those that a finding counts.
  struct Row: Hashable {
    let value: Value
    let place: Span
    /// The variable that is the count.
    let count: Int
  }
}
