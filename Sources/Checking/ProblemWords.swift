import Documents
import Facts
import Findings
import Judging
import Rules
import SourceText
import YAML

/// Puts in words what is wrong with the text of a configuration or a pack: the words are those that
/// the rules have for documents.
struct ProblemWords {
  private let day: CalendarDay
  private let wanted: () -> RuleBook

  init(day: CalendarDay, book: RuleBook) {
    self.day = day
    wanted = { book }
  }

  /// The words of packs that may not be ready yet: they are waited for where something is wrong.
  init(day: CalendarDay, of packs: LoadedPacks) {
    self.day = day
    wanted = { packs.book }
  }

  var book: RuleBook { wanted() }

  /// The complaints about a text that is not, or not wholly, YAML.
  func complaints(
    about problems: [YAMLProblem], in tree: YAMLTree, path: String
  ) -> [Complaint] {
    guard !problems.isEmpty else { return [] }
    let lines = LineTable(SourceFile(path: path, bytes: tree.source))
    let remarks = Documents.read(tree, problems: problems, path: path).remarks
    let facts = FactBase(of: [], under: book, on: day)
    let verdict = try? judge(
      facts, under: book, remarks: Array(remarks.prefix(problems.count)), on: day)
    return problems.map { problem in
      let finding = verdict?.findings.first { $0.place == problem.span }
      return Complaint(
        path: path, position: lines.position(at: Int(problem.span.start)),
        message: finding.map(Self.message) ?? Self.notYAML)
    }
  }

  private static func message(of finding: Finding) -> Localized {
    guard let suggestion = finding.suggestion else { return finding.message }
    return Localized(
      fi: "\(finding.message.fi) Ehdotus: \(suggestion.fi).",
      sv: "\(finding.message.sv) Förslag: \(suggestion.sv).",
      en: "\(finding.message.en) Suggestion: \(suggestion.en).")
  }

  private static let notYAML = Localized(
    fi: "rivin muoto on virheellinen, eikä tiedostoa voi lukea",
    sv: "radens form är felaktig och filen kan inte läsas",
    en: "the form of the line is wrong and the file cannot be read")
}
