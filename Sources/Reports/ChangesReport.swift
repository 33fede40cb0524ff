package import Findings
package import Responsibilities
package import SourceText

/// The formats in which changes of responsibilities are written, named as users type them.
package enum ChangesFormat: String, Sendable, CaseIterable {
  case text, markdown, json
}

/// How responsibilities differ between two sets of documents.
package struct ChangesReport: Sendable {
  /// The changes in the order in which they are shown.
  let changes: [Change]
  let language: Language
  private let old: [SourceFile]
  private let new: [SourceFile]
  private let toolVersion: String

  /// A report on changes; a span of the older documents is a place in `old`, of the newer in `new`.
  package init(
    _ changes: [Change], old: [SourceFile], new: [SourceFile], toolVersion: String,
    language: Language
  ) {
    self.changes = changes
    self.old = old
    self.new = new
    self.toolVersion = toolVersion
    self.language = language
  }

  /// Writes the changes and flushes the sink.
  package func write(as format: ChangesFormat, to output: inout ByteSink) {
    let places = ChangedPlaces(
      before: Places(old, of: changes.compactMap(\.before)),
      after: Places(new, of: changes.compactMap(\.after)))
    switch format {
    case .text: writeText(places, to: &output)
    case .markdown: writeMarkdown(places, to: &output)
    case .json:
      ChangesJSON(changes, places: places, language: language, toolVersion: toolVersion)
        .write(to: &output)
    }
    output.flush()
  }

  private func writeText(_ places: ChangedPlaces, to output: inout ByteSink) {
    for (document, changes) in byDocument {
      output.write("\(VisibleText.line(document))\n")
      for change in changes {
        let text = ChangeText(change).sentence[language]
        output.write("  \(change.weight.words[language]): \(VisibleText.line(text))\n")
        output.write("    \(places.line(for: change))\n")
      }
      output.write("\n")
    }
    output.write("\(summary)\n")
  }

  private func writeMarkdown(_ places: ChangedPlaces, to output: inout ByteSink) {
    output.write("<!-- hytelint diff -->\n### hytelint diff: \(summary)\n")
    for (document, changes) in byDocument {
      output.write("\n#### \(MarkdownText.escaped(document))\n\n")
      for change in changes {
        let text = MarkdownText.escaped(ChangeText(change).sentence[language])
        output.write("- **\(change.weight.words[language])** \(text)<br>\n")
        output.write("  \(MarkdownText.code(places.line(for: change)))\n")
      }
    }
  }

  /// How many changes there are of each weight, or that there are none.
  private var summary: String {
    guard !changes.isEmpty else {
      return Localized(
        fi: "Vastuut eivät muutu.", sv: "Ansvaren ändras inte.",
        en: "The responsibilities do not change.")[language]
    }
    return Change.Weight.allCases.map { weight in
      "\(weight.words[language]): \(changes.count { $0.weight == weight })"
    }.joined(separator: " · ")
  }

  /// The changes by document, the heaviest first in each.
  private var byDocument: [(document: String, changes: [Change])] {
    var groups: [(document: String, changes: [Change])] = []
    for change in changes {
      let name = change.document[language]
      if let known = groups.firstIndex(where: { $0.document == name }) {
        groups[known].changes.append(change)
      } else {
        groups.append((name, [change]))
      }
    }
    return groups.map { document, changes in
      let ordered = Change.Weight.allCases.flatMap { weight in
        changes.filter { $0.weight == weight }
      }
      return (document, ordered)
    }
  }
}

/// The places of changes in the older and the newer files.
struct ChangedPlaces {
  let before: Places
  let after: Places

  /// `old.yaml:5:17 → new.yaml:5:17`, or the one place that there is.
  func line(for change: Change) -> String {
    let old = change.before.map { VisibleText.line(before.name(of: $0)) }
    let new = change.after.map { VisibleText.line(after.name(of: $0)) }
    return [old, new].compactMap { $0 }.joined(separator: " → ")
  }
}
