import Findings
import SourceText

/// What is said of a finding besides its title and place, as lines without anything to obey.
struct FindingNotes {
  /// The message, further places, basis, suggestion, standing and identity, those that there are.
  let lines: [String]

  init(_ finding: Finding, places: Places, language: Language) {
    let further = MarkedPlaces(of: finding).further.map { label in
      let text = label.text.map { " (\(VisibleText.line($0[language])))" } ?? ""
      let extent = places.extent(of: label.place)
      let isElsewhere = label.place.index != finding.place.index
      let path = isElsewhere ? places.hostPath(of: label.place) + ":" : ""
      return "\(path)\(extent.line):\(extent.column)\(text)"
    }
    var lines = [VisibleText.line(finding.message[language])]
    if !further.isEmpty {
      let more = further.count - Self.shownPlaces
      let shown =
        further.prefix(Self.shownPlaces) + (more > 0 ? [Words.others(more)[language]] : [])
      lines.append("\(Words.alsoHere[language]): \(shown.joined(separator: ", "))")
    }
    if !finding.basis.isEmpty {
      lines.append("\(Words.basis[language]): \(BasisText(finding.basis, in: language).line)")
    }
    if let suggestion = finding.suggestion?[language], !suggestion.isEmpty {
      lines.append("\(Words.suggestion[language]): \(VisibleText.line(suggestion))")
    }
    if let why = finding.standing.whyNotShown { lines.append(why[language]) }
    self.lines = lines + ["\(Words.identity[language]): \(finding.identity)"]
  }

  /// How many further places are named: a grouped finding may have hundreds.
  private static let shownPlaces = 10
}

extension Words {
  static let alsoHere = Localized(fi: "myös", sv: "även", en: "also")
}

extension Report {
  /// The findings from the most to the least severe, those that are held back last; otherwise in
  /// the report's order.
  var worstFirst: [Finding] {
    let shown = findings.filter { $0.standing == .shown }
    let heldBack = findings.filter { $0.standing != .shown }
    return Severity.allCases.reversed().flatMap { severity in
      shown.filter { $0.severity == severity }
    } + heldBack
  }

  /// The findings by file, the files in the order in which they first come.
  var byFile: [(path: Span, findings: [Finding])] {
    var groups: [(path: Span, findings: [Finding])] = []
    var places: [Int: Int] = [:]
    for finding in findings {
      let place = places[finding.place.index, default: groups.count]
      if place == groups.count { groups.append((finding.place, [])) }
      places[finding.place.index] = place
      groups[place].findings.append(finding)
    }
    return groups
  }
}
