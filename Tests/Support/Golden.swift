import Foundation
package import Testing

/// Compares bytes with the file `Tests/Goldens/<name>`, or renews the file if `UPDATE_GOLDENS` is 1.
///
/// A missing golden is a failure, so that a new case is read before it is believed.
package func expectGolden(
  _ bytes: [UInt8], named name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let golden = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Goldens").appending(path: name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
    renew(golden, with: bytes, sourceLocation: sourceLocation)
  }
  guard let expected = try? Data(contentsOf: golden) else {
    Issue.record("no golden \(name): run with UPDATE_GOLDENS=1", sourceLocation: sourceLocation)
    return
  }
  guard Array(expected) != bytes else { return }
  Issue.record(
    "\(name) differs: \(firstDifference(Array(expected), bytes))", sourceLocation: sourceLocation)
}

private func renew(_ golden: URL, with bytes: [UInt8], sourceLocation: SourceLocation) {
  do {
    try FileManager.default.createDirectory(
      at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: golden)
  } catch {
    Issue.record(error, "could not renew the golden", sourceLocation: sourceLocation)
  }
}

/// The first line in which two texts differ, as both have it.
private func firstDifference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
  let old = lines(expected)
  let new = lines(actual)
  let same = zip(old, new).prefix { $0 == $1 }.count
  let was = same < old.count ? old[same] : "(end)"
  let now = same < new.count ? new[same] : "(end)"
  return "line \(same + 1)\n  golden: \(was)\n  now:    \(now)"
}

private func lines(_ bytes: [UInt8]) -> [Substring] {
  String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
}
