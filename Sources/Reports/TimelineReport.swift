package import Findings
import SourceText

/// When what is found, over the periods of the plans.
package struct TimelineReport: Sendable {
  /// A stretch of days, as readers and as machines write them.
  package struct Stretch: Sendable {
    /// `1.1.2026–31.12.2026`.
    package let text: String

    /// `2026-01-01`.
    package let first: String
    package let last: String

    /// The day after the last, for machines and for readers.
    package let next: String
    package let nextText: String

    /// `1.1.2026`.
    package let firstText: String

    package init(
      text: String, first: String, last: String, next: String, firstText: String, nextText: String
    ) {
      self.text = text
      self.first = first
      self.last = last
      self.next = next
      self.firstText = firstText
      self.nextText = nextText
    }
  }

  /// A finding and the stretches in which it is there.
  package struct Row: Sendable {
    package let finding: Finding
    package let stretches: [Stretch]

    /// All the days that were judged for the set in which it is found.
    package let judged: Stretch

    package init(finding: Finding, stretches: [Stretch], judged: Stretch) {
      self.finding = finding
      self.stretches = stretches
      self.judged = judged
    }
  }

  package let rows: [Row]

  /// Everything that was judged, by sets of documents.
  package let judged: [Stretch]

  package init(rows: [Row], judged: [Stretch]) {
    self.rows = rows
    self.judged = judged
  }

  /// A day on which something becomes a fault or stops being one.
  package struct Turn: Sendable {
    /// `2026-01-01`: the first day on which it is otherwise.
    package let day: String
    /// `1.1.2026`.
    package let text: String
    /// The findings that are there from this day on, as places among the rows.
    package let begins: [Int]
    /// The findings that were there until the day before, as places among the rows.
    package let ends: [Int]
  }
}

extension TimelineReport {
  /// The days on which something turns, in order; the first day of all that is judged is none.
  ///
  /// A finding that only grows or loses weight ends and begins on the same day.
  package var turns: [Turn] {
    var begins: [String: [Int]] = [:]
    var ends: [String: [Int]] = [:]
    var texts: [String: String] = [:]
    for (number, row) in rows.enumerated() {
      for stretch in row.stretches {
        if stretch.first != row.judged.first {
          begins[stretch.first, default: []].append(number)
          texts[stretch.first] = stretch.firstText
        }
        if stretch.last != row.judged.last {
          ends[stretch.next, default: []].append(number)
          texts[stretch.next] = stretch.nextText
        }
      }
    }
    return texts.keys.sorted().map { day in
      Turn(
        day: day, text: texts[day] ?? day, begins: begins[day] ?? [], ends: ends[day] ?? [])
    }
  }
}

extension Report {
  /// Writes a timeline in text, or in JSON for machines, and flushes the sink.
  package func write(_ timeline: TimelineReport, asJSON: Bool, to output: inout ByteSink) {
    let places = Places(self)
    if asJSON {
      writeJSON(timeline, places, to: &output)
    } else {
      writeText(timeline, places, to: &output)
    }
    output.flush()
  }

  private func writeText(
    _ timeline: TimelineReport, _ places: Places, to output: inout ByteSink
  ) {
    for row in timeline.rows {
      let extent = places.extent(of: row.finding.place)
      let severity = Words.severity(row.finding.severity)[language]
      let place = VisibleText.line(places.path(of: row.finding.place))
      let message = VisibleText.line(row.finding.message[language])
      output.write("\(row.stretches.map(\.text).joined(separator: ", "))\n")
      output.write("  \(place):\(extent.line):\(extent.column): \(severity): \(message)")
      output.write(" [\(row.finding.rule)] (\(row.finding.identity))\n\n")
    }
    let judged = timeline.judged.map(\.text).joined(separator: ", ")
    output.write("\(TimelineWords.judged[language]): \(judged)\n")
  }

  private func writeJSON(
    _ timeline: TimelineReport, _ places: Places, to output: inout ByteSink
  ) {
    func write(_ stretch: TimelineReport.Stretch, to json: inout JSONWriter) {
      json.object { json in
        json.member("first", stretch.first)
        json.member("last", stretch.last)
      }
    }
    var json = JSONWriter(to: output, lineDepth: 2)
    json.object { json in
      json.member("format", "hytelint-timeline-json")
      json.member("version", 1)
      json.member("language", language.rawValue)
      json.array("judged", timeline.judged) { write($1, to: &$0) }
      json.array("findings", timeline.rows) { json, row in
        json.object { json in
          let extent = places.extent(of: row.finding.place)
          json.member("rule", row.finding.rule.name)
          json.member("severity", row.finding.severity.englishName)
          json.member("identity", row.finding.identity.description)
          json.member("file", places.path(of: row.finding.place))
          json.member("line", extent.line)
          json.member("column", extent.column)
          json.member("message", row.finding.message[language])
          json.array("periods", row.stretches) { write($1, to: &$0) }
        }
      }
    }
    output = json.output
    output.write(byte: 0x0A)
  }
}

/// What the text says of a timeline.
private enum TimelineWords {
  static let judged = Localized(
    fi: "Tarkasteltu aika", sv: "Granskad tid", en: "Time looked at")
}
