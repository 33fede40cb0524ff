import Foundation
import Reports
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

extension Sample {
  /// The findings as `rule identity`, read back from what a format writes.
  func findings(readFrom format: ReportFormat) throws -> [String] {
    let text = written(format)
    switch format {
    case .text: return textFindings(in: text)
    case .compact: return text.split(separator: "\n").map(\.titled)
    case .json: return try jsonFindings(in: text)
    case .sarif: return try sarifFindings(in: text)
    case .github: return annotations(in: text)
    case .gitlab: return try codeQuality(in: text)
    case .junit:
      return try xmlAttributes("name", of: "testcase", in: text).dropFirst().map { $0[...].titled }
    case .checkstyle:
      let rules = try xmlAttributes("source", of: "error", in: text).map { $0.dropFirst(9) }
      let messages = try xmlAttributes("message", of: "error", in: text)
      return zip(rules, messages).map { "\($0) \($1.suffix(8))" }
    case .markdown: return markdownFindings(in: text)
    case .tap: return text.split(separator: "\n").filter { $0.hasPrefix("not ok") }.map(\.titled)
    }
  }
}

private func textFindings(in text: String) -> [String] {
  var rules: [Substring] = []
  var identities: [Substring] = []
  for line in text.split(separator: "\n") {
    if line.hasPrefix("varoitus: ") { rules.append(line.bracketed) }
    let note = line.drop { $0 == " " }
    if note.hasPrefix("= tunniste: ") { identities.append(note.suffix(8)) }
  }
  return zip(rules, identities).map { "\($0) \($1)" }
}

private func jsonFindings(in text: String) throws -> [String] {
  let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  let findings = try #require(json?["findings"] as? [[String: Any]])
  return findings.map { "\($0["rule"] ?? "") \($0["identity"] ?? "")" }
}

private func sarifFindings(in text: String) throws -> [String] {
  let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  let runs = try #require(json?["runs"] as? [[String: Any]])
  let results = try #require(runs.first?["results"] as? [[String: Any]])
  return results.map { result in
    let prints = result["partialFingerprints"] as? [String: String]
    return "\(result["ruleId"] ?? "") \(prints?["hytelint/v1"] ?? "")"
  }
}

private func annotations(in text: String) -> [String] {
  text.split(separator: "\n").filter { $0.hasPrefix("::") }.map { line in
    let title = line.components(separatedBy: "::")[1].components(separatedBy: "title=")[1]
    return "\(title[...].bracketed) \(line.suffix(8))"
  }
}

private func codeQuality(in text: String) throws -> [String] {
  let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
  return try #require(json).map { entry in
    "\(entry["check_name"] ?? "") \((entry["fingerprint"] as? String ?? "").prefix(8))"
  }
}

/// The two pieces of code in the last line of each item.
private func markdownFindings(in text: String) -> [String] {
  text.split(separator: "\n").filter { $0.hasPrefix("  `") }.map { line in
    let parts = line.split(separator: "`")
    return "\(parts[1]) \(parts[3])"
  }
}

/// An attribute of every element of a name, in the order in which they stand.
private func xmlAttributes(
  _ attribute: String, of element: String, in text: String
) throws -> [String] {
  let reader = XMLAttributes(attribute, of: element)
  let parser = XMLParser(data: Data(text.utf8))
  parser.delegate = reader
  try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "not XML")")
  return reader.values
}

private final class XMLAttributes: NSObject, XMLParserDelegate {
  private let attribute: String
  private let element: String
  private(set) var values: [String] = []

  init(_ attribute: String, of element: String) {
    self.attribute = attribute
    self.element = element
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if name == element { values.append(attributes[attribute] ?? "") }
  }
}

extension Substring {
  /// The rule and the identity of `… [rule] (identity)`.
  fileprivate var titled: String { "\(bracketed) \(dropLast().suffix(8))" }

  /// What stands in the last square brackets.
  fileprivate var bracketed: Substring {
    guard let end = lastIndex(of: "]"), let start = lastIndex(of: "[") else { return "" }
    return self[index(after: start)..<end]
  }
}
