import Testing

@Suite struct CodeTests {
  let repository: Repository

  init() throws {
    repository = try Repository.here.get()
  }

  @Test func keepsWordsOutOfTheCode() {
    let files = repository.swift(under: "Sources", "Plugins")
    #expect(files.count > 50)
    expectNone(files.flatMap { file in Ban.all.flatMap { $0.faults(in: file) } })
  }

  @Test func namesOnlyFilesThatAreThere() {
    let places = Ban.all.flatMap(\.places)
    let idle = places.filter { place in
      !repository.paths.contains { $0 == place || $0.hasPrefix(place + "/") }
    }
    #expect(idle == [])
  }

  @Test func unwrapsNothingByForce() {
    let files = repository.swift(under: "Sources", "Plugins")
    expectNone(files.flatMap(forcedUnwraps))
  }

  @Test func keepsNoGlobalState() {
    let files = repository.swift(under: "Sources")
    expectNone(files.flatMap(globalState))
  }

  @Test func staysSmall() {
    let files = repository.swift
    expectNone(files.flatMap(longFile) + files.flatMap(longFunctions))
  }

  @Test func callsThingsByTheirNames() {
    let files = repository.swift
    expectNone(files.flatMap(emptyNames) + files.flatMap(leftovers))
  }
}

/// Records each fault as an issue of its own.
func expectNone(_ faults: [Fault], sourceLocation: SourceLocation = #_sourceLocation) {
  for fault in faults { Issue.record("\(fault)", sourceLocation: sourceLocation) }
}
