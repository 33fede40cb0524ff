import Checking
import Foundation

extension Memory {
  /// What checks remember: in the user's folder for such things, and for a further check of this run;
  /// nothing where they are to do neither.
  static func ofChecks(inFolder usesFolder: Bool, keeping keeps: Bool) -> Memory? {
    let folder = usesFolder ? folder : nil
    guard folder != nil || keeps else { return nil }
    return Memory(
      of: { program }, in: folder, keeping: keeps,
      drawing: {
        var random = SystemRandomNumberGenerator()
        return (random.next(), random.next())
      })
  }

  /// This program's version and file: one that was built anew may judge otherwise.
  private static var program: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
    let file = (try? FileManager.default.attributesOfItem(atPath: path)) ?? [:]
    let written = (file[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    let size = file[.size] as? NSNumber ?? 0
    return "\(Hytelint.version) \(size) \(written)"
  }

  /// `$XDG_CACHE_HOME/hytelint`, else the one that the system has for caches; nothing without any.
  private static var folder: String? {
    let environment = ProcessInfo.processInfo.environment
    if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") {
      return caches + "/hytelint"
    }
    #if os(macOS)
      let caches = FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first
      return caches.map { $0.path + "/hytelint" }
    #else
      guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
      return home + "/.cache/hytelint"
    #endif
  }
}
