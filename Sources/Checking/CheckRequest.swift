package import Documents
package import Findings
package import SourceText

/// What to check: paths, the day that is judged, and the rules.
package struct CheckRequest: Sendable {
  /// Files and folders, as the user wrote them; `-` is the text given as standard input.
  package var paths: [String]

  /// The day that is judged.
  package var day: CalendarDay

  /// Folders of further rule packs.
  package var ruleFolders: [String] = []

  package var usesBuiltInRules = true

  /// The text that stands for the path `-`, and the path to show for it.
  package var standardInput: SourceFile?

  package init(paths: [String], day: CalendarDay) {
    self.paths = paths
    self.day = day
  }
}

/// What a check gave.
package struct CheckResult: Sendable {
  /// The findings to show, and those held back, in reading order.
  package let findings: [Finding]

  /// All files that were read, packs first; a span's `FileIndex` is a place in this list.
  package let files: [SourceFile]

  package let rules: [CheckedRule]
  package let documents: Int
  package let measures: Int

  /// The rules not judged for some subject, by what was not given.
  package let notJudged: [(missing: Localized, rules: [RuleID])]

  /// The YAML files that are none of ours.
  package let skippedFiles: Int
  package let unreadable: [UnreadablePath]

  /// The language that a set's configuration asks for.
  package let language: Language?
}

/// A rule that took part in a check.
package struct CheckedRule: Sendable {
  package let id: RuleID
  package let title: Localized
  package let severity: Severity
  package let suggestion: Localized?
}

/// A path that could not be read, and why.
package struct UnreadablePath: Sendable, Hashable {
  package let path: String
  package let reason: Localized
}

/// Why a check could not be made as asked.
package enum CheckFailure: Error, Sendable {
  /// Rule packs with errors, and the files they stand in.
  case brokenPacks([Complaint], files: [SourceFile])

  /// A configuration with errors, and the files they stand in.
  case brokenConfiguration([Complaint], files: [SourceFile])

  /// A folder of rule packs that is not there or holds none.
  case noPacks(folder: String)

  /// No plan or agreement was found under the paths.
  case noDocuments(skipped: Int, unreadable: [UnreadablePath])

  /// A rule makes more rows than the limit; its name.
  case tooManyRows(relation: String)

  /// What is wrong, and where.
  package struct Complaint: Sendable {
    package let message: Localized
    package let place: Span
  }
}
