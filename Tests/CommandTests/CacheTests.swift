import Foundation
import Testing

/// What a large check leaves for the next one.
@Suite struct CacheTests {
  /// Plans of two counties that are large enough to be remembered.
  private func largeSet() throws -> Folder {
    let folder = try Folder()
    for (town, count) in [("Raisio", 400), ("Turku", 400), ("Kuopio", 400)] {
      let measures = (0..<count).map { number in
        """
          - nimi: Keksitty retki numero \(number) luontoon ja takaisin
            kuvaus: \(String(repeating: "Retki on keksitty, ja sillä kävellään metsässä. ", count: 9))
            vastuutaho: kaikki toimialat
            aikataulu: 2026

        """
      }
      let head =
        "hyvinvointisuunnitelma: {organisaatio: \(town), kausi: 2022–2029, vaihe: hyväksytty}\ntoimenpiteet:\n"
      try folder.write(head + measures.joined(), to: "plans/\(town).yaml")
    }
    return folder
  }

  @Test func aSecondRunSaysTheSameInEveryFormatAndNoCacheLeavesNothing() throws {
    let folder = try largeSet()
    let caches = ["XDG_CACHE_HOME": folder.path("caches").path]
    func check(_ words: String...) throws -> [Data] {
      let formats = ["text", "json", "sarif"].flatMap { ["--format", "\($0)=\($0).out"] }
      var command = Command.built
      command.environment = caches
      let outcome = try command.run(
        ["check", "plans", "--as-of", "1.3.2026"] + formats + words, in: folder.url)
      #expect(outcome.code == 1)
      return try ["text", "json", "sarif"].map { try folder.read($0 + ".out") }
    }
    let anew = try check("--no-cache")
    #expect(!folder.has("caches"))
    #expect(try check() == anew)
    let entries = try FileManager.default.contentsOfDirectory(
      atPath: folder.path("caches/hytelint").path)
    #expect(entries.count == 4)
    #expect(try check() == anew)
  }
}
