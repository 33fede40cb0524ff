package import Findings
package import SourceText

/// Somebody who has a role, as a reader wants to see it: each municipality that leads in its own
/// area is not told one by one.
package struct ShownHolder: Sendable {
  /// The actor, or `kukin kunta` for several that have the role in their own areas.
  package let name: Localized
  /// The municipalities that `kukin kunta` stands for; else empty.
  package let members: [Localized]
  package let groups: [ActorGroup]
  /// The units that lead, where they are written.
  package let units: [Localized]
  /// What a partial lead is delimited to.
  package let scope: Responsibility.Words?
  /// Where the document says so.
  package let place: Span?
}

extension Responsibility {
  /// The holders of a role, with municipalities that are written as one put together.
  package func shown(_ role: Role) -> [ShownHolder] {
    let holders = holders(role)
    if holders.isEmpty { return [] }
    guard holders.haveOneWritten else { return holders.map { shown($0, role) } }
    var own: [Span: [Localized]] = [:]
    for holder in holders where holder.isInOwnArea {
      if let place = holder.place { own[place, default: []].append(holder.name) }
    }
    var told: Set<Span> = []
    return holders.compactMap { holder in
      guard let place = holder.place, let alike = own[place], alike.count > 1, holder.isInOwnArea
      else {
        return shown(holder, role)
      }
      guard told.insert(place).inserted else { return nil }
      return ShownHolder(
        name: Self.each, members: alike, groups: holder.groups, units: holder.units,
        scope: role == .partialLead ? scope(of: holder) : nil, place: place)
    }
  }

  private func shown(_ holder: Holder, _ role: Role) -> ShownHolder {
    ShownHolder(
      name: holder.name, members: [], groups: holder.groups, units: holder.units,
      scope: role == .partialLead ? scope(of: holder) : nil, place: holder.place)
  }

  private static let each = Localized(
    fi: "kukin kunta", sv: "varje kommun", en: "each municipality")
}

extension [Responsibility.Holder] {
  /// Whether some municipalities, each in its own area, are written as one.
  fileprivate var haveOneWritten: Bool {
    for number in indices.dropFirst() where self[number].isInOwnArea {
      let place = self[number].place
      if place != nil, self[..<number].contains(where: { $0.place == place && $0.isInOwnArea }) {
        return true
      }
    }
    return false
  }
}

extension Responsibility.Holder {
  /// Whether the holder is a municipality that has the role in its own area alone.
  fileprivate var isInOwnArea: Bool { municipalities.count == 1 && municipalities.first == key }
}
