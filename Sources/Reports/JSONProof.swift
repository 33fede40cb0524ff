import Findings
import SourceText

/// A proof in JSON: each step with its kind, its sentence and the steps it rests on.
struct JSONProof {
  private let places: Places
  private let language: Language
  private let writePlace: (Span, inout JSONWriter) -> Void

  init(
    places: Places, language: Language, writePlace: @escaping (Span, inout JSONWriter) -> Void
  ) {
    self.places = places
    self.language = language
    self.writePlace = writePlace
  }

  func write(_ step: Proof.Step, to json: inout JSONWriter) {
    switch step {
    case .stated(let sentence, let source, let place):
      json.member("kind", "stated")
      json.member("sentence", sentence[language])
      json.member("source", name(of: source))
      write(place, to: &json)
    case .concluded(let conclusion):
      json.member("kind", "concluded")
      json.member("sentence", conclusion.sentence[language])
      json.member("by", conclusion.name)
      write(conclusion.steps, to: &json)
    case .counted(let number, let sentence, let members):
      json.member("kind", "counted")
      json.member("sentence", sentence[language])
      json.member("count", number)
      write(members, to: &json)
    case .chosen(let value, let greatest, let members):
      json.member("kind", greatest ? "greatest" : "least")
      json.member("sentence", value[language])
      write(members, to: &json)
    case .compared(let sentence):
      json.member("kind", "compared")
      json.member("sentence", sentence[language])
    case .absent(let sentence, let place):
      json.member("kind", "absent")
      json.member("sentence", sentence[language])
      write(place, to: &json)
    case .notOverridden(let rules):
      json.member("kind", "not-overridden")
      json.array("rules", rules)
    }
  }

  private func write(_ place: Span?, to json: inout JSONWriter) {
    if let place { json.object("place") { writePlace(place, &$0) } }
  }

  /// Writes steps as a member of this name.
  func write(_ steps: [Proof.Step], as name: String = "steps", to json: inout JSONWriter) {
    json.array(name, steps) { json, step in
      json.object { write(step, to: &$0) }
    }
  }

  private func write(_ members: [Proof.Member], to json: inout JSONWriter) {
    json.array("members", members) { json, member in
      json.object { json in
        json.member("name", member.name[language])
        write(member.steps, to: &json)
      }
    }
  }

  private func name(of source: Proof.Source) -> String {
    switch source {
    case .plan: "plan"
    case .agreement: "agreement"
    case .register: "register"
    case .law: "law"
    case .document: "document"
    case .run: "run"
    }
  }
}
