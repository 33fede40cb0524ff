import Findings
import Rules
import SourceText
import YAML

/// Packs written in a test, and what reading them gives.
struct SmallPacks {
  /// A vocabulary that is large enough for the rules of these tests.
  static let words = """
    tyypit: {Taho: [Kunta, Alue], Toimenpide: [], Sana: [], Luku: [], Päivä: [], Sopimus: []}
    ---
    sanasto: []
    """

  static let sentences = """
    sanasto:
      - tunnus: toimenpide
        lause: toimenpide <m:Toimenpide> on vaiheessa <x:Sana>
        sv: i skedet <x> är åtgärden <m>
        en: the measure <m> is at the stage <x>
        lähde: suunnitelma
        puuttuessa: {fi: ei annettu, sv: inte getts, en: not given}
      - tunnus: vastuu
        lause: toimenpiteen <m:Toimenpide> vastuu on taholla <t:Taho>
        sv: ansvaret för <m> bärs av <t>
        en: the lead of <m> is <t>
        lähde: suunnitelma
      - tunnus: kunta
        lause: toimenpide <m:Toimenpide> koskee kuntaa <k:Kunta>
        sv: åtgärden <m> gäller kommunen <k>
        en: the measure <m> concerns the municipality <k>
        lähde: suunnitelma
      - tunnus: paiva
        lause: toimenpide <m:Toimenpide> alkaa <d:Päivä>
        sv: åtgärden <m> börjar <d>
        en: the measure <m> begins on <d>
        lähde: suunnitelma
      - tunnus: rivi
        lause: toimenpide <m:Toimenpide> nojaa sopimukseen <a:Sopimus>
        sv: åtgärden <m> stöder sig på avtalet <a>
        en: the measure <m> rests on the agreement <a>
        lähde: suunnitelma
      - tunnus: vastuussa
        lause: toimenpiteestä <m:Toimenpide> vastataan
        sv: för åtgärden <m> ansvaras
        en: somebody answers for the measure <m>
        lähde: johdettu
    """

  /// The files in order, each a path and its text.
  var files: [(path: String, text: String)]

  /// The vocabulary and these files.
  init(_ files: (path: String, text: String)...) {
    self.files = [("sanasto/tyypit.yaml", Self.words), ("sanasto/lauseet.yaml", Self.sentences)]
    self.files += files
  }

  /// The vocabulary and one rule, `roolit/koe.yaml`, with these lines in place of the usual ones.
  init(rule lines: String) {
    self.init(("roolit/koe.yaml", Self.rule(lines)))
  }

  /// A rule with these lines; what they leave out has a usual value.
  static func rule(_ lines: String) -> String {
    let usual = [
      ("sääntö", "koe"), ("otsikko", "{fi: Koe, sv: Prov, en: Test}"), ("vakavuus", "varoitus"),
      ("peruste", "[{käytäntö: hytelint}]"),
      ("koskee", "[toimenpide <m> on vaiheessa <_>]"),
      ("havainto", "{fi: a ”<m>”, sv: b ”<m>”, en: c “<m>”}"),
    ]
    let given = lines.split(separator: "\n").map(String.init)
    let rest = usual.filter { key, _ in !given.contains { $0.hasPrefix(key + ":") } }
    return (rest.map { "\($0): \($1)" } + given).joined(separator: "\n") + "\n"
  }

  var sources: [PackSource] {
    files.enumerated().map { number, file in
      let source = SourceFile(path: file.path, bytes: Array(file.text.utf8))
      return PackSource(path: file.path, tree: YAMLTree.parse(source, as: FileIndex(number)).tree)
    }
  }

  func read(strict: Bool = false) throws -> RuleBook {
    try RuleBook(reading: sources, strict: strict)
  }

  /// Every error with the words it stands at: `koe.yaml ”<x>”: …`.
  func errors(strict: Bool = false, in language: Language = .fi) -> [String] {
    do throws(PackErrors) {
      _ = try RuleBook(reading: sources, strict: strict)
      return []
    } catch {
      return error.errors.map { error in
        let file = files[Int(error.place.file.number)]
        let source = SourceFile(path: file.path, bytes: Array(file.text.utf8))
        let name = file.path.split(separator: "/").last ?? ""
        return "\(name) ›\(source.text(of: error.place))‹ \(error.message[language])"
      }
    }
  }
}
