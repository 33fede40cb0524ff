import Datalog
import Documents
import Facts
import Findings
import Rules

/// Looks for the smallest changes that remove a finding, and tries each by judging anew.
struct RepairSearch {
  /// A change that was tried and does it.
  struct Success {
    let edits: [RepairEdit]
    let thins: Bool
    let alsoRemoved: Int
  }

  private let proving: Proving
  private let finding: Finding
  private let row: RowReference
  private let shown: [Identity: Severity]
  private let open: [String: Value]

  private(set) var successes: [Success] = []
  private(set) var wasCut = false

  /// Whether a change was met that would reach beyond the part that is judged.
  private(set) var hasReachedFurther = false
  private let isApart: (FactBase) -> Bool
  private var trials: Int
  private var tried: Set<Set<RepairEdit>> = []

  /// No more changes than this are made at once.
  private static let largest = 3
  /// So many findings that a change raises are followed further.
  private static let mostFollowed = 4

  init?(
    _ finding: Finding, in proving: Proving, trials: Int,
    asLongAs isApart: @escaping (FactBase) -> Bool = { _ in true }
  ) {
    self.isApart = isApart
    guard let row = proving.row(of: finding) else { return nil }
    let (facts, name) = proving.facts.namingUntold()
    self.proving = proving.with(facts)
    self.finding = finding
    self.row = row
    self.trials = trials
    shown = proving.findings.shown
    open = ["Päivä": Value(number: proving.day.number), "Nimi": name]
  }

  /// Tries changes by their size, until one does it without leaving the plan poorer.
  mutating func run() {
    var candidates = RepairCandidates(for: row, in: proving, open: open)
    var raised: [[RepairEdit]] = []
    for size in 1...Self.largest {
      let waiting = raised + candidates.sets(of: size)
      raised = []
      for edits in waiting { attempt(edits, &raised) }
      wasCut = wasCut || candidates.wasCut
      if successes.contains(where: { !$0.thins }) { return }
    }
  }

  /// Tries one change; where it removes the finding and raises another, goes on from that one.
  private mutating func attempt(_ edits: [RepairEdit], _ raised: inout [[RepairEdit]]) {
    let set = Set(edits)
    guard set.count == edits.count, tried.insert(set).inserted,
      !successes.contains(where: { !$0.thins && set.isSuperset(of: $0.edits) }), !hasReachedFurther
    else { return }
    guard trials > 0 else {
      wasCut = true
      return
    }
    trials -= 1
    guard let changed = trying(edits) else { return }
    let now = changed.findings.shown
    guard !changed.findings.contains(where: { $0.identity == finding.identity }) else { return }
    let new = changed.findings.filter { isNew($0) }
    guard new.isEmpty else {
      if edits.count < Self.largest, raised.count < Self.mostFollowed, let first = new.first {
        raised += further(from: first, in: changed).map { edits + [$0] }
      }
      return
    }
    let thins = proving.isThinned(by: edits)
    // To take away more than is needed is no repair of its own.
    guard !thins || !successes.contains(where: { set.isSuperset(of: $0.edits) }) else { return }
    successes.append(
      Success(
        edits: edits, thins: thins,
        alsoRemoved: shown.keys.count { now[$0] == nil && $0 != finding.identity }))
  }

  /// What judging gives where the changes are made; nothing where they would reach beyond the part.
  mutating func trying(_ edits: [RepairEdit]) -> Proving? {
    let facts = proving.facts.changed(by: edits)
    hasReachedFurther = hasReachedFurther || !isApart(facts)
    return hasReachedFurther ? nil : proving.judged(anewOver: facts)
  }

  /// Whether a finding is there only after a change, and weighs as much as the one it removes.
  private func isNew(_ other: Finding) -> Bool {
    guard other.standing == .shown, other.severity >= finding.severity else { return false }
    return shown[other.identity].map { $0 < other.severity } ?? true
  }

  /// The single changes that may remove a finding that a change raised.
  private func further(from raised: Finding, in changed: Proving) -> [RepairEdit] {
    guard let row = changed.row(of: raised) else { return [] }
    var candidates = RepairCandidates(for: row, in: changed, open: open)
    return candidates.sets(of: 1).compactMap(\.first)
  }
}

extension Proving {
  /// The set with other facts, judged as it was.
  fileprivate func with(_ facts: FactBase) -> Proving {
    Proving(self, facts)
  }

  /// What judging gives over changed facts.
  fileprivate func judged(anewOver facts: FactBase) -> Proving? {
    let verdict = try? judge(facts, under: book, remarks: remarks, on: day, keepingProofs: true)
    return verdict?.proving
  }

  /// Whether something is taken away and nothing of its kind is left in the measure.
  fileprivate func isThinned(by edits: [RepairEdit]) -> Bool {
    let added = edits.compactMap(\.addition).flatMap { $0.rows.compactMap(\.first) }
    let gone = Set(edits.flatMap { $0.removal?.rows ?? [] })
    return edits.compactMap(\.removal).contains { removal in
      guard let item = removal.values.first, !added.contains(item) else { return false }
      return !model.rows(of: removal.seed.relation).contains { row in
        !gone.contains(row) && model.origin(of: row) != nil && model.value(at: 0, of: row) == item
      }
    }
  }
}

extension FactBase {
  /// The facts with these changes made.
  fileprivate func changed(by edits: [RepairEdit]) -> FactBase {
    changed(
      removing: edits.flatMap { $0.removal?.rows ?? [] },
      adding: edits.compactMap(\.addition).flatMap { addition in
        addition.rows.map { (addition.relation, $0) }
      })
  }
}

extension [Finding] {
  /// The severities of the findings that are shown, by identity.
  fileprivate var shown: [Identity: Severity] {
    let shown = filter { $0.standing == .shown }
    return Dictionary(
      shown.map { ($0.identity, $0.severity) }, uniquingKeysWith: { $0 > $1 ? $0 : $1 })
  }
}
