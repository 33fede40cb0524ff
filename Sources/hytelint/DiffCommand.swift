import ArgumentParser
import Checking
import Documents
import Findings
import Reports
import Responsibilities
import SourceText

/// `hytelint diff VANHA UUSI`, `hytelint diff --base VERSIO`: what changes in who answers for what, by meaning.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Kertoo, miten vastuut muuttuvat vanhoista asiakirjoista uusiin.",
    discussion: """
      Muutos siirtää vastuun (moves), heikentää (weakens), vahvistaa (strengthens) tai on \
      neutraali (neutral).
      Valitsimella --base vanha puoli luetaan git-versiosta.
      På svenska: hytelint diff GAMMAL NY --lang sv · In English: hytelint diff OLD NEW --lang en
      """)

  @Argument(
    help: ArgumentHelp(
      "Vanhat ja uudet asiakirjat: kaksi tiedostoa tai kansiota. Valitsimen --base kanssa vain "
        + "uudet (oletus: nykyinen kansio).", valueName: "polku"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Vertaa siihen, mitä asiakirjat olivat git-versiossa, josta nykyinen erkani.",
      valueName: "versio"))
  var base: String?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Tulostusmuoto; NIMI=TIEDOSTO kirjoittaa tiedostoon. Voi toistaa.",
      valueName: "nimi[=tiedosto]"))
  var formats: [ChangesChoice] = []

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "Luokat, joista paluukoodi on 1: moves, weakens, strengthens, neutral pilkuin, tai never.",
      valueName: "luokat"))
  var failOn = FailureWeights(weights: [])

  @OptionGroup var reading: ReadingOptions

  mutating func run() throws {
    let language = reading.language
    try Contradictions.refuse(formatFiles: formats.map(\.file))
    if base == nil, paths.count != 2 { throw UsageFault(Self.twoSides) }
    guard let before = older(in: language), let after = newer(in: language) else {
      throw ExitCode(2)
    }
    let found = changes(from: before.gathering?.responsibilities ?? [], to: after.responsibilities)
    let report = ChangesReport(
      found, old: before.gathering?.files ?? [], new: after.files, toolVersion: Hytelint.version,
      language: language)
    let choices = formats.isEmpty ? [ChangesChoice(format: .text, file: nil)] : formats
    let isWritten = choices.map { write(report, $0, in: language) }
    let isWhole = before.gathering?.unreadable.isEmpty ?? true && after.unreadable.isEmpty
    guard isWhole, !isWritten.contains(false) else { throw ExitCode(2) }
    throw ExitCode(found.contains { failOn.weights.contains($0.weight) } ? 1 : 0)
  }

  /// One side of the comparison; nothing is gathered where the merge base had no documents.
  private struct Side {
    let gathering: Gathering?
  }

  /// Reads the old side; tells why it could not be read.
  private func older(in language: Language) -> Side? {
    guard let base else {
      return gathered(paths[0...0], in: language).map { Side(gathering: $0) }
    }
    do throws(RevisionFault) {
      return Side(gathering: try gather(reading.request(paths), atMergeBaseWith: base))
    } catch {
      complain(error.words.asError(in: language))
      return nil
    }
  }

  private func newer(in language: Language) -> Gathering? {
    gathered(base == nil ? paths[1...] : paths[...], in: language)
  }

  private func gathered(_ paths: ArraySlice<String>, in language: Language) -> Gathering? {
    do throws(CheckFailure) {
      let gathering = try gather(reading.request(Array(paths)))
      tell(gathering.complaints, unreadable: gathering.unreadable, in: language)
      return gathering
    } catch {
      let place = paths.first.map { "\($0): " } ?? ""
      error.lines(in: language).forEach { complain(place + $0) }
      return nil
    }
  }

  private func write(
    _ report: ChangesReport, _ choice: ChangesChoice, in language: Language
  ) -> Bool {
    let output = Output(choice.file)
    do {
      try output.write { report.write(as: choice.format, to: &$0) }
      return true
    } catch {
      complain(output.complaint(error).asError(in: language))
      return false
    }
  }
}

extension DiffCommand {
  private static let twoSides = Localized(
    fi: "anna kaksi polkua, vanhat ja uudet asiakirjat, tai --base ja git-versio",
    sv: "ge två sökvägar, de gamla och de nya dokumenten, eller --base och en git-version",
    en: "give two paths, the old and the new documents, or --base and a git revision")
}

extension Gathering {
  /// Who answers for what in the documents of all sets.
  fileprivate var responsibilities: [DocumentResponsibilities] {
    sets.flatMap { set in
      var reader = ResponsibilityReader(set.facts, under: book, files: files)
      return reader.documents()
    }
  }
}

/// The classes of change that end a run with 1.
struct FailureWeights: ExpressibleByArgument {
  let weights: [Change.Weight]

  init(weights: [Change.Weight]) {
    self.weights = weights
  }

  /// Reads `moves,weakens` or `never`.
  init?(argument: String) {
    if argument == "never" {
      self.init(weights: [])
      return
    }
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let weights = words.compactMap { Change.Weight(rawValue: String($0)) }
    guard weights.count == words.count else { return nil }
    self.init(weights: weights)
  }

  var defaultValueDescription: String { "never" }
}
