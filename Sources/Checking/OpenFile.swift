import Foundation

/// A file that is open for reading, and closed when nobody has it any more.
///
/// Foundation reads a file some 4 KB at a time and copies each piece once more.
struct OpenFile: ~Copyable {
  private let number: Int32

  /// Nothing where it can't be opened; what is no file, such as a pipe, is not waited for.
  init?(_ path: String) {
    let opened = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    number = opened
  }

  deinit { close(number) }

  /// The bytes up to the end, of which so many are expected; more than the limit are too many.
  func bytes(expecting size: Int, limit: Int) throws(Disk.Unreadable) -> [UInt8] {
    // A byte more than expected, so that the end of a file that has not grown is seen at once.
    let first = min(max(size, 0), limit) + 1
    var bytes = try piece(of: first)
    var isAtEnd = bytes.count < first
    while !isAtEnd, bytes.count <= limit {
      let more = try piece(of: 1 << 16)
      isAtEnd = more.count < 1 << 16
      bytes += more
    }
    guard bytes.count <= limit else { throw .tooLarge }
    return bytes
  }

  /// The next bytes, fewer than asked for only where the file ends.
  private func piece(of size: Int) throws(Disk.Unreadable) -> [UInt8] {
    var hasFailed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let read = unsafe read(number, rest.baseAddress, rest.count)
        if read < 0 && errno == EINTR { continue }
        hasFailed = read < 0
        guard read > 0 else { return }
        count += read
      }
    }
    if hasFailed { throw .failed }
    return bytes
  }
}
