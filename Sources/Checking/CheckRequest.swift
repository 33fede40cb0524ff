package import Documents
package import Findings
package import Judging
package import Responsibilities
import Rules
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

  /// Whether to count what each rule came to for its subjects.
  package var countsStatuses = false

  /// Whether to judge every day of the plans' periods too.
  package var judgesTimeline = false

  /// Whether to tell who answers for what in each set.
  package var readsResponsibilities = false

  /// Whether to keep what proves the findings.
  package var keepsProofs = false

  /// Whether to read why each rule exists.
  package var readsReasons = false

  /// The text that stands for the path `-`.
  package var standardInput: [UInt8]?

  /// The file in whose place the text of standard input stands, if it is some file's.
  package var standardInputPath: String?

  /// The configuration that holds for all paths instead of those that stand beside them.
  package var configPath: String?

  /// The stage by which findings are weighed, whatever plans and configurations say.
  package var stage: Stage?

  /// The fewest measures for which a set is judged in parts that nothing joins, on all cores.
  ///
  /// Fewer are soonest judged together. What is found is the same.
  package var measuresWorthParting = 1000

  /// What earlier checks found out of large sets; nothing where each is to be judged anew.
  ///
  /// What is found is the same.
  package var memory: Memory?

  /// The fewest bytes of documents for which a set is looked up in the memory.
  package var bytesWorthRemembering = 1 << 19

  /// The copy of an older state in which the paths are, and the paths as the user wrote them.
  var standsFor: OldTree?
  var writtenPaths: [String]?

  package init(paths: [String], day: CalendarDay) {
    self.paths = paths
    self.day = day
  }

  /// Asks for everything that evidence is made of.
  package mutating func askForEvidence() {
    countsStatuses = true
    judgesTimeline = true
    readsResponsibilities = true
    keepsProofs = true
  }
}

/// What a check gave.
package struct CheckResult: Sendable {
  /// The findings to show, and those held back, in reading order.
  package internal(set) var findings: [Finding]

  /// All files that were read, packs first; a span's `FileIndex` is a place in this list.
  package let files: [SourceFile]

  package let rules: [CheckedRule]

  /// The rules and the files they were read from.
  let packs: LoadedPacks

  /// Why rules exist and how many examples they have, where the request asks for it.
  let reasons: [RuleID: RuleReason]

  /// The files whose findings are shown; the others are context.
  package let shownFiles: Set<FileIndex>

  /// The documents under the paths, those that are context only not among them, and their measures.
  package let documents: Int
  package let measures: Int

  /// The rules not judged for some subject, by what was not given.
  package let notJudged: [(missing: Localized, rules: [RuleID])]

  /// The YAML files that are none of ours.
  package let skippedFiles: Int
  package let unreadable: [UnreadablePath]

  /// What is wrong with the sets' configurations; their paths are among the unreadable too.
  package let complaints: [Complaint]

  /// What each rule came to over all sets, where the request asks for it.
  package let statuses: [RuleStatuses]

  /// What the rules came to for each plan that is shown, where the request asks for it.
  package let plans: [PlanStatuses]

  /// What proves the findings, a set at a time, where the request asks for it.
  package let provings: [Proving]

  /// The sets that are proven, in the same order.
  let setsWithProofs: [SetWithParts]

  /// Who answers for what, a set at a time, where the request asks for it.
  package let matrices: [ResponsibilityMatrix]

  /// What the provisions that findings cite say, by notation, where proofs are kept.
  package let provisions: [String: Localized]

  /// When what is found, a set at a time, where the request asks for it.
  package let timelines: [Timeline]

  /// The exceptions that the documents record, and what came of each.
  package let exceptions: [ListedException]

  /// The outputs that configurations ask for, as `--format` takes them.
  package let outputs: [String]

  /// The file of known findings that a configuration names.
  package let baseline: String?

  /// The language that a set's configuration asks for.
  package let language: Language?

  /// The request's memory, with what this check found out.
  package let memory: Memory?
}

/// A rule that took part in a check.
package struct CheckedRule: Sendable {
  package let id: RuleID
  package let title: Localized
  package let severity: Severity
  package let suggestion: Localized?
  /// Why it exists, where the request asks for it.
  package let why: Localized?
}

/// A path that could not be read, and why.
package struct UnreadablePath: Sendable, Hashable {
  package let path: String
  package let reason: Localized
}

/// Something wrong in what a check is asked by: a pack or a configuration.
package struct Complaint: Sendable, Hashable {
  package let path: String

  /// Where in the file, or nothing for the file as a whole.
  package let position: Position?
  package let message: Localized
}

/// Why a check could not be made as asked.
package enum CheckFailure: Error, Sendable {
  /// Rule packs with errors.
  case brokenPacks([Complaint])

  /// A folder of rule packs that can't be read or holds none, and why.
  case noPacks(folder: String, reason: Localized)

  /// No plan or agreement was found under the paths; the YAML files that are none of ours, what could
  /// not be read, and what is wrong with the configurations.
  case noDocuments(skipped: [String], unreadable: [UnreadablePath], complaints: [Complaint])

  /// A rule makes more rows than the limit; its name.
  case tooManyRows(relation: String)

  /// A rule tries more combinations of rows than the limit; its name.
  case tooManySteps(relation: String)
}
