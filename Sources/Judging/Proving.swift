package import Datalog
import Documents
package import Facts
package import Findings
package import Rules
import SourceText

/// What it takes to prove the findings of a set; proofs are built only when they are asked for.
package struct Proving: Sendable {
  /// All rows, and the program that gave them.
  package let model: Model
  package let program: Program

  /// The rules in force, and what the documents state.
  package let book: RuleBook
  package let facts: FactBase

  /// The day that was judged, and what the reader remarked on.
  let day: CalendarDay
  let remarks: [Remark]

  /// All findings of the set, as they were judged.
  package let findings: [Finding]
  private let drafts: [Key: Draft]

  /// What tells findings of one set apart.
  private struct Key: Hashable {
    let rule: RuleID
    let place: Span
    let message: String

    init(_ finding: Finding) {
      rule = finding.rule
      place = finding.place
      message = finding.message.fi
    }
  }

  init(
    _ model: Model, _ book: RuleBook, _ facts: FactBase, remarks: [Remark], on day: CalendarDay,
    _ found: [(Finding, Draft)], among findings: [Finding]
  ) {
    self.model = model
    self.book = book
    self.facts = facts
    self.remarks = remarks
    self.day = day
    self.findings = findings
    program = book.program
    drafts = Dictionary(
      found.map { (Key($0), $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same with other facts, that hold all of the first ones.
  init(_ other: Proving, _ facts: FactBase) {
    model = other.model
    program = other.program
    book = other.book
    self.facts = facts
    day = other.day
    remarks = other.remarks
    findings = other.findings
    drafts = other.drafts
  }

  /// Whether the finding is the engine's, and of this set.
  package func judged(_ finding: Finding) -> Bool {
    drafts[Key(finding)] != nil
  }

  /// The finding as this set has it, where the same was judged with others: it may have another identity.
  func own(_ finding: Finding) -> Finding? {
    findings.first { Key($0) == Key(finding) }
  }

  /// What a finding was before it was put in words; nothing for one of the reader.
  func draft(of finding: Finding) -> Draft? {
    drafts[Key(finding)]
  }

  /// The row of a finding; for one made in several municipalities that of the first.
  ///
  /// A finding of the reader has none.
  package func row(of finding: Finding) -> RowReference? {
    guard let draft = drafts[Key(finding)] else { return nil }
    let values = draft.judgement.findingVariables.compactMap { draft.binding[$0] }
    return model.reference(to: values, in: draft.judgement.finding)
  }

  /// Why a finding holds.
  package func proof(of finding: Finding, telling: Proof.Telling = Proof.Telling()) -> Proof {
    var steps = [Proof.Step.stated(Self.seen, by: .document, at: finding.place)]
    if let row = row(of: finding), let draft = drafts[Key(finding)] {
      var builder = ProofBuilder(
        book, facts, model, of: row, keeping: draft.countedRows, telling: telling)
      let (ofRule, values) = builder.steps(to: row)
      steps = ofRule
      if let variant = draft.variant {
        let ofVariant = builder.steps(
          of: variant.when, values: values, variables: draft.judgement.variables)
        if !ofVariant.isEmpty { steps.append(Self.step(variant, ofVariant)) }
      }
    }
    return Proof(
      .concluded(
        Proof.Conclusion(
          finding.message, name: finding.rule.name, basis: finding.basis, steps: steps,
          isPlain: false)))
  }

  private static func step(_ variant: Variant, _ steps: [Proof.Step]) -> Proof.Step {
    let sentence = Localized(
      fi: "sovelletaan säännön muunnelmaa ”\(variant.name)”",
      sv: "reglens variant ”\(variant.name)” tillämpas",
      en: "the rule’s variant “\(variant.name)” applies")
    return .concluded(
      Proof.Conclusion(sentence, name: variant.name, basis: [], steps: steps, isPlain: false))
  }

  private static let seen = Localized(
    fi: "tämä näkyy suoraan asiakirjan tekstistä", sv: "detta framgår direkt av dokumentets text",
    en: "this shows directly in the text of the document")
}
