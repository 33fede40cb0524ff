import Findings

/// The part of a SARIF log that tells about the tool and its rules.
struct SARIFDriver {
  private let report: Report
  private let law: SARIFTaxonomy

  init(_ report: Report, supports law: SARIFTaxonomy) {
    self.report = report
    self.law = law
  }

  func write(to json: inout JSONWriter) {
    json.member("name", "hytelint")
    json.member("version", report.toolVersion)
    json.member("language", report.language.rawValue)
    json.array("notifications", SARIFInvocation.Kind.allCases) { json, kind in
      json.object { json in
        json.member("id", kind.rawValue)
        json.text("shortDescription", kind.title[report.language])
      }
    }
    json.array("rules", report.rules) { json, rule in
      json.object { write(rule, to: &$0) }
    }
    if !law.citations.isEmpty {
      json.array("supportedTaxonomies", [SARIFTaxonomy.name]) { json, name in
        json.object { json in
          json.member("name", name)
          json.member("index", 0)
        }
      }
    }
  }

  private func write(_ rule: RuleSummary, to json: inout JSONWriter) {
    let title = rule.title[report.language]
    let why = rule.why[report.language]
    let help = [why, rule.help[report.language]].filter { !$0.isEmpty }
    json.member("id", rule.id.name)
    json.text("shortDescription", title)
    json.text("fullDescription", why.isEmpty ? title : why)
    json.object("help") { json in
      json.member("text", ([title] + help).joined(separator: "\n\n"))
      json.member(
        "markdown", (["**\(markdown(title))**"] + help.map(markdown)).joined(separator: "\n\n"))
    }
    json.object("defaultConfiguration") { json in
      json.member("level", rule.severity.englishName)
    }
  }

  /// The text with everything escaped that Markdown or HTML would obey.
  private func markdown(_ text: String) -> String {
    let signs: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", "|", "!"]
    return text.reduce(into: "") { result, character in
      if signs.contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}

extension JSONWriter {
  /// Writes a member that is one of SARIF's objects with nothing but a text.
  mutating func text(_ name: String, _ text: String) {
    object(name) { $0.member("text", text) }
  }
}
