import Findings
package import Rules
package import SourceText

/// What judging a part of a set came to, as it can be told again wherever its files stand in the
/// list of a run.
package struct KnownPart: Sendable {
  /// What turned out to join the part to others.
  package let joints: Set<String>
  package let verdict: Verdict

  package init(joints: Set<String>, verdict: Verdict) {
    self.joints = joints
    self.verdict = verdict
  }

  /// The part as bytes; nothing where more than findings in the files named was asked for.
  ///
  /// The files are named in the order in which `init(_:files:)` has them.
  package func packed(files: [FileIndex]) -> [UInt8]? {
    guard verdict.proving == nil, verdict.exceptions.isEmpty, verdict.statuses.isEmpty,
      verdict.plans.isEmpty
    else { return nil }
    let numbers = Dictionary(
      files.enumerated().map { ($1, FileIndex($0)) }, uniquingKeysWith: { first, _ in first })
    var writer = PackedWriter()
    joints.sorted().write(to: &writer)
    writer.write(number: verdict.findings.count)
    for finding in verdict.findings {
      // What exceptions lift is never remembered, so that no place is in the standing.
      guard !finding.isExcepted, let moved = finding.moved({ $0.moved(to: numbers[$0.file]) })
      else { return nil }
      moved.write(to: &writer)
    }
    verdict.notJudged.write(to: &writer)
    return writer.bytes
  }

  /// The part that `packed(files:)` gave as bytes; nothing where they are not such bytes.
  ///
  /// The files are in the order in which they were named, with their sizes.
  package init?(_ bytes: ArraySlice<UInt8>, files: [(file: FileIndex, size: Int)]) {
    var reader = PackedReader(bytes, files: files)
    let joints: [String] = reader.read()
    let count = reader.count()
    var findings: [Finding] = []
    while findings.count < count {
      findings.append(Finding(from: &reader))
      guard !reader.hasRunOut, findings.last?.isExcepted == false else { return nil }
    }
    let notJudged: [Verdict.NotJudged] = reader.read()
    guard reader.isAtEnd else { return nil }
    self.init(joints: Set(joints), verdict: Verdict(findings: findings, notJudged: notJudged))
  }
}

extension Span {
  fileprivate func moved(to file: FileIndex?) -> Span? {
    file.map { Span(file: $0, start: Int(start), end: Int(end)) }
  }
}

extension Verdict.NotJudged: Packed {
  package init(from reader: inout PackedReader) {
    self.init(rule: reader.read(), missing: reader.read(), requirement: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    rule.write(to: &writer)
    missing.write(to: &writer)
    requirement.write(to: &writer)
  }
}
