import ArgumentParser
import Checking
import Documents
import Findings
import Reports

/// `hytelint explain HAVAINTO|SÄÄNTÖ`: why a finding holds, or what a rule says and why.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Kertoo, mihin havainto perustuu tai mitä sääntö sanoo ja miksi.")

  @Argument(
    help: ArgumentHelp(
      "Havainnon tunniste (3f9a12c4), sääntö@kohde tai säännön tunnus.", valueName: "kohde"))
  var subject: String

  @Argument(
    help: ArgumentHelp("Tiedostot ja kansiot, joista havaintoa etsitään.", valueName: "polku"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("Tulosteen kieli.", valueName: "kieli"))
  var lang: Language?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Tarkastelupäivä, esim. 1.3.2026 (oletus: tänään).", valueName: "päivä"))
  var asOf: CalendarDay?

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Lisää sääntöpaketit tästä kansiosta. Voi toistaa.", valueName: "kansio"))
  var ruleFolders: [String] = []

  @Flag(
    name: .customLong("no-builtin-rules"), help: "Käyttää vain kansioiden (--rules) sääntöjä.")
  var withoutBuiltInRules = false

  @Flag(name: .customLong("all"), help: "Näyttää perustelun kaikki vaiheet.")
  var showsAll = false

  mutating func run() throws {
    ignoreBrokenPipes()
    let terminal = Terminal()
    let language = lang ?? terminal.language
    let answer: Result<Answer, CheckFailure>
    do throws(CheckFailure) {
      answer = .success(try self.answer())
    } catch {
      answer = .failure(error)
    }
    switch answer {
    case .success(.page(let page)):
      let text = RulePageText(page, in: language ?? .fi, width: terminal.width)
      try write(in: language ?? .fi) { text.write(to: &$0) }
    case .success(.result(let result)):
      try explain(result, in: lang ?? result.language ?? language ?? .fi, on: terminal)
    case .failure(let failure):
      failure.lines(in: language ?? .fi).forEach(complain)
      throw ExitCode(2)
    }
  }

  /// What there is to explain: a rule, or what a check found.
  private enum Answer {
    case page(RulePage)
    case result(CheckResult)
  }

  private func answer() throws(CheckFailure) -> Answer {
    var request = CheckRequest(
      paths: paths.isEmpty ? ["."] : paths, day: asOf ?? CalendarDay.today)
    request.ruleFolders = ruleFolders
    request.usesBuiltInRules = !withoutBuiltInRules
    request.keepsProofs = true
    if let page = try rulePage(RuleID(subject.lowercased()), for: request) { return .page(page) }
    return .result(try check(request))
  }

  private func explain(
    _ result: CheckResult, in language: Language, on terminal: Terminal
  ) throws {
    let explanations = result.findings(named: subject).compactMap { finding in
      result.proof(of: finding).map {
        Explanation(
          finding, $0, provisions: result.provisions, files: result.files, in: language)
      }
    }
    guard !explanations.isEmpty else { throw UsageFault(Self.unknown(subject)) }
    let options = TextOptions(width: terminal.width, colour: terminal.hasColour)
    try write(in: language) { sink in
      for (number, explanation) in explanations.enumerated() {
        if number > 0 { sink.write(byte: 0x0A) }
        explanation.write(options: options, showingAll: showsAll, to: &sink)
      }
    }
  }

  private func write(
    in language: Language, _ report: (inout ByteSink) -> Void
  ) throws {
    let output = Output(nil)
    do {
      try output.write { sink in
        report(&sink)
        sink.flush()
      }
    } catch {
      complain(output.complaint(error).asError(in: language))
      throw ExitCode(2)
    }
  }

  private static func unknown(_ subject: String) -> Localized {
    Localized(
      fi: "ei löydy havaintoa eikä sääntöä ”\(subject)”; havainnon tunniste on sen viimeisellä "
        + "rivillä, ja tarkistettavat polut annetaan sen perässä",
      sv:
        "det finns ingen anmärkning eller regel ”\(subject)”; anmärkningens identifierare står på "
        + "dess sista rad, och sökvägarna anges efter den",
      en: "there is no finding or rule “\(subject)”; the identity of a finding stands on its last "
        + "line, and the paths to check are given after it")
  }
}
