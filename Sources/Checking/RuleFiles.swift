package import Documents
package import Findings
import Packs
package import Rules
package import SourceText
import YAML

/// The rule files of folders as they stand on disk, with what they stand on.
package struct RuleFiles: Sendable {
  /// What the packs say together.
  package let book: RuleBook

  /// The packs of the book, the built-in ones first where the folders have no types of their own.
  package let packs: [PackSource]

  /// All files; a span's `FileIndex` is a place in this list.
  package let files: [SourceFile]

  /// The faultless bases of examples by their names: `esimerkkipohjat/kunnan-suunnitelma.yaml`.
  package let bases: [String: SourceFile]

  /// How many of the packs are built in.
  package let builtInCount: Int

  /// The packs of the folders.
  package var own: ArraySlice<PackSource> { packs[builtInCount...] }

  /// A complaint about a place in one of the files.
  package func complaint(_ message: Localized, at place: Span) -> Complaint {
    Complaint(message, at: place, in: files)
  }

  /// A complaint about a line, from 1, of a text that is written as a block at this place.
  package func complaint(_ message: Localized, at place: Span, line: Int) -> Complaint {
    let block = complaint(message, at: place)
    let position = block.position.map { Position(line: $0.line + line, column: 1) }
    return Complaint(path: block.path, position: position, message: message)
  }
}

extension RuleFiles {
  /// Reads the rule files under folders, or the built-in ones where none is named.
  ///
  /// - Throws: why they can't be read, or all that is wrong with them, each with its place.
  package static func read(
    under folders: [String], on day: CalendarDay
  ) throws(CheckFailure) -> RuleFiles {
    let search = try RuleFileSearch(under: folders, on: Disk(for: folders))
    return try files(of: search, on: day, standingAlone: !folders.isEmpty)
  }
}

extension RuleFiles {
  /// The book of what was found; on the built-in packs, unless a file has types of its own.
  private static func files(
    of search: RuleFileSearch, on day: CalendarDay, standingAlone: Bool
  ) throws(CheckFailure) -> RuleFiles {
    let builtIn = builtInPacks(startingAt: FileIndex(0))
    let isAlone = standingAlone && search.statesTypes
    let base = isAlone ? [] : builtIn.map { PackSource(path: $0.path, tree: $0.tree) }
    let files = base.map { SourceFile(path: $0.path, bytes: $0.tree.source) } + search.packs
    var wrong = search.complaints
    var packs = base
    for (number, file) in search.packs.enumerated() {
      let (tree, problems) = YAMLTree.parse(file, as: FileIndex(base.count + number))
      packs.append(PackSource(path: file.path, tree: tree))
      guard !problems.isEmpty else { continue }
      let book = try book(
        of: builtIn.map { PackSource(path: $0.path, tree: $0.tree) }, strict: false, files: files)
      let words = ProblemWords(day: day, book: book)
      wrong += words.complaints(about: problems, in: tree, path: file.path)
    }
    guard wrong.isEmpty else { throw .brokenPacks(wrong) }
    return RuleFiles(
      book: try book(of: packs, strict: true, files: files), packs: packs, files: files,
      bases: search.bases, builtInCount: base.count)
  }

  private static func book(
    of packs: [PackSource], strict: Bool, files: [SourceFile]
  ) throws(CheckFailure) -> RuleBook {
    do throws(PackErrors) {
      return try RuleBook(reading: packs, strict: strict)
    } catch {
      throw .brokenPacks(
        error.errors.map { Complaint($0.message, at: $0.place, in: files) })
    }
  }
}

extension Complaint {
  fileprivate init(_ message: Localized, at place: Span, in files: [SourceFile]) {
    let file = files[Int(place.file.number)]
    self.init(
      path: file.path, position: LineTable(file).position(at: Int(place.start)), message: message)
  }
}
