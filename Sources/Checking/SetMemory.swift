import Documents
import Facts
import Judging
import SourceText

/// What a memory has of one set: what its files are, and what its parts came to.
///
/// A part's key is a digest of all that the part is judged by, so that what stands under it is what
/// judging the part would give.
struct SetMemory: Sendable {
  private(set) var memory: Memory
  /// The key of all that the set is judged by but its files.
  private let frame: String
  /// The key of what is known of the set's files.
  private let name: String
  /// What tells each file from all others: its path and a digest of its bytes.
  private let marks: [String]
  /// The sizes of all files of the run up to the set's last.
  private let sizes: [Int]
  private let first: Int
  private let packs: Int
  private let known: KnownFiles?

  /// The key of what holds for every part, and the files that do.
  private var common = ""
  private var fixed: [Int] = []

  /// What is remembered of texts that come after other files of the run, of which so many are packs'.
  ///
  /// The frame is all that the set is judged by but its files; the name is what the set is called
  /// from run to run.
  init(
    _ memory: Memory, of texts: [CheckRun.SetText], after before: [SourceFile], packs: Int,
    in frame: [String], named name: [String]
  ) {
    self.memory = memory
    self.frame = Memory.key(frame)
    self.name = Memory.key(["files"] + frame + name)
    self.packs = packs
    first = before.count
    marks = sideBySide(texts.count) { texts[$0].mark }
    sizes = (before + texts.map(\.source)).map(\.bytes.count)
    known = memory.bytes(self.name).flatMap { KnownFiles($0) }
  }

  /// The outlines of the files that are known.
  var outlines: [Outline?] {
    zip(marks, sizes[first...]).map { mark, size in
      // No document and no measure is written without a byte.
      known?.files[mark].map(\.outline).flatMap { max($0.documents, $0.measures) > size ? nil : $0 }
    }
  }

  /// Takes the outlines of all files, by which it is known what holds for every part.
  mutating func take(_ outlines: [Outline]) {
    fixed = outlines.indices.filter { !outlines[$0].isOfOnePart }
    common = Memory.key(
      [frame] + fixed.map { marks[$0] } + ["agreements"] + outlines.flatMap(\.agreementNames))
  }

  /// What joins a file to others, as far as headers tell, where that is known.
  func joints(of file: Int) -> [String]? {
    known.flatMap { $0.common == common ? $0.files[marks[file]]?.joints : nil }
  }

  /// Remembers the files with documents, each with what joins it to others.
  mutating func keep(_ files: [(number: Int, outline: Outline, joints: [String])]) {
    let own = files.filter(\.outline.isOfOnePart).map {
      (marks[$0.number], KnownFiles.File(outline: $0.outline, joints: $0.joints))
    }
    let files = Dictionary(own, uniquingKeysWith: { first, _ in first })
    guard known?.common != common || known?.files.keys != files.keys else { return }
    memory.keep(KnownFiles(common: common, files: files).bytes, as: name)
  }

  /// What a part came to, where that is known; `isFirst` is whether more than the part's own is said
  /// with it.
  func part(_ part: [Int], isFirst: Bool) -> KnownPart? {
    memory.bytes(key(of: part, isFirst: isFirst)).flatMap {
      KnownPart($0, files: mentioned(by: part).map { ($0, sizes[Int($0.number)]) })
    }
  }

  /// What is to be remembered of a part, and under which key; nothing where it can't be.
  func entry(
    of part: KnownPart, _ files: [Int], isFirst: Bool
  ) -> (key: String, bytes: [UInt8])? {
    part.packed(files: mentioned(by: files)).map { (key(of: files, isFirst: isFirst), $0) }
  }

  /// Remembers what a part came to.
  mutating func keep(_ entry: (key: String, bytes: [UInt8])) {
    memory.keep(entry.bytes, as: entry.key)
  }

  private func key(of part: [Int], isFirst: Bool) -> String {
    // Labels stand in reading order, also those in files that hold for every part.
    let files = part.flatMap { file in [marks[file], "\(fixed.count { $0 < file })"] }
    return Memory.key(["part", common, isFirst ? "first" : "further"] + files)
  }

  /// The files that findings of a part may speak of, in an order that is the same wherever they stand.
  private func mentioned(by part: [Int]) -> [FileIndex] {
    (part + fixed).map { FileIndex(first + $0) } + (0..<packs).map { FileIndex($0) }
  }
}

extension CheckRun.SetText {
  /// What tells the text from all others.
  fileprivate var mark: String {
    "\(SHA256.digest(of: source.bytes)) \(isTooLarge ? "-" : "+") \(source.path)"
  }
}
