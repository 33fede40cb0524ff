import Foundation
import Support
import Testing

/// Changes every shipped rule and definition in every single way and looks whether the rules' own
/// examples notice.
///
/// `HYTELINT_MUTATION` is `1`, or the names of the rules and definitions to change, with commas.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["HYTELINT_MUTATION"] != nil, "make mutation runs it"))
struct RuleMutationTests {
  @Test func theExamplesNoticeWhenARuleOrADefinitionIsChanged() async throws {
    let start = ContinuousClock.now
    let shipped = try ShippedRules()
    let owners = owners
    let mutants = Mutants(of: shipped.book, ofOnly: owners)
    let trial = try await Trial(of: shipped, mutants)
    let survivors = await survivors(of: mutants, trial)
    let score = Score(mutants.all, survivors)
    score.lines.forEach { print($0) }
    print("it took \((ContinuousClock.now - start).components.seconds) s")
    guard owners == nil else { return }
    #expect(score.all > 450)
    #expect(score.staleEntries == [], "take these from the lists of survivors")
    #expect(score.caught * 100 >= score.all * 95)
  }

  /// The rules and definitions to change, unless all are.
  private var owners: Set<String>? {
    let wish = ProcessInfo.processInfo.environment["HYTELINT_MUTATION"] ?? "1"
    return wish == "1" ? nil : Set(wish.split(separator: ",").map { String($0) })
  }

  private func survivors(of mutants: Mutants, _ trial: Trial) async -> [Int] {
    await withTaskGroup(of: Int?.self) { group in
      for (number, mutant) in mutants.all.enumerated() {
        group.addTask { trial.isNoticed(mutant, number: number) ? nil : number }
      }
      var survivors: [Int] = []
      for await case let number? in group { survivors.append(number) }
      return survivors.sorted()
    }
  }
}

/// How many changes are noticed, and those that are not.
struct Score {
  let all: Int
  let caught: Int

  /// The entries of the list of equivalent changes that are no survivors.
  let staleEntries: [String]

  /// What is to be printed.
  let lines: [String]

  init(_ mutants: [Mutant], _ survivors: [Int]) {
    let names = survivors.map { mutants[$0].name }
    let equivalent = names.filter { equivalentMutants[$0] != nil }
    all = mutants.count - equivalent.count
    caught = mutants.count - survivors.count
    staleEntries = [equivalentMutants, missedMutants].flatMap(\.keys)
      .filter { !names.contains($0) }.sorted()
    lines =
      names.map { name in
        equivalentMutants[name].map { "the same: \(name) (\($0))" }
          ?? missedMutants[name].map { "survives: \(name) (\($0))" } ?? "survives: \(name)"
      } + [
        "\(caught) of \(all) changes of rules and definitions are caught by the rules' examples; "
          + "\(equivalent.count) more say the same as before"
      ]
  }
}
