import Findings
import SourceText

/// The roles of one measure or row beside those of its newer version.
struct RoleComparison {
  private let before: Responsibility
  private let after: Responsibility
  private let document: Localized

  init(_ before: Responsibility, _ after: Responsibility, in document: Localized) {
    self.before = before
    self.after = after
    self.document = document
  }

  var changes: [Change] {
    answerChanges + scopeChanges + areaChanges + supportChanges
      + [.organises, .coordinates, .implements, .partner].flatMap(roleChanges)
  }

  /// Who answers: the lead, or those between whom the responsibility is split.
  private var answerChanges: [Change] {
    let (old, new) = (Set(answering(before)), Set(answering(after)))
    guard old != new else {
      return isOtherwiseSplit ? [change(.splitChanged, .neutral, .lead)] : []
    }
    if new.isEmpty { return [change(.leadDropped, .weakens, .lead)] }
    if old.isEmpty { return [change(.leadAdded, .strengthens, .lead)] }
    let isSplit = max(old.count, new.count) > 1
    return [change(isSplit ? .splitChanged : .leadMoved, .moves, .lead)]
  }

  /// Whether the same ones answer in other roles: a lead became one of two partial leads.
  private var isOtherwiseSplit: Bool {
    [Responsibility.Role.lead, .partialLead, .jointLead].contains { role in
      Set(before.holders(role).map(\.key)) != Set(after.holders(role).map(\.key))
    }
  }

  private func answering(_ item: Responsibility) -> [String] {
    [Responsibility.Role.lead, .partialLead, .jointLead].flatMap { item.holders($0).map(\.key) }
  }

  /// What the part of somebody who had one before and after is delimited to.
  private var scopeChanges: [Change] {
    let names = after.holders(.partialLead).filter { holder in
      before.holders(.partialLead).contains { $0.key == holder.key }
    }
    return names.compactMap { holder in
      let (old, new) = (before.scopes[holder.key], after.scopes[holder.key])
      guard old?.key != new?.key else { return nil }
      let weight: Change.Weight = old == nil ? .strengthens : new == nil ? .weakens : .moves
      return Change(
        kind: .scopeChanged, weight: weight, document: document, subject: after.subject,
        name: after.name, role: .partialLead, from: [old?.name].compactMap { $0 },
        to: [new?.name].compactMap { $0 }, before: old?.place ?? before.place,
        after: new?.place ?? holder.place)
    }
  }

  /// The municipalities of the subject, where the same ones answer for it.
  private var areaChanges: [Change] {
    let (old, new) = (before.municipalities, after.municipalities)
    guard Set(old.map(\.key)) != Set(new.map(\.key)) else { return [] }
    let weight: Change.Weight =
      Set(old.map(\.key)).isSubset(of: new.map(\.key))
      ? .strengthens : Set(new.map(\.key)).isSubset(of: old.map(\.key)) ? .weakens : .neutral
    return [
      Change(
        kind: .areaChanged, weight: weight, document: document, subject: after.subject,
        name: after.name, role: nil, from: old.map(\.name), to: new.map(\.name),
        before: before.place, after: after.place)
    ]
  }

  private var supportChanges: [Change] {
    let (old, new) = (before.holders(.supports), after.holders(.supports))
    let gone = old.filter { holder in !new.contains { $0.key == holder.key } }
    let added = new.filter { holder in !old.contains { $0.key == holder.key } }
    return (gone.isEmpty ? [] : [change(.supportDropped, .weakens, .supports, gone, [])])
      + (added.isEmpty ? [] : [change(.supportAdded, .strengthens, .supports, [], added)])
  }

  private func roleChanges(_ role: Responsibility.Role) -> [Change] {
    let (old, new) = (before.holders(role), after.holders(role))
    let (oldKeys, newKeys) = (Set(old.map(\.key)), Set(new.map(\.key)))
    guard oldKeys != newKeys else { return [] }
    let isDuty = role == .organises || role == .coordinates
    let weight: Change.Weight =
      oldKeys.isSubset(of: newKeys)
      ? .strengthens : newKeys.isSubset(of: oldKeys) ? .weakens : isDuty ? .moves : .neutral
    return [change(.roleChanged, weight, role, old, new)]
  }

  /// A change of those who answer.
  private func change(
    _ kind: Change.Kind, _ weight: Change.Weight, _ role: Responsibility.Role
  ) -> Change {
    let roles = [Responsibility.Role.lead, .partialLead, .jointLead]
    let (old, new) = (roles.flatMap(before.holders), roles.flatMap(after.holders))
    return change(kind, weight, role, old, new)
  }

  private func change(
    _ kind: Change.Kind, _ weight: Change.Weight, _ role: Responsibility.Role,
    _ old: [Responsibility.Holder], _ new: [Responsibility.Holder]
  ) -> Change {
    Change(
      kind: kind, weight: weight, document: document, subject: after.subject, name: after.name,
      role: role, from: old.map(\.name), to: new.map(\.name),
      before: old.first?.place ?? before.place, after: new.first?.place ?? after.place)
  }
}
