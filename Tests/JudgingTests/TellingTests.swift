import Findings
import Judging
import Testing

/// How much of a proof is put in words.
@Suite struct TellingTests {
  private func proofs(
    _ telling: Proof.Telling
  ) throws -> (whole: [Proof], told: [Proof]) {
    let proving = try AskedSet.ofPlans("kuopio").proving
    let whole = proving.findings.map { proving.proof(of: $0) }
    return (whole, proving.findings.map { proving.proof(of: $0, telling: telling) })
  }

  @Test func aBriefProofSaysTheSameDownToTheSecondConclusionAndNothingBelow() throws {
    let (whole, told) = try proofs(Proof.Telling(isBrief: true))
    #expect(whole.count > 20)
    var (hasUntold, hasTold) = (false, false)
    for (one, other) in zip(whole, told) {
      #expect(one.root.places == other.root.places)
      let (lines, brief) = (one.root.told(within: 0), other.root.told(within: 0))
      #expect(lines.count == brief.count)
      for (line, short) in zip(lines, brief) {
        // The root is the first conclusion.
        let isTold = line.depth <= 2
        #expect(short.text == (isTold ? line.text : Localized("")), "\(line)")
        if isTold { hasTold = true } else { hasUntold = true }
      }
    }
    #expect(hasUntold && hasTold)
  }

  @Test(arguments: Language.allCases)
  func aProofInOneLanguageSaysTheSameInIt(_ language: Language) throws {
    let (whole, told) = try proofs(Proof.Telling(in: language))
    for (one, other) in zip(whole, told) {
      let lines = one.root.told(within: 0).map { $0.text[language] }
      #expect(other.root.told(within: 0).map { $0.text[language] } == lines)
    }
  }
}

extension Proof.Step {
  /// The sentences of a step and those below it, each with the number of conclusions it is in.
  fileprivate func told(within depth: Int) -> [(depth: Int, text: Localized)] {
    switch self {
    case .stated(let text, _, _), .compared(let text), .absent(let text, _):
      return [(depth, text)]
    case .concluded(let conclusion):
      return [(depth, conclusion.sentence)]
        + conclusion.steps.flatMap { $0.told(within: depth + 1) }
    case .counted(_, let text, let members), .chosen(let text, _, let members):
      return [(depth, text)]
        + members.flatMap { member in
          [(depth, member.name)] + member.steps.flatMap { $0.told(within: depth) }
        }
    case .notOverridden: return []
    }
  }
}
