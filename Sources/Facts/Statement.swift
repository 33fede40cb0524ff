import Datalog
package import Documents
package import Findings
package import Rules
import YAML

/// The documents of a set, still to be stated, all together or in parts.
///
/// The registers among its files hold for every part.
package struct Statement: Sendable {
  /// What the registers state, before any document.
  private let base: FactBuilder

  /// What is to be said of the registers among the files.
  package let clashes: [Remark]
  private let book: RuleBook
  private let day: CalendarDay

  /// - Parameters:
  ///   - files: all files of the set, in order.
  ///   - book: what the packs say.
  ///   - day: the day that is judged.
  ///   - groundwork: what the book's packs state, where that is at hand.
  package init(
    of files: [Outline], under book: RuleBook, on day: CalendarDay,
    after groundwork: Groundwork? = nil
  ) {
    let own = files.flatMap(\.registers)
    var clashes: [Remark] = []
    var base: FactBuilder
    if own.isEmpty, let groundwork {
      base = groundwork.builder
    } else {
      var register = book.registers
      var names = groundwork?.names ?? PreparedNames(of: register)
      for added in own {
        let old = register
        register.add(added, knowing: names.names, clashes: &clashes)
        names = names.extended(from: old, to: register)
      }
      base = FactBuilder(book: book, register: register, names)
    }
    base.agreementNames = files.flatMap(\.agreements)
    self.base = base
    self.day = day
    self.clashes = clashes
    self.book = book
  }

  /// What all documents of the files state, with what is to be said of registers; the paths are for
  /// documents that nothing else names.
  package func facts(of files: [(path: String, file: ReadFile)]) -> FactBase {
    var builder = base
    builder.remarks = clashes
    return facts(of: files, builder)
  }

  /// What the documents of a part state, beside the files that hold for every part.
  package func facts(
    ofPart part: [(path: String, file: ReadFile)],
    beside others: [(path: String, file: ReadFile)]
  ) -> FactBase {
    facts(of: part + others, base)
  }

  private func facts(
    of files: [(path: String, file: ReadFile)], _ base: FactBuilder
  ) -> FactBase {
    var builder = base
    builder.open(on: day)
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

  /// What joins files to others, as far as headers tell: makers, parties, their counties, ids.
  package func joints(of files: [ReadFile]) -> [[String]] {
    var builder = base
    builder.open(on: day)
    return files.map { file in
      file.documents.flatMap { builder.joints(of: $0, file.tree) }
    }
  }

  /// The places of files in parts, those together that have a joint in common.
  ///
  /// What the documents state may join more of them: see `joining(_:)`.
  package static func parts(of joints: [[String]]) -> [[Int]] {
    joined(joints)
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
