package import Findings
import Packs
import Rules
import SourceText
import YAML

/// What the second documents of rule files say, read only when somebody asks.
struct RuleReasons {
  private let packs: LoadedPacks

  init(_ packs: LoadedPacks) {
    self.packs = packs
  }

  /// Why a rule exists, and its examples.
  func examples(of rule: Rule) -> RuleExamples? {
    let file = rule.place.file
    let source = packs.builtInPack(file)?.wholeFile ?? packs.files[Int(file.number)]
    return try? RuleExamples.read(YAMLTree.parse(source, as: file).tree)
  }

  /// Why each rule exists, and how many examples it has.
  var all: [RuleID: RuleReason] {
    let known = packs.builtInFiles > 0 ? RuleReason.unpacked(builtInReasons()) : [:]
    var all: [RuleID: RuleReason] = [:]
    for rule in packs.book.rules {
      let isBuiltIn = Int(rule.place.file.number) < packs.builtInFiles
      let reason = isBuiltIn ? known[rule.id] : nil
      all[rule.id] = reason ?? examples(of: rule).map { RuleReason($0) }
    }
    return all
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
    var trees: [FileIndex: YAMLTree] = [:]
    var provisions: [String: Localized] = [:]
    for case .statute(let citation, _) in findings.flatMap(\.basis)
    where provisions[citation.notation] == nil {
      guard let provision = packs.book.statutes.provisions[citation.notation] else { continue }
      let file = provision.place.file
      guard let tree = trees[file] ?? packs.builtInPack(file)?.tree else { continue }
      trees[file] = tree
      provisions[citation.notation] = words(of: provision, in: tree)
    }
    return provisions
  }

  private func words(of provision: Statutes.Provision, in tree: YAMLTree) -> Localized? {
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

extension LoadedPacks {
  /// The built-in pack that a file is; nothing for the files of folders.
  func builtInPack(_ file: FileIndex) -> PackFile? {
    Int(file.number) < builtInFiles ? Packs.builtInPack(Int(file.number)) : nil
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
