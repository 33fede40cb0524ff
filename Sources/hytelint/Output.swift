import Findings
import Foundation
import Reports

/// Where a report goes: standard output, or a file that is written whole or not at all.
struct Output {
  private let file: String?

  init(_ file: String?) {
    self.file = Self.isStandard(file) ? nil : file
  }

  /// Whether no file is meant: none is named, or `-` is, as among the paths for standard input.
  static func isStandard(_ file: String?) -> Bool { file == nil || file == "-" }

  /// Writes a report.
  ///
  /// - Throws: where it can't be written; of a file nothing then remains.
  func write(_ report: (inout ByteSink) -> Void) throws {
    guard let file else { return try write(report, to: .standardOutput) }
    let path = URL(fileURLWithPath: file).resolvingSymlinksInPath()
    if Self.isDevice(path.path) {
      return try write(report, to: Self.handle(of: path.path))
    }
    let whole = try WholeFile(replacing: path.path)
    do {
      try write(report) { try whole.write($0) }
      try whole.finish()
    } catch {
      whole.abandon()
      throw error
    }
  }

  /// Writes at the end of the file, which other steps may have begun.
  ///
  /// - Throws: where it can't be written; the file then ends where it did.
  func append(_ report: (inout ByteSink) -> Void) throws {
    guard let file else { return try write(report) }
    if !FileManager.default.fileExists(atPath: file) { return try write(report) }
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    defer { try? handle.close() }
    let end = try handle.seekToEnd()
    do { try write(report, to: handle) } catch {
      try? handle.truncate(atOffset: end)
      throw error
    }
  }

  private func write(_ report: (inout ByteSink) -> Void, to handle: FileHandle) throws {
    do { try write(report) { try handle.write(contentsOf: Data($0)) } } catch {
      // A reader that has seen enough, such as `head`, is no fault of the report.
      if !Self.isClosedPipe(error) { throw error }
    }
  }

  /// Hands the report on in pieces, up to the first that can't be written.
  private func write(
    _ report: (inout ByteSink) -> Void, by deliver: ([UInt8]) throws -> Void
  ) throws {
    var failure: (any Error)?
    withoutActuallyEscaping(deliver) { deliver in
      var sink = ByteSink { chunk in
        guard failure == nil else { return }
        do { try deliver(chunk) } catch { failure = error }
      }
      report(&sink)
      sink.flush()
    }
    if let failure { throw failure }
  }

  /// Whether the path is a pipe or a device, which must not be replaced by a file.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// A pipe or a device, opened for writing.
  ///
  /// - Throws: the system's error; a pipe that nothing reads is not waited for.
  private static func handle(of device: String) throws -> FileHandle {
    let file = unsafe open(device, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0, fcntl(file, F_SETFL, 0) == 0 else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
    }
    return FileHandle(fileDescriptor: file, closeOnDealloc: true)
  }

  private static func isClosedPipe(_ error: any Error) -> Bool {
    systemError(error) == EPIPE
  }

  /// The system's number for an error, where it has one.
  private static func systemError(_ error: any Error) -> Int32? {
    var current: NSError? = error as NSError
    while let error = current {
      if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
      current = error.userInfo[NSUnderlyingErrorKey] as? NSError
    }
    return nil
  }
}

extension Output {
  /// What to say where a report could not be written.
  func complaint(_ error: any Error) -> Localized {
    let place = Localized(
      fi: file ?? "vakiotuloste", sv: file ?? "standardutmatningen", en: file ?? "standard output")
    let why = reason(error)
    return Localized(
      fi: "tulosta ei voitu kirjoittaa: \(place.fi)\(why.fi)",
      sv: "resultatet kunde inte skrivas: \(place.sv)\(why.sv)",
      en: "the result could not be written: \(place.en)\(why.en)")
  }

  private func reason(_ error: any Error) -> Localized {
    if let file {
      var isFolder: ObjCBool = false
      let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
      if unsafe !FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
        return Localized(
          fi: " (kansiota ei ole)", sv: " (mappen finns inte)", en: " (there is no such folder)")
      }
      if unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
        isFolder.boolValue
      {
        return Localized(fi: " (se on kansio)", sv: " (det är en mapp)", en: " (it is a folder)")
      }
    }
    switch (Self.systemError(error), (error as? CocoaError)?.code) {
    case (EACCES, _), (EPERM, _), (EROFS, _), (_, .fileWriteNoPermission):
      return Localized(
        fi: " (ei kirjoitusoikeutta)", sv: " (skrivrätt saknas)", en: " (no permission to write)")
    case (ENOSPC, _), (EDQUOT, _), (EFBIG, _), (_, .fileWriteOutOfSpace):
      return Localized(
        fi: " (levy on täynnä)", sv: " (disken är full)", en: " (the disk is full)")
    case (ENXIO, _):
      return Localized(
        fi: " (putkea ei lue mikään)", sv: " (ingenting läser röret)",
        en: " (nothing reads the pipe)")
    default: return Localized("")
    }
  }
}
