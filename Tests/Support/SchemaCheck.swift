package import Foundation

/// A JSON Schema as far as the formats of hytelint need it (draft 4 and 2020-12): an unknown keyword
/// is a fault, so that nothing is passed unread.
package struct SchemaCheck {
  private let root: [String: Any]

  /// Reads a schema; nil if it is not a JSON object.
  package init?(_ schema: Data) {
    guard let root = try? JSONSerialization.jsonObject(with: schema) as? [String: Any] else {
      return nil
    }
    self.root = root
  }

  /// What is wrong with a document, each fault with its path; the first faults are enough.
  package func faults(in document: Data) -> [String] {
    guard let value = try? JSONSerialization.jsonObject(with: document) else {
      return ["not JSON"]
    }
    return Array(faults(in: value, by: root, at: "").prefix(20))
  }

  private func faults(in value: Any, by schema: [String: Any], at path: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, rule in
      faults(in: value, by: keyword, rule, of: schema, at: path)
    }
  }

  private func faults(
    in value: Any, by keyword: String, _ rule: Any, of schema: [String: Any], at path: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$defs", "definitions", "id", "title", "description", "default", "format":
      return []
    case "$ref":
      guard let target = target(of: rule) else { return ["\(path): no schema \(rule)"] }
      return faults(in: value, by: target, at: path)
    case "type", "enum", "const", "pattern", "minimum", "maximum", "minItems", "uniqueItems":
      return holds(keyword, rule, for: value) ? [] : ["\(path): not \(keyword) \(rule)"]
    case "allOf":
      return schemas(rule).flatMap { faults(in: value, by: $0, at: path) }
    case "anyOf", "oneOf":
      let matching = schemas(rule).count { faults(in: value, by: $0, at: path).isEmpty }
      let isRight = keyword == "anyOf" ? matching > 0 : matching == 1
      return isRight ? [] : ["\(path): \(matching) of \(keyword)"]
    case "required", "properties", "additionalProperties":
      guard let object = value as? [String: Any] else { return [] }
      return faults(in: object, by: keyword, rule, of: schema, at: path)
    case "items":
      guard let items = value as? [Any], let schema = rule as? [String: Any] else { return [] }
      return items.enumerated().flatMap { faults(in: $1, by: schema, at: "\(path)/\($0)") }
    default:
      return ["\(path): keyword \(keyword) is not known to the check"]
    }
  }

  private func faults(
    in object: [String: Any], by keyword: String, _ rule: Any, of schema: [String: Any],
    at path: String
  ) -> [String] {
    let known = schema["properties"] as? [String: Any] ?? [:]
    switch keyword {
    case "required":
      let missing = (rule as? [String] ?? []).filter { object[$0] == nil }
      return missing.map { "\(path): no \($0)" }
    case "properties":
      return object.sorted { $0.key < $1.key }.flatMap { name, value in
        (known[name] as? [String: Any])
          .map { faults(in: value, by: $0, at: "\(path)/\(name)") } ?? []
      }
    default:
      let others = object.filter { known[$0.key] == nil }
      if rule as? Bool == false { return others.keys.sorted().map { "\(path): unknown \($0)" } }
      guard let schema = rule as? [String: Any] else { return [] }
      return others.flatMap { faults(in: $1, by: schema, at: "\(path)/\($0)") }
    }
  }

  private func holds(_ keyword: String, _ rule: Any, for value: Any) -> Bool {
    switch keyword {
    case "type": return types(of: value).contains { types(rule).contains($0) }
    case "enum": return (rule as? [Any] ?? []).contains { ("\($0)") == "\(value)" }
    case "const": return "\(rule)" == "\(value)"
    case "pattern":
      guard let text = value as? String, let pattern = rule as? String else { return true }
      return text.range(of: pattern, options: .regularExpression) != nil
    case "minimum": return number(value).map { $0 >= number(rule) ?? 0 } ?? true
    case "maximum": return number(value).map { $0 <= number(rule) ?? 0 } ?? true
    case "minItems": return (value as? [Any]).map { Double($0.count) >= number(rule) ?? 0 } ?? true
    default:
      guard rule as? Bool == true, let items = value as? [Any] else { return true }
      return Set(items.map(canonical)).count == items.count
    }
  }

  private func types(_ rule: Any) -> [String] {
    (rule as? [String]) ?? (rule as? String).map { [$0] } ?? []
  }

  private func types(of value: Any) -> [String] {
    switch value {
    case is NSNull: ["null"]
    // Foundation on Linux does not tell true from 1, so either passes for the other.
    case let number as NSNumber where number == 0 || number == 1: ["boolean", "integer", "number"]
    case let number as NSNumber:
      number.doubleValue.rounded() == number.doubleValue ? ["integer", "number"] : ["number"]
    case is String: ["string"]
    case is [Any]: ["array"]
    default: ["object"]
    }
  }

  private func number(_ value: Any) -> Double? {
    (value as? NSNumber)?.doubleValue
  }

  private func schemas(_ rule: Any) -> [[String: Any]] {
    rule as? [[String: Any]] ?? []
  }

  private func target(of reference: Any) -> [String: Any]? {
    let steps = (reference as? String)?.split(separator: "/").dropFirst() ?? []
    return steps.reduce(root as [String: Any]?) { $0?[String($1)] as? [String: Any] }
  }

  private func canonical(_ value: Any) -> String {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed]
    let data = try? JSONSerialization.data(withJSONObject: value, options: options)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\(value)"
  }
}
