import Findings
import Foundation
import SourceText

/// What stands at a path.
enum PathKind: Equatable {
  case file(size: Int)
  case folder
  case missing
  /// A pipe, a device or a socket, which is never read.
  case other
}

/// The disk, as the pipeline sees it: kinds of paths, folders in a fixed order, whole files.
struct Disk: Sendable {
  /// The largest file that is read, in bytes.
  static let largestFile = 64 << 20

  /// The absolute path with `.` and `..` taken out.
  func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// The path to show: relative to the working folder where it lies within it.
  func shown(_ absolute: String) -> String {
    let here = FileManager.default.currentDirectoryPath
    let prefix = here.hasSuffix("/") ? here : here + "/"
    return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : absolute
  }

  /// What stands at a path, links followed.
  func kind(of path: String) -> PathKind {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: real),
      let type = attributes[.type] as? FileAttributeType
    else { return .missing }
    switch type {
    case .typeRegular: return .file(size: (attributes[.size] as? NSNumber)?.intValue ?? 0)
    case .typeDirectory: return .folder
    default: return .other
    }
  }

  /// Whether the path is a link; folders behind links are not walked, so that no loop is.
  func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }

  /// The names in a folder in the order of their bytes, or nothing where it can't be read.
  func names(in folder: String) -> [String]? {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  /// The bytes of a file, or why it can't be read.
  func read(_ path: String) -> Result<[UInt8], Unreadable> {
    do {
      return .success([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    } catch {
      let isRefused = !FileManager.default.isReadableFile(atPath: path)
      return .failure(isRefused ? .refused : .failed)
    }
  }

  /// Why something can't be read.
  enum Unreadable: Error {
    case missing, refused, special, failed

    var reason: Localized {
      switch self {
      case .missing:
        Localized(fi: "polkua ei ole", sv: "sökvägen finns inte", en: "there is no such path")
      case .refused:
        Localized(fi: "ei lukuoikeutta", sv: "läsrätt saknas", en: "no permission to read")
      case .special:
        Localized(
          fi: "ei ole tavallinen tiedosto", sv: "är inte en vanlig fil", en: "is not a regular file")
      case .failed:
        Localized(fi: "lukeminen ei onnistunut", sv: "kunde inte läsas", en: "could not be read")
      }
    }
  }
}
