import Findings
import Responsibilities
import SourceText

/// The evidence of a check in JSON: the member `evidence` of hytelint’s own format.
struct JSONEvidence {
  /// The number that changes when a reader of an older version could go wrong.
  static let version = 1

  private let evidence: Evidence
  private let finding: JSONFinding
  private let language: Language

  init(_ evidence: Evidence, places: Places, language: Language) {
    self.evidence = evidence
    self.language = language
    finding = JSONFinding(places: places, language: language)
  }

  func write(to json: inout JSONWriter) {
    json.member("version", Self.version)
    json.object("inputs") { write(evidence.inputs, digest: evidence.inputDigest, to: &$0) }
    json.object("packs") { write(evidence.packs, digest: evidence.packDigest, to: &$0) }
    json.array("rules", evidence.outcomes) { json, outcome in
      json.object { write(outcome, to: &$0) }
    }
    json.array("provisions", evidence.provisions.keys.sorted()) { json, notation in
      json.object { json in
        json.member("notation", notation)
        json.member("content", evidence.provisions[notation]?[language] ?? "")
      }
    }
    json.array("sets", evidence.matrices) { json, matrix in
      json.object { JSONMatrix(matrix, finding, language).write(to: &$0) }
    }
    json.object("coverage") { evidence.coverage.writeMembers(in: language, to: &$0) }
    if let timeline = evidence.timeline {
      json.object("timeline") { write(timeline, to: &$0) }
    }
  }

  private func write(_ files: [FileDigest], digest: String, to json: inout JSONWriter) {
    json.member("sha256", digest)
    json.array("files", files) { json, file in
      json.object { json in
        json.member("path", file.path)
        json.member("sha256", file.sha256)
        json.member("shown", file.isShown)
      }
    }
  }

  private func write(_ outcome: RuleOutcome, to json: inout JSONWriter) {
    json.member("rule", outcome.rule.name)
    json.member("title", outcome.title[language])
    json.member("finder", outcome.finder.rawValue)
    json.member("inForce", outcome.isInForce)
    json.object("statuses") { json in
      for status in Status.allCases {
        if let count = outcome.counts[status] { json.member(status.name, count) }
      }
    }
  }

  private func write(_ timeline: TimelineReport, to json: inout JSONWriter) {
    func write(_ stretch: TimelineReport.Stretch, to json: inout JSONWriter) {
      json.member("first", stretch.first)
      json.member("last", stretch.last)
    }
    json.array("judged", timeline.judged) { json, stretch in
      json.object { write(stretch, to: &$0) }
    }
    json.array("findings", timeline.rows) { json, row in
      json.object { json in
        json.member("rule", row.finding.rule.name)
        json.member("severity", row.finding.severity.englishName)
        json.member("identity", row.finding.identity.description)
        json.object("place") { finding.write(row.finding.place, to: &$0) }
        json.member("message", row.finding.message[language])
        json.array("periods", row.stretches) { json, stretch in
          json.object { write(stretch, to: &$0) }
        }
      }
    }
    json.array("turns", timeline.turns) { json, turn in
      json.object { json in
        json.member("day", turn.day)
        json.array("begins", turn.begins) { $0.literal(String($1)) }
        json.array("ends", turn.ends) { $0.literal(String($1)) }
      }
    }
  }
}

extension Evidence {
  /// One digest of all documents, and one of all rule packs: of their lines `digest  path`.
  package var inputDigest: String { Self.digest(of: inputs) }
  package var packDigest: String { Self.digest(of: packs) }

  private static func digest(of files: [FileDigest]) -> String {
    SHA256.digest(of: files.flatMap { Array("\($0.sha256)  \($0.path)\n".utf8) })
  }

  /// The places that evidence names.
  var places: [Span] {
    let ofMatrices = matrices.flatMap { matrix in
      matrix.documents.flatMap { document in
        [document.place]
          + document.items.flatMap { item in
            [item.place].compactMap(\.self)
              + Responsibility.Role.allCases.flatMap { item.holders($0).compactMap(\.place) }
          }
      }
    }
    return ofMatrices + (timeline?.rows.map(\.finding.place) ?? [])
  }
}
