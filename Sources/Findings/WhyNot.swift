package import SourceText

/// Why a rule finds nothing: subject by subject, what holds and what does not.
package struct WhyNot: Sendable {
  package let rule: RuleID
  package let title: Localized

  /// The days on which the rule is in force, where the day that is judged is none of them.
  package let notInForce: Localized?

  /// Whether the rule's faults are seen in the text itself, and no conditions are judged.
  package let isOfReader: Bool

  /// What came of each subject, in the order of the documents.
  package let answers: [Answer]

  package init(
    _ rule: RuleID, title: Localized, notInForce: Localized? = nil, isOfReader: Bool = false,
    answers: [Answer]
  ) {
    self.rule = rule
    self.title = title
    self.notInForce = notInForce
    self.isOfReader = isOfReader
    self.answers = answers
  }

  /// What a rule came to for one subject.
  package struct Answer: Sendable {
    package let subject: Localized

    /// Where the subject stands, if it is written anywhere.
    package let place: Span?
    package let outcome: Outcome

    package init(_ subject: Localized, at place: Span?, _ outcome: Outcome) {
      self.subject = subject
      self.place = place
      self.outcome = outcome
    }
  }

  /// The status of a rule for a subject, with what it takes to see why.
  package enum Outcome: Sendable {
    /// There is a finding after all; with it, for each variant that was passed over, what it lacks.
    case found([Finding], passedOver: [PassedOver])

    /// Another rule says the same more sharply.
    case yielded(Finding, to: RuleID)

    /// The plan has an exception to it, or says that another document meets the duty.
    case setAside(Finding)

    /// The rule does not concern the subject, for want of these.
    case notApplicable(Obstacles)

    /// What it takes to judge was not given.
    case notJudged(Localized, Obstacles)

    /// The rule has nothing to say against the subject, for want of these.
    case met(Obstacles)

    /// The rule is not about anything of this kind.
    case notOfThisKind
  }

  /// A variant whose words and severity a finding does not have, and why.
  package struct PassedOver: Sendable {
    package let name: String
    package let obstacles: Obstacles

    package init(_ name: String, _ obstacles: Obstacles) {
      self.name = name
      self.obstacles = obstacles
    }
  }

  /// What keeps conditions from holding together.
  package struct Obstacles: Sendable {
    /// The conditions that hold, as a proof shows them.
    package let held: [Proof.Step]

    /// The fewest others that don't.
    package let gaps: [Gap]

    /// Whether the search went far enough to know that there are no fewer.
    package let areLeast: Bool

    package init(held: [Proof.Step], gaps: [Gap], areLeast: Bool) {
      self.held = held
      self.gaps = gaps
      self.areLeast = areLeast
    }
  }

  /// One condition that does not hold.
  package indirect enum Gap: Sendable {
    /// Nothing shows this.
    case missing(Missing)

    /// A comparison that is not true, with what was counted for it.
    case untrue(Localized, counted: [Proof.Step])

    /// What would have to be absent is there.
    case blocked(by: [Proof.Step])
  }

  /// A sentence that nothing shows.
  package struct Missing: Sendable {
    package let sentence: Localized

    /// Where it could have been written, if that is known.
    package let couldStand: Span?

    /// What is stated instead, in the same place of the sentence.
    package let instead: [Proof.Step]

    /// The ways in which it would have been concluded, with what each of them lacks.
    package let ways: [Way]

    package init(
      _ sentence: Localized, couldStand: Span?, instead: [Proof.Step], ways: [Way]
    ) {
      self.sentence = sentence
      self.couldStand = couldStand
      self.instead = instead
      self.ways = ways
    }
  }

  /// A definition by which something would have been concluded, and what it lacks.
  package struct Way: Sendable {
    package let definition: String
    package let gaps: [Gap]

    package init(_ definition: String, _ gaps: [Gap]) {
      self.definition = definition
      self.gaps = gaps
    }
  }
}

extension WhyNot.Obstacles {
  /// All places that are named.
  package var places: [Span] {
    held.flatMap(\.places) + gaps.flatMap(\.places)
  }
}

extension WhyNot.Gap {
  /// All places that are named.
  package var places: [Span] {
    switch self {
    case .missing(let missing):
      [missing.couldStand].compactMap(\.self) + missing.instead.flatMap(\.places)
        + missing.ways.flatMap { $0.gaps.flatMap(\.places) }
    case .untrue(_, let counted): counted.flatMap(\.places)
    case .blocked(let steps): steps.flatMap(\.places)
    }
  }
}

extension WhyNot.Answer {
  /// All places that are named.
  package var places: [Span] {
    let further: [Span] =
      switch outcome {
      case .found(let findings, let passedOver):
        findings.map(\.place) + passedOver.flatMap(\.obstacles.places)
      case .yielded(let finding, _), .setAside(let finding): [finding.place]
      case .notApplicable(let obstacles), .notJudged(_, let obstacles), .met(let obstacles):
        obstacles.places
      case .notOfThisKind: []
      }
    return [place].compactMap(\.self) + further
  }
}
