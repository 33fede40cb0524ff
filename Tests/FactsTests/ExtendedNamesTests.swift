import Documents
import Findings
import Rules
import SourceText
import Support
import Testing
import YAML

@testable import Facts

/// The names of a register that gets rows of a set's own.
struct ExtendedNamesTests {
  private let register: Register
  private let fileCount: Int

  init() throws {
    let shipped = try ShippedRules()
    (register, fileCount) = (shipped.book.registers, shipped.fileCount)
  }

  private func own(_ rows: String) throws -> Register {
    let text = "# Keksitty rekisteri.\nrekisteri:\n\(rows)\n"
    let source = SourceFile(path: "oma.yaml", bytes: Array(text.utf8))
    let (tree, problems) = YAMLTree.parse(source, as: FileIndex(fileCount))
    let file = Documents.read(tree, problems: problems, path: source.path)
    return try #require(Outline(of: file).registers.first)
  }

  /// What each text means, as the tables have it.
  private func meanings(_ tables: NameTables) -> [[UInt8]: NameMeaning] {
    Dictionary(
      uniqueKeysWithValues: tables.whole.all.map { text, number in
        (Array(text), tables.meanings[Int(number)])
      })
  }

  private func numbers(_ table: ByteTable) -> [[UInt8]: Int32] {
    Dictionary(uniqueKeysWithValues: table.all.map { (Array($0), $1) })
  }

  @Test(arguments: [
    "  järjestöt: [{nimi: Keksityn kylän kerho, lyhenteet: [Kyläkerho]}]",
    "  järjestöt: [{nimi: Kuopio}, {nimi: Keksitty ry, lyhenteet: [Vantaa]}]",
    // An organisation comes before a unit of the same name.
    "  järjestöt: [{nimi: nuorisopalvelut}]",
    "  järjestöt: [{nimi: Sama ry, lyhenteet: [Sama]}, {nimi: Toinen ry, lyhenteet: [Sama]}]",
    "  kunnat: [{nimi: Kuopio, lyhenteet: [Savon helmi], genetiivit: [Savon helmen]}]",
    "  kunnat: [{nimi: Keksilä, genetiivi: Kuopion, genetiivit: [Keksilän]}]",
    "  yksiköt: [{nimi: keksintöpalvelut, taho: kunta}, {nimi: Keksitty pitkänniminen yksikkö}]",
    "  yksiköt: [{nimi: Kuopio, taho: kunta}]",
    "  virkanimikkeet: [{nimi: keksintöjohtaja, taho: kunta}]",
    "  organisaatiosanat: [{nimi: kuntakeksintö, merkitys: kunta, aliakset: [kk]}]",
    "  epämääräiset: [{nimi: kuka vain}, {nimi: Kuopion kau, alku: kyllä}]",
    "  täytettävät: [{nimi: KESKEN, haku: koko}]",
    "  teemat: [{tunnus: keksinta, nimi: Keksintä}]",
    "  toimintamallit: [{nimi: Keksi-malli, aliakset: [Keksi]}]",
  ])
  func areThoseOfTheWholeRegister(rows: String) throws {
    let known = PreparedNames(of: register)
    var extended = register
    var clashes: [Remark] = []
    extended.add(try own(rows), knowing: known.names, clashes: &clashes)
    let (names, whole) = (known.extended(from: register, to: extended), PreparedNames(of: extended))
    let (told, wanted) = (meanings(names.names), meanings(whole.names))
    let same = [
      told == wanted, numbers(names.names.genitives) == numbers(whole.names.genitives),
      names.names.longest == whole.names.longest,
      names.names.beginnings.map(\.words) == whole.names.beginnings.map(\.words),
    ]
    #expect(!same.contains(false))
    let tables = zip(
      [names.terms.themes, names.terms.levels, names.terms.models, names.terms.tasks],
      [whole.terms.themes, whole.terms.levels, whole.terms.models, whole.terms.tasks])
    let areSame = tables.allSatisfy { numbers($0) == numbers($1) }
    #expect(areSame)
  }

  @Test func aNameThatIsNewIsAddedToTheTablesThatAreThere() throws {
    let known = NameTables(register)
    var extended = register
    var clashes: [Remark] = []
    extended.add(
      try own("  järjestöt: [{nimi: Keksityn kylän kerho}]"), knowing: known, clashes: &clashes)
    let names = known.extended(from: register, to: extended)
    #expect(names.whole.count == known.whole.count + 1)
    #expect(
      names.whole.all.last.map { Array($0.text) } == folded(Array("Keksityn kylän kerho".utf8)[...])
    )
  }
}
