/// Words of Swift that the house keeps out of its code, or in few places.
struct Ban: Sendable {
  let words: [String]
  /// The files and folders that may use them.
  var places: [String] = []
  let reason: String

  /// Every ban on the code of `Sources` and `Plugins`: see `Sources/README.md`, "Invariants".
  static let all = [
    Ban(
      words: ["unsafe", "unchecked"],
      places: [
        // libyaml is C: its state, its events and the bytes it is fed are pointers.
        "Sources/YAML/YAMLParser.swift",
        // The packs are a literal of the executable, read where it lies instead of copied.
        "Sources/Packs/PackedText.swift",
        // `stat` tells a pipe from a file and a file from itself under another name.
        "Sources/Checking/Disk.swift", "Sources/hytelint/Output.swift",
        // `read` fills the list of a file's bytes at once.
        "Sources/Checking/OpenFile.swift",
        // `open` and `rename` put a whole file in the place of another.
        "Sources/hytelint/WholeFile.swift", "Sources/Checking/MemoryFolder.swift",
        // A thread is begun in C, where it can be said on which core.
        "Sources/SourceText/Helpers.swift",
        // Joins and the adding of rows go through lists where they lie: see "What was tried" in
        // Tests/Benchmarks/README.md.
        "Sources/Datalog/Frame.swift", "Sources/Datalog/Holding.swift",
        "Sources/Datalog/Index.swift", "Sources/Datalog/Join.swift",
        "Sources/Datalog/JoinRun.swift", "Sources/Datalog/StagedRows.swift",
        "Sources/Datalog/Table+Adding.swift", "Sources/Datalog/Table+Placing.swift",
        // Eight bytes are read as one number.
        "Sources/SourceText/ByteWords.swift",
        // `ioctl` tells how wide a terminal is.
        "Sources/hytelint/Terminal.swift",
      ],
      reason: "C is called and memory handled in few files, each with its reason"),
    Ban(
      words: ["fatalError", "precondition", "preconditionFailure", "assertionFailure"],
      reason: "no input stops the program: use a finding or a typed error"),
    Ban(
      words: ["Codable", "Encodable", "Decodable", "JSONEncoder", "JSONDecoder"],
      reason: "a finding knows no format: write it in Sources/Reports"),
    Ban(
      words: ["LineTable", "Position"],
      places: [
        "Sources/SourceText/LineTable.swift", "Sources/Reports",
        // The marks of an example stand on the line of their finding.
        "Sources/PackChecking/ExampleOutcome.swift",
        // An exported fact has the place that states it beside it.
        "Sources/Exporting/FactLines.swift",
        // Complaints about packs and configurations name their line on standard error.
        "Sources/Checking", "Sources/hytelint/Reporting.swift", "Sources/packer/PackText.swift",
      ],
      reason: "lines and columns are for the edge: keep spans"),
    Ban(
      words: ["FileManager", "FileHandle", "Data contentsOf", "String contentsOf", "fopen"],
      places: ["Sources/Checking", "Sources/hytelint", "Sources/packer", "Plugins"],
      reason: "files are read in Sources/Checking"),
    Ban(
      words: ["print", "debugPrint", "dump"], places: ["Sources/hytelint"],
      reason: "only the tool prints"),
    Ban(
      words: ["ProcessInfo", "getenv", "CommandLine", "Date", "isatty"],
      places: ["Sources/hytelint", "Sources/packer/main.swift"],
      reason: "the environment and the clock are read in the tool"),
    Ban(
      words: ["UUID", "RandomNumberGenerator", "SystemRandomNumberGenerator"],
      // The key of digests, which nobody may guess, and of which no output tells.
      places: ["Sources/hytelint/Remembering.swift"],
      reason: "same inputs, same bytes"),
    Ban(
      words: ["Foundation"],
      places: ["Sources/Checking", "Sources/hytelint", "Sources/packer", "Plugins"],
      reason: "a stage needs the standard library only"),
    Ban(
      words: ["NSRegularExpression", "Regex", "RegexBuilder"],
      reason: "no regular expressions on input"),
    Ban(
      words: ["public"],
      places: [
        // The compiler puts into other modules only what is public: a node's kind is asked for with
        // every step over a tree.
        "Sources/YAML/YAMLTree.swift", "Sources/YAML/YAMLTree+Node.swift",
      ],
      reason: "nobody imports us: package access"),
  ]

  /// The places in a Swift file where a banned word stands in the code.
  func faults(in file: SwiftFile) -> [Fault] {
    let isAllowed = places.contains { file.path == $0 || file.path.hasPrefix($0 + "/") }
    guard !isAllowed else { return [] }
    let words = file.code.words
    return words.indices.compactMap { index in
      let word = words[index]
      let previous = index > 0 ? words[index - 1].text : ""
      guard isBanned(word, after: previous) else { return nil }
      return Fault(path: file.path, line: word.line, words: "\(word.text): \(reason)")
    }
  }

  /// Whether a word is one of the ban, and neither a member of a value nor a case that is declared.
  private func isBanned(_ word: SwiftCode.Word, after previous: String) -> Bool {
    if words.contains(previous + " " + word.text) { return true }
    guard words.contains(word.text) else { return false }
    let isType = word.text.first?.isUppercase == true
    return isType || (word.before != UInt8(ascii: ".") && previous != "case")
  }
}
