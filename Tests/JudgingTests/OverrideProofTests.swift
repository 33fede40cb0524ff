import Documents
import Facts
import Findings
import Judging
import PackChecking
import ProofChecking
import Rules
import SourceText
import Support
import Testing
import YAML

/// The shipped packs with a keyed sentence of the test's own, and what they find in a plan.
private struct Case {
  let book: RuleBook
  let packs: [PackSource]
  let verdict: Verdict

  init(definitions: String, document: String, on day: String = "1.3.2026")
    throws
  {
    let shipped = try ShippedRules()
    let texts = [
      """
      sanasto:
        - tunnus: kokeen-vetaja
          lause: kokeessa toimenpidettä <m:Toimenpide> vetää taho <t:Taho>
          sv: i provet leds åtgärden <m> av <t>
          en: in the test the measure <m> is led by <t>
          lähde: johdettu
          avain: [m]
      """, "määritelmät:\n" + definitions,
    ]
    packs =
      shipped.packs
      + texts.enumerated().map { number, text in
        let source = SourceFile(path: "oma/\(number).yaml", bytes: Array(text.utf8))
        let index = FileIndex(shipped.fileCount + number)
        return PackSource(path: source.path, tree: YAMLTree.parse(source, as: index).tree)
      }
    book = try RuleBook(reading: packs)
    let source = SourceFile(path: "suunnitelma.yaml", bytes: Array(document.utf8))
    let parsed = YAMLTree.parse(source, as: FileIndex(shipped.fileCount + 2))
    let file = read(parsed.tree, problems: parsed.problems, path: source.path)
    let day = try #require(CalendarDay(Array(day.utf8)[...]))
    let facts = FactBase(of: [(source.path, file)], under: book, on: day)
    verdict = try judge(
      facts, under: book, remarks: file.remarks, on: day, keepingProofs: true)
  }

  var conflicts: [Finding] {
    verdict.findings.filter { $0.rule == RuleID("ristiriita") }
  }
}

private let plan = """
  hyvinvointisuunnitelma: {organisaatio: Kuopio, kausi: 2026–2029, vaihe: valtuusto}
  toimenpiteet:
    - nimi: Kulttuurikaverit
      vastuutaho: Kuopio
      koordinoi: Pohjois-Savon hyvinvointialue
  """

private let both = """
    - tunnus: kokeen-paavastuu
      niin: kokeessa toimenpidettä <m> vetää taho <t>
      kun: [toimenpiteen <m> päävastuu kunnassa <_> on taholla <t>]
    - tunnus: kokeen-koordinointi
      niin: kokeessa toimenpidettä <m> vetää taho <t>
      kun: [toimenpidettä <m> koordinoi kunnassa <_> taho <t>]

  """

@Test func aConflictShowsBothPlacesAndBothConclusions() throws {
  let found = try Case(definitions: both, document: plan)
  let finding = try #require(found.conflicts.first)
  #expect(found.conflicts.count == 1)
  #expect(finding.severity == .error)
  #expect(
    finding.message.fi.contains("kokeessa toimenpidettä ”Kulttuurikaverit” vetää taho Kuopio"))
  #expect(finding.message.fi.contains("vetää taho Pohjois-Savon hyvinvointialue"))
  #expect(finding.labels.count == 1)
  #expect(finding.identity.parts.prefix(2) == ["ristiriita", "kokeen-vetaja"])
}

@Test func theProofOfAConflictHasBothConclusionsAndStandsUp() throws {
  let found = try Case(definitions: both, document: plan)
  let finding = try #require(found.conflicts.first)
  let proving = try #require(found.verdict.proving)
  guard case .concluded(let conclusion) = proving.proof(of: finding).root else {
    Issue.record("a finding is concluded")
    return
  }
  let members = conclusion.steps.compactMap { step -> [Proof.Member]? in
    if case .counted(_, _, let members) = step { members } else { nil }
  }
  let names = members.first?.map(\.name.fi).sorted()
  #expect(names == ["Kuopio", "Pohjois-Savon hyvinvointialue"])
  #expect(members.first?.allSatisfy { !$0.steps.isEmpty } == true)
  var checker = ProofChecker(proving.model, proving.program)
  let row = try #require(proving.row(of: finding))
  #expect(checker.fault(in: row) == nil)
}

@Test func aFactThatAnotherDefinitionCouldSetAsideSaysSo() throws {
  let overriding = both + "    ohittaa: [kokeen-paavastuu]\n"
  #expect(try Case(definitions: overriding, document: plan).conflicts.isEmpty)
  let third = """
      - tunnus: kokeen-tuki
        niin: kokeessa toimenpidettä <m> vetää taho <t>
        kun: [toimenpiteen <m> osavastuu kunnassa <_> on taholla <t>]
        ohittaa: [kokeen-paavastuu]

    """
  let found = try Case(definitions: both + third, document: plan)
  let proving = try #require(found.verdict.proving)
  let proof = proving.proof(of: try #require(found.conflicts.first))
  #expect(proof.root.overriding == ["kokeen-tuki"])
}

@Test func thePacksCheckerReadsOverridesWithoutWarningOfWhatReadingMade() throws {
  let overriding = both + "    ohittaa: [kokeen-paavastuu]\n"
  let found = try Case(definitions: overriding, document: plan)
  let own = warnings(about: found.book, written: WrittenPacks(found.packs)).filter {
    $0.statement.hasPrefix("kokeen-")
  }
  #expect(own.allSatisfy { $0.kind == .contradiction })
}

@Test func aDefinitionOutOfForceConcludesNothing() throws {
  let ended = both + "    voimassa: –31.12.2025\n"
  #expect(try Case(definitions: ended, document: plan).conflicts.isEmpty)
  #expect(try Case(definitions: ended, document: plan, on: "1.12.2025").conflicts.count == 1)
}

extension Proof.Step {
  /// The rules that are told not to override, in all of the proof.
  fileprivate var overriding: [String] {
    switch self {
    case .notOverridden(let rules): rules
    case .concluded(let conclusion): conclusion.steps.flatMap(\.overriding)
    case .counted(_, _, let members), .chosen(_, _, let members):
      members.flatMap { $0.steps.flatMap(\.overriding) }
    case .stated, .compared, .absent: []
    }
  }
}
