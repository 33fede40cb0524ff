import Foundation
import Support
import Testing

@Suite struct ScenarioTests {
  @Test func thereAreScenarios() {
    #expect(Scenario.all.count > 20)
  }

  @Test(arguments: Scenario.all)
  func holds(_ scenario: Scenario) throws {
    #expect(scenario.unknown == [])
    #expect(scenario.values(.run).count == 1 && scenario.values(.exit).count == 1)
    let folder = try Folder(copying: Scenario.folder.appending(path: scenario.name))
    let isDayless =
      scenario.arguments.contains("--as-of")
      || ["rules", "config"].contains(scenario.arguments.first ?? "")
    let day = isDayless ? [] : ["--as-of", "1.3.2026"]
    let outcome = try Command.built.run(scenario.arguments + day, in: folder.url)
    for fault in scenario.faults(in: outcome) {
      Issue.record("\(fault)\n\(outcome.output)\(outcome.errors)")
    }
  }
}
