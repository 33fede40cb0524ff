import Datalog
import Facts
import Findings
import Judging
import SourceText

/// Which findings stand in which measures and rows.
struct FindingOverlay {
  private var marks: [ResponsibilityMatrix.Entry: [ResponsibilityMatrix.Mark]] = [:]

  init(_ proving: Proving, _ entries: [Value: ResponsibilityMatrix.Entry]) {
    var extents: [FileIndex: [(span: Span, entry: ResponsibilityMatrix.Entry)]] = [:]
    for (value, entry) in entries {
      guard let span = proving.facts.extent(of: value) else { continue }
      extents[span.file, default: []].append((span, entry))
    }
    extents = extents.mapValues { $0.sorted { $0.span.start < $1.span.start } }
    func entry(at place: Span) -> ResponsibilityMatrix.Entry? {
      guard let extents = extents[place.file] else { return nil }
      var (low, high) = (0, extents.count)
      while low < high {
        let middle = (low + high) / 2
        if extents[middle].span.start <= place.start { low = middle + 1 } else { high = middle }
      }
      guard low > 0, place.end <= extents[low - 1].span.end else { return nil }
      return extents[low - 1].entry
    }
    for (number, finding) in proving.findings.enumerated() {
      let primary = entry(at: finding.place)
      let further = Set(finding.labels.compactMap { entry(at: $0.place) })
      for entry in further.union(primary.map { [$0] } ?? []) {
        marks[entry, default: []].append(.init(finding: number, isPrimary: entry == primary))
      }
    }
  }

  /// The findings of what stands on one row, each once, in the order of the findings.
  func marks(of group: [ResponsibilityMatrix.Entry]) -> [ResponsibilityMatrix.Mark] {
    let all = group.flatMap { marks[$0] ?? [] }
    let primary = Set(all.filter(\.isPrimary).map(\.finding))
    return Set(all.map(\.finding)).sorted().map {
      ResponsibilityMatrix.Mark(finding: $0, isPrimary: primary.contains($0))
    }
  }
}
