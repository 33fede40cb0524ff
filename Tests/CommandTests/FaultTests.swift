import Foundation
import Testing

/// What the machine does to a run: nothing is half-written, nothing hangs, and the exit code tells.
@Suite struct FaultTests {
  /// The command as a shell starts it, after `before`.
  private func shell(
    _ before: String, _ arguments: String, in folder: Folder, environment: [String: String] = [:]
  ) throws -> Outcome {
    let line = "\(before); exec \"$HYTELINT_TESTED\" \(arguments) --as-of 1.3.2026"
    var command = Command(executable: URL(filePath: "/bin/sh"))
    command.environment = environment
    command.environment["HYTELINT_TESTED"] = Command.built.executable.path
    return try command.run(["-c", line], in: folder.url)
  }

  /// The files of a folder, those that are hidden too.
  private func names(in folder: Folder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  @Test func aFileThatMayNotGrowKeepsWhatItHad() throws {
    let folder = try Folder(["a.yaml": Plans.faulty, "tulos.sarif": "vanha"])
    // A limit of the process stands for a full disk: four or eight blocks, as the shell counts.
    let outcome = try shell("ulimit -f 8", "a.yaml --format sarif=tulos.sarif", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("tulosta ei voitu kirjoittaa: tulos.sarif (levy on täynnä)"))
    #expect(try folder.read("tulos.sarif") == Data("vanha".utf8))
    #expect(try names(in: folder) == ["a.yaml", "tulos.sarif"])
  }

  @Test func aSummaryOfAJobThatMayNotGrowEndsWhereItDid() throws {
    let earlier = String(repeating: "# Aiempi vaihe\n", count: 500)
    let plan = Plans.faulty + String(repeating: "  - {nimi: Retki, pääväst: Turku}\n", count: 60)
    let folder = try Folder(["a.yaml": plan, "tiivistelma.md": earlier])
    let outcome = try shell(
      "ulimit -f 8", "a.yaml --format github", in: folder,
      environment: ["GITHUB_STEP_SUMMARY": "tiivistelma.md"])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("tiivistelma.md (levy on täynnä)"))
    #expect(try folder.read("tiivistelma.md") == Data(earlier.utf8))
  }

