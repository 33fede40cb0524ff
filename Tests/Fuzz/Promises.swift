import Documents
import Packs
import Rules
import SourceText
import YAML

/// The parts of the product that read what anyone may have written.
package enum FuzzTarget: String, Sendable, CaseIterable {
  /// Bytes → tree.
  case yaml
  /// Bytes → plans, agreements and registers.
  case documents
  /// Documents → findings by the built-in rules, and every format of them.
  case check
  /// Rule packs → rule book, its warnings, its examples and a plan that it judges.
  case packs
  /// A file of known findings.
  case baseline
  /// Texts of documents → every format.
  case reports
  /// Documents → who answers for what in every format, and the adviser's page.
  case matrix

  /// Whether inputs are read or judged by the built-in packs.
  package var needsRules: Bool { [.check, .packs, .matrix].contains(self) }
}

/// What the product promises of any bytes, and which of it they break.
///
/// A text with U+001E in it stands for several: files of a set, packs, or fields of a finding.
package struct Promises: Sendable {
  /// The book of the built-in packs, of which documents are judged.
  let book: RuleBook

  /// The built-in types, sentences and registers, upon which packs are read.
  let words: [PackFile]

  /// The files that the book takes up: documents are numbered from here.
  let packCount: Int

  /// The day that is judged, so that an input is the same case tomorrow.
  let day = CalendarDay(year: 2026, month: 3, day: 1) ?? CalendarDay(number: 0)

  /// What a target needs to be tried: the built-in packs are read where they are judged by.
  ///
  /// - Throws: what is wrong with them.
  package init(for target: FuzzTarget) throws {
    let packs = target.needsRules ? builtInPacks(startingAt: FileIndex(0)) : []
    book = try RuleBook(reading: packs.map { PackSource(path: $0.path, tree: $0.tree) })
    packCount = packs.count
    words = packs.filter { $0.path.hasPrefix("Rules/sanasto/") }
  }

  /// The promises that the bytes break, in words; none where all is well.
  package func broken(by bytes: [UInt8], at target: FuzzTarget) -> [String] {
    switch target {
    case .yaml: brokenTree(bytes)
    case .documents: brokenDocuments(bytes)
    case .check: brokenCheck(bytes)
    case .packs: brokenPacks(bytes)
    case .baseline: brokenBaseline(bytes)
    case .reports: brokenReports(bytes)
    case .matrix: brokenMatrix(bytes)
    }
  }
}

/// The texts that one input stands for.
func parts(of bytes: [UInt8]) -> [[UInt8]] {
  bytes.split(separator: 0x1E, omittingEmptySubsequences: false).map { Array($0) }
}

/// The words, unless they hold.
func unless(_ holds: Bool, _ words: @autoclosure () -> String) -> [String] {
  holds ? [] : [words()]
}
