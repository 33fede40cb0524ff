package import Documents
package import Findings
package import Rules
import YAML

/// The files of a set whose documents are still to be stated, all together or in parts.
///
/// The registers among the files hold for every part.
package struct Statement: Sendable {
  /// What the registers state, before any document.
  private let base: FactBuilder

  /// What is to be said of the registers among the files.
  package let clashes: [Remark]
  let files: [(path: String, file: ReadFile)]
  private let book: RuleBook

  /// The numbers of the files with plans or agreements, and of those without.
  private let stated: [Int]
  package let unstated: [Int]

  /// Whether some document records an exception.
  package let hasExceptions: Bool

  /// - Parameters:
  ///   - files: the files of the set, with their paths for documents that nothing else names.
  ///   - book: what the packs say.
  ///   - day: the day that is judged.
  package init(
    of files: [(path: String, file: ReadFile)], under book: RuleBook, on day: CalendarDay
  ) {
    var register = book.registers
    var clashes: [Remark] = []
    for document in files.flatMap(\.file.documents) {
      if case .register(let own) = document { register.add(own, clashes: &clashes) }
    }
    var base = FactBuilder(book: book, register: register, asOf: day)
    for file in files.map(\.file) {
      for case .agreement(let agreement) in file.documents {
        let id = Header(agreement.header, file.tree).first(.id)
        base.agreementNames.append(AgreementName(id, file.tree))
      }
    }
    stated = files.indices.filter { files[$0].file.documents.contains(where: \.isJudged) }
    unstated = files.indices.filter { !files[$0].file.documents.contains(where: \.isJudged) }
    hasExceptions = files.contains { file in file.file.documents.contains(where: \.hasExceptions) }
    self.base = base
    self.clashes = clashes
    self.files = files
    self.book = book
  }

  /// What all documents state.
  package func facts() -> FactBase {
    var builder = base
    builder.remarks = clashes
    return facts(of: files, builder)
  }

  /// What the documents of some of the files state, without what is to be said of registers.
  package func facts(of part: [Int]) -> FactBase {
    facts(of: (part + unstated).map { files[$0] }, base)
  }

  private func facts(
    of files: [(path: String, file: ReadFile)], _ base: FactBuilder
  ) -> FactBase {
    var builder = base
    for (path, file) in files {
      for case .agreement(let agreement) in file.documents {
        builder.add(agreement, of: file.tree, path: path)
      }
    }
    for (path, file) in files {
      for case .plan(let plan) in file.documents {
        builder.add(plan, of: file.tree, path: path)
      }
    }
    return FactBase(builder, files.map(\.file.tree))
  }

  /// The files with documents, those together whose makers, parties or counties are the same.
  ///
  /// What the documents state may join more of them: see `joining(_:)`.
  package func parts() -> [[Int]] {
    var builder = base
    let lists = stated.map { number in
      let file = files[number].file
      return file.documents.flatMap { builder.joints(of: $0, file.tree) }
    }
    return joined(lists).map { group in group.map { stated[$0] } }
  }

  /// What turns out to join a part to others: municipalities that it concerns, organisations behind
  /// its documents, ids.
  package func joints(of facts: FactBase) -> Set<String> {
    facts.joints(in: book.vocabulary)
  }

  /// The parts with those together that have a joint in common; nothing where none do.
  package static func joining(_ parts: [(files: [Int], joints: Set<String>)]) -> [[Int]]? {
    let groups = joined(parts.map(\.joints))
    guard groups.count < parts.count else { return nil }
    return groups.map { group in group.flatMap { parts[$0].files }.sorted() }
  }
}

extension Document {
  /// Whether it is a plan or an agreement: registers are looked up only.
  fileprivate var isJudged: Bool {
    if case .register = self { false } else { true }
  }

  fileprivate var hasExceptions: Bool {
    switch self {
    case .plan(let plan): plan.header.contains { $0.key == .exceptions }
    case .agreement(let agreement): agreement.header.contains { $0.key == .exceptions }
    case .register: false
    }
  }
}

/// The places of lists in groups, those together that share a name directly or by way of others;
/// groups and places are in order.
private func joined(_ lists: [some Sequence<String>]) -> [[Int]] {
  var parents = Array(lists.indices)
  func root(_ place: Int) -> Int {
    var place = place
    while parents[place] != place { place = parents[place] }
    return place
  }
  var first: [String: Int] = [:]
  for (place, names) in lists.enumerated() {
    for name in names {
      let (one, other) = (root(first[name] ?? place), root(place))
      if first[name] == nil { first[name] = place }
      parents[max(one, other)] = min(one, other)
    }
  }
  let groups = Dictionary(grouping: lists.indices, by: root)
  return groups.keys.sorted().compactMap { groups[$0] }
}
