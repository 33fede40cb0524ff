/// What a finding rests on, and how binding that is.
package enum Basis: Sendable, Hashable {
  /// A duty of a statute that binds the organisation; `reading` names who read it so, where it is a
  /// reading of the law and not its words.
  case statute(Citation, reading: String?)

  /// A row of an agreement between the parties.
  case agreement(name: Localized, place: String)

  /// A public authority's recommendation, which does not bind.
  case recommendation(name: Localized, address: String)

  /// Good practice as hytelint sees it, which does not bind.
  case practice(name: String)
}

/// A place in a statute, down to the moment.
package struct Citation: Sendable, Hashable {
  /// The duty or moment in the one notation used everywhere: `612/2021:6:2:e`.
  package let notation: String

  /// The act's number and year: `612/2021`.
  package let act: String

  /// The act's name in each language.
  package let name: Localized

  /// The section and moment as one reads them: `6 § 2 mom.`.
  package let moment: Localized

  /// The official address of the act in each language.
  package let address: Localized

  package init(
    notation: String, act: String, name: Localized, moment: Localized, address: Localized
  ) {
    self.notation = notation
    self.act = act
    self.name = name
    self.moment = moment
    self.address = address
  }
}
