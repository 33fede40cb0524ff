import Foundation
import Support
import Testing

@Suite struct RevisionTests {
  @Test func onlyWhatTheMergeBaseDoesNotHaveIsShown() throws {
    let history = try History(["a.yaml": plan("Retki")])
    try history.git("checkout", "--quiet", "-b", "haara")
    let same = try hytelint("check", ".", "--base", "main", in: history.folder)
    #expect(same.code == 0 && same.summary.contains("ennestään tunnettuja: 1"))
    try history.folder.write(plan("Kerho", "Retki"), to: "a.yaml")
    let new = try hytelint("check", ".", "--base", "main", in: history.folder)
    #expect(new.code == 1 && new.output.contains("”Kerho”") && !new.output.contains("”Retki”"))
  }

  @Test func aDeletedLineIsACauseToo() throws {
    let clean = plan("Retki").replacing(
      "vastuutaho: kaikki toimialat", with: "vastuutaho: kirjasto")
    let history = try History(["a.yaml": clean])
    try history.folder.write(clean.replacing("vastuutaho: kirjasto, ", with: ""), to: "a.yaml")
    let outcome = try hytelint(
      "check", ".", "--base", "HEAD", "--fail-on", "warning", in: history.folder)
    #expect(outcome.code == 1 && outcome.output.contains("[toimenpide-ilman-vastuutahoa]"))
  }

  @Test func aChangedAgreementIsACauseToo() throws {
    let agreement = """
      # Keksitty sopimus.
      sopimus:
        tunnus: keksitty
        laji: yhdyspintakuvaus
        osapuolet: [Raisio, Varsinais-Suomen hyvinvointialue]
        päätös: {toimielin: aluehallitus, pvm: 1.3.2025, pykälä: 45 §}
        suunnitelmakausi: 2022–2029
        voimassa: 1.3.2025–31.12.2029
      työnjako:
        - {tunnus: retki, toimenpide: Retki, päävastuu: kunta}

      """
    let plan = plan("Retki").replacing("kaikki toimialat", with: "Raisio")
    let history = try History(["a.yaml": plan, "s.yaml": agreement])
    let changed = agreement.replacing("päävastuu: kunta", with: "päävastuu: hyvinvointialue")
    try history.folder.write(changed, to: "s.yaml")
    let outcome = try hytelint(
      ".", "--base", "HEAD", "--as-of", "1.3.2026", "--fail-on", "note", in: history.folder)
    #expect(outcome.code == 1 && outcome.output.contains("[paavastuu-vastoin-sovittua]"))
  }

  @Test func aNewPackIsACauseToo() throws {
    let rule = repository.appending(
      path: "Tests/CommandTests/Scenarios/own-rules/saannot/oma-saanto.yaml")
    let plan = plan("Retki").replacing("kaikki toimialat", with: "Raisio")
    let history = try History(["a.yaml": plan, "hytelint.yaml": "kieli: fi\n"])
    let same = try hytelint(
      ".", "--base", "HEAD", "--fail-on", "note", in: history.folder)
    #expect(same.code == 0)
    try history.folder.write(String(contentsOf: rule, encoding: .utf8), to: "omat/oma-saanto.yaml")
    try history.folder.write("kieli: fi\nsäännöt: [omat]\n", to: "hytelint.yaml")
    let outcome = try hytelint(
      ".", "--base", "HEAD", "--fail-on", "warning", in: history.folder)
    #expect(outcome.code == 1 && outcome.output.contains("[oma-saanto]"))
  }

  @Test func changesOfResponsibilitiesAreToldSinceTheMergeBase() throws {
    let history = try History(["a.yaml": plan("Retki").replacing("kaikki toimialat", with: "Turku")]
    )
    let none = try hytelint("diff", "--base", "HEAD", "--fail-on", "moves", in: history.folder)
    #expect(none.code == 0 && !none.output.contains("Retki"))
    try history.folder.write(
      plan("Retki").replacing("kaikki toimialat", with: "Raisio"), to: "a.yaml")
    let moved = try hytelint("diff", "--base", "HEAD", "--fail-on", "moves", in: history.folder)
    #expect(moved.code == 1)
    #expect(moved.output.contains("toimenpiteen ”Retki” päävastuu siirtyy: Turku → Raisio"))
    try history.folder.write(plan("Kerho"), to: "uusi/b.yaml")
    let new = try hytelint("diff", "--base", "HEAD", "uusi", in: history.folder)
    #expect(new.code == 0 && new.output.contains("asiakirja on uusi"))
    let unknown = try hytelint("diff", "--base", "eiole", in: history.folder)
    #expect(unknown.code == 2 && unknown.errors.contains("versiota ”eiole” ei ole"))
    let alone = try hytelint("diff", "a.yaml", in: history.folder)
    #expect(alone.code == 2 && alone.errors.contains("anna kaksi polkua"))
  }

  @Test func aRenamedFileBringsNothingNew() throws {
    let nameless = plan("Retki").replacing(
      "  tunnus: raisio-2026\n  organisaatio: Raisio\n", with: "")
    let history = try History(["a.yaml": nameless])
    try history.git("mv", "a.yaml", "b.yaml")
    let outcome = try hytelint("check", ".", "--base", "HEAD", in: history.folder)
    #expect(outcome.code == 0)
  }

