import SourceText
import Testing
import YAML

/// Each node's place holds the whole node and nothing else: its text alone is read as the same.
struct RoundTripTests {
  private static let plan = """
    # Keksitty esimerkki: paikkoja ei ole olemassa.
    hyvinvointisuunnitelma:                      # sv välfärdsplan · en wellbeing-plan
      tunnus: esimerkkila-2026
      nimi: Esimerkkilän kunnan hyvinvointisuunnitelma 2026–2029
      sisältää: [lasten ja nuorten hyvinvointisuunnitelma, ehkäisevän päihdetyön suunnitelma]   # k
      valmistelu: {kuultu: [vanhusneuvosto, nuorisovaltuusto]}
      toimitettu: [{kenelle: Mallimaan hyvinvointialue, pvm: 15.12.2025}]
      neuvottelut:
        - pvm: 2.10.2026
          laji: hyte-neuvottelu                  # hyte-neuvottelu | valtuustokausineuvottelu
          osapuolet: [Mallimaan hyvinvointialue, Esimerkkilä, "Mallimaan yhdistys ry"]
      liikunta-aktiivisuus: Move! ja aikuisten liikuntakysely
      kuvaus: |
        Ensimmäinen rivi – ja 🏃‍♂️.

          Sisennetty rivi.

      perustelu: >-
        Pitkä teksti
        jatkuu.

      todisteet:
        - {velvoite: "612/2021:6:2:a", asiakirja: 'Kuntastrategia ''2025'' '}

    toimenpiteet:
    - nimi: Monialainen perhevalmennus,
        jossa teksti jatkuu
      osavastuut:
      - taho: Mallimaan hyvinvointialue

        rajaus: "neuvolan \\u00e4 \\
          osuus"
      -
        - sisempi
        - 'toinen
          rivi'
      ? monimutkainen avain
      : arvo
      aikataulu:
      huomautus:      # tyhjä
    """

  private static let samples = [
    plan, "\u{feff}" + plan, plan.replacing("\n", with: "\r\n"), "[a, {b: c}, [d: e], 'f', \"\", ]",
    "- - - x\n    - y\n  - - z\n- {}\n- []\n", "平成: [年, 'e\u{301}']\nä: |2-\n    x\n\n\n",
  ]

  @Test(arguments: samples) func aNodeReadAloneIsTheSame(text: String) {
    let read = Sample(text)
    #expect(read.problems.isEmpty)
    #expect(!read.tree.documents.isEmpty)
    for index in read.tree.nodes.indices {
      let node = NodeID(index)
      let alone = Sample(standingAlone(node, in: read))
      let expected = read.outline(of: node)
      #expect(alone.outline == expected, "\(read.cut(node))")
    }
  }

  /// The text of a node moved to a file of its own, in the column where it stands.
  private func standingAlone(_ node: NodeID, in read: Sample) -> String {
    let range = read.tree.span(of: node).range
    let before = read.bytes[..<range.lowerBound]
    let line = before.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { before[($0 + 1)...] } ?? before
    let column = String(decoding: line, as: UTF8.self).replacing("\u{feff}", with: "")
      .unicodeScalars.count
    // A value that stands after its key begins further in than its lines go on.
    let isBlock = read.cut(node).contains("\n") && read.tree.kind(of: node) == .scalar
    return String(repeating: " ", count: isBlock ? 0 : column) + read.cut(node) + "\n"
  }

  @Test(arguments: samples) func everyScalarThatIsNotDecodedIsItsTextInTheFile(text: String) {
    let read = Sample(text)
    for (index, node) in read.tree.nodes.enumerated() where node.kind == .scalar {
      let cut = read.cut(NodeID(index))
      let value = read.tree.text(of: NodeID(index))
      let quote = cut.first { _ in node.style == .singleQuoted || node.style == .doubleQuoted }
      let expected = quote.map { "\($0)\(value)\($0)" } ?? value
      #expect(node.isDecoded || cut == expected)
      #expect(!cut.hasSuffix("\n") && !cut.hasSuffix(" "))
    }
  }
}
