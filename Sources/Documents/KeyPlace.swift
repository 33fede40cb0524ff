import Findings

/// Where a key may stand: a synonym's meaning depends on its place.
package struct KeyPlace: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let top = KeyPlace(rawValue: 1 << 0)
  package static let planHeader = KeyPlace(rawValue: 1 << 1)
  package static let preparation = KeyPlace(rawValue: 1 << 2)
  package static let report = KeyPlace(rawValue: 1 << 3)
  /// An approval (`hyväksyntä`) or a decision (`päätös`).
  package static let decision = KeyPlace(rawValue: 1 << 4)
  package static let delivery = KeyPlace(rawValue: 1 << 5)
  package static let followUp = KeyPlace(rawValue: 1 << 6)
  package static let reporting = KeyPlace(rawValue: 1 << 7)
  package static let negotiation = KeyPlace(rawValue: 1 << 8)
  package static let ngos = KeyPlace(rawValue: 1 << 9)
  package static let childrensPlan = KeyPlace(rawValue: 1 << 10)
  package static let evidence = KeyPlace(rawValue: 1 << 11)
  package static let exception = KeyPlace(rawValue: 1 << 12)
  package static let goal = KeyPlace(rawValue: 1 << 13)
  /// A theme or an actor under which measures are grouped.
  package static let group = KeyPlace(rawValue: 1 << 14)
  package static let measure = KeyPlace(rawValue: 1 << 15)
  package static let partialLead = KeyPlace(rawValue: 1 << 16)
  package static let agreementHeader = KeyPlace(rawValue: 1 << 17)
  package static let splitRow = KeyPlace(rawValue: 1 << 18)
  package static let register = KeyPlace(rawValue: 1 << 19)
  package static let registerRow = KeyPlace(rawValue: 1 << 20)
  package static let config = KeyPlace(rawValue: 1 << 21)
  package static let override = KeyPlace(rawValue: 1 << 22)
}

extension KeyPlace {
  private static let documents: KeyPlace = [
    .top, .planHeader, .preparation, .report, .decision, .delivery, .followUp, .reporting,
    .negotiation, .ngos, .childrensPlan, .evidence, .exception, .goal, .measure, .partialLead,
    .agreementHeader, .splitRow,
  ]

  /// The places that stand in the same kind of file, where a key may have been meant to stand.
  var family: KeyPlace {
    if !isDisjoint(with: [.register, .registerRow]) { return [.register, .registerRow] }
    if !isDisjoint(with: [.config, .override]) { return [.config, .override] }
    return Self.documents
  }

  /// The places by the keys under which they stand, the likeliest first.
  private static let homes: [(place: KeyPlace, path: [Key])] = [
    (.measure, [.measures]), (.planHeader, [.plan]), (.splitRow, [.split]),
    (.agreementHeader, [.agreement]), (.goal, [.goals]),
    (.partialLead, [.measures, .partialLeads]), (.preparation, [.plan, .preparation]),
    (.followUp, [.plan, .followUp]), (.reporting, [.plan, .followUp, .reporting]),
    (.decision, [.plan, .approval]), (.delivery, [.plan, .delivered]),
    (.negotiation, [.plan, .negotiations]), (.ngos, [.plan, .ngos]),
    (.report, [.plan, .report]), (.childrensPlan, [.plan, .childrensPlan]),
    (.evidence, [.plan, .evidence]), (.exception, [.plan, .exceptions]),
    (.register, [.register]), (.registerRow, [.register]),
  ]

  /// Which of these places is the likeliest home of a key found at another place, as the keys that
  /// lead to it: `hyvinvointisuunnitelma: seuranta`.
  func nearest(to place: KeyPlace) -> Localized? {
    let isAgreement = !place.isDisjoint(with: [.agreementHeader, .splitRow])
    let own: KeyPlace = isAgreement ? [.agreementHeader, .splitRow] : []
    let homes = Self.homes.filter { own.contains($0.place) } + Self.homes
    guard let home = homes.first(where: { contains($0.place) }) else { return nil }
    let names = home.path.map(\.spelling)
    return Localized(
      fi: names.map(\.fi).joined(separator: ": "), sv: names.map(\.sv).joined(separator: ": "),
      en: names.map(\.en).joined(separator: ": "))
  }
}
