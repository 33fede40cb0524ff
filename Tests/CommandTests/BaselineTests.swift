import Foundation
import Support
import Testing

@Suite struct BaselineTests {
  @Test func knownFindingsDoNotFailAndNewOnesDo() throws {
    let folder = try Folder(["a.yaml": plan("Retki")])
    #expect(try hytelint("check", ".", in: folder).code == 1)
    #expect(try hytelint("baseline", "write", in: folder).code == 0)
    let text = String(decoding: try folder.read("hytelint-baseline.yaml"), as: UTF8.self)
    #expect(text.hasPrefix("hytelint-baseline: 1\nhavainnot:\n- ["))
    let known = try hytelint("check", ".", "--baseline", "hytelint-baseline.yaml", in: folder)
    #expect(known.code == 0 && known.summary.contains("ennestään tunnettuja: 1"))
    try folder.write(plan("Retki", "Kerho"), to: "a.yaml")
    let new = try hytelint("check", ".", "--baseline", "hytelint-baseline.yaml", in: folder)
    #expect(new.code == 1 && new.output.contains("”Kerho”") && !new.output.contains("”Retki”"))
  }

  @Test func aFaultThatTakesTheOthersPlaceIsSeen() throws {
    let folder = try Folder(["a.yaml": plan("Retki")])
    _ = try hytelint("baseline", "write", in: folder)
    try folder.write(plan("Kerho"), to: "a.yaml")
    let swapped = try hytelint("check", ".", "--baseline", "hytelint-baseline.yaml", in: folder)
    #expect(swapped.code == 1 && swapped.output.contains("”Kerho”"))
    #expect(swapped.errors.contains("hytelint-baseline.yaml:3:3: huomautus: havaintoa ei enää ole"))
    #expect(try hytelint("baseline", "prune", in: folder).code == 0)
    let text = String(decoding: try folder.read("hytelint-baseline.yaml"), as: UTF8.self)
    #expect(text == "hytelint-baseline: 1\nhavainnot: []\n")
  }

  @Test func movesRenamesAndIndentationChangeNothing() throws {
    let folder = try Folder(["a.yaml": plan("Retki", "Kerho")])
    _ = try hytelint("baseline", "write", in: folder)
    let text = plan("Kerho", "Retki").replacing("  - {", with: "    - {")
    try FileManager.default.removeItem(at: folder.path("a.yaml"))
    try folder.write("# Muistiinpano\n\n" + text, to: "muualla/b.yaml")
    let moved = try hytelint("check", ".", "--baseline", "hytelint-baseline.yaml", in: folder)
    #expect(moved.code == 0 && !moved.errors.contains("ei enää ole"))
  }

  @Test func ofOnePathOfManyNothingIsCalledStale() throws {
    let folder = try Folder([
      "hytelint.yaml": "kieli: fi\n", "a.yaml": plan("Retki"), "b.yaml": Plans.doubtful,
    ])
    _ = try hytelint("baseline", "write", in: folder)
    let part = try hytelint("check", "b.yaml", "--baseline", "hytelint-baseline.yaml", in: folder)
    #expect(!part.errors.contains("ei enää ole"))
  }

  @Test func twoBranchesMerge() throws {
    let history = try History([
      "a.yaml": plan("Retki"), "b.yaml": Plans.clean,
      ".gitattributes": "hytelint-baseline.yaml merge=union\n",
    ])
    _ = try hytelint("baseline", "write", in: history.folder)
    try history.commit()
    for (branch, measure) in [("yksi", "Kerho"), ("toinen", "Leiri")] {
      try history.git("checkout", "--quiet", "-b", branch, "main")
      try history.folder.write(
        plan(measure).replacing("raisio-2026", with: branch), to: "\(branch).yaml")
      _ = try hytelint("baseline", "write", in: history.folder)
      try history.commit()
    }
    #expect(try history.git("merge", "--quiet", "--no-edit", "yksi").code == 0)
    let merged = try hytelint(
      "check", ".", "--baseline", "hytelint-baseline.yaml", in: history.folder)
    let text = String(decoding: try history.folder.read("hytelint-baseline.yaml"), as: UTF8.self)
    #expect(merged.code == 0 && text.contains("kerho") && text.contains("leiri"))
  }

  @Test(arguments: [
    ("hytelint-baseline: 9\nhavainnot: []\n", "tiedosto on versiota ”9”"),
    ("muuta: 1\n", "rivi ei ole tunnettu havainto"),
    ("hytelint-baseline: 1\nhavainnot:\n<<<<<<< HEAD\n", "rivi ei ole tunnettu havainto"),
    ("- a\n", "tiedosto ei ole tunnettujen havaintojen luettelo"),
  ])
  func aBaselineThatCanNotBeUsedEndsWith2AndTheFindingsAreShown(
    text: String, words: String
  ) throws {
    let folder = try Folder(["a.yaml": plan("Retki"), "hytelint-baseline.yaml": text])
    let outcome = try hytelint("check", ".", "--baseline", "hytelint-baseline.yaml", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(words) && outcome.output.contains("”Retki”"))
  }

  @Test func nothingIsWrittenWhereSomethingCouldNotBeRead() throws {
    let folder = try Folder(["a.yaml": plan("Retki")])
    try folder.link("b.yaml", to: "ei-ole.yaml")
    let outcome = try hytelint("baseline", "write", in: folder)
    #expect(outcome.code == 2 && !folder.has("hytelint-baseline.yaml"))
  }

  @Test func aFileThatCanNotBeWrittenEndsWith2() throws {
    let folder = try Folder(["a.yaml": plan("Retki")])
    let outcome = try hytelint("baseline", "write", "--baseline", "ei/ole.yaml", in: folder)
    #expect(outcome.code == 2 && outcome.errors.contains("kansiota ei ole"))
  }
}
