package import Findings
package import SourceText

/// Why a rule finds nothing in JSON: `hytelint-why-not`.
package struct WhyNotJSON: Sendable {
  /// The number that changes when a reader of an older version could go wrong.
  package static let version = 1

  private let whyNot: WhyNot
  private let findings: JSONFinding
  private let language: Language

  package init(_ whyNot: WhyNot, files: [SourceFile], in language: Language) {
    self.whyNot = whyNot
    self.language = language
    findings = JSONFinding(
      places: Places(files, of: whyNot.answers.flatMap(\.places)), language: language)
  }

  /// Writes one object with an answer for each subject.
  package func write(to output: inout ByteSink) {
    var json = JSONWriter(to: output, lineDepth: 3)
    json.object { json in
      json.member("format", "hytelint-why-not")
      json.member("version", Self.version)
      json.member("language", language.rawValue)
      json.member("rule", whyNot.rule.name)
      json.member("title", whyNot.title[language])
      if let period = whyNot.notInForce { json.member("inForceOnly", period[language]) }
      json.array("answers", whyNot.answers) { json, answer in
        json.object { write(answer, to: &$0) }
      }
    }
    output = json.output
    output.write(byte: 0x0A)
  }

  private func write(_ answer: WhyNot.Answer, to json: inout JSONWriter) {
    json.member("subject", answer.subject[language])
    write(answer.place, as: "place", to: &json)
    json.member("status", answer.outcome.status.name)
    switch answer.outcome {
    case .found(let found, let passedOver):
      json.array("findings", found.map(\.identity.description))
      json.array("variantsPassedOver", passedOver) { json, variant in
        json.object { json in
          json.member("name", variant.name)
          write(variant.obstacles, to: &json)
        }
      }
    case .yielded(let finding, let rule):
      json.array("findings", [finding.identity.description])
      json.member("yieldedTo", rule.name)
    case .setAside(let finding):
      json.array("findings", [finding.identity.description])
    case .notApplicable(let obstacles), .met(let obstacles):
      write(obstacles, to: &json)
    case .notJudged(let missing, let obstacles):
      json.member("reason", missing[language])
      write(obstacles, to: &json)
    case .notOfThisKind: json.member("ofOtherKind", true)
    }
  }

  private func write(_ obstacles: WhyNot.Obstacles, to json: inout JSONWriter) {
    json.member("least", obstacles.areLeast)
    write(obstacles.gaps, to: &json)
    findings.steps.write(obstacles.held, as: "held", to: &json)
  }

  private func write(_ gaps: [WhyNot.Gap], to json: inout JSONWriter) {
    json.array("because", gaps) { json, gap in
      json.object { write(gap, to: &$0) }
    }
  }

  private func write(_ gap: WhyNot.Gap, to json: inout JSONWriter) {
    switch gap {
    case .missing(let missing):
      json.member("kind", "missing")
      json.member("sentence", missing.sentence[language])
      write(missing.couldStand, as: "couldStand", to: &json)
      findings.steps.write(missing.instead, as: "instead", to: &json)
      json.array("ways", missing.ways) { json, way in
        json.object { json in
          json.member("definition", way.definition)
          write(way.gaps, to: &json)
        }
      }
    case .untrue(let sentence, let counted):
      json.member("kind", "untrue")
      json.member("sentence", sentence[language])
      findings.steps.write(counted, as: "counted", to: &json)
    case .blocked(let steps):
      json.member("kind", "blocked")
      findings.steps.write(steps, as: "by", to: &json)
    }
  }

  private func write(_ place: Span?, as name: String, to json: inout JSONWriter) {
    if let place { json.object(name) { findings.write(place, to: &$0) } }
  }
}
