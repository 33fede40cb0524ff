import Datalog
import Documents
import Facts
import Findings
import Judging
import Rules
import SourceText

/// Judges the parts of a set on all cores, each by itself; nothing where the set is no greater than
/// one part, or some rule looks further than that.
///
/// What is found is the same as when all is judged together. Parts that are remembered are neither
/// read nor judged. `isLocal` is whether the book's rules look no further than one part, where that is
/// being found out already.
///
/// - Throws: why a part could not be judged.
func judgeApart(
  _ files: inout SetFiles, under book: RuleBook, after groundwork: Groundwork,
  on day: CalendarDay, isLocal: Ahead<Bool>?, remembering memory: inout SetMemory?
) throws(CheckFailure) -> Verdict? {
  // Whether an exception was needed is asked of the whole set.
  guard !files.outlines.contains(where: \.hasExceptions), isLocal?.value ?? book.isLocal(on: day)
  else { return nil }
  var set = DividedSet(files, under: book, after: groundwork, on: day, remembering: memory)
  defer { (files, memory) = (set.files, set.memory) }
  do throws(EvaluationError) {
    return try set.verdict()
  } catch {
    throw CheckFailure(error, under: book)
  }
}

extension RuleBook {
  /// Whether the rules of a day look no further than one part of a set, which takes a while to find out.
  func isLocal(on day: CalendarDay) -> Bool {
    let inForce = inForce(on: day)
    return Locality(of: inForce).holds(for: inForce.rules + inForce.conflicts)
  }
}

/// A set in the parts that its documents' headers show.
struct DividedSet: Sendable {
  private(set) var files: SetFiles
  private(set) var memory: SetMemory?
  let statement: Statement
  /// The files without a document that is judged.
  private let unstated: [Int]
  let parts: [[Int]]
  private let book: RuleBook
  private let day: CalendarDay

  /// A part that was judged, and what turned out to join it to others.
  private struct Judged: Sendable {
    let part: [Int]
    let joints: Set<String>
    let verdict: Result<Verdict, EvaluationError>
    var entry: (key: String, bytes: [UInt8])?
  }

  init(
    _ files: SetFiles, under book: RuleBook, after groundwork: Groundwork, on day: CalendarDay,
    remembering memory: SetMemory?
  ) {
    var (files, memory) = (files, memory)
    let outlines = files.outlines
    let statement = Statement(of: outlines, under: book, on: day, after: groundwork)
    memory?.take(outlines)
    let stated = outlines.indices.filter { outlines[$0].documents > 0 }
    let unknown = stated.filter { memory?.joints(of: $0) == nil }
    files.read(unknown)
    let found = statement.joints(of: files.read(of: unknown).map(\.file))
    let read = Dictionary(zip(unknown, found), uniquingKeysWith: { first, _ in first })
    let joints = stated.map { read[$0] ?? memory?.joints(of: $0) ?? [] }
    memory?.keep(zip(stated, joints).map { ($0, outlines[$0], $1) })
    unstated = outlines.indices.filter { outlines[$0].documents == 0 }
    parts = Statement.parts(of: joints).map { $0.map { stated[$0] } }
    (self.files, self.memory, self.statement) = (files, memory, statement)
    (self.book, self.day) = (book, day)
  }

  /// Judges the parts, and those anew that turn out to belong together; nothing where all do.
  mutating func verdict() throws(EvaluationError) -> Verdict? {
    guard parts.count > 1 else { return nil }
    var judged = judge(parts, knowing: [])
    while let joined = Statement.joining(judged.map { ($0.part, $0.joints) }) {
      if joined.count == 1 { return nil }
      judged = judge(joined, knowing: judged)
    }
    var told: [(Verdict, Set<FileIndex>)] = []
    for part in judged {
      told.append((try part.verdict.get(), Set(part.part.map { files.index($0) })))
    }
    return Verdict(joining: told, in: (book.rules + book.conflicts).map(\.id))
  }

  /// Judges those of the parts that neither are at hand nor remembered, while the others are recalled.
  private mutating func judge(_ parts: [[Int]], knowing known: [Judged]) -> [Judged] {
    let known = Dictionary(known.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
    var judged = parts.map { known[$0] }
    let unknown = parts.indices.filter { judged[$0] == nil }
    let isLeft = unknown.map { memory?.has(parts[$0], isFirst: $0 == 0) ?? false }
    let missing = zip(unknown, isLeft).filter { !$1 }.map(\.0)
    judge(missing, and: zip(unknown, isLeft).filter { $1 }.map(\.0), of: parts, into: &judged)
    // What is left for later runs may turn out not to be whole.
    judge(parts.indices.filter { judged[$0] == nil }, of: parts, into: &judged)
    return judged.compactMap(\.self)
  }

  /// Judges some of the parts and recalls others; the former, which take longer, are begun first.
  private mutating func judge(
    _ missing: [Int], and left: [Int] = [], of parts: [[Int]], into judged: inout [Judged?]
  ) {
    files.read(missing.flatMap { parts[$0] })
    let judging = self
    let order = missing + left
    let found = sideBySide(order.count) { place in
      let (part, isFirst) = (parts[order[place]], order[place] == 0)
      return place < missing.count
        ? judging.judge(part, isFirst: isFirst) : judging.recall(part, isFirst: isFirst)
    }
    for (number, part) in zip(order, found) { judged[number] = part }
    for entry in found.compactMap({ $0?.entry }) { memory?.keep(entry) }
  }

  /// What a part came to, where that is remembered; the lines of its files are found beside, for it
  /// is mostly another part's judging that is waited for.
  private func recall(_ part: [Int], isFirst: Bool) -> Judged? {
    guard let known = memory?.part(part, isFirst: isFirst) else { return nil }
    var quoted: Set<FileIndex> = []
    for finding in known.verdict.findings { quoted.insert(finding.place.file) }
    for number in part where quoted.contains(files.index(number)) {
      _ = files.texts[number].source.lines
    }
    return Judged(part: part, joints: known.joints, verdict: .success(known.verdict))
  }

  /// What is to be said of registers, and of files without a document, is said with the first part.
  private func judge(_ part: [Int], isFirst: Bool) -> Judged {
    let facts = facts(of: part)
    let remarks = remarks(on: part, isFirst: isFirst)
    let joints = statement.joints(of: facts)
    do throws(EvaluationError) {
      let verdict = try Judging.judge(facts, under: book, remarks: remarks, on: day, asPart: true)
      let entry = memory?.entry(
        of: KnownPart(joints: joints, verdict: verdict), part, isFirst: isFirst)
      return Judged(part: part, joints: joints, verdict: .success(verdict), entry: entry)
    } catch {
      return Judged(part: part, joints: joints, verdict: .failure(error))
    }
  }

  /// What the documents of a part state.
  func facts(of part: [Int]) -> FactBase {
    statement.facts(ofPart: files.read(of: part), beside: files.read(of: unstated))
  }

  /// What the reader remarked on a part's files, and with the first part on those that hold for all.
  func remarks(on part: [Int], isFirst: Bool) -> [Remark] {
    files.read(of: part).flatMap(\.file.remarks)
      + (isFirst ? files.read(of: unstated).flatMap(\.file.remarks) + statement.clashes : [])
  }
}
