import Datalog
import Documents
import Facts
import Findings
import Judging
import Rules
import SourceText
import YAML

/// Judges the parts of a set on all cores, each by itself; nothing where the set is no greater than
/// one part, or some rule looks further than that.
///
/// What is found is the same as when all is judged together.
///
/// - Throws: why a part could not be judged.
func judgeApart(
  _ files: [ReadFile], of sources: [SourceFile], under book: RuleBook, on day: CalendarDay
) throws(CheckFailure) -> Verdict? {
  let set = DividedSet(files, of: sources, under: book, on: day)
  let inForce = book.inForce(on: day)
  // Whether an exception was needed is asked of the whole set.
  guard set.parts.count > 1, !set.statement.hasExceptions,
    Locality(of: inForce).holds(for: inForce.rules + inForce.conflicts)
  else { return nil }
  do throws(EvaluationError) {
    return try set.verdict()
  } catch {
    throw CheckFailure(error, under: book)
  }
}

/// A set in the parts that its documents' headers show.
private struct DividedSet: Sendable {
  let statement: Statement
  let parts: [[Int]]
  private let files: [ReadFile]
  private let book: RuleBook
  private let day: CalendarDay

  /// A part that was judged, and what turned out to join it to others.
  private struct Judged: Sendable {
    let part: [Int]
    let joints: Set<String>
    let verdict: Result<Verdict, EvaluationError>
  }

  init(
    _ files: [ReadFile], of sources: [SourceFile], under book: RuleBook, on day: CalendarDay
  ) {
    statement = Statement(of: zip(sources, files).map { ($0.path, $1) }, under: book, on: day)
    parts = statement.parts()
    self.files = files
    self.book = book
    self.day = day
  }

  /// Judges the parts, and those anew that turn out to belong together; nothing where all do.
  func verdict() throws(EvaluationError) -> Verdict? {
    var judged = sideBySide(parts.count) { judge(parts[$0], isFirst: $0 == 0) }
    while let joined = Statement.joining(judged.map { ($0.part, $0.joints) }) {
      if joined.count == 1 { return nil }
      let known = Dictionary(judged.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
      judged = sideBySide(joined.count) {
        known[joined[$0]] ?? judge(joined[$0], isFirst: $0 == 0)
      }
    }
    var told: [(Verdict, Set<FileIndex>)] = []
    for part in judged {
      told.append((try part.verdict.get(), Set(part.part.map { files[$0].tree.file })))
    }
    return Verdict(joining: told, in: (book.rules + book.conflicts).map(\.id))
  }

  /// What is to be said of registers, and of files without a document, is said with the first part.
  private func judge(_ part: [Int], isFirst: Bool) -> Judged {
    let facts = statement.facts(of: part)
    let ofNone = isFirst ? statement.unstated.flatMap { files[$0].remarks } : []
    let remarks = part.flatMap { files[$0].remarks } + ofNone + (isFirst ? statement.clashes : [])
    return Judged(
      part: part, joints: statement.joints(of: facts),
      verdict: Result { () throws(EvaluationError) in
        try Judging.judge(facts, under: book, remarks: remarks, on: day, asPart: true)
      })
  }
}
