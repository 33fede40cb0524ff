import Documents
import Findings
import Rules

/// The settings of the sets under some paths.
package struct SettingsInEffect: Sendable {
  /// The settings of one set.
  package struct OfSet: Sendable {
    /// The configuration's path; nothing for files that have none.
    package let config: String?
    package let settings: [Setting]
  }

  package let sets: [OfSet]
  package let complaints: [Complaint]
  package let unreadable: [UnreadablePath]
}

/// Reads the settings that a check of the request would go by.
///
/// - Throws: why they could not be read.
package func settings(for request: CheckRequest) throws(CheckFailure) -> SettingsInEffect {
  let disk = Disk(for: request)
  var workspace = Workspace(disk, config: request.configPath.map { disk.absolute($0) })
  let sets = workspace.sets(under: request.paths, standardInput: nil)
  let packs = try LoadedPacks.load(for: request.adding(packsOf: sets, on: disk), from: disk)
  var run = CheckRun(request: request, disk: disk, packs: packs)
  run.unreadable = workspace.unreadable
  let found = sets.map { set in
    SettingsInEffect.OfSet(
      config: set.config.map { disk.shown($0) },
      settings: set.config.map { run.config(at: $0) }?.settings ?? [])
  }
  return SettingsInEffect(sets: found, complaints: run.complaints, unreadable: run.unreadable)
}

extension CheckRequest {
  /// The request with the rule packs that the configurations of sets name.
  func adding(packsOf sets: [DocumentSet], on disk: Disk) -> CheckRequest {
    var request = self
    for path in sets.compactMap(\.config) {
      guard case .success(let bytes) = disk.read(path) else { continue }
      var reader = SetConfigReader(bytes, at: path, on: disk)
      request.ruleFolders += reader.config(nil).packs.filter { !request.ruleFolders.contains($0) }
    }
    return request
  }
}
