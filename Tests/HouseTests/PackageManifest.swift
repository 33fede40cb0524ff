import Foundation

/// The modules that `Package.swift` names, in its order, with the modules each may use.
struct PackageManifest {
  /// A target and what its line says it uses.
  struct Module: Equatable {
    let name: String
    let uses: [String]
    /// Whether its files lie in `Tests`.
    let isTest: Bool
  }

  let modules: [Module]

  /// Reads the targets of a manifest that is written as ours is: a call for each, name first.
  init(_ manifest: String) {
    let list = manifest.components(separatedBy: "\n  targets: [").last ?? ""
    modules = list.components(separatedBy: "\n    .").compactMap(Self.module)
  }

  private static func module(_ call: String) -> Module? {
    guard let open = call.firstIndex(of: "("), let name = literals(in: call[open...]).first else {
      return nil
    }
    let kind = call[..<open]
    let lists = ["uses: [", "of: [", "dependencies: ["]
    let uses = lists.flatMap { list in
      call.components(separatedBy: list).dropFirst().flatMap {
        literals(in: $0.prefix { $0 != "]" })
      }
    }
    let isTest = kind == "tests" || call.contains("path: \"Tests/")
    let support = kind == "tests" ? ["Support"] : []
    return Module(name: name, uses: uses + support, isTest: isTest)
  }

  private static func literals(in text: Substring) -> [String] {
    let parts = text.components(separatedBy: "\"")
    return parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
  }
}

/// The imports of a file of one module that the module's line in `Package.swift` does not name.
func undeclaredImports(in file: SwiftFile, of module: PackageManifest.Module) -> [Fault] {
  let system = [
    "Dispatch", "Foundation", "FoundationXML", "PackagePlugin", "Synchronization", "Testing",
  ]
  return imports(in: file).filter { !(module.uses + system + [module.name]).contains($0.module) }
    .map {
      Fault(
        path: file.path, line: $0.line,
        words: "\($0.module) is not named by the line of \(module.name) in Package.swift")
    }
}

/// What a module says it uses although it stands below it.
func upwardUses(in manifest: PackageManifest) -> [String] {
  let names = manifest.modules.map(\.name)
  return manifest.modules.enumerated().flatMap { index, module in
    module.uses.filter { names[index...].contains($0) }.map { "\(module.name) uses \($0)" }
  }
}

/// What a module says it uses although none of its files does.
func idleUses(of module: PackageManifest.Module, in files: [SwiftFile]) -> [String] {
  let used = Set(files.flatMap(imports).map(\.module))
  // A product of a package is named with its package; `Support` is there for every test.
  let names = module.uses.filter { $0 != "Support" && $0.first?.isUppercase == true }
  return names.filter { !used.contains($0) }.map { "\(module.name) never imports \($0)" }
}

private func imports(in file: SwiftFile) -> [(line: Int, module: String)] {
  let words = file.code.words
  let kinds = ["struct", "enum", "class", "protocol", "func", "typealias"]
  return words.indices.filter { words[$0].text == "import" }.compactMap { index in
    words[(index + 1)...].first { !kinds.contains($0.text) }.map { ($0.line, $0.text) }
  }
}
