/// The name of a rule, which is the name of its file.
package struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  package var description: String { name }

  package static func < (one: Self, other: Self) -> Bool {
    one.name < other.name
  }
}
