import Findings
import Responsibilities
import SourceText

/// Who answers for what in one set of documents, in JSON.
struct JSONMatrix {
  private typealias Entry = ResponsibilityMatrix.Entry

  private let matrix: ResponsibilityMatrix
  private let finding: JSONFinding
  private let language: Language

  init(_ matrix: ResponsibilityMatrix, _ finding: JSONFinding, _ language: Language) {
    self.matrix = matrix
    self.finding = finding
    self.language = language
  }

  func write(to json: inout JSONWriter) {
    json.member("path", matrix.path)
    json.array("documents", matrix.documents.enumerated()) { json, document in
      json.object { write(document.element, number: document.offset, to: &$0) }
    }
    json.array("levels", matrix.levels.map { $0[language] })
    json.array("rows", matrix.rows) { json, row in json.object { write(row, to: &$0) } }
    json.array("themes", matrix.sections) { json, section in
      json.object { json in
        if let theme = section.theme {
          json.member("name", theme.name[language])
          json.member("known", theme.isKnown)
        }
        json.array("rows", section.rows) { $0.literal(String($1)) }
        json.array("frame", section.frame) { json, entry in json.object { write(entry, to: &$0) } }
      }
    }
    json.array("loads", matrix.loads) { json, load in json.object { write(load, to: &$0) } }
    json.array("openInterfaces", matrix.openInterfaces) { json, open in
      json.object { json in
        json.member("row", open.row)
        json.array("findings", open.findings.map { matrix.findings[$0].identity.description })
      }
    }
  }

  private func write(
    _ document: DocumentResponsibilities, number: Int, to json: inout JSONWriter
  ) {
    json.member("name", document.name[language])
    json.member("kind", document.kind.rawValue)
    json.member("presentation", document.isPresentation)
    json.member("superseded", matrix.superseded.contains(number))
    json.object("place") { finding.write(document.place, to: &$0) }
  }

  private func write(_ row: ResponsibilityMatrix.Row, to json: inout JSONWriter) {
    json.member("name", row.name[language])
    json.array("levels", row.levels) { $0.literal(String($1)) }
    json.member("interface", row.isInterface)
    json.array("says", row.entries) { json, entry in json.object { write(entry, to: &$0) } }
    json.array("decidedBy", row.decidedBy) { json, entry in json.object { write(entry, to: &$0) } }
    json.array("differences", row.differences) { json, difference in
      json.object { json in
        json.member("municipality", difference.municipality[language])
        json.array("answers", difference.answering) { json, answer in
          json.object { json in
            json.member("document", answer.entry.document)
            json.array("names", answer.names.map { $0[language] })
          }
        }
      }
    }
    json.array("findings", row.findings.filter(isShown)) { json, mark in
      json.object { json in
        json.member("identity", matrix.findings[mark.finding].identity.description)
        json.member("rule", matrix.findings[mark.finding].rule.name)
        json.member("primary", mark.isPrimary)
      }
    }
  }

  private func isShown(_ mark: ResponsibilityMatrix.Mark) -> Bool {
    let finding = matrix.findings[mark.finding]
    return finding.standing == .shown || finding.isExcepted
  }

  /// What one document says of a measure, or of a theme as a whole.
  private func write(_ entry: Entry, to json: inout JSONWriter) {
    let item = matrix[entry]
    json.member("document", entry.document)
    json.member("name", item.name[language])
    if let place = item.place { json.object("place") { finding.write(place, to: &$0) } }
    json.array("themes", item.themes.map { $0.name[language] })
    json.array("levels", item.levels.map { $0.name[language] })
    json.array("municipalities", item.municipalities.map { $0.name[language] })
    json.array("tasks", item.tasks.map { $0.name[language] })
    json.array("roles", Responsibility.Role.allCases.filter { !item.holders($0).isEmpty }) {
      json, role in
      json.object { json in
        json.member("role", role.englishName)
        json.array("holders", item.shown(role)) { json, holder in
          json.object { write(holder, to: &$0) }
        }
      }
    }
    json.array("vague", item.vague.map { $0.name[language] })
    json.member("leftOpen", item.leftOpen != nil)
    json.member("notShown", item.notShown != nil)
    json.array("weights", item.weights.map(\.rawValue))
  }

  private func write(_ holder: ShownHolder, to json: inout JSONWriter) {
    json.member("name", holder.name[language])
    json.array("groups", holder.groups.map(\.rawValue))
    json.array("members", holder.members.map { $0[language] })
    json.array("units", holder.units.map { $0[language] })
    if let scope = holder.scope { json.member("scope", scope.name[language]) }
    if let place = holder.place { json.object("place") { finding.write(place, to: &$0) } }
  }

  private func write(_ load: ResponsibilityMatrix.Load, to json: inout JSONWriter) {
    json.member("actor", load.actor[language])
    json.array("groups", load.groups.map(\.rawValue))
    json.member("rows", load.rows)
    json.object("roles") { json in
      for role in Responsibility.Role.allCases {
        if let count = load.counts[role] { json.member(role.englishName, count) }
      }
    }
  }
}