  @Test func filesThatStayedTheSameAreReadWhereTheyAreAndStay() throws {
    let texts = [
      "a.yaml": plan("Retki"), "kunta/b.yaml": plan("Kerho"), "kunta/syvä/c.yaml": plan("Leiri"),
      "kunta/syvä/d.yaml": plan("Tupa"),
    ]
    let history = try History(texts)
    // As the index has it, so that git looks for changes by contents, also where line ends differ.
    try history.git("config", "core.autocrlf", "true")
    let windows = plan("Leiri").replacing("\n", with: "\r\n")
    try history.folder.write(windows, to: "kunta/syvä/c.yaml")
    try FileManager.default.removeItem(at: history.folder.path("kunta/syvä/d.yaml"))
    try history.folder.write(plan("Retki", "Kisa"), to: "a.yaml")
    let outcome = try hytelint("check", ".", "--base", "HEAD", in: history.folder)
    #expect(outcome.code == 1 && outcome.output.contains("”Kisa”"))
    for known in ["Retki", "Kerho", "Leiri", "Tupa"] {
      #expect(!outcome.output.contains("”\(known)”"))
    }
    #expect(try history.folder.read("kunta/b.yaml") == Data(plan("Kerho").utf8))
    #expect(try history.folder.read("kunta/syvä/c.yaml") == Data(windows.utf8))
  }

  @Test func gitIsOnlyAskedAndItsIndexLeftAsItWas() throws {
    let history = try History(["a.yaml": plan("Retki"), "b.yaml": plan("Kerho")])
    // So that git compares the file by its contents and could note what it found.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: history.folder.path("a.yaml").path)
    let index = try history.folder.read(".git/index")
    #expect(try hytelint("check", ".", "--base", "HEAD", in: history.folder).code == 0)
    #expect(try history.folder.read(".git/index") == index)
  }

  @Test func gitThatComplainsAtLengthIsNotWaitedForInVain() throws {
    let folder = try Folder(["a.yaml": plan("Retki")])
    let program = "#!/bin/sh\nhead -c 1000000 /dev/zero | tr '\\0' x >&2\nexit 128\n"
    try folder.write(program, to: "ohjelmat/git")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("ohjelmat/git").path)
    let outcome = try hytelint(
      "check", "a.yaml", "--base", "HEAD", in: folder,
      environment: ["PATH": folder.path("ohjelmat").path + ":/usr/bin:/bin"])
    #expect(outcome.code == 2 && outcome.errors.contains("git"))
  }

  @Test func aLinkInTheRepositoryIsNoFileOfTheWorkingTree() throws {
    let history = try History(["a.yaml": plan("Retki"), "muualla/b.yaml": plan("Kerho")])
    try history.folder.link("c.yaml", to: "muualla/b.yaml")
    try history.commit()
    let outcome = try hytelint("check", ".", "--base", "HEAD", in: history.folder)
    #expect(outcome.code == 0 && !outcome.errors.contains("virhe:"))
    #expect(try history.folder.read("c.yaml") == Data(plan("Kerho").utf8))
  }

  @Test func theMergeBaseCountsAndNotWhatTheOtherBranchHasSinceDone() throws {
    let history = try History(["a.yaml": plan("Retki")])
    try history.git("checkout", "--quiet", "-b", "haara")
    try history.git("checkout", "--quiet", "main")
    try history.folder.write(Plans.clean, to: "a.yaml")
    try history.commit()
    try history.git("checkout", "--quiet", "haara")
    #expect(try hytelint("check", ".", "--base", "main", in: history.folder).code == 0)
  }

  @Test func aNewExceptionIsANote() throws {
    let history = try History(["a.yaml": plan("Retki")])
    let exception =
      "  poikkeukset: [{sääntö: epamaarainen-vastuutaho, kohde: Retki, perustelu: Kesken, "
      + "hyväksyjä: johtaja, voimassa: –31.12.2026}]\n"
    try history.folder.write(plan("Retki", header: exception), to: "a.yaml")
    let outcome = try hytelint("check", ".", "--base", "HEAD", in: history.folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("huomautus: uusi poikkeus: epamaarainen-vastuutaho, Retki"))
  }

  @Test func whatCanNotBeComparedWithEndsWith2AndTheFindingsAreShown() throws {
    let history = try History(["a.yaml": plan("Retki")])
    let unknown = try hytelint("check", ".", "--base", "origin/main", in: history.folder)
    #expect(unknown.code == 2 && unknown.output.contains("”Retki”"))
    #expect(
      unknown.errors.contains("versiota ”origin/main” ei ole")
        && unknown.errors.contains("git fetch origin main:refs/remotes/origin/main"))
    let folder = try Folder(["a.yaml": plan("Retki")])
    let outside = try hytelint(
      "check", ".", "--base", "main", in: folder,
      environment: ["GIT_CEILING_DIRECTORIES": folder.url.deletingLastPathComponent().path])
    #expect(outside.code == 2 && outside.errors.contains("ei ole git-versionhallinnassa"))
    #expect(outside.output.contains("”Retki”"))
  }

  @Test func aShallowCloneIsToldWhatToFetch() throws {
    let history = try History(["a.yaml": plan("Retki")])
    try history.git("checkout", "--quiet", "-b", "haara")
    try history.folder.write(plan("Retki", "Kerho"), to: "a.yaml")
    try history.commit()
    let clone = try history.shallowClone()
    let before = try hytelint("check", ".", "--base", "origin/main", in: clone.folder)
    #expect(before.code == 2)
    let fetch = "git fetch --unshallow origin main:refs/remotes/origin/main"
    #expect(before.errors.contains(fetch))
    try clone.git("fetch", "--quiet", "--unshallow", "origin", "main:refs/remotes/origin/main")
    let after = try hytelint("check", ".", "--base", "origin/main", in: clone.folder)
    #expect(after.code == 1 && after.summary.contains("ennestään tunnettuja: 1"))
  }
}
