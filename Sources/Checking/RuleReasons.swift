package import Findings
import Packs
import Rules
import SourceText
import YAML

/// What the second documents of rule files say, read only when somebody asks.
struct RuleReasons {
  private let packs: LoadedPacks
  private let builtIn: [PackFile]

  init(_ packs: LoadedPacks) {
    self.packs = packs
    builtIn = builtInPacks(startingAt: FileIndex(0))
  }

  /// Why a rule exists, and its examples.
  func examples(of rule: Rule) -> RuleExamples? {
    let number = Int(rule.place.file.number)
    let source = builtIn.indices.contains(number) ? builtIn[number].wholeFile : packs.files[number]
    let tree = YAMLTree.parse(source, as: rule.place.file).tree
    return try? RuleExamples.read(tree)
  }

  /// Why each rule exists, and its examples.
  var examples: [RuleID: RuleExamples] {
    Dictionary(
      packs.book.rules.compactMap { rule in examples(of: rule).map { (rule.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The page of a rule.
  func page(of rule: Rule) -> RulePage {
    let examples = examples(of: rule)
    func example(_ isWanted: (RuleExamples.Expected) -> Bool) -> RulePage.Example? {
      examples?.examples.first { isWanted($0.expected) }.map {
        RulePage.Example(name: $0.name, documents: $0.documents)
      }
    }
    return RulePage(
      rule: rule.id, title: rule.title, severity: rule.severity,
      why: examples?.why ?? rule.title, basis: rule.generalBasis,
      parts: packs.book.parts(of: rule), letters: packs.book.letters(of: rule),
      suggestion: rule.suggestion?.withoutSlots,
      faulty: example { $0 != .nothing && $0 != .marks([]) },
      faultless: example { $0 == .nothing || $0 == .marks([]) })
  }
}

extension RuleReasons {
  /// What the provisions that findings cite say in plain words, by their notations.
  func provisions(citedBy findings: [Finding]) -> [String: Localized] {
    var provisions: [String: Localized] = [:]
    for case .statute(let citation, _) in findings.flatMap(\.basis)
    where provisions[citation.notation] == nil {
      provisions[citation.notation] = packs.book.statutes.provisions[citation.notation]
        .flatMap(words(of:))
    }
    return provisions
  }

  private func words(of provision: Statutes.Provision) -> Localized? {
    let number = Int(provision.place.file.number)
    guard builtIn.indices.contains(number) else { return nil }
    let tree = builtIn[number].tree
    var words = Localized("")
    for pair in tree.pairs(of: provision.content) {
      switch tree.text(of: pair.key) {
      case "fi": words.fi = tree.text(of: pair.value)
      case "sv": words.sv = tree.text(of: pair.value)
      case "en": words.en = tree.text(of: pair.value)
      default: continue
      }
    }
    return words.fi.isEmpty ? nil : words
  }
}

/// The pages of all rules, in the order of their ids.
///
/// - Throws: why the rules could not be read.
package func rulePages(for request: CheckRequest) throws(CheckFailure) -> [RulePage] {
  let packs = try LoadedPacks.load(for: request, from: Disk(for: request))
  let reasons = RuleReasons(packs)
  return packs.book.rules.map { reasons.page(of: $0) }
}

/// The page of a rule, or nothing where there is no such rule.
///
/// - Throws: why the rules could not be read.
package func rulePage(
  _ id: RuleID, for request: CheckRequest
) throws(CheckFailure) -> RulePage? {
  let packs = try LoadedPacks.load(for: request, from: Disk(for: request))
  return packs.book.rule(id).map { RuleReasons(packs).page(of: $0) }
}
