import Findings
import SourceText

/// Tells how responsibilities differ between an older and a newer set of documents.
///
/// Documents are matched by what names them, else by their makers; measures and rows by their id,
/// else title and theme, else title alone.
package func changes(
  from old: [DocumentResponsibilities], to new: [DocumentResponsibilities]
) -> [Change] {
  let pairs = pairs(of: old, and: new)
  var changes: [Change] = []
  var changedRows: [[String]: Change.Weight] = [:]
  for case (let before?, let after?) in pairs where !after.isPlan {
    let found = ItemComparison(before, after).changes()
    for (item, weight) in found.weights { changedRows[after.identity + [item]] = weight }
    changes += found.changes
  }
  for (before, after) in pairs {
    switch (before, after) {
    case (let before?, let after?) where after.isPlan:
      var comparison = ItemComparison(before, after)
      comparison.changedRows = changedRows
      changes += comparison.changes().changes + dutyChanges(from: before, to: after)
    case (let gone?, nil): changes.append(Change(gone, .documentRemoved, .weakens))
    case (nil, let added?): changes.append(Change(added, .documentAdded, .strengthens))
    default: break
    }
  }
  return changes
}

/// The documents of both sets, each beside its counterpart; in the order of the newer ones.
private func pairs(
  of old: [DocumentResponsibilities], and new: [DocumentResponsibilities]
) -> [(DocumentResponsibilities?, DocumentResponsibilities?)] {
  var free = Set(old.indices)
  var partners: [Int?] = new.map { document in
    let found = free.sorted().first { old[$0].identity == document.identity }
    if let found { free.remove(found) }
    return found
  }
  for number in new.indices where partners[number] == nil {
    let wanted = new[number]
    func isLike(_ other: DocumentResponsibilities) -> Bool {
      other.isPlan == wanted.isPlan && other.makers == wanted.makers && !wanted.makers.isEmpty
    }
    let alike = free.filter { isLike(old[$0]) }
    let rivals = new.indices.filter { partners[$0] == nil && isLike(new[$0]) }
    guard let found = alike.first, alike.count == 1, rivals.count == 1 else { continue }
    free.remove(found)
    partners[number] = found
  }
  return free.sorted().map { (old[$0], nil) }
    + zip(partners, new).map { partner, document in (partner.map { old[$0] }, document) }
}

/// The statutory tasks that a plan shows no more, or shows now.
private func dutyChanges(
  from old: DocumentResponsibilities, to new: DocumentResponsibilities
) -> [Change] {
  func missing(
    from one: DocumentResponsibilities, in other: DocumentResponsibilities
  ) -> [Responsibility.Words] {
    var seen = Set(other.items.flatMap { $0.tasks.map(\.key) })
    return one.items.flatMap(\.tasks).filter { seen.insert($0.key).inserted }
  }
  return missing(from: old, in: new).map { task in
    Change(
      kind: .dutyUnevidenced, weight: .weakens, document: new.name, subject: .measure,
      name: task.name, role: nil, from: [], to: [], before: task.place, after: new.place)
  }
    + missing(from: new, in: old).map { task in
      Change(
        kind: .dutyEvidenced, weight: .strengthens, document: new.name, subject: .measure,
        name: task.name, role: nil, from: [], to: [], before: old.place, after: task.place)
    }
}

extension Change {
  /// That a whole document is there or gone.
  fileprivate init(_ document: DocumentResponsibilities, _ kind: Kind, _ weight: Weight) {
    self.init(
      kind: kind, weight: weight, document: document.name,
      subject: document.isPlan ? .measure : .agreementRow, name: document.name,
      role: nil, from: [], to: [], before: kind == .documentRemoved ? document.place : nil,
      after: kind == .documentAdded ? document.place : nil)
  }
}
