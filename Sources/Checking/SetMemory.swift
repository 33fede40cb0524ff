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
  private let sizes: [Int]
  private let first: Int
  private let packs: Int
  private let known: KnownFiles?
  /// Whether the set is as it is now, and not as it was once.
  private let isOfNow: Bool

  /// The key of what holds for every part, and the files that do.
  private var common = ""
  private var fixed: [Int] = []

  /// What is remembered of texts that come after other files of the run, of which so many are packs'.
  ///
  /// The frame is all that the set is judged by but its files; the name is what the set is called
  /// from run to run.
  init(
    _ memory: Memory, of texts: [CheckRun.SetText], after first: Int, packs: Int,
    in frame: [String], named name: [String], isOfNow: Bool
  ) {
    self.isOfNow = isOfNow
    var memory = memory
    let digest = memory.digest()
    self.memory = memory
    self.frame = Memory.key(frame)
    self.name = Memory.key(["files"] + frame + name)
    self.packs = packs
    self.first = first
    marks = sideBySide(texts.count) { texts[$0].mark(digest) }
    sizes = texts.map(\.source.bytes.count)
    known = memory.bytes(self.name).flatMap { KnownFiles($0) }
  }

  /// The outlines of the files that are known.
  var outlines: [Outline?] {
    zip(marks, sizes).map { mark, size in
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
    let bytes = KnownFiles(common: common, files: files).bytes
    if isOfNow { memory.write(bytes, as: name) }
    memory.keep(bytes, as: name)
  }

  /// What a part came to, where that is known; `isFirst` is whether more than the part's own is said
  /// with it.
  func part(_ part: [Int], isFirst: Bool) -> KnownPart? {
    memory.bytes(key(of: part, isFirst: isFirst)).flatMap {
      KnownPart($0, files: zip(mentioned(by: part), sizes(of: part)).map { ($0, $1) })
    }
  }

  /// Whether something is left of a part, which may yet turn out not to be whole.
  func has(_ part: [Int], isFirst: Bool) -> Bool {
    memory.has(key(of: part, isFirst: isFirst))
  }

  /// Leaves what a part came to for later runs, and gives what stands under which key; nothing where
  /// it can't be remembered.
  func entry(
    of part: KnownPart, _ files: [Int], isFirst: Bool
  ) -> (key: String, bytes: [UInt8])? {
    guard let bytes = part.packed(files: mentioned(by: files)) else { return nil }
    let key = key(of: files, isFirst: isFirst)
    memory.write(bytes, as: key)
    return (key, bytes)
  }

  /// Takes what a part came to, once it is left for later runs.
  mutating func keep(_ entry: (key: String, bytes: [UInt8])) {
    memory.keep(entry.bytes, as: entry.key)
  }

  private func key(of part: [Int], isFirst: Bool) -> String {
    // Labels stand in reading order, also those in files that hold for every part.
    let files = part.flatMap { file in [marks[file], "\(fixed.count { $0 < file })"] }
    return Memory.key(["part", common, isFirst ? "first" : "further"] + files)
  }

  /// The sizes of those files; those of packs, which are what they are, do not matter.
  private func sizes(of part: [Int]) -> [Int] {
    (part + fixed).map { sizes[$0] } + Array(repeating: .max, count: packs)
  }

  /// The files that findings of a part may speak of, in an order that is the same wherever they stand.
  private func mentioned(by part: [Int]) -> [FileIndex] {
    (part + fixed).map { FileIndex(first + $0) } + (0..<packs).map { FileIndex($0) }
  }
}

extension CheckRun.SetText {
  /// What tells the text from all others.
  fileprivate func mark(_ digest: KeyedDigest) -> String {
    "\(digest(source.bytes)) \(source.bytes.count) \(isTooLarge ? "-" : "+") \(source.path)"
  }
}
