// swift-tools-version: 6.2
import PackageDescription

/// The settings that hold for every stage: see `Sources/README.md`, "Invariants".
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

extension Target {
  /// One stage: a module that uses only what its line names, and only stages above it.
  static func stage(
    _ name: String, uses stages: [Target.Dependency] = [], besides others: [String] = [],
    plugins: [PluginUsage] = []
  ) -> Target {
    .target(
      name: name, dependencies: stages, exclude: others, swiftSettings: house, plugins: plugins)
  }

  /// The tests of one stage, in `Tests/<name>`.
  static func tests(
    _ name: String, of stages: [Target.Dependency], besides samples: [String] = []
  ) -> Target {
    .testTarget(
      name: name, dependencies: stages + ["Support"], exclude: samples, swiftSettings: house)
  }
}

let package = Package(
  name: "hytelint",
  products: [.executable(name: "hytelint", targets: ["hytelint"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // The stages, in the order data flows through them. A stage may use only stages above it.
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CMalloc"),
    // Debugging data as Swift's is, which valgrind can read.
    .target(name: "CThreads", cSettings: [.unsafeFlags(["-gdwarf-4"])]),
    .stage("SourceText", uses: ["CThreads"]),
    .stage("YAML", uses: ["CYAML", "SourceText"]),
    .stage("Findings", uses: ["SourceText"]),
    .stage("Documents", uses: ["Findings", "SourceText", "YAML"]),
    .stage("Datalog"),
    .stage("ProofChecking", uses: ["Datalog"]),
    .stage("Packs", uses: ["SourceText", "YAML"], plugins: ["EmbedPacks"]),
    .stage("Rules", uses: ["Datalog", "Documents", "Findings", "SourceText", "YAML"]),
    .stage("Facts", uses: ["Datalog", "Documents", "Findings", "Rules", "SourceText", "YAML"]),
    .stage("Exporting", uses: ["Datalog", "Facts", "Findings", "Rules", "SourceText"]),
    .stage("Judging", uses: ["Datalog", "Documents", "Facts", "Findings", "Rules", "SourceText"]),
    .stage(
      "PackChecking",
      uses: [
        "Datalog", "Documents", "Facts", "Findings", "Judging", "Rules", "SourceText", "YAML",
      ]),
    .stage("Accepting", uses: ["Findings", "SourceText", "YAML"]),
    .stage(
      "Responsibilities",
      uses: [
        "Datalog", "Documents", "Facts", "Findings", "Judging", "Rules", "SourceText",
      ]),
    .stage(
      "Checking",
      uses: [
        "Accepting", "Datalog", "Documents", "Facts", "Findings", "Judging", "Packs",
        "ProofChecking", "Responsibilities", "Rules", "SourceText", "YAML",
      ]),
    .stage("Picture", uses: ["Findings"]),
    .stage(
      "Reports",
      uses: [
        "Findings", "Picture", "Responsibilities", "SourceText",
        .product(name: "Mustache", package: "swift-mustache"),
      ], besides: ["Templates"], plugins: ["EmbedTemplates"]),
    .executableTarget(
      name: "hytelint",
      dependencies: [
        "Accepting", "Checking", "CMalloc", "Datalog", "Documents", "Exporting", "Findings",
        "Judging", "PackChecking", "Reports", "Responsibilities", "Rules", "SourceText", "YAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house,
      // The linker of the toolchain: that of the system warns of a call inside Foundation.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]),

    // The built-in packs are read once, when the product is built: see `Sources/README.md`.
    .executableTarget(
      name: "packer", dependencies: ["Facts", "Findings", "Rules", "SourceText", "YAML"],
      swiftSettings: house),
    .plugin(name: "EmbedPacks", capability: .buildTool(), dependencies: ["packer"]),
    .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["packer"]),

    // The tests, stage by stage, and the house's own rules.
    .target(
      name: "Support", dependencies: ["Findings", "Rules", "SourceText", "YAML"],
      path: "Tests/Support", swiftSettings: house),
    .target(
      name: "RandomPrograms", dependencies: ["Datalog"], path: "Tests/RandomPrograms",
      swiftSettings: house),
    .target(
      name: "Fuzz",
      dependencies: [
        "Accepting", "Checking", "Documents", "Findings", "Judging", "PackChecking", "Packs",
        "Reports", "Responsibilities", "Rules", "SourceText", "YAML",
      ], path: "Tests/Fuzz", exclude: ["run.sh", "words.dict"], swiftSettings: house),
    .executableTarget(
      name: "EngineBenchmark",
      dependencies: [
        "Datalog", "Documents", "Facts", "Packs", "Rules", "SourceText", "YAML",
      ], path: "Tests/EngineBenchmark", swiftSettings: house),
    .tests("HouseTests", of: []),
    .tests("ReadmeTests", of: ["hytelint"]),
    .tests(
      "PlanTests",
      of: ["Checking", "Documents", "Findings", "Judging", "PackChecking", "SourceText"],
      besides: ["Joukot", "Kokonaiset", "Oikeat"]),
    .tests(
      "FactsTests",
      of: ["Datalog", "Documents", "Facts", "Findings", "Rules", "SourceText", "YAML"]),
    .tests(
      "RuleExampleTests", of: ["Documents", "Findings", "PackChecking", "Rules", "SourceText"]),
    .tests(
      "RulePageTests",
      of: [
        "Checking", "Documents", "Facts", "Findings", "Judging", "PackChecking", "Reports", "Rules",
        "SourceText", "YAML",
      ]),
    .tests(
      "RuleMutationTests",
      of: ["Datalog", "Facts", "Findings", "PackChecking", "Rules", "SourceText"]),
    .tests(
      "PackCheckingTests",
      of: [
        "Datalog", "Documents", "Findings", "PackChecking", "RandomPrograms", "Rules", "SourceText",
        "YAML",
      ]),
    .tests("SourceTextTests", of: ["CThreads", "SourceText"]),
    .tests("YAMLTests", of: ["SourceText", "YAML"], besides: ["Suite"]),
    .tests(
      "PacksTests", of: ["Datalog", "Facts", "Findings", "Packs", "Rules", "SourceText", "YAML"]),
    .tests(
      "JudgingTests",
      of: [
        "Datalog", "Documents", "Facts", "Findings", "Judging", "PackChecking", "ProofChecking",
        "Rules", "SourceText", "YAML",
      ]),
    .tests("FuzzTests", of: ["Fuzz"], besides: ["Corpus"]),
    .tests("DatalogTests", of: ["Datalog", "RandomPrograms"]),
    .tests(
      "ProofCheckingTests",
      of: [
        "Checking", "Datalog", "Documents", "Findings", "Judging", "ProofChecking",
        "RandomPrograms", "Reports", "SourceText",
      ]),
    .tests(
      "ExportingTests",
      of: [
        "Checking", "Datalog", "Documents", "Exporting", "Facts", "Findings", "Judging",
        "RandomPrograms", "Rules", "SourceText", "YAML",
      ], besides: ["solve.py"]),
    .tests("DocumentsTests", of: ["Documents", "Findings", "SourceText", "YAML"]),
    .tests(
      "RulesTests", of: ["Datalog", "Documents", "Findings", "Rules", "SourceText", "YAML"]),
    .tests(
      "ResponsibilitiesTests",
      of: [
        "Documents", "Facts", "Findings", "Judging", "Reports", "Responsibilities", "Rules",
        "SourceText", "YAML",
      ]),
    .tests("PictureTests", of: ["Findings", "Picture"]),
    .tests("CommandTests", of: ["SourceText", "hytelint"], besides: ["Scenarios", "Sivu"]),
    .tests(
      "ReportsTests", of: ["Findings", "Reports", "Responsibilities", "SourceText"],
      besides: ["consume.py", "gitlab-code-quality.schema.json"]),
  ]
)

// For `make fuzz` only: libFuzzer comes with clang, and drives this executable.
if Context.environment["HYTELINT_FUZZ"] == "1" {
  package.targets += [
    .executableTarget(
      name: "Fuzzer", dependencies: ["Fuzz"], path: "Tests/Fuzzer", swiftSettings: house,
      linkerSettings: [.unsafeFlags(["-use-ld=lld", "-sanitize=fuzzer"])])
  ]
}
