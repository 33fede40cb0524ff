import Findings
import Reports
import SourceText
import YAML

extension Promises {
  func brokenReports(_ bytes: [UInt8]) -> [String] {
    Language.allCases.prefix(bytes.count.isMultiple(of: 16) ? 3 : 1).flatMap { language in
      brokenFormats(of: FuzzedReport(parts(of: bytes)).report(in: language))
    }
  }

  /// Reads every format back, each with a reader of its own.
  func brokenFormats(of report: Report) -> [String] {
    let count = report.findings.count
    let shown = report.findings.count { $0.standing == .shown }
    return ReportFormat.allCases.flatMap { format -> [String] in
      let bytes = written(report, as: format)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return ["\(format) is not UTF-8"]
      }
      return switch format {
      case .text: brokenTerminal(text)
      case .compact: brokenTerminal(text) + brokenLines(text, count: count)
      case .json:
        brokenJSON(bytes, of: format) {
          $0["findings"]?.items?.count == count + report.excepted.count
        }
      case .sarif:
        brokenJSON(bytes, of: format) {
          $0["runs"]?.items?.first?["results"]?.items?.count == count + report.excepted.count
        }
      case .gitlab: brokenJSON(bytes, of: format) { $0.items?.count == count }
      case .github: brokenAnnotations(text, count: count)
      case .junit: brokenXML(text, of: format, "testcase", atLeast: count)
      case .checkstyle: brokenXML(text, of: format, "error", atLeast: count)
      case .markdown: brokenMarkdown(text)
      case .tap: brokenTAP(text, failed: shown)
      }
    }
  }

  private func written(_ report: Report, as format: ReportFormat) -> [UInt8] {
    var bytes: [UInt8] = []
    var sink = ByteSink(chunk: 4096) { bytes += $0 }
    let width = 40 + report.findings.count % 3 * 40
    format.write(report, options: TextOptions(width: width), to: &sink)
    return bytes
  }

  private func brokenJSON(
    _ bytes: [UInt8], of format: ReportFormat, holds: (JSONValue) -> Bool
  ) -> [String] {
    guard let value = JSONValue(reading: bytes) else { return ["\(format) is not JSON"] }
    return unless(holds(value), "\(format) lacks findings")
  }

  private func brokenXML(
    _ text: String, of format: ReportFormat, _ element: String, atLeast count: Int
  ) -> [String] {
    guard let elements = xmlElements(in: text) else { return ["\(format) is not XML"] }
    return unless(elements[element, default: 0] >= count, "\(format) lacks findings")
  }

  /// What a terminal would obey, or does not show.
  func brokenTerminal(_ text: String) -> [String] {
    let obeyed = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: false
      case ..<0x20, 0x7F...0x9F, 0xAD, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
        0xFEFF, 0xE0000...0xE007F:
        true
      default: false
      }
    }
    return obeyed.map { ["a terminal is sent U+" + String($0.value, radix: 16)] } ?? []
  }

  private func brokenLines(_ text: String, count: Int) -> [String] {
    let lines = text.utf8.split(separator: 0x0A)
    return unless(lines.count == count, "compact has \(lines.count) lines for \(count) findings")
  }

  /// Each annotation is one command with the properties that the runner knows.
  ///
  /// The runner goes by code units: a joiner at the start of a value hides no sign before it.
  private func brokenAnnotations(_ text: String, count: Int) -> [String] {
    let lines = text.utf8.split { $0 == 0x0A || $0 == 0x0D }.map { Substring($0) }
    let commands = lines.filter { $0.utf8.starts(with: "::".utf8) }
    let known = ["file", "line", "endLine", "col", "endColumn", "title"]
    let wrong = commands.filter { line in
      let head = line.utf8.dropFirst(2).prefix { $0 != UInt8(ascii: ":") }
      let words = head.split(separator: UInt8(ascii: " "), maxSplits: 1)
      let pairs = words.last?.split(separator: UInt8(ascii: ",")) ?? []
      let names = pairs.map { String(Substring($0.prefix { $0 != UInt8(ascii: "=") })) }
      return !["error", "warning", "notice"].contains(String(Substring(words.first ?? head)))
        || !names.allSatisfy(known.contains)
    }
    return unless(commands.count == count, "github has \(commands.count) commands for \(count)")
      + unless(lines.count <= count + 1, "github has other lines")
      + wrong.map { "github: \($0.debugDescription)" }
  }

  /// No sign of markup stands bare in what people read.
  private func brokenMarkdown(_ text: String) -> [String] {
    let lines = text.utf8.split(separator: 0x0A).map { String(Substring($0)) }
    let prose = lines.filter { line in
      !["- **", "  `"].contains { line.utf8.starts(with: $0.utf8) }
    }
    let bare = prose.filter { line in
      let shown = ["<!-- hytelint -->", "<br>", "&#8203;"].reduce(line) {
        $0.replacing($1, with: "")
      }
      let scalars = Array(shown.unicodeScalars)
      return scalars.indices.dropFirst().contains { index in
        "<`[]*|".unicodeScalars.contains(scalars[index]) && scalars[index - 1] != "\\"
      }
    }
    return bare.map { "markdown: \($0.debugDescription)" }
  }

  /// Every point has its number, and details that are YAML.
  private func brokenTAP(_ text: String, failed: Int) -> [String] {
    var numbers: [Int] = []
    var failures = 0
    var details: [String] = []
    let lines = text.utf8.split(separator: 0x0A).map { String(Substring($0)) }
    for line in lines.dropFirst(2) {
      if line.hasPrefix("  ") {
        details.append(line)
        continue
      }
      let words = line.split(separator: " ", maxSplits: 3)
      let isFailure = line.hasPrefix("not ok ")
      failures += isFailure ? 1 : 0
      numbers += Int(words.dropFirst(isFailure ? 2 : 1).first ?? "").map { [$0] } ?? []
      guard isFailure || line.hasPrefix("ok ") else { return ["tap: \(line.debugDescription)"] }
    }
    let isCounted = numbers == Array(1...max(1, numbers.count))
    let plan = lines.dropFirst().first ?? ""
    return unless(isCounted && plan == "1..\(numbers.count)", "tap is not counted: \(numbers)")
      + unless(failures >= failed, "tap has \(failures) failures for \(failed)")
      + brokenDetails(details, failed: failed)
  }

  private func brokenDetails(_ lines: [String], failed: Int) -> [String] {
    let blocks = lines.split(separator: "  ---").map { $0.prefix { $0 != "  ..." } }
    return unless(blocks.count == failed, "tap has \(blocks.count) details for \(failed)")
      + blocks.flatMap { block in
        let file = SourceFile(
          path: "tap", bytes: Array((block.joined(separator: "\n") + "\n").utf8))
        let (tree, problems) = YAMLTree.parse(file, as: FileIndex(0))
        let keys = tree.documents.first.map { tree.pairs(of: $0).count } ?? 0
        return unless(
          problems.isEmpty && keys == 6, "tap: \(block.joined(separator: "\n").debugDescription)")
      }
  }
}
