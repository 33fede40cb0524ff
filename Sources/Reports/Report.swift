package import Findings
package import SourceText

/// What every format is written from.
package struct Report: Sendable {
  /// The findings in the order in which they are shown.
  package let findings: [Finding]

  /// The findings that exceptions lift, where `findings` is without them; only the formats that have
  /// a way to say so show them.
  package let excepted: [Finding]

  /// The exceptions that the documents record, in the order of documents.
  package let exceptions: [ListedException]

  /// The files that were read; a span's `FileIndex` is a place in this list.
  package let files: [SourceFile]

  /// The rules that took part in the run, by id.
  package let rules: [RuleSummary]

  package let summary: RunSummary

  /// Why findings hold, by their identities; empty unless evidence is asked for.
  package let proofs: [Identity: Proof]

  /// When what is found, where the run looked at more than one day; `findings` has the same ones.
  package let timeline: TimelineReport?

  /// What else the check shows, where evidence is asked for.
  package let evidence: Evidence?

  /// The day for which the documents were judged: `2026-03-01`.
  package let asOf: String

  package let toolVersion: String

  /// The language of the texts, where a format has only one.
  package let language: Language

  package init(
    findings: [Finding], excepted: [Finding] = [], exceptions: [ListedException] = [],
    files: [SourceFile], rules: [RuleSummary], summary: RunSummary,
    proofs: [Identity: Proof] = [:], timeline: TimelineReport? = nil, evidence: Evidence? = nil,
    asOf: String, toolVersion: String, language: Language
  ) {
    self.findings = findings
    self.excepted = excepted
    self.exceptions = exceptions
    self.files = files
    self.rules = rules
    self.summary = summary
    self.proofs = proofs
    self.timeline = timeline
    self.evidence = evidence
    self.asOf = asOf
    self.toolVersion = toolVersion
    self.language = language
  }

  /// The findings with those that exceptions lift, in reading order.
  var findingsAndExcepted: [Finding] {
    excepted.isEmpty ? findings : (findings + excepted).sorted(by: Finding.precedes)
  }
}

/// What a format tells about a rule beside its findings.
package struct RuleSummary: Sendable {
  package let id: RuleID

  /// The fault that the rule names, in a few words.
  package let title: Localized

  /// Why the rule exists, in two to five sentences.
  package let why: Localized

  /// The severity of the rule itself; a finding's own may differ.
  package let severity: Severity

  /// What to do about the fault; empty where the rule says nothing of it.
  package let help: Localized

  package init(
    id: RuleID, title: Localized, why: Localized, severity: Severity, help: Localized
  ) {
    self.id = id
    self.title = title
    self.why = why
    self.severity = severity
    self.help = help
  }
}
