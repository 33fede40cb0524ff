/// A rule as its readers see it: why it exists, what it rests on and what it says, in sentences.
package struct RulePage: Sendable {
  package let rule: RuleID
  package let title: Localized
  package let severity: Severity
  package let why: Localized
  package let basis: [Basis]

  /// The rule read aloud; empty where a document is found faulty while it is read.
  package let parts: [Part]

  /// What the letters in the sentences stand for, in the order in which they come.
  package let letters: [(letter: String, meaning: Localized)]
  package let suggestion: Localized?

  /// Documents in which the rule finds a fault, and such in which it does not.
  package let faulty: Example?
  package let faultless: Example?

  package init(
    rule: RuleID, title: Localized, severity: Severity, why: Localized, basis: [Basis],
    parts: [Part], letters: [(letter: String, meaning: Localized)], suggestion: Localized?,
    faulty: Example?, faultless: Example?
  ) {
    self.rule = rule
    self.title = title
    self.severity = severity
    self.why = why
    self.basis = basis
    self.parts = parts
    self.letters = letters
    self.suggestion = suggestion
    self.faulty = faulty
    self.faultless = faultless
  }

  /// Sentences of a rule that have one role.
  package struct Part: Sendable {
    package let role: Role
    package let sentences: [Localized]

    package init(_ role: Role, _ sentences: [Localized]) {
      self.role = role
      self.sentences = sentences
    }
  }

  /// What sentences do in a rule.
  package enum Role: Sendable, Hashable {
    /// Whom the rule judges (*koskee*).
    case concerns
    /// What must have been given for it to be judged (*tarvitaan*).
    case requires
    /// What makes it a fault (*kun*).
    case when
    /// What any one of lifts it (*ellei*, *oltava*).
    case unless
    /// What makes a variant of it, by the variant's name.
    case variant(String)
  }

  /// Documents of a rule's own examples.
  package struct Example: Sendable {
    package let name: String
    package let documents: String

    package init(name: String, documents: String) {
      self.name = name
      self.documents = documents
    }
  }
}
