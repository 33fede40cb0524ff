package import Findings

/// The page of a rule in JSON: `hytelint-rule`.
package struct RulePageJSON: Sendable {
  /// The number that changes when a reader of an older version could go wrong.
  package static let version = 1

  private let page: RulePage
  private let language: Language

  package init(_ page: RulePage, in language: Language) {
    self.page = page
    self.language = language
  }

  /// Writes one object.
  package func write(to output: inout ByteSink) {
    let basis = JSONFinding(places: Places([], of: []), language: language)
    var json = JSONWriter(to: output, lineDepth: 2)
    json.object { json in
      json.member("format", "hytelint-rule")
      json.member("version", Self.version)
      json.member("language", language.rawValue)
      json.member("rule", page.rule.name)
      json.member("title", page.title[language])
      json.member("severity", page.severity.englishName)
      json.member("why", page.why[language])
      json.array("basis", page.basis) { json, item in
        json.object { basis.write(item, to: &$0) }
      }
      if let suggestion = page.suggestion { json.member("suggestion", suggestion[language]) }
      json.array("parts", page.parts) { json, part in
        json.object { write(part, to: &$0) }
      }
      json.array("letters", page.letters) { json, letter in
        json.object { json in
          json.member("letter", letter.letter)
          json.member("meaning", letter.meaning[language])
        }
      }
      write(page.faulty, as: "faulty", to: &json)
      write(page.faultless, as: "faultless", to: &json)
    }
    output = json.output
    output.write(byte: 0x0A)
  }

  private func write(_ part: RulePage.Part, to json: inout JSONWriter) {
    switch part.role {
    case .concerns: json.member("role", "concerns")
    case .requires: json.member("role", "requires")
    case .when: json.member("role", "when")
    case .unless: json.member("role", "unless")
    case .variant(let name):
      json.member("role", "variant")
      json.member("name", name)
    }
    json.array("sentences", part.sentences.map { $0[language] })
  }

  private func write(
    _ example: RulePage.Example?, as name: String, to json: inout JSONWriter
  ) {
    guard let example else { return }
    json.object(name) { json in
      json.member("name", example.name)
      json.member("documents", example.documents)
    }
  }
}
