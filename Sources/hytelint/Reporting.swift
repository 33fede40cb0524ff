import Checking
import Documents
import Findings
import Reports
import SourceText

extension Report {
  /// The report of a check, with or without the findings that others hold back.
  init(_ result: CheckResult, in language: Language, on day: CalendarDay, withHeldBack: Bool) {
    let shown = result.findings.filter { $0.standing == .shown }
    func count(_ severity: Severity) -> Int {
      shown.lazy.filter { $0.severity == severity }.count
    }
    let summary = RunSummary(
      documents: result.documents, measures: result.measures, rules: result.rules.count,
      errors: count(.error), warnings: count(.warning), notes: count(.note),
      notJudged: result.notJudged.map { NotJudged(rules: $0.rules, reason: $0.missing) },
      skippedFiles: result.skippedFiles,
      unreadable: result.unreadable.map { Unreadable(path: $0.path, reason: $0.reason) },
      heldBack: result.findings.count - shown.count)
    self.init(
      findings: withHeldBack ? result.findings : shown, files: result.files,
      rules: result.rules.map { rule in
        RuleSummary(
          id: rule.id, title: rule.title, why: rule.title, severity: rule.severity,
          help: rule.suggestion ?? Localized(""))
      },
      summary: summary, asOf: day.iso, toolVersion: Hytelint.version, language: language)
  }
}

extension CalendarDay {
  /// The day as machines read it: `2026-03-01`.
  var iso: String {
    let (year, month, day) = parts
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension CheckFailure {
  /// The failure in words, for standard error.
  func text(in language: Language) -> String {
    switch self {
    case .brokenPacks(let complaints, let files), .brokenConfiguration(let complaints, let files):
      return complaints.map { $0.text(in: language, files) }.joined(separator: "\n")
    case .noPacks(let folder):
      return Localized(
        fi: "virhe: kansiossa \(folder) ei ole sääntöpaketteja",
        sv: "fel: mappen \(folder) har inga regelpaket",
        en: "error: there are no rule packs in the folder \(folder)")[language]
    case .noDocuments(let skipped, let unreadable):
      let unread = unreadable.map { "virhe: \($0.path): \($0.reason[language])" }
      let none = Localized(
        fi: "virhe: suunnitelmia tai sopimuksia ei löytynyt (ohitettuja tiedostoja: \(skipped))",
        sv: "fel: inga planer eller avtal hittades (överhoppade filer: \(skipped))",
        en: "error: no plans or agreements were found (files passed over: \(skipped))")
      return (unread + [none[language]]).joined(separator: "\n")
    case .tooManyRows(let relation):
      return Localized(
        fi: "virhe: sääntö \(relation) tuottaa liikaa rivejä",
        sv: "fel: regeln \(relation) ger för många rader",
        en: "error: the rule \(relation) makes too many rows")[language]
    }
  }
}

extension CheckFailure.Complaint {
  /// `path:line:column: virhe: …`
  fileprivate func text(in language: Language, _ files: [SourceFile]) -> String {
    let word = Localized(fi: "virhe", sv: "fel", en: "error")[language]
    let number = Int(place.file.number)
    guard files.indices.contains(number) else { return "\(word): \(message[language])" }
    let position = LineTable(files[number]).position(at: Int(place.start))
    return
      "\(files[number].path):\(position.line):\(position.column): \(word): \(message[language])"
  }
}
