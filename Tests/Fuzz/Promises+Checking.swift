import Checking
import Documents
import Findings
import Judging
import PackChecking
import Packs
import Reports
import Rules
import SourceText
import YAML

extension Promises {
  func brokenCheck(_ bytes: [UInt8]) -> [String] {
    let sources = parts(of: bytes).prefix(6).enumerated().map { number, part in
      SourceFile(path: "\(number).yaml", bytes: part)
    }
    return brokenFindings(in: sources, under: book, startingAt: packCount)
  }

  /// Judges texts as one set; what a finding is shown with must be there in each language.
  func brokenFindings(
    in sources: [SourceFile], under book: RuleBook, startingAt first: Int
  ) -> [String] {
    guard
      let (_, verdict, measures) = try? check(
        sources, under: book, startingAt: FileIndex(first), on: day, countingStatuses: true)
    else { return [] }
    var broken = verdict.findings.flatMap { finding in
      unless(
        isPlace(finding.place, in: sources, from: first), "\(finding.rule) has no place")
        + unless(
          Language.allCases.allSatisfy { !finding.message[$0].isEmpty },
          "\(finding.rule) has no words")
    }
    // Labels may lie in packs too.
    let packs = (0..<first).map { SourceFile(path: "pack-\($0).yaml", bytes: []) }
    broken += verdict.findings.flatMap { finding in
      finding.labels.flatMap { label in
        unless(
          Int(label.place.file.number) < first
            || isPlace(label.place, in: sources, from: first),
          "\(finding.rule) has a label without a place")
      }
    }
    guard broken.isEmpty else { return broken }
    let report = Report(
      findings: verdict.findings, exceptions: verdict.exceptions, files: packs + sources, rules: [],
      summary: RunSummary(
        documents: 1, measures: measures, rules: book.rules.count, errors: 0, warnings: 0,
        notes: 0, statuses: verdict.statuses),
      asOf: "2026-03-01", toolVersion: "0.1.0", language: .fi)
    return brokenFormats(of: report)
  }

  func brokenPacks(_ bytes: [UInt8]) -> [String] {
    var files: [SourceFile] = words.enumerated().map { $1.file }
    var packs = words.enumerated().map { number, pack in
      PackSource(
        path: pack.path,
        tree: YAMLTree.parse(pack.file, as: FileIndex(number)).tree)
    }
    for part in parts(of: bytes).prefix(4) {
      let file = SourceFile(path: "fuzz-\(files.count).yaml", bytes: part)
      let (tree, problems) = YAMLTree.parse(file, as: FileIndex(files.count))
      files.append(file)
      // The product goes no further with a pack that is not YAML.
      if problems.isEmpty { packs.append(PackSource(path: file.path, tree: tree)) }
    }
    return [true, false].flatMap { isStrict in
      broken(packs, in: files, isStrict: isStrict)
    }
  }

  private func broken(
    _ packs: [PackSource], in files: [SourceFile], isStrict: Bool
  ) -> [String] {
    do throws(PackErrors) {
      let book = try RuleBook(reading: packs, strict: isStrict)
      return isStrict ? [] : brokenBook(book, of: packs, in: files)
    } catch {
      return error.errors.flatMap { error in
        unless(isPlace(error.place, in: files), "an error of a pack without a place")
          + unless(
            Language.allCases.allSatisfy { !error.message[$0].isEmpty },
            "an error of a pack without words")
      } + unless(!error.errors.isEmpty, "a pack is refused for nothing")
    }
  }

  /// What may be asked of a book that was read: its warnings, its rules in words, its examples, and
  /// what it finds in a plan.
  private func brokenBook(
    _ book: RuleBook, of packs: [PackSource], in files: [SourceFile]
  ) -> [String] {
    var broken = warnings(about: book, written: WrittenPacks(packs)).flatMap { warning in
      unless(isPlace(warning.place, in: files), "a warning about a pack without a place")
    }
    for rule in book.rules {
      _ = book.parts(of: rule)
      _ = book.letters(of: rule)
      _ = rule.generalBasis
    }
    let base = SourceFile(path: "suunnitelma.yaml", bytes: Array(Self.plan.utf8))
    broken += brokenFindings(in: [base], under: book, startingAt: files.count)
    var run = ExampleRun(
      book, of: packs, bases: ["pohja": base], index: FileIndex(files.count), day: day)
    for pack in packs.dropFirst(words.count) {
      guard let examples = try? RuleExamples.read(pack.tree) else { continue }
      for example in examples.examples.prefix(8) {
        _ = try? run.run(example, of: RuleID(pack.path))
      }
    }
    return broken
  }

  /// A plan with something of most kinds.
  private static let plan = """
    hyvinvointisuunnitelma: {tunnus: raisio, organisaatio: Raisio, kausi: 2022–2029, vaihe: luonnos}
    toimenpiteet:
      - {nimi: Lukupiiri, päävastuu: Raision kaupunki, tuki: Turku, aikataulu: 2026, mittarit: [a]}
      - {nimi: Retki, päävastuu: [Turku, Raisio], teema: liikunta, toimet: [kävely, hiihto]}
    """
}
