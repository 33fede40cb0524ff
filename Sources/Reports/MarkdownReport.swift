import Findings

/// Markdown for people at a code host: a comment on a merge request, or the summary of a job.
///
/// The worst findings come first, since a host may cut the end.
struct MarkdownReport {
  /// The characters that a comment may have at GitHub, which takes fewest.
  static let commentLimit = 65_536

  private let report: Report
  private let places: Places
  private let findings: [Finding]

  init(_ report: Report, places: Places) {
    self.report = report
    self.places = places
    findings = report.worstFirst
  }

  /// Writes all findings; where they are more than a comment takes, it is said how many fit.
  func writeComment(to output: inout ByteSink) {
    // A line that nobody sees, by which a program finds the comment again.
    output.write("<!-- hytelint -->\n")
    writeHead(to: &output)
    let fitting = fitting(in: Self.commentLimit - 2_000, counting: \.isCharacterStart)
    if fitting < findings.count {
      output.write("> \(Self.tooLong(fitting, of: findings.count)[report.language])\n\n")
    }
    for index in findings.indices { write(at: index, to: &output) }
  }

  /// Writes what a job's summary takes, and how many findings it does not.
  func writeJobSummary(limit: Int, to output: inout ByteSink) {
    writeHead(to: &output)
    if let cut = AnnotationLimit(report).text {
      output.write("> \(cut[report.language])\n\n")
    }
    let fitting = fitting(in: limit - 4_000, counting: { _ in true })
    for index in findings.indices.prefix(fitting) { write(at: index, to: &output) }
    guard fitting < findings.count else { return }
    output.write("\n> \(Self.leftOut(findings.count - fitting)[report.language])\n")
  }

  private func writeHead(to output: inout ByteSink) {
    let summary = report.summary
    let counts = [
      Counted.errors.text(summary.errors), Counted.warnings.text(summary.warnings),
      Counted.notes.text(summary.notes),
    ].map { $0[report.language] }
    output.write("### hytelint: \(counts.joined(separator: ", "))\n\n")
    output.write("\(MarkdownText.escaped(summary.line(in: report.language)))\n\n")
  }

  /// Writes a finding, under a heading where it is the first of its severity.
  private func write(at index: Int, to output: inout ByteSink) {
    let finding = findings[index]
    let heading = Self.heading(of: finding)
    if index == 0 || Self.heading(of: findings[index - 1]) != heading {
      output.write(index == 0 ? "" : "\n")
      output.write("#### \(heading[report.language])\n\n")
    }
    let title = MarkdownText.escaped(finding.title[report.language])
    output.write("- **\(title)** \(MarkdownText.code(place(of: finding)))")
    let notes = FindingNotes(finding, places: places, language: report.language)
    for line in notes.lines.dropLast() { output.write("<br>\n  \(MarkdownText.escaped(line))") }
    output.write("<br>\n  \(MarkdownText.code(finding.rule.name)) · ")
    output.write("\(MarkdownText.code(finding.identity.description))\n")
  }

  private func place(of finding: Finding) -> String {
    let extent = places.extent(of: finding.place)
    return "\(places.hostPath(of: finding.place)):\(extent.line):\(extent.column)"
  }

  /// How many of the first findings take no more than so many of the bytes that count.
  private func fitting(in limit: Int, counting counts: (UInt8) -> Bool) -> Int {
    var size = 0
    for index in findings.indices {
      var written = 0
      withoutActuallyEscaping(counts) { counts in
        var sink = ByteSink { written += $0.count(where: counts) }
        write(at: index, to: &sink)
        sink.flush()
      }
      size += written
      if size > limit { return index }
    }
    return findings.count
  }
}

extension MarkdownReport {
  private static func heading(of finding: Finding) -> Localized {
    guard finding.standing == .shown else {
      return Localized(fi: "Näyttämättä jäävät", sv: "Visas annars inte", en: "Held back")
    }
    return switch finding.severity {
    case .error: Localized(fi: "Virheet", sv: "Fel", en: "Errors")
    case .warning: Localized(fi: "Varoitukset", sv: "Varningar", en: "Warnings")
    case .note: Localized(fi: "Huomautukset", sv: "Anmärkningar", en: "Notes")
    }
  }

  private static func tooLong(_ fitting: Int, of all: Int) -> Localized {
    Localized(
      fi: "Havaintoja on \(all). GitHubin kommenttiin mahtuu niistä \(fitting) ensimmäistä "
        + "(\(commentLimit) merkkiä).",
      sv: "Iakttagelserna är \(all). I en kommentar på GitHub ryms de \(fitting) första "
        + "(\(commentLimit) tecken).",
      en: "There are \(all) findings. A comment at GitHub takes the first \(fitting) "
        + "(\(commentLimit) characters).")
  }

  private static func leftOut(_ count: Int) -> Localized {
    Localized(
      fi: "Tiivistelmästä jää pois \(count), koska GitHub ottaa siihen enintään 1 Mt. "
        + "Kaikki havainnot ovat vaiheen lokissa.",
      sv: "Ur sammanfattningen utelämnas \(count), eftersom GitHub tar högst 1 MB i den. "
        + "Alla iakttagelser finns i stegets logg.",
      en: "Left out of the summary are \(count), since GitHub takes at most 1 MB of it. "
        + "All findings are in the log of the step.")
  }
}

extension UInt8 {
  /// Whether a byte of UTF-8 begins a character.
  fileprivate var isCharacterStart: Bool { self & 0xC0 != 0x80 }
}

extension Report {
  /// Writes the findings as the summary of a job at GitHub, which takes at most a mebibyte a step,
  /// and flushes the sink.
  package func writeJobSummary(to output: inout ByteSink) {
    MarkdownReport(self, places: Places(self)).writeJobSummary(limit: 1 << 20, to: &output)
    output.flush()
  }
}
