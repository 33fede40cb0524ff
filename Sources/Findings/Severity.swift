/// How much a finding weighs, from least to most.
package enum Severity: Int, Sendable, CaseIterable, Comparable {
  case note, warning, error

  package static func < (one: Self, other: Self) -> Bool {
    one.rawValue < other.rawValue
  }

  /// The word that rule files use: `virhe`, `varoitus` or `huomautus`.
  package init?(finnish word: String) {
    switch word {
    case "virhe": self = .error
    case "varoitus": self = .warning
    case "huomautus": self = .note
    default: return nil
    }
  }
}
