import Foundation

/// A file that is written beside the one it replaces, and takes its place when it is whole.
///
/// Whatever happens before that, a full disk or the end of the program, the old file stays.
struct WholeFile {
  private let target: String
  private let draft: String
  private let handle: FileHandle

  /// Begins a file; readers and writers of one that is there already stay the same.
  ///
  /// - Throws: the system's error where it can't be begun.
  init(replacing path: String) throws {
    target = path
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let permissions = Self.permissions(of: path)
    var number = 0
    while true {
      let name = ".hytelint-\(getpid())-\(number)"
      let draft = folder.appendingPathComponent(name).path
      let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions ?? 0o666)
      if file >= 0 {
        self.draft = draft
        handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        // What the mask of the process takes away from a new file, an old one has kept.
        if let permissions { fchmod(file, permissions) }
        return
      }
      // A run that was killed may have had the same number.
      guard errno == EEXIST, number < 100 else { throw Self.lastError }
      number += 1
    }
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws {
    try handle.write(contentsOf: Data(bytes))
  }

  /// Puts the file in its place.
  func finish() throws {
    try handle.close()
    guard unsafe rename(draft, target) == 0 else { throw Self.lastError }
  }

  /// Takes away what was written.
  func abandon() {
    try? handle.close()
    unsafe unlink(draft)
  }

  private static func permissions(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private static var lastError: NSError {
    NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
  }
}
