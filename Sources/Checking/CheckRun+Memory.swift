import Documents
import Findings
import Rules
import SourceText

extension CheckRun {
  /// What the run's memory has of a set; nothing for a set that is soonest judged anew, or without a
  /// memory.
  func memory(of started: StartedSet) -> SetMemory? {
    let (set, texts) = (started.set, started.texts)
    guard let memory, started.size >= request.bytesWorthRemembering else { return nil }
    let paths = request.writtenPaths ?? request.paths
    let settings = set.config.map { disk.shown($0) }
    return SetMemory(
      memory, of: texts, after: started.first, packs: packs.files.count,
      in: [
        memory.program(), packs.mark, started.book(of: packs).weights, String(request.day.number),
      ], named: [settings.map { "set \($0)" } ?? "paths"] + paths,
      isOfNow: request.standsFor == nil)
  }
}

extension LoadedPacks {
  /// What tells the packs from all others of the same program, whose own are always the same.
  fileprivate var mark: String {
    let others = files.dropFirst(builtInFiles)
    return Memory.key([String(builtInFiles)] + others.flatMap { [$0.path, $0.digest] })
  }
}

extension RuleBook {
  /// How the book weighs findings, which the settings of a set may change.
  fileprivate var weights: String {
    let rules = (rules + conflicts).map { rule in
      let weights = [rule.severity] + rule.variants.compactMap(\.severity)
      return rule.id.name + weights.map { String($0.rawValue) }.joined()
    }
    return Memory.key(
      [stage?.rawValue ?? ""] + rules + ["passed over"] + passedOver.map(\.name).sorted())
  }
}
