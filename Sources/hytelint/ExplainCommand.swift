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

  @OptionGroup var reading: ReadingOptions

  @Flag(
    name: .customLong("all"),
    help: "Näyttää perustelun kaikki vaiheet ja kaikki korjausvaihtoehdot.")
  var showsAll = false

  @Option(help: ArgumentHelp("Tulosteen muoto: text tai json.", valueName: "muoto"))
  var format = AnswerFormat.text

  mutating func run() throws {
    let terminal = Terminal()
    let language = reading.language
    switch try orEnd(in: language, { () throws(CheckFailure) in try answer() }) {
    case .page(let page):
      try write(in: language) { sink in
        switch format {
        case .json: RulePageJSON(page, in: language).write(to: &sink)
        case .text: RulePageText(page, in: language, width: terminal.width).write(to: &sink)
        }
      }
    case .result(let result):
      try explain(result, in: reading.lang ?? result.language ?? language, on: terminal)
    }
  }

  /// What there is to explain: a rule, or what a check found.
  private enum Answer {
    case page(RulePage)
    case result(CheckResult)
  }

  private func answer() throws(CheckFailure) -> Answer {
    var request = reading.request(paths)
    request.keepsProofs = true
    if let page = try rulePage(RuleID(subject.lowercased()), for: request) { return .page(page) }
    return .result(try check(request))
  }

  private func explain(
    _ result: CheckResult, in language: Language, on terminal: Terminal
  ) throws {
    let findings = result.findings(named: subject)
    let explained = zip(findings, result.repairs(of: findings)).compactMap { finding, repairs in
      result.proof(of: finding).map { proof in
        ExplanationJSON.Explained(finding, proof, repairs ?? Repairs([], isExhaustive: false))
      }
    }
    guard !explained.isEmpty else { throw UsageFault(unknown(in: result)) }
    if format == .json {
      let answer = ExplanationJSON(explained, files: result.files, in: language)
      return try write(in: language) { answer.write(to: &$0) }
    }
    let options = TextOptions(width: terminal.width, colour: terminal.hasColour)
    try write(in: language) { sink in
      for (number, explained) in explained.enumerated() {
        if number > 0 { sink.write(byte: 0x0A) }
        Explanation(
          explained.finding, explained.proof, explained.repairs, provisions: result.provisions,
          files: result.files, in: language
        ).write(options: options, showingAll: showsAll, to: &sink)
      }
    }
  }

  private func write(
    in language: Language, _ report: (inout ByteSink) -> Void
  ) throws {
    try Output(nil).writeOrEnd(in: language, report)
  }

  /// What to say where nothing goes by the name: the nearest rule, or where to find names.
  private func unknown(in result: CheckResult) -> Localized {
    let rule = subject.split(separator: "@", maxSplits: 1).first.map(String.init) ?? subject
    if subject.contains("@"), result.rules.contains(where: { $0.id.name == rule.lowercased() }) {
      return Self.noFinding(subject, of: rule)
    }
    guard let nearest = result.nearestRule(to: rule), nearest != rule else {
      return Self.unknown(subject)
    }
    return Self.unknown(subject).suggesting(nearest)
  }

  private static func noFinding(_ subject: String, of rule: String) -> Localized {
    let name = subject.drop { $0 != "@" }.dropFirst()
    return Localized(
      fi: "säännöllä \(rule) ei ole havaintoa kohteesta ”\(name)”; miksi ei, sen kertoo "
        + "hytelint why-not \(rule) ”\(name)”",
      sv: "regeln \(rule) har ingen anmärkning om ”\(name)”; varför inte, det berättar "
        + "hytelint why-not \(rule) ”\(name)”",
      en: "the rule \(rule) has no finding on “\(name)”; why not is told by "
        + "hytelint why-not \(rule) “\(name)”")
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
