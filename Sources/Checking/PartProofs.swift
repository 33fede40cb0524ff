import Documents
import Facts
import Findings
import Judging
import Rules
import SourceText

/// A set with proofs whose parts can be judged once more, each by itself: for what judges again and
/// again, and is to know nothing of documents that have nothing to do with its own.
struct SetWithParts: Sendable {
  let set: StartedSet
  let judging: SetJudging

  /// The parts with what joins each of them to others, where there are several and rules look no
  /// further than one.
  var parts: PartProofs? {
    let (book, day) = (set.book(of: judging.packs), judging.request.day)
    let files = SetFiles(set.texts, startingAt: set.first, knowing: nil)
    // Whether an exception was needed is asked of the whole set.
    guard !files.outlines.contains(where: \.hasExceptions), book.isLocal(on: day) else {
      return nil
    }
    let divided = DividedSet(
      files, under: book, after: judging.packs.groundwork, on: day, remembering: nil)
    return PartProofs(divided, under: book, on: day, first: set.first)
  }
}

/// What proves the findings of one part at a time.
struct PartProofs: Sendable {
  private let divided: DividedSet
  private let book: RuleBook
  private let day: CalendarDay
  private let first: Int
  private let parts: [(files: [Int], joints: Set<String>)]

  /// Nothing where the set is no greater than one part.
  init?(_ divided: DividedSet, under book: RuleBook, on day: CalendarDay, first: Int) {
    (self.divided, self.book, self.day, self.first) = (divided, book, day, first)
    func stated(_ parts: [[Int]]) -> [(files: [Int], joints: Set<String>)] {
      sideBySide(parts.count) { number in
        (parts[number], divided.statement.joints(of: divided.facts(of: parts[number])))
      }
    }
    var parts = stated(divided.parts)
    while let joined = Statement.joining(parts) { parts = stated(joined) }
    guard parts.count > 1 else { return nil }
    self.parts = parts
  }

  /// What would remove a finding, by judging its part alone; nothing where that does not tell.
  func repairs(of finding: Finding) -> Repairs? {
    let file = Int(finding.place.file.number) - first
    guard let part = parts.first(where: { $0.files.contains(file) }) else { return nil }
    let facts = divided.facts(of: part.files)
    let remarks = divided.remarks(on: part.files, isFirst: true)
    let verdict = try? judge(facts, under: book, remarks: remarks, on: day, keepingProofs: true)
    let statement = divided.statement
    return verdict?.proving?.repairs(of: finding) { facts in
      statement.joints(of: facts).isSubset(of: part.joints)
    }
  }
}
