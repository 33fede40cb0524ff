package import SourceText

/// What a reader saw in a document, before it is put in words.
///
/// The words, the severity and the basis stand in the rule file; the reader gives the rule's id, the
/// variant, the place and the arguments.
package struct Remark: Sendable {
  package let rule: RuleID

  /// The name of the variant in the rule file, where the rule has variants.
  package let variant: String?

  package let place: Span
  package let labels: [Label]

  /// What fills the slots of the message, by their names: `<avain>`.
  package let arguments: [String: Localized]

  /// What the remark is about, for the finding's identity.
  package let subject: [String]

  package init(
    _ rule: String, variant: String? = nil, at place: Span, labels: [Label] = [],
    arguments: [String: Localized] = [:], subject: [String]
  ) {
    self.rule = RuleID(rule)
    self.variant = variant
    self.place = place
    self.labels = labels
    self.arguments = arguments
    self.subject = subject
  }
}
