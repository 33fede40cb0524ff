import Foundation
import SourceText
import Support
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
    #expect(read.nodesReadOtherwiseAlone == [])
  }

  @Test(arguments: samples) func everyScalarThatIsNotDecodedIsItsTextInTheFile(text: String) {
    #expect(Sample(text).scalarsCutOtherwise == [])
  }

  @Test(arguments: ["Plans", "Tests/PlanTests", "Rules"])
  func everyNodeOfAFileReadAloneIsTheSame(folder: String) throws {
    let files = try yamlFiles(under: folder)
    #expect(files.count > 10)
    for file in files {
      let read = Sample(bytes: [UInt8](try Data(contentsOf: file)))
      #expect(!read.tree.documents.isEmpty, "\(file.lastPathComponent)")
      #expect(read.nodesReadOtherwiseAlone == [], "\(file.lastPathComponent)")
      #expect(read.scalarsCutOtherwise == [], "\(file.lastPathComponent)")
    }
  }

  private func yamlFiles(under folder: String) throws -> [URL] {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: repository.appending(path: folder).path)
    return paths.filter { $0.hasSuffix(".yaml") }.sorted().map {
      repository.appending(path: folder).appending(path: $0)
    }
  }
}
