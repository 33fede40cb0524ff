import Documents
package import Findings
import Judging
import ProofChecking
import SourceText

extension CheckResult {
  /// Why a finding holds; nothing where the request did not ask for proofs to be kept.
  package func proof(
    of finding: Finding, telling: Proof.Telling = Proof.Telling()
  ) -> Proof? {
    let proving = provings.first { $0.judged(finding) } ?? provings.first
    return proving?.proof(of: finding, telling: telling)
  }

  /// Why the findings hold, by their identities.
  package func proofs(telling: Proof.Telling) -> [Identity: Proof] {
    let proofs = sideBySide(findings.count) { number in
      proof(of: findings[number], telling: telling).map { (findings[number].identity, $0) }
    }
    return Dictionary(proofs.compactMap(\.self), uniquingKeysWith: { first, _ in first })
  }

  /// The findings whose proofs do not stand up to a check that shares nothing with the engine.
  package var unproven: [Finding] {
    var unproven: [Finding] = []
    for proving in provings {
      var checker = ProofChecker(proving.model, proving.program)
      for finding in findings where proving.judged(finding) {
        let isProven = proving.row(of: finding).map { checker.fault(in: $0) == nil } ?? false
        if !isProven { unproven.append(finding) }
      }
    }
    return unproven
  }

  /// The findings of an identity, by its eight digits or its `rule@subject`.
  package func findings(named name: String) -> [Finding] {
    let wanted = name.lowercased()
    return findings.filter { finding in
      if finding.identity.description == wanted { return true }
      let parts = finding.identity.parts
      guard let at = wanted.firstIndex(of: "@"), wanted[..<at] == parts.first?[...] else {
        return false
      }
      let subject = folded(String(wanted[wanted.index(after: at)...]))
      // A title goes with its theme, which need not be said.
      return parts.dropFirst().contains { part in
        part == subject || part.hasPrefix(subject + "|")
      }
    }
  }
}
