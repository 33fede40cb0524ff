import Findings
import SourceText

/// The places of a finding, each once, whichever rule conditions have named it.
struct MarkedPlaces {
  /// What the primary place shows.
  let caption: Localized?

  /// The further places in the finding's order, none of them the primary place.
  let further: [Label]

  init(of finding: Finding) {
    caption =
      finding.caption ?? finding.labels.first { $0.place == finding.place && $0.text != nil }?.text
    var seen: Set<Span> = [finding.place]
    further = finding.labels.filter { seen.insert($0.place).inserted }
  }
}
