import Findings
import Responsibilities

extension CoverageReport {
  /// The number that changes when a reader of an older version could go wrong.
  static let version = 1

  /// Writes the coverage for machines, whose texts are in the report’s language.
  func writeJSON(to output: inout ByteSink) {
    var json = JSONWriter(to: output, lineDepth: 3)
    json.object { json in
      json.member("format", "hytelint-coverage")
      json.member("version", Self.version)
      json.object("tool") { json in
        json.member("name", "hytelint")
        json.member("version", toolVersion)
      }
      json.member("language", language.rawValue)
      json.member("asOf", asOf)
      coverage.writeMembers(in: language, to: &json)
    }
    output = json.output
    output.write(byte: 0x0A)
  }
}

extension Coverage {
  /// Writes the plans, the acts with their duties, and the rules; texts are in the language.
  func writeMembers(in language: Language, to json: inout JSONWriter) {
    json.array("plans", plans) { json, plan in
      json.object { json in
        json.member("name", plan.name[language])
        json.member("path", plan.path)
      }
    }
    json.array("acts", acts) { json, act in
      json.object { write(act, in: language, to: &$0) }
    }
    json.array("rules", rules) { json, rule in
      json.object { json in
        json.member("rule", rule.rule.name)
        json.member("title", rule.title[language])
        json.array("duties", rule.duties)
        json.member("faultyExamples", rule.faulty)
        json.member("faultlessExamples", rule.faultless)
      }
    }
  }

  private func write(_ act: Act, in language: Language, to json: inout JSONWriter) {
    json.member("act", act.number)
    json.member("name", act.name[language])
    json.member("address", act.address[language])
    json.array("moments", act.moments) { json, moment in
      json.object { json in
        json.member("moment", moment.notation)
        json.member("name", moment.name[language])
        json.member("content", moment.content[language])
        if let act = moment.repealedBy { json.member("repealedBy", act) }
        json.array("rules", moment.rules.map(\.name))
        json.array("duties", moment.duties) { json, duty in
          json.object { write(duty, in: language, to: &$0) }
        }
      }
    }
  }

  private func write(_ duty: Duty, in language: Language, to json: inout JSONWriter) {
    json.member("duty", duty.notation)
    json.member("bearer", duty.bearer)
    json.member("content", duty.content[language])
    json.array("rules", duty.rules.map(\.name))
    if let reason = duty.reason, duty.rules.isEmpty {
      json.member("notEncoded", reason[language])
    }
    // One result for each of `plans`, in their order.
    json.array("results", duty.results.map(\.rawValue))
  }
}
