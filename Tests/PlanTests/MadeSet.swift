import Checking
import Documents
import Findings
import Foundation
import SourceText

/// A made-up set of several counties with a register and an agreement, in a folder of a test's own.
final class MadeSet {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "muisti-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(Self.plan("Raisio", agreed: "jako-1/retki"), to: "raisio")
    try write(Self.plan("Turku", agreed: "jako-1/retki"), to: "turku")
    try write(Self.plan("Kuopio"), to: "kuopio")
    try write(Self.plan("Pohjois-Savon hyvinvointialue"), to: "alue")
    try write(Self.plan("Oulu", "  tunnus: oulu"), to: "oulu")
    try write(Self.agreement("jako-1"), to: "sopimus")
    try write(Self.register("Kotikylän Martat"), to: "rekisteri")
    try write("jotain: muuta\n", to: "vieras")
    try write("hyvinvointisuunnitelma: [", to: "rikki")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: file(name))
  }

  func file(_ name: String) -> URL { folder.appending(path: name + ".yaml") }

  /// Checks the set in parts, with what an earlier check found out or with nothing.
  func check(
    remembering earlier: CheckResult? = nil, by program: String = "1", day: Int = 22,
    rules: [String] = [], stage: Stage? = nil
  ) throws -> CheckResult {
    try Checking.check(
      request(
        earlier?.memory ?? Memory(of: { program }, keeping: true), day: day, rules: rules,
        stage: stage))
  }

  /// What a check of the set asks for.
  func request(
    _ memory: Memory?, day: Int = 22, rules: [String] = [], stage: Stage? = nil
  ) -> CheckRequest {
    var request = CheckRequest(
      paths: [folder.path],
      day: CalendarDay(year: 2026, month: 11, day: day) ?? CalendarDay(number: 0))
    request.measuresWorthParting = 0
    request.bytesWorthRemembering = 0
    request.memory = memory
    request.ruleFolders = rules
    request.stage = stage
    return request
  }

  static func plan(
    _ organisation: String, _ rest: String = "", measure: String = "Retki",
    agreed: String = "jako-2"
  ) -> String {
    """
    # Keksitty suunnitelma.
    hyvinvointisuunnitelma:
      organisaatio: \(organisation)
      kausi: 2022–2029
      vaihe: hyväksytty
    \(rest)
    toimenpiteet:
      - {nimi: \(measure), vastuutaho: kaikki toimialat, aikataulu: 2026}
      - {nimi: Leiri, vastuutaho: Kotikylän Martat, aikataulu: 2026, sovittu: \(agreed)}

    """
  }

  static func agreement(_ id: String) -> String {
    """
    # Keksitty sopimus.
    sopimus:
      tunnus: \(id)
      laji: yhdyspintakuvaus
      osapuolet: [Raisio, Varsinais-Suomen hyvinvointialue]
      suunnitelmakausi: 2022–2029
      voimassa: 1.3.2025–22.11.2026
    työnjako:
      - {tunnus: retki, toimenpide: Retki, päävastuu: kunta}

    """
  }

  static func register(_ name: String) -> String {
    """
    # Keksitty rekisteri.
    rekisteri:
      järjestöt: [{nimi: \(name)}]

    """
  }
}

extension CheckResult {
  /// The findings, each with all that formats show of it, and what was not judged.
  var told: [String] {
    findings.map(\.told) + notJudged.map { "\($0.missing.fi) \($0.rules)" }
      + ["\(documents) \(measures) \(skippedFiles) \(files.map(\.path))"]
  }
}

extension Finding {
  /// All that formats show of the finding.
  var told: String {
    let labels = labels.map { "\($0.place) \($0.text.map { "\($0)" } ?? "")" }
    return """
      \(place) \(rule.name) \(severity) \(standing) \(title) \(message) \
      \(suggestion.map { "\($0)" } ?? "") \(replacement.map { "\($0)" } ?? "") \
      \(caption.map { "\($0)" } ?? "") \(basis) \(labels) \(identity.parts)
      """
  }
}
