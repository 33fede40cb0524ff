import Documents
import Findings
import SourceText
import YAML

/// A text read as one file.
func read(_ text: String, path: String = "kunta.yaml") -> ReadFile {
  let (tree, problems) = YAMLTree.parse(
    SourceFile(path: path, bytes: Array(text.utf8)), as: FileIndex(0))
  return Documents.read(tree, problems: problems, path: path)
}

extension ReadFile {
  /// The words of the file at a place.
  func words(at place: Span) -> String {
    String(decoding: tree.source[place.range], as: UTF8.self)
  }

  /// The plans of the file.
  var plans: [Plan] {
    documents.compactMap { document in
      if case .plan(let plan) = document { plan } else { nil }
    }
  }

  var agreements: [Agreement] {
    documents.compactMap { document in
      if case .agreement(let agreement) = document { agreement } else { nil }
    }
  }

  var registers: [Register] {
    documents.compactMap { document in
      if case .register(let register) = document { register } else { nil }
    }
  }

  /// Each remark as `rule/variant: words`.
  var told: [String] {
    remarks.map { remark in
      let variant = remark.variant.map { "/" + $0 } ?? ""
      return "\(remark.rule)\(variant): \(words(at: remark.place))"
    }
  }

  /// Entries as `key=text`, in order.
  func shown(_ entries: some Sequence<Entry>) -> [String] {
    entries.map { entry in
      let words = tree.texts(of: entry.value).map { tree.text(of: $0) }
      return "\(entry.key)=\(words.joined(separator: "|"))"
    }
  }

  /// The measures of the first plan, each as its title and its entries, inherited ones last.
  var measures: [[String]] {
    guard let plan = plans.first else { return [] }
    return plan.measures.map { measure in
      [measure.title.map { tree.text(of: $0) } ?? "-"]
        + shown(plan.entries[measure.entries].filter { $0.key != .title })
        + shown(measure.grouped).map { "(\($0))" }
    }
  }

  var goals: [[String]] {
    guard let plan = plans.first else { return [] }
    return plan.goals.map { shown(plan.entries[$0.entries]) }
  }
}
