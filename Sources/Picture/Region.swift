/// A part of the picture: what circles have in common, or what is outside of all of them.
package enum Region: Int, Sendable, CaseIterable {
  case municipality, municipalityAndCounty, county
  case municipalityAndOrganisations, all, countyAndOrganisations
  case organisations
  /// Others than those of the circles have a role.
  case others
  /// Nobody has one.
  case unknown

  /// The region of a measure.
  package init(of measure: PicturedMeasure) {
    let has = measure.circles.contains
    switch (has(.municipality), has(.county), has(.organisations)) {
    case (true, true, true): self = .all
    case (true, true, false): self = .municipalityAndCounty
    case (true, false, true): self = .municipalityAndOrganisations
    case (false, true, true): self = .countyAndOrganisations
    case (true, false, false): self = .municipality
    case (false, true, false): self = .county
    case (false, false, true): self = .organisations
    case (false, false, false): self = measure.hasOthers ? .others : .unknown
    }
  }

  /// The circles that it lies in.
  package var circles: Set<Circle> {
    switch self {
    case .municipality: [.municipality]
    case .county: [.county]
    case .organisations: [.organisations]
    case .municipalityAndCounty: [.municipality, .county]
    case .municipalityAndOrganisations: [.municipality, .organisations]
    case .countyAndOrganisations: [.county, .organisations]
    case .all: [.municipality, .county, .organisations]
    case .others, .unknown: []
    }
  }

  /// Whether it lies outside of all circles.
  var isOutside: Bool { self == .others || self == .unknown }

  /// The rows of regions in the circles, from the top, each from the left.
  static let rows: [[Region]] = [
    [.municipality, .municipalityAndCounty, .county],
    [.municipalityAndOrganisations, .all, .countyAndOrganisations],
    [.organisations],
  ]
}
