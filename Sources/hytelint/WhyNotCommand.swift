import ArgumentParser
import Checking
import Documents
import Findings
import Foundation
import Reports

/// `hytelint why-not SÄÄNTÖ [KOHDE] [POLKU…]`: why a rule finds nothing.
struct WhyNotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why-not",
    abstract: "Kertoo, miksi sääntö ei tee havaintoa: ei sovelleta, ei arvioitu tai täyttyy.",
    discussion: """
      Kohde on toimenpiteen, sopimuksen rivin tai asiakirjan tunnus tai nimi; sen voi kirjoittaa \
      myös muodossa sääntö@kohde. Ilman kohdetta luetellaan kaikki, mitä sääntö koskee.
      """)

  @Argument(help: ArgumentHelp("Säännön tunnus.", valueName: "sääntö"))
  var rule: String

  @Argument(
    help: ArgumentHelp(
      "Kohde ja sen jälkeen tiedostot ja kansiot (oletus: nykyinen kansio).",
      valueName: "kohde tai polku"))
  var rest: [String] = []

  @OptionGroup var reading: ReadingOptions

  @Flag(name: .customLong("all"), help: "Näyttää kaikki kohteet kokonaan ja kaikki vaiheet.")
  var showsAll = false

  @Option(help: ArgumentHelp("Tulosteen muoto: text tai json.", valueName: "muoto"))
  var format = AnswerFormat.text

  mutating func run() throws {
    let (rule, subject, paths) = parts
    var request = reading.request(paths)
    request.keepsProofs = true
    let result = try orEnd(in: reading.language) { () throws(CheckFailure) in try check(request) }
    let language = reading.lang ?? result.language ?? reading.language
    try answer(rule, subject, of: result, in: language, width: Terminal().width)
  }

  private func answer(
    _ rule: String, _ subject: String?, of result: CheckResult, in language: Language, width: Int
  ) throws {
    let whyNot: WhyNot
    do throws(UnknownName) {
      let tellsAll = showsAll || format == .json
      whyNot = try result.whyNot(
        RuleID(rule.lowercased()), about: subject, explaining: tellsAll ? .max : WhyNotText.most)
    } catch {
      throw UsageFault(Self.unknown(error, isRule: subject == nil || error.name != subject))
    }
    try Output(nil).writeOrEnd(in: language) { sink in
      switch format {
      case .json: WhyNotJSON(whyNot, files: result.files, in: language).write(to: &sink)
      case .text:
        WhyNotText(whyNot, files: result.files, in: language)
          .write(width: width, showingAll: showsAll, to: &sink)
      }
    }
  }

  /// The rule, the subject and the paths: what is there as a file, or looks like one, is a path.
  private var parts: (rule: String, subject: String?, paths: [String]) {
    let named = rule.split(separator: "@", maxSplits: 1).map(String.init)
    if named.count == 2 { return (named[0], named[1], rest) }
    guard let first = rest.first, !Self.isPath(first) else { return (rule, nil, rest) }
    return (rule, first, Array(rest.dropFirst()))
  }

  private static func isPath(_ word: String) -> Bool {
    FileManager.default.fileExists(atPath: word) || word.contains("/") || word.hasSuffix(".yaml")
      || word.hasSuffix(".yml")
  }

  private static func unknown(_ name: UnknownName, isRule: Bool) -> Localized {
    let text =
      isRule
      ? Localized(
        fi: "sääntöä ”\(name.name)” ei ole", sv: "det finns ingen regel ”\(name.name)”",
        en: "there is no rule “\(name.name)”")
      : Localized(
        fi: "annetuissa asiakirjoissa ei ole kohdetta ”\(name.name)”",
        sv: "i de givna dokumenten finns ingen punkt ”\(name.name)”",
        en: "there is nothing called “\(name.name)” in the given documents")
    return name.nearest.map { text.suggesting($0) } ?? text
  }
}
