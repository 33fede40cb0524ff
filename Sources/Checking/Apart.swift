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
  let statement = Statement(
    of: zip(sources, files).map { ($0.path, $1) }, under: book, on: day)
  var parts = statement.parts()
  let inForce = book.inForce(on: day)
  guard parts.count > 1, Locality(of: inForce).holds(for: inForce.rules + inForce.conflicts) else {
    return nil
  }
  var facts = sideBySide(parts.count) { [parts] in statement.facts(of: parts[$0]) }
  while let joined = statement.joining(parts, facts) {
    let known = Dictionary(zip(parts, facts), uniquingKeysWith: { first, _ in first })
    facts = sideBySide(joined.count) { known[joined[$0]] ?? statement.facts(of: joined[$0]) }
    parts = joined
  }
  // Whether an exception was needed is asked of the whole set.
  guard parts.count > 1,
    !facts.contains(where: { $0.documents.contains { !$0.exceptions.isEmpty } })
  else { return nil }
  return try verdict(
    of: parts, facts, files, beside: statement.clashes, under: book, on: day)
}

private func verdict(
  of parts: [[Int]], _ facts: [FactBase], _ files: [ReadFile], beside clashes: [Remark],
  under book: RuleBook, on day: CalendarDay
) throws(CheckFailure) -> Verdict {
  let judged = Set(parts.joined())
  let others = files.indices.filter { !judged.contains($0) }
  let verdicts = sideBySide(parts.count) { number in
    let own = number == 0 ? parts[number] + others : parts[number]
    let remarks = own.flatMap { files[$0].remarks } + (number == 0 ? clashes : [])
    return Result { () throws(EvaluationError) in
      try judge(facts[number], under: book, remarks: remarks, on: day, asPart: true)
    }
  }
  var told: [(Verdict, Set<FileIndex>)] = []
  for (part, verdict) in zip(parts, verdicts) {
    do throws(EvaluationError) {
      told.append((try verdict.get(), Set(part.map { files[$0].tree.file })))
    } catch {
      throw CheckFailure(error, in: book.program)
    }
  }
  return Verdict(joining: told, in: (book.rules + book.conflicts).map(\.id))
}
