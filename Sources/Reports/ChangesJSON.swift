import Findings
import Responsibilities
import SourceText

/// Changes of responsibilities as JSON, whose shape is told by its version.
struct ChangesJSON {
  /// The number that changes when a reader of an older version could go wrong.
  static let version = 1

  private let changes: [Change]
  private let places: ChangedPlaces
  private let language: Language
  private let toolVersion: String

  init(_ changes: [Change], places: ChangedPlaces, language: Language, toolVersion: String) {
    self.changes = changes
    self.places = places
    self.language = language
    self.toolVersion = toolVersion
  }

  func write(to output: inout ByteSink) {
    var json = JSONWriter(to: output, lineDepth: 3)
    json.object { json in
      json.member("format", "hytelint-diff")
      json.member("version", Self.version)
      json.object("tool") { json in
        json.member("name", "hytelint")
        json.member("version", toolVersion)
      }
      json.member("language", language.rawValue)
      json.object("summary") { json in
        for weight in Change.Weight.allCases {
          json.member(weight.rawValue, changes.count { $0.weight == weight })
        }
      }
      json.array("changes", changes) { json, change in
        json.object { write(change, to: &$0) }
      }
    }
    output = json.output
    output.write(byte: 0x0A)
  }

  private func write(_ change: Change, to json: inout JSONWriter) {
    json.member("kind", change.kind.rawValue)
    json.member("class", change.weight.rawValue)
    json.member("document", change.document[language])
    json.member("subject", change.subject == .measure ? "measure" : "agreement-row")
    json.member("name", change.name[language])
    if let role = change.role { json.member("role", role.englishName) }
    json.array("from", change.from.map { $0[language] })
    json.array("to", change.to.map { $0[language] })
    json.member("text", ChangeText(change).sentence[language])
    if let span = change.before { json.object("before") { write(span, places.before, to: &$0) } }
    if let span = change.after { json.object("after") { write(span, places.after, to: &$0) } }
  }

  private func write(_ span: Span, _ places: Places, to json: inout JSONWriter) {
    let extent = places.extent(of: span)
    json.member("file", places.path(of: span))
    json.member("line", extent.line)
    json.member("column", extent.column)
    json.member("endLine", extent.endLine)
    json.member("endColumn", extent.endColumn)
  }
}

extension Responsibility.Role {
  /// The name that JSON uses, whatever the language of the texts.
  var englishName: String {
    switch self {
    case .lead: "lead"
    case .partialLead: "partial-lead"
    case .jointLead: "joint-lead"
    case .organises: "organises"
    case .coordinates: "coordinates"
    case .implements: "implements"
    case .supports: "supports"
    case .partner: "partner"
    case .other: "other"
    }
  }
}
