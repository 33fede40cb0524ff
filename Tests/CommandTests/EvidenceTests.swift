import Foundation
import SourceText
import Support
import Testing

/// The evidence of whole runs over the plans of the repository, in JSON.
@Suite struct EvidenceTests {
  private let plans = repository.appending(path: "Plans")

  private func evidence(_ arguments: [String]) throws -> (bytes: Data, object: [String: Any]) {
    let outcome = try Command.built.run(
      ["check", "--evidence", "--format", "json", "--as-of", "1.3.2026", "--fail-on", "never"]
        + arguments, in: plans)
    #expect(outcome.code == 0)
    let whole = try JSONSerialization.jsonObject(with: outcome.outputBytes) as? [String: Any]
    return (outcome.outputBytes, whole?["evidence"] as? [String: Any] ?? [:])
  }

  @Test(arguments: [("fi", "raisio"), ("sv", "esimerkki/luonnos"), ("en", "kuopio")])
  func itFollowsItsSchema(language: String, path: String) throws {
    let schema = repository.appending(path: "Tests/Goldens/reports/hytelint-json.schema.json")
    let check = try #require(SchemaCheck(try Data(contentsOf: schema)))
    let (bytes, object) = try evidence([path, "--lang", language])
    #expect(check.faults(in: bytes) == [])
    #expect(object["version"] as? Int == 1)
  }

  @Test func equalInputGivesEqualBytes() throws {
    let first = try evidence(["raisio"]).bytes
    #expect(try first == evidence(["raisio"]).bytes)
  }

  @Test func theDigestsAreThoseOfTheFilesThatWereRead() throws {
    let object = try evidence(["kuopio"]).object
    let files = (object["inputs"] as? [String: Any])?["files"] as? [[String: Any]] ?? []
    let told = files.map { file in
      "\(file["path"] as? String ?? ""): \(file["shown"] as? Bool ?? false)"
    }
    #expect(
      told == [
        "../Rules/sopimukset/kuopio-pohjois-savo-2025.yaml: false", "kuopio/diat-2025.yaml: true",
      ])
    let bytes = try Data(contentsOf: plans.appending(path: "kuopio/diat-2025.yaml"))
    #expect(files.last?["sha256"] as? String == SHA256.digest(of: Array(bytes)))
    let packs = (object["packs"] as? [String: Any])?["files"] as? [[String: Any]] ?? []
    #expect(packs.count > 100)
  }

  @Test func itTellsWhatBecameOfEveryRule() throws {
    let object = try evidence(["esimerkki/luonnos"]).object
    let rules = object["rules"] as? [[String: Any]] ?? []
    func statuses(_ rule: String) -> [String: Int] {
      let entry = rules.first { $0["rule"] as? String == rule }
      return entry?["statuses"] as? [String: Int] ?? [:]
    }
    #expect((statuses("paallekkainen-paavastuu")["found"] ?? 0) > 0)
    #expect((statuses("paallekkainen-paavastuu")["met"] ?? 0) > 0)
    #expect((statuses("hus-yhteistyo-puuttuu")["notApplicable"] ?? 0) > 0)
    #expect((statuses("tuntematon-avain")["found"] ?? 0) > 0)
    #expect(statuses("ei-yamlia").isEmpty)
  }

  @Test func itTellsTheDaysOnWhichSomethingTurns() throws {
    let folder = try Folder(["joukko.yaml": Self.ending])
    let outcome = try Command.built.run(
      ["check", "--evidence", "--format", "json", "--as-of", "1.3.2026"], in: folder.url)
    let whole = try JSONSerialization.jsonObject(with: outcome.outputBytes) as? [String: Any]
    let evidence = whole?["evidence"] as? [String: Any]
    let timeline = try #require(evidence?["timeline"] as? [String: Any])
    let findings = timeline["findings"] as? [[String: Any]] ?? []
    let turns = (timeline["turns"] as? [[String: Any]] ?? []).map { turn in
      let rules = (turn["begins"] as? [Int] ?? []).map { findings[$0]["rule"] as? String ?? "" }
      return "\(turn["day"] as? String ?? ""): \(rules.sorted())"
    }
    #expect(turns.contains { $0.hasPrefix("2028-01-01") && $0.contains("sopimus-ei-voimassa") })
  }

  private static let ending = """
    # Keksitty esimerkki: paikkoja ei ole olemassa.
    hyvinvointisuunnitelma: {organisaatio: Mallila, kausi: 2026–2029}
    toimenpiteet:
      - {nimi: Liikuntaneuvonta, päävastuu: Mallila, sovittu: s-1}
    ---
    sopimus:
      tunnus: s-1
      laji: yhteistyösopimus
      osapuolet: [Mallila, Keksimaan hyvinvointialue]
      päätös: {toimielin: aluehallitus, pvm: 1.3.2025}
      voimassa: 1.1.2025–31.12.2027
    työnjako:
      - {toimenpide: Liikuntaneuvonta, päävastuu: kunta}
    ---
    rekisteri:
      hyvinvointialueet: [{nimi: Keksimaan hyvinvointialue}]
      kunnat: [{nimi: Mallila, hyvinvointialue: Keksimaan hyvinvointialue}]

    """

  @Test func theFindingsAreThoseOfTheDayAndNotOfTheWholePeriod() throws {
    let plain = try Command.built.run(
      ["check", "--format", "json", "--as-of", "1.3.2026", "raisio"], in: plans)
    func count(_ bytes: Data) throws -> Int {
      let object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
      return (object?["findings"] as? [Any] ?? []).count
    }
    #expect(try count(evidence(["raisio"]).bytes) == count(plain.outputBytes))
  }
}
