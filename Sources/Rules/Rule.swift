package import Datalog
package import Documents
package import Findings
package import SourceText

/// One rule as its file states it, compiled for the engine.
package final class Rule: Sendable {
  /// Who finds what the rule describes.
  package enum Producer: String, Sendable {
    case engine = "kone"
    case reader = "lukija"
    case exceptions = "poikkeukset"
  }

  package let id: RuleID
  package let title: Localized
  package let severity: Severity
  package let producer: Producer
  package let allowsException: Bool
  /// The rules whose finding on the same subject holds this one's back.
  package let yieldsTo: [RuleID]
  /// The days on which the rule is in force; open where nothing is said.
  package let inForce: Period
  package let basis: [RuleBasis]
  package let message: Template
  package let suggestion: Template?

  /// What to write at the place instead; only a rule of the reader has it.
  package let replacement: Template?
  package let variants: [Variant]
  /// The conditions, for a rule of the engine.
  package let judgement: Judgement?
  /// How many days ahead the rule gives notice of what is to come, where it does.
  package let notice: Int?
  /// Whether what it finds is to be settled between the parties, in their yearly negotiation.
  package let isForNegotiation: Bool
  /// Where the rule's id stands in its file.
  package let place: Span

  package init(
    id: RuleID, title: Localized, severity: Severity, producer: Producer, allowsException: Bool,
    yieldsTo: [RuleID], inForce: Period, basis: [RuleBasis], message: Template,
    suggestion: Template?, replacement: Template? = nil, variants: [Variant],
    judgement: Judgement?, notice: Int? = nil,
    isForNegotiation: Bool = false, place: Span
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.producer = producer
    self.allowsException = allowsException
    self.yieldsTo = yieldsTo
    self.inForce = inForce
    self.basis = basis
    self.message = message
    self.suggestion = suggestion
    self.replacement = replacement
    self.variants = variants
    self.judgement = judgement
    self.notice = notice
    self.isForNegotiation = isForNegotiation
    self.place = place
  }
}

/// A text with slots, in each language: literal pieces and variables by name.
package struct Template: Sendable {
  /// A piece of a text.
  package enum Piece: Sendable, Hashable {
    case text(String)
    /// The value of this variable, by its name without the angle brackets.
    case slot(String)
  }

  package let fi: [Piece]
  package let sv: [Piece]
  package let en: [Piece]

  package init(fi: [Piece], sv: [Piece], en: [Piece]) {
    self.fi = fi
    self.sv = sv
    self.en = en
  }

  package subscript(language: Language) -> [Piece] {
    switch language {
    case .fi: fi
    case .sv: sv
    case .en: en
    }
  }
}

/// What a rule rests on, before a variable in it is known.
package enum RuleBasis: Sendable {
  case known(Basis)
  /// The agreement or row that this variable stands for.
  case agreement(variable: Int)
  /// The duty that this variable stands for, one of those that the rule looks at.
  case statute(variable: Int, among: [Citation], reading: String?)
}

/// The conditions of a rule, as the engine reads them.
package struct Judgement: Sendable {
  /// A variable: its name and the type of what it stands for.
  package struct Variable: Sendable {
    package let name: String
    package let type: String

    package init(name: String, type: String) {
      self.name = name
      self.type = type
    }
  }

  /// All variables of the rule and its variants, by number.
  package let variables: [Variable]
  /// Whom the rule judges.
  package let concerns: [Condition]
  /// What must have been given for it to be judged, each with what to say where it was not.
  package let requires: [Requirement]
  /// What makes it a fault: `kun`, `ellei` and `oltava` together.
  package let holds: [Condition]
  /// The relation of its findings, and the variable in each of its places.
  package let finding: RelationID
  package let findingVariables: [Int]
  /// The variables that say what a finding is about, for its identity and for what yields.
  package let subject: [Int]
  /// What of the subject is judged, where one rule judges several things of it.
  package let aspect: String?
  package let place: PlaceChoice
  package let furtherPlaces: [FurtherPlaces]

  package init(
    variables: [Variable], concerns: [Condition], requires: [Requirement], holds: [Condition],
    finding: RelationID, findingVariables: [Int], subject: [Int], aspect: String? = nil,
    place: PlaceChoice, furtherPlaces: [FurtherPlaces]
  ) {
    self.variables = variables
    self.concerns = concerns
    self.requires = requires
    self.holds = holds
    self.finding = finding
    self.findingVariables = findingVariables
    self.subject = subject
    self.aspect = aspect
    self.place = place
    self.furtherPlaces = furtherPlaces
  }
}

/// Something that must have been given before a rule can judge.
package struct Requirement: Sendable {
  package let condition: Condition
  /// What was not given, for the last line: "toisen osapuolen suunnitelmaa ei annettu".
  package let missing: Localized

  package init(condition: Condition, missing: Localized) {
    self.condition = condition
    self.missing = missing
  }
}

/// Which condition's fact shows a place.
package enum PlaceChoice: Sendable {
  /// A positive condition: the fact that made it hold.
  case condition(Atom)
  /// The first (or every) member of a count: the facts of this atom among the counted conditions.
  case counted(where: [Condition], atom: Atom)

  /// The conditions whose rows show the place.
  package var conditions: [Condition] {
    switch self {
    case .condition(let atom): [.holds(atom)]
    case .counted(let conditions, _): conditions
    }
  }
}

/// Further places of a finding, with what to call them.
package struct FurtherPlaces: Sendable {
  package let choice: PlaceChoice
  package let caption: Localized?

  package init(choice: PlaceChoice, caption: Localized?) {
    self.choice = choice
    self.caption = caption
  }
}

/// A variant: where its conditions hold too, it replaces what it names.
package struct Variant: Sendable {
  package let name: String
  /// Further conditions on the rule's variables; none for a rule of the reader.
  package let when: [Condition]
  package let title: Localized?
  package let severity: Severity?
  package let basis: [RuleBasis]?
  package let message: Template?
  package let suggestion: Template?
  /// What to write at the place instead; only a rule of the reader has it.
  package let replacement: Template?

  package init(
    name: String, when: [Condition], title: Localized?, severity: Severity?, basis: [RuleBasis]?,
    message: Template?, suggestion: Template?, replacement: Template? = nil
  ) {
    self.name = name
    self.when = when
    self.title = title
    self.severity = severity
    self.basis = basis
    self.message = message
    self.suggestion = suggestion
    self.replacement = replacement
  }
}
