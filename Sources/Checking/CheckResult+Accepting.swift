import Accepting
package import Findings
package import SourceText

extension CheckResult {
  /// The result without the findings that were known before: they are set aside.
  package func accepting(
    _ known: Set<[String]>, from origin: Acceptance
  ) -> CheckResult {
    var result = self
    result.findings = Accepting.accepting(findings, knownTo: known, from: origin)
    return result
  }

  /// Something to say of a place in one of the files that were read.
  package func complaint(_ message: Localized, at place: Span) -> Complaint {
    let file = files[Int(place.file.number)]
    return Complaint(
      path: file.path, position: LineTable(file).position(at: Int(place.start)), message: message)
  }
}
