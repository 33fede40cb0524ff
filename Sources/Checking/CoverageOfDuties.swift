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
  return CoverageAnswer(coverage: result.coverage, result: result)
}

extension CheckResult {
  /// What became of each duty of the law, where the request asked for statuses to be counted.
  package var coverage: Coverage {
    let plans = plans.map { plan in
      CoverageOfPlan(plan, path: files[Int(plan.topKey.file.number)].path)
    }
    let reasons = reasons.isEmpty ? RuleReasons(packs).all : reasons
    return Coverage(
      of: packs.statuteTexts, under: packs.book.rules, over: plans
    ) { rule in
      (reasons[rule.id]?.faulty ?? 0, reasons[rule.id]?.faultless ?? 0)
    }
  }
}

extension LoadedPacks {
  /// The acts in words, in the order of their numbers’ files.
  fileprivate var statuteTexts: [StatuteText] {
    let withStatutes = Set(book.statutes.provisions.values.map(\.place.file))
    return withStatutes.sorted { $0.number < $1.number }.compactMap { file in
      let tree =
        builtInPack(file)?.tree ?? YAMLTree.parse(files[Int(file.number)], as: file).tree
      return StatuteText(tree)
    }
  }
}
