import Foundation
import Support
import Testing

/// Whole runs over the plans of the repository.
@Suite struct WholeRunTests {
  private let plans = repository.appending(path: "Plans")
  private let sets = ["kuopio", "raisio", "esimerkki/luonnos", "esimerkki/puhdas"]

  private func run(_ arguments: [String]) throws -> Outcome {
    try Command.built.run(arguments + ["--as-of", "1.3.2026"], in: plans)
  }

  @Test(arguments: ["text", "compact", "json", "sarif"])
  func sameInputGivesTheSameBytes(_ format: String) throws {
    let first = try run([".", "--format", format])
    let second = try run([".", "--format", format])
    #expect(first.outputBytes.count > 1_000)
    #expect(first.outputBytes == second.outputBytes && first.errors == second.errors)
  }

  @Test func theOrderOfThePathsChangesNothing() throws {
    let forward = try run(sets + ["--format", "json"])
    let backward = try run(sets.reversed() + ["--format", "json"])
    #expect(forward.outputBytes.count > 1_000)
    #expect(forward.outputBytes == backward.outputBytes)
  }

  @Test func setsAreJudgedAloneAsTheyAreTogether() throws {
    func lines(_ paths: [String]) throws -> [Substring] {
      try run(paths + ["--format", "compact"]).output.split(separator: "\n")
    }
    let alone = try sets.flatMap { try lines([$0]) }
    #expect(alone.count > 20)
    #expect(try alone.sorted() == lines(["."]).sorted())
  }

  @Test func realMaterialHasNoErrors() throws {
    let outcome = try run(["kuopio", "raisio"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("varoitus: "))
  }

  @Test func theFolderOfRulesAloneGivesWhatTheBuiltInRulesGive() throws {
    let rules = repository.appending(path: "Rules").path
    let builtIn = try run([".", "--format", "compact"])
    let alone = try run([".", "--format", "compact", "--no-builtin-rules", "--rules", rules])
    #expect(builtIn.outputBytes.count > 1_000)
    #expect(alone.outputBytes == builtIn.outputBytes && alone.code == builtIn.code)
  }

  @Test func everyFormatHasTheSameFindings() throws {
    let lines = try run([".", "--format", "compact"]).output.split(separator: "\n")
    let identities = lines.compactMap { $0.split(separator: "(").last?.dropLast() }.sorted()
    let object = try object(run([".", "--format", "json"]).outputBytes)
    let findings = object["findings"] as? [[String: Any]] ?? []
    #expect(
      findings.compactMap { $0["identity"] as? String }.sorted() == identities.map(String.init))
    let sarif = try self.object(run([".", "--format", "sarif"]).outputBytes)
    let runs = sarif["runs"] as? [[String: Any]] ?? []
    #expect((runs.first?["results"] as? [Any])?.count == identities.count)
    let text = try run(["."]).output
    #expect(text.components(separatedBy: " = tunniste: ").count - 1 == identities.count)
  }

  @Test(.enabled(if: Schemas.sarif != nil, "the SARIF schema is not here"))
  func sarifKeepsItsSchema() throws {
    let schema = try #require(Schemas.sarif)
    let check = try #require(SchemaCheck(schema))
    #expect(check.faults(in: try run([".", "--format", "sarif", "--all"]).outputBytes) == [])
    let broken = try Folder(["paha.yaml": Plans.notYAML, "tyhjä.yaml": ""])
    let outcome = try hytelint(".", "eiole.yaml", "--format", "sarif", in: broken)
    #expect(outcome.code == 2)
    #expect(check.faults(in: outcome.outputBytes) == [])
  }

  private func object(_ bytes: Data) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: bytes) as? [String: Any] ?? [:]
  }
}

/// The published schemas, where they are kept beside the repository.
enum Schemas {
  static let sarif = try? Data(
    contentsOf: repository.deletingLastPathComponent()
      .appending(path: "shared/reference/schemas/sarif-schema-2.1.0.json"))
}

/// The product, copied alone to a folder where nothing else of the repository is.
@Suite struct AloneTests {
  @Test(arguments: [Command.built.executable] + Products.others)
  func worksWhereverItIsCopied(_ product: URL) throws {
    let folder = try Folder(["a.yaml": Plans.faulty, "b.yaml": Plans.doubtful])
    let copy = folder.path("hytelint")
    try FileManager.default.copyItem(at: product.resolvingSymlinksInPath(), to: copy)
    let outcome = try Command(executable: copy).run(["--as-of", "1.3.2026"], in: folder.url)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("[tuntematon-avain]"))
    #expect(outcome.output.contains("[tuntematon-toimija]"))
  }
}

/// The products that were built besides the one these tests run.
enum Products {
  /// What `make product` leaves, if it has been made.
  static let others = [repository.appending(path: "hytelint")].filter {
    FileManager.default.isExecutableFile(atPath: $0.path)
  }
}
