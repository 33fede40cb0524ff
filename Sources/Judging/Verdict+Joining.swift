package import Findings
package import SourceText

extension Verdict {
  /// Puts together what parts of a set came to that were judged apart.
  ///
  /// What several say of a file that is none of theirs, such as a register, is kept once.
  package init(joining parts: [(verdict: Verdict, files: Set<FileIndex>)], in order: [RuleID]) {
    var said: Set<Said> = []
    var findings: [Finding] = []
    findings.reserveCapacity(parts.reduce(0) { $0 + $1.verdict.findings.count })
    for part in parts {
      for finding in part.verdict.findings
      where part.files.contains(finding.place.file)
        || said.insert(Said(finding.identity, finding.place)).inserted
      {
        findings.append(finding)
      }
    }
    self.init(
      findings: Finding.sorted(findings).numbered(),
      notJudged: parts.flatMap(\.verdict.notJudged).first(in: order),
      exceptions: parts.flatMap(\.verdict.exceptions))
  }

  private struct Said: Hashable {
    let identity: Identity
    let place: Span

    init(_ identity: Identity, _ place: Span) {
      self.identity = identity
      self.place = place
    }
  }
}

extension [Verdict.NotJudged] {
  /// One for each rule, in the order of the rules: that of the requirement that comes first.
  fileprivate func first(in order: [RuleID]) -> [Verdict.NotJudged] {
    let byRule = Dictionary(grouping: self, by: \.rule)
    return order.compactMap { rule in
      byRule[rule]?.min { $0.requirement < $1.requirement }
    }
  }
}
