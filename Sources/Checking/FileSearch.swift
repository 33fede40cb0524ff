/// The YAML files under a folder, in the order of names; hidden folders and folders behind links are
/// passed over.
struct FileSearch {
  private let disk: Disk

  /// The files, as absolute paths.
  private(set) var files: [(path: String, id: FileID)] = []

  /// What should have been read but can't be.
  private(set) var unreadable: [(path: String, why: Disk.Unreadable)] = []

  /// Searches a folder and those within it.
  init(under folder: String, on disk: Disk) {
    self.disk = disk
    gather(folder)
  }

  private mutating func gather(_ folder: String) {
    guard let names = disk.names(in: folder) else {
      unreadable.append((folder, .refused))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = folder == "/" ? "/" + name : folder + "/" + name
      switch disk.kind(of: path) {
      case .file(let id, _) where Self.isYAML(name): files.append((path, id))
      case .folder where !disk.isLink(path): gather(path)
      case .unreadable(let why) where Self.isYAML(name): unreadable.append((path, why))
      default: continue
      }
    }
  }

  private static func isYAML(_ name: String) -> Bool {
    [".yaml", ".yml"].contains { name.lowercased().hasSuffix($0) }
  }
}