  @Test(arguments: [0o600, 0o664]) func aResultKeepsThePermissionsOfItsFile(_ bits: Int) throws {
    let folder = try Folder(["a.yaml": Plans.clean, "tulos.json": ""])
    try folder.allow(bits, on: "tulos.json")
    #expect(try hytelint("a.yaml", "--format", "json=tulos.json", in: folder).code == 0)
    let path = folder.path("tulos.json").path
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == bits)
    #expect(try folder.read("tulos.json").starts(with: Data("{".utf8)))
  }

  @Test func aRunThatIsKilledLeavesTheOldResult() throws {
    let measures = (0..<400).map { "  - {nimi: Retki \($0), pääväst: Turku}\n" }.joined()
    let folder = try Folder(["a.yaml": Plans.faulty + measures])
    #expect(try hytelint("a.yaml", "--format", "sarif=tulos.sarif", in: folder).code == 1)
    let whole = try folder.read("tulos.sarif")
    for wait in 1...12 {
      let start = "{ sleep 0.0\(wait * 7); kill -9 $$; } & :"
      _ = try shell(start, "a.yaml --format sarif=tulos.sarif", in: folder)
      #expect(try folder.read("tulos.sarif") == whole)
    }
  }

  @Test(arguments: [
    (">&-", "a.yaml", 2, "tulosta ei voitu kirjoittaa: vakiotuloste"),
    ("<&-", "-", 2, "vakiosyötettä ei voi lukea"), ("<&-", "a.yaml", 1, ""),
    ("2>&-", "a.yaml", 1, ""),
    ("<&- >&- 2>&-", "a.yaml --format json=tulos.json", 1, ""),
  ])
  func aStreamMayBeClosed(_ closed: String, _ arguments: String, _ code: Int32, _ words: String)
    throws
  {
    let folder = try Folder(["a.yaml": Plans.faulty])
    let outcome = try shell("exec \(closed)", arguments, in: folder)
    #expect(outcome.code == code)
    #expect(words.isEmpty || outcome.errors.contains(words))
    if folder.has("tulos.json") {
      let json = try JSONSerialization.jsonObject(with: folder.read("tulos.json"))
      #expect(json is [String: Any])
    }
  }

  @Test func aFewOpenFilesAreEnough() throws {
    let folder = try Folder()
    for number in 0..<60 { try folder.write(Plans.faulty, to: "\(number % 7)/\(number).yaml") }
    let outcome = try shell("ulimit -n 20", ". --format compact", in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.output.split(separator: "\n").count { $0.contains("[tuntematon-avain]") } == 60)
  }

  @Test func withoutAHomeItIsTheSame() throws {
    let folder = try Folder(["a.yaml": Plans.faulty])
    let plain = try hytelint("a.yaml", in: folder)
    let outcome = try shell("unset HOME USER LANG TMPDIR PATH", "a.yaml", in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.outputBytes == plain.outputBytes)
  }

  @Test(arguments: ["C", "POSIX", "tr_TR.UTF-8", "ar_EG.UTF-8", "ei_OLE.utf8", "tr_TR@\u{FF}"])
  func aLocaleChangesNoByte(_ locale: String) throws {
    // In Turkish the small letter of I has no dot.
    let folder = try Folder(["A.YAML": Plans.faulty.replacing("organisaatio", with: "ORGANISAATIO")]
    )
    let plain = try hytelint(".", in: folder)
    let environment = ["LANG": locale, "LC_ALL": locale, "LANGUAGE": locale]
    let other = try hytelint(".", in: folder, environment: environment)
    #expect(plain.output.contains("A.YAML:7:5"))
    #expect(other.code == plain.code && other.outputBytes == plain.outputBytes)
  }

  @Test(arguments: ["Pacific/Kiritimati", "Etc/GMT+12", ":ei/ole", "<X>-167:59:59", ""])
  func aTimeZoneChangesTheDayByOneAtMost(_ zone: String) throws {
    let folder = try Folder(["a.yaml": Plans.faulty])
    var command = Command.built
    command.environment = ["TZ": zone]
    let outcome = try command.run(["a.yaml", "--format", "json"], in: folder.url)
    #expect(outcome.code == 1)
    let json = try JSONSerialization.jsonObject(with: outcome.outputBytes) as? [String: Any]
    let day = try #require(json?["asOf"] as? String)
    let wanted = (-8...8).map { shift in
      Date(timeIntervalSinceNow: Double(shift) * 86_400).formatted(
        .iso8601.year().month().day())
    }
    #expect(wanted.contains(day))
  }

  @Test func aFileThatGrowsOrShrinksWhileItIsReadIsReadAsItThenIs() throws {
    let folder = try Folder(["a.yaml": Plans.faulty, "b.yaml": Plans.clean])
    let change = """
      { for k in {1..5000}; do cat a.yaml a.yaml > c.tmp; mv c.tmp c.yaml; : > c.yaml; rm -f c.yaml; done; } \
      2> /dev/null & changing=$!; trap 'kill -KILL $changing' EXIT
      """
    let line =
      "\(change); for n in 1 2 3; do \"$HYTELINT_TESTED\" . --format compact > ulos; "
      + "code=$?; [ $code = 1 ] || [ $code = 2 ] || echo odd $code; done"
    var command = Command(executable: URL(filePath: "/bin/bash"))
    command.environment = ["HYTELINT_TESTED": Command.built.executable.path]
    let outcome = try command.run(["-c", line], in: folder.url)
    #expect(outcome.code == 0 && outcome.output == "")
    let text = String(decoding: try folder.read("ulos"), as: UTF8.self)
    #expect(text.contains("a.yaml:7:5: virhe: "))
  }

  @Test func tenThousandFilesAreChecked() throws {
    let folder = try Folder(["a.yaml": Plans.faulty])
    for number in 0..<100 {
      let name = "k\(number)"
      try FileManager.default.createDirectory(
        at: folder.path(name), withIntermediateDirectories: false)
      for file in 0..<100 {
        try Data("muuta: 1\n".utf8).write(to: folder.path("\(name)/\(file).yml"))
      }
    }
    let outcome = try hytelint(".", "--format", "compact", in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("a.yaml:7:5: virhe: "))
    #expect(outcome.errors.contains("1 asiakirja, 1 toimenpide"))
  }

  @Test func foldersThatLinkToEachOtherAreNotWalkedRound() throws {
    let folder = try Folder(["yksi/a.yaml": Plans.faulty, "kaksi/b.yaml": Plans.clean])
    try folder.link("yksi/kaksi", to: "../kaksi")
    try folder.link("kaksi/yksi", to: "../yksi")
    try folder.link("itse", to: "itse")
    let outcome = try hytelint(".", "kaksi/yksi/kaksi/yksi", "--format", "compact", in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.output.split(separator: "\n").count { $0.contains("tuntematon-avain") } == 1)
    let own = try hytelint("itse", in: folder)
    #expect(own.code == 2 && own.errors.contains("itse: virhe: "))
  }
}
