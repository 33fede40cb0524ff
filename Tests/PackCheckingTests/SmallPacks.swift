import Findings
import PackChecking
import Rules
import SourceText
import YAML

/// Packs written in a test, with a vocabulary of their own, and what the checker says of them.
struct SmallPacks {
  private static let words = """
    tyypit: {Taho: [Kunta], Asiakirja: [Suunnitelma], Kohta: [Toimenpide], Sana: [], Luku: []}
    ---
    sanasto: []
    """

  private static let sentences = """
    sanasto:
      - {tunnus: toimenpide, lause: "toimenpide <m:Toimenpide> on suunnitelmassa <s:Suunnitelma>", sv: "<m> i <s>", en: "<m> in <s>", lähde: suunnitelma, avain: [m]}
      - {tunnus: vastuu, lause: "toimenpiteen <m:Toimenpide> vastuu on taholla <t:Taho>", sv: "ansvar <m> <t>", en: "lead <m> <t>", lähde: suunnitelma}
      - {tunnus: tuki, lause: "toimenpidettä <m:Toimenpide> tukee <t:Taho>", sv: "stöd <m> <t>", en: "support <m> <t>", lähde: suunnitelma}
      - {tunnus: vaihe, lause: "suunnitelman <s:Suunnitelma> vaihe on <n:Luku>", sv: "skede <s> <n>", en: "stage <s> <n>", lähde: suunnitelma}
      - {tunnus: taho, lause: "taho <t:Taho> on julkinen", sv: "<t> är offentlig", en: "<t> is public", lähde: rekisteri}
      - {tunnus: mukana, lause: "toimenpiteessä <m:Toimenpide> on mukana <t:Taho>", sv: "med <m> <t>", en: "takes part <m> <t>", lähde: johdettu}
      - {tunnus: hoitaja, lause: "toimenpidettä <m:Toimenpide> hoitaa <t:Taho>", sv: "sköter <m> <t>", en: "runs <m> <t>", lähde: johdettu, avain: [m]}
    """

  private let files: [(path: String, text: String)]

  /// The vocabulary, these definitions and rules by their names.
  init(definitions: String = "", rules: KeyValuePairs<String, String> = [:]) {
    var files = [("sanasto/tyypit.yaml", Self.words), ("sanasto/lauseet.yaml", Self.sentences)]
    if !definitions.isEmpty {
      files.append(("maaritelmat/kaikki.yaml", "määritelmät:\n" + definitions))
    }
    files += rules.map { ("roolit/\($0).yaml", Self.rule($0, $1)) }
    self.files = files
  }

  /// A rule with these conditions; what they leave out has a usual value.
  private static func rule(_ id: String, _ lines: String) -> String {
    let usual = [
      ("sääntö", id), ("otsikko", "{fi: Koe, sv: Prov, en: Test}"), ("vakavuus", "varoitus"),
      ("peruste", "[{käytäntö: hytelint}]"),
      ("koskee", "[toimenpide <m> on suunnitelmassa <_>]"),
      ("havainto", "{fi: a ”<m>”, sv: b ”<m>”, en: c “<m>”}"),
    ]
    let rest = usual.filter { key, _ in !("\n" + lines).contains("\n\(key):") }
    return rest.map { "\($0): \($1)\n" }.joined() + lines + "\n"
  }

  private var sources: [PackSource] {
    files.enumerated().map { number, file in
      let source = SourceFile(path: file.path, bytes: Array(file.text.utf8))
      return PackSource(path: file.path, tree: YAMLTree.parse(source, as: FileIndex(number)).tree)
    }
  }

  func read() throws -> (book: RuleBook, written: WrittenPacks) {
    (try RuleBook(reading: sources), WrittenPacks(sources))
  }

  func warnings() throws -> [PackWarning] {
    let (book, written) = try read()
    return PackChecking.warnings(about: book, written: written)
  }

  /// Every warning but those of single variables, with what it is about and the words it stands at:
  /// `neverFires koe ›<n> …‹`.
  func told() throws -> [String] {
    try warnings().filter { $0.kind != .usedOnce }.map {
      "\($0.kind) \($0.statement) ›\(text(of: $0))‹"
    }
  }

  /// The warnings of variables that are used once.
  func toldOfVariables() throws -> [String] {
    try warnings().filter { $0.kind == .usedOnce }.map {
      "\($0.message.fi.prefix { $0 != " " }) \($0.statement) ›\(text(of: $0))‹"
    }
  }

  private func text(of warning: PackWarning) -> String {
    let bytes = Array(files[Int(warning.place.file.number)].text.utf8)
    let place = Int(warning.place.start)..<Int(warning.place.end)
    return String(decoding: bytes[place], as: UTF8.self)
  }
}
