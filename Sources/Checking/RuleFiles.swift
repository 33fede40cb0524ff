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
    var reading = RuleReading(Disk(for: folders))
    for folder in folders { try reading.find(under: folder) }
    return try reading.files(on: day, standingAlone: !folders.isEmpty)
  }
}

/// Gathers rule files and what is wrong with them.
private struct RuleReading {
  let disk: Disk
  var found: [SourceFile] = []
  var bases: [String: SourceFile] = [:]
  var complaints: [Complaint] = []

  init(_ disk: Disk) {
    self.disk = disk
  }

  /// Finds the files under a folder: packs, and the bases of examples.
  mutating func find(under folder: String) throws(CheckFailure) {
    let absolute = disk.absolute(folder)
    if case .unreadable(let why) = disk.kind(of: absolute) {
      throw .noPacks(folder: folder, reason: why.reason)
    }
    if case .file = disk.kind(of: absolute) { return add(absolute, within: "") }
    let search = FileSearch(under: absolute, on: disk)
    for (path, why) in search.unreadable { complain(path, why) }
    guard !search.files.isEmpty || !search.unreadable.isEmpty else {
      throw .noPacks(folder: folder, reason: Disk.Unreadable.empty.reason)
    }
    for file in search.files { add(file.path, within: absolute) }
  }

  private mutating func add(_ path: String, within folder: String) {
    // Agreements are loaded where a config names them; pages and bases of examples are no rules.
    let steps = path.dropFirst(folder.count).split(separator: "/").dropLast()
    guard !steps.contains("sopimukset"), !steps.contains("sivut") else { return }
    switch disk.read(path) {
    case .failure(let why): complain(path, why)
    case .success(let bytes):
      let file = SourceFile(path: disk.shown(path), bytes: bytes)
      if steps.contains("esimerkkipohjat") {
        bases[file.name] = file
      } else {
        found.append(file)
      }
    }
  }

  private mutating func complain(_ path: String, _ why: Disk.Unreadable) {
    complaints.append(Complaint(path: disk.shown(path), position: nil, message: why.reason))
  }

  /// The book of what was found; on the built-in packs, unless a file has types of its own.
  func files(on day: CalendarDay, standingAlone: Bool) throws(CheckFailure) -> RuleFiles {
    let builtIn = builtInPacks(startingAt: FileIndex(0))
    let isAlone = standingAlone && found.contains(where: \.statesTypes)
    let base = isAlone ? [] : builtIn.map { PackSource(path: $0.path, tree: $0.tree) }
    let files = base.map { SourceFile(path: $0.path, bytes: $0.tree.source) } + found
    var wrong = complaints
    var packs = base
    for (number, file) in found.enumerated() {
      let (tree, problems) = YAMLTree.parse(file, as: FileIndex(base.count + number))
      packs.append(PackSource(path: file.path, tree: tree))
      guard !problems.isEmpty else { continue }
      let book = try Self.book(
        of: builtIn.map { PackSource(path: $0.path, tree: $0.tree) }, strict: false, files: files)
      let words = ProblemWords(book: book, day: day)
      wrong += words.complaints(about: problems, in: tree, path: file.path)
    }
    guard wrong.isEmpty else { throw .brokenPacks(wrong) }
    return RuleFiles(
      book: try Self.book(of: packs, strict: true, files: files), packs: packs, files: files,
      bases: bases, builtInCount: base.count)
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

extension SourceFile {
  /// The file's name without its folder and ending.
  fileprivate var name: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? "")
  }

  /// Whether the file states the types of a vocabulary, on which packs can stand alone.
  fileprivate var statesTypes: Bool {
    bytes.split(separator: 0x0A).contains { $0.starts(with: Array("tyypit:".utf8)) }
  }
}
