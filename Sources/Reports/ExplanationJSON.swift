package import Findings
package import SourceText

/// Findings with their proofs and repairs in JSON: `hytelint-explanation`.
package struct ExplanationJSON: Sendable {
  /// The number that changes when a reader of an older version could go wrong.
  package static let version = 1

  private let explained: [Explained]
  private let files: [SourceFile]
  private let language: Language

  /// A finding, why it holds and what would remove it.
  package struct Explained: Sendable {
    package let finding: Finding
    package let proof: Proof
    package let repairs: Repairs

    package init(_ finding: Finding, _ proof: Proof, _ repairs: Repairs) {
      self.finding = finding
      self.proof = proof
      self.repairs = repairs
    }
  }

  package init(_ explained: [Explained], files: [SourceFile], in language: Language) {
    self.explained = explained
    self.files = files
    self.language = language
  }

  /// Writes one object with all findings.
  package func write(to output: inout ByteSink) {
    let places = Places(files, of: explained.flatMap(\.places))
    let findings = JSONFinding(
      places: places, language: language,
      proofs: Dictionary(
        explained.map { ($0.finding.identity, $0.proof) }, uniquingKeysWith: { first, _ in first }))
    var json = JSONWriter(to: output, lineDepth: 3)
    json.object { json in
      json.member("format", "hytelint-explanation")
      json.member("version", Self.version)
      json.member("language", language.rawValue)
      json.array("findings", explained) { json, explained in
        json.object { json in
          findings.write(explained.finding, to: &json)
          write(explained.repairs, findings, to: &json)
        }
      }
    }
    output = json.output
    output.write(byte: 0x0A)
  }

  private func write(
    _ repairs: Repairs, _ findings: JSONFinding, to json: inout JSONWriter
  ) {
    json.member("repairsExhaustive", repairs.isExhaustive)
    json.array("repairs", repairs.repairs) { json, repair in
      json.object { json in
        json.member("removesContent", repair.thins)
        json.member("alsoRemoves", repair.alsoRemoved)
        json.array("edits", repair.edits) { json, edit in
          json.object { write(edit, findings, to: &$0) }
        }
      }
    }
  }

  private func write(
    _ edit: Repair.Edit, _ findings: JSONFinding, to json: inout JSONWriter
  ) {
    switch edit {
    case .remove(let sentence, _):
      json.member("kind", "remove")
      json.member("sentence", sentence[language])
    case .add(let sentence, _, let proviso):
      json.member("kind", "add")
      json.member("sentence", sentence[language])
      write(proviso, to: &json)
    case .replace(let old, let new, _, let proviso):
      json.member("kind", "replace")
      json.member("sentence", old[language])
      json.member("with", new[language])
      write(proviso, to: &json)
    }
    if let place = edit.place { json.object("place") { findings.write(place, to: &$0) } }
  }

  private func write(_ proviso: Repair.Proviso, to json: inout JSONWriter) {
    switch proviso {
    case .decision: json.member("proviso", "decision")
    case .record: json.member("proviso", "only-if-done-or-agreed")
    case .consent(let actor):
      json.member("proviso", "consent")
      json.member("of", actor[language])
    }
  }
}

extension ExplanationJSON.Explained {
  fileprivate var places: [Span] {
    [finding.place] + finding.labels.map(\.place) + proof.root.places
      + repairs.repairs.flatMap { $0.edits.compactMap(\.place) }
  }
}
