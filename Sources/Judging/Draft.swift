import Datalog
import Findings
import Rules
import SourceText

/// A finding before it is put in words: the rule, its values and its places.
struct Draft {
  /// The rule, its judgement and the variant, which drafts share: they are large.
  var judged: Judged
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

  var rule: Rule { judged.rule }
  var judgement: Judgement { judged.judgement }

  var variant: Variant? {
    get { judged.variant }
    set { judged = Judged(judged.rule, judged.judgement, newValue) }
  }

  /// What a rule finds in one of its variants, or in none.
  final class Judged: Sendable {
    let rule: Rule
    let judgement: Judgement
    let variant: Variant?

    init(_ rule: Rule, _ judgement: Judgement, _ variant: Variant?) {
      self.rule = rule
      self.judgement = judgement
      self.variant = variant
    }
  }

  /// A measure or row among those that a finding counts.
  struct Row: Hashable {
    let value: Value
    let place: Span
    /// The variable that is the count.
    let count: Int
  }
}
