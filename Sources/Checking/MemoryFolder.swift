import Foundation

/// The folder in which runs leave for later ones what they found out.
///
/// Each entry is a file that gets its name when it is whole, so that runs at the same time, or one
/// that is killed, leave nothing broken. Whatever fails is as if nothing were remembered.
struct MemoryFolder: Sendable {
  /// The most bytes that stay, and the most of one entry.
  static let limit = 256 << 20
  static let largestEntry = 16 << 20
  /// Most entries are smaller.
  private static let usualEntry = 1 << 18

  let path: String

  /// Whether there is an entry, be it whole or not.
  func has(_ key: String) -> Bool { unsafe access(path + "/" + key, R_OK) == 0 }

  /// The content of an entry, or nothing where it is not there or not whole.
  func bytes(_ key: String) -> ArraySlice<UInt8>? {
    guard let file = OpenFile(path + "/" + key),
      let bytes = try? file.bytes(expecting: Self.usualEntry, limit: Self.largestEntry)
    else { return nil }
    return Sealed(bytes, as: key)?.content
  }

  /// The key of the digests in the names of entries; where none is there, one is drawn and left.
  func key(drawing draw: () -> (UInt64, UInt64)) -> (UInt64, UInt64) {
    if let bytes = bytes(Self.keyName), bytes.count == 16 {
      let words = [bytes.prefix(8), bytes.suffix(8)].map { half in
        half.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      }
      return (words[0], words[1])
    }
    let key = draw()
    let bytes = [key.0, key.1].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
    write(bytes, as: Self.keyName)
    return key
  }

  private static let keyName = "key"

  /// Leaves an entry for later runs, for this user alone.
  func write(_ content: [UInt8], as key: String) {
    let bytes = Sealed(content: content).bytes(as: key)
    guard bytes.count <= Self.largestEntry, let (draft, file) = draft(of: key) else { return }
    do {
      defer { try? file.close() }
      try file.write(contentsOf: Data(bytes))
    } catch {
      unsafe unlink(draft)
      return
    }
    if unsafe rename(draft, path + "/" + key) != 0 { unsafe unlink(draft) }
  }

  /// A new file that no other run has; the folder is made where it is missing.
  private func draft(of key: String) -> (path: String, file: FileHandle)? {
    for number in 0..<100 {
      let draft = "\(path)/.\(key.prefix(16))-\(getpid())-\(number)"
      let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if file >= 0 { return (draft, FileHandle(fileDescriptor: file, closeOnDealloc: false)) }
      switch errno {
      case EEXIST: continue
      case ENOENT where number == 0:
        try? FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      default: return nil
      }
    }
    return nil
  }

  /// Takes the oldest entries away where more stays than the limit, with some room for new ones.
  func trim(to limit: Int = limit) {
    let (files, keys) = (
      FileManager.default, Set([URLResourceKey.fileSizeKey, .contentModificationDateKey])
    )
    let entries = try? files.contentsOfDirectory(
      at: URL(fileURLWithPath: path), includingPropertiesForKeys: Array(keys))
    let sized = (entries ?? []).compactMap { entry in
      (try? entry.resourceValues(forKeys: keys)).map {
        (entry, size: $0.fileSize ?? 0, written: $0.contentModificationDate ?? .distantPast)
      }
    }
    .filter { $0.0.lastPathComponent != Self.keyName }
    var size = sized.reduce(0) { $0 + $1.size }
    guard size > limit else { return }
    for entry in sized.sorted(by: { $0.written < $1.written }) where size > limit / 4 * 3 {
      try? files.removeItem(at: entry.0)
      size -= entry.size
    }
  }
}
