import Findings
import Judging
import Packs
package import Responsibilities
import Rules
import SourceText
import YAML

/// The coverage of duties, and the check that it was made from.
package struct CoverageAnswer: Sendable {
  package let coverage: Coverage
  package let result: CheckResult
}

/// Checks the documents under the request’s paths and tells what became of each duty of the law.
///
/// - Throws: why the check could not be made as asked.
package func coverage(
  _ request: CheckRequest
) throws(CheckFailure) -> CoverageAnswer {
  var request = request
  request.countsStatuses = true
  let result = try check(request)
  let packs = try LoadedPacks.load(for: request, from: Disk(for: request.paths))
  let plans = result.plans.map { plan in
    CoverageOfPlan(plan, path: result.files[Int(plan.topKey.file.number)].path)
  }
  let reasons = RuleReasons(packs)
  let coverage = Coverage(
    of: packs.statuteTexts, under: packs.book.rules, over: plans
  ) { rule in
    let examples = reasons.examples(of: rule)?.examples ?? []
    let faultless = examples.count { $0.expected == .nothing || $0.expected == .marks([]) }
    return (examples.count - faultless, faultless)
  }
  return CoverageAnswer(coverage: coverage, result: result)
}

extension LoadedPacks {
  /// The acts in words, in the order of their numbers’ files.
  fileprivate var statuteTexts: [StatuteText] {
    files.enumerated().compactMap { number, file in
      StatuteText(YAMLTree.parse(file, as: FileIndex(number)).tree)
    }
  }
}
