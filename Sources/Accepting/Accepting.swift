package import Findings

/// Sets aside the shown findings that were there before.
package func accepting(
  _ findings: [Finding], knownTo known: Set<[String]>, from origin: Acceptance
) -> [Finding] {
  guard !known.isEmpty else { return findings }
  return findings.map { finding in
    guard finding.standing == .shown, known.contains(finding.identity.parts) else {
      return finding
    }
    var finding = finding
    finding.standing = .accepted(origin)
    return finding
  }
}

/// The identities that a revision had: what it showed, and what another finding only held back.
package func known(to findings: [Finding]) -> Set<[String]> {
  let had = findings.filter { finding in
    switch finding.standing {
    case .shown, .yielded: true
    case .evidenced, .excepted, .accepted: false
    }
  }
  return Set(had.map(\.identity.parts))
}

/// The exceptions that a revision did not have.
package func newExceptions(
  _ exceptions: [ListedException], since before: [ListedException]
) -> [ListedException] {
  func name(_ listed: ListedException) -> [String] {
    let exception = listed.exception
    return [
      exception.rule, exception.subject, exception.reason, exception.approver, exception.lastDay,
    ]
  }
  let known = Set(before.map(name))
  return exceptions.filter { !known.contains(name($0)) }
}
