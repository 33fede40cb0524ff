package import Findings

/// Whose work a circle of the picture stands for.
package enum Circle: Int, Sendable, CaseIterable {
  case municipality, county, organisations
}

/// A measure as the picture shows it: where it belongs, and what was found in it.
package struct PicturedMeasure: Sendable {
  /// The number by which the list beside the picture tells of it.
  package let number: Int

  /// The title, without anything that a reader's program would obey.
  package let title: String

  /// The circles whose organisations have a role in it.
  package let circles: Set<Circle>

  /// Whether somebody outside the circles has a role in it.
  package let hasOthers: Bool

  /// The letters of those who answer for it, as the key to the picture explains them.
  package let leads: [String]

  /// The stop of the axis at which it stands; none where its level is not known.
  package let stop: Int?

  package let faults: [FaultMark]

  package init(
    number: Int, title: String, circles: Set<Circle>, hasOthers: Bool = false,
    leads: [String] = [], stop: Int?, faults: [FaultMark] = []
  ) {
    self.number = number
    self.title = title
    self.circles = circles
    self.hasOthers = hasOthers
    self.leads = leads
    self.stop = stop
    self.faults = faults
  }
}

/// A mark beside a measure: the shape tells how much a finding weighs, the number which it is.
package struct FaultMark: Sendable, Hashable {
  package let severity: Severity
  package let number: Int

  package init(_ severity: Severity, number: Int) {
    self.severity = severity
    self.number = number
  }
}

/// A level of prevention, at which measures may stand.
package struct AxisStop: Sendable {
  package let name: String

  /// Whether its circles are drawn without a measure too.
  package let isAlwaysDrawn: Bool

  package init(_ name: String, isAlwaysDrawn: Bool) {
    self.name = name
    self.isAlwaysDrawn = isAlwaysDrawn
  }
}

/// What a picture shows: measures in their circles, along an axis of levels.
package struct PictureInput: Sendable {
  package let measures: [PicturedMeasure]
  package let stops: [AxisStop]
  package let language: Language

  package init(_ measures: [PicturedMeasure], along stops: [AxisStop], in language: Language) {
    self.measures = measures
    self.stops = stops
    self.language = language
  }
}
