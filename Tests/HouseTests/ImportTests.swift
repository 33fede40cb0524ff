import Testing

@Suite struct ImportTests {
  let repository: Repository
  let manifest: PackageManifest

  init() throws {
    repository = try Repository.here.get()
    manifest = PackageManifest(try repository.text("Package.swift").text)
  }

  @Test func readsTheManifest() {
    let first = ["CYAML", "CMalloc", "CThreads", "SourceText", "YAML", "Findings"]
    #expect(manifest.modules.map(\.name).starts(with: first))
    #expect(manifest.modules.first { $0.name == "YAML" }?.uses == ["CYAML", "SourceText"])
    #expect(manifest.modules.contains { $0.name == "HouseTests" && $0.isTest })
  }

  @Test func aStageUsesOnlyStagesAboveIt() {
    #expect(upwardUses(in: manifest) == [])
  }

  @Test func aFileImportsOnlyWhatItsModuleNames() {
    for module in manifest.modules {
      let files = files(of: module)
      expectNone(files.flatMap { undeclaredImports(in: $0, of: module) })
    }
  }

  @Test func aModuleUsesWhatItNames() {
    let idle = manifest.modules.flatMap { idleUses(of: $0, in: files(of: $0)) }
    #expect(idle == [])
  }

  @Test func everyFolderOfCodeIsAModule() {
    let folders = Set(
      repository.paths.filter { $0.hasPrefix("Sources/") && $0.split(separator: "/").count > 2 }
        .map { String($0.split(separator: "/")[1]) })
    #expect(folders.subtracting(manifest.modules.map(\.name)) == [])
  }

  private func files(of module: PackageManifest.Module) -> [SwiftFile] {
    let folder = module.isTest ? "Tests/" : "Sources/"
    return repository.swift(under: folder + module.name)
  }
}

@Suite struct ImportCheckTests {
  let manifest = PackageManifest(
    """
    let package = Package(
      targets: [
        .systemLibrary(
          name: "CYAML", pkgConfig: "yaml-0.1"),
        .stage("YAML", uses: ["CYAML", "Rules"]),
        .stage("Rules"),
        .executableTarget(
          name: "tool",
          dependencies: [
            "YAML", .product(name: "ArgumentParser", package: "swift-argument-parser"),
          ]),
      ]
    )
    """)

  @Test func seesAnImportThatIsNotNamed() {
    let file = sample("package import SourceText\nimport CYAML\nimport struct Rules.Rule\n")
    #expect(undeclaredImports(in: file, of: manifest.modules[1]).map(\.line) == [1])
    #expect(undeclaredImports(in: file, of: manifest.modules[0]).map(\.line) == [1, 3])
  }

  @Test func seesAUseOfALaterStage() {
    #expect(upwardUses(in: manifest) == ["YAML uses Rules"])
  }

  @Test func seesAUseThatIsIdle() {
    let file = sample("import CYAML\n")
    #expect(idleUses(of: manifest.modules[1], in: [file]) == ["YAML never imports Rules"])
  }

  @Test func readsTheNameOfAProduct() {
    #expect(manifest.modules[3].uses.contains("ArgumentParser"))
  }
}
