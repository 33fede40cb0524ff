import Documents
import Findings
import Packs
import Rules
import SourceText
import YAML

/// The rule book of a run and the files it was read from.
struct LoadedPacks {
  let book: RuleBook
  let files: [SourceFile]
}

extension LoadedPacks {
  /// Reads the built-in packs and those of the request's folders.
  static func load(
    for request: CheckRequest, from disk: Disk
  ) throws(CheckFailure) -> LoadedPacks {
    var packs: [PackSource] = []
    var files: [SourceFile] = []
    if request.usesBuiltInRules {
      for pack in builtInPacks(startingAt: FileIndex(0)) {
        packs.append(PackSource(path: pack.path, tree: pack.tree))
        files.append(SourceFile(path: pack.path, bytes: pack.tree.source))
      }
    }
    var complaints: [CheckFailure.Complaint] = []
    for folder in request.ruleFolders {
      for path in try packFiles(under: folder, disk) {
        guard case .success(let bytes) = disk.read(path) else { continue }
        let source = SourceFile(path: disk.shown(path), bytes: bytes)
        let (tree, problems) = YAMLTree.parse(source, as: FileIndex(files.count))
        files.append(source)
        packs.append(PackSource(path: source.path, tree: tree))
        complaints += problems.map(CheckFailure.Complaint.init)
      }
    }
    guard complaints.isEmpty else { throw .brokenPacks(complaints, files: files) }
    do throws(PackErrors) {
      return LoadedPacks(book: try RuleBook(reading: packs), files: files)
    } catch {
      let complaints = error.errors.map {
        CheckFailure.Complaint(message: $0.message, place: $0.place)
      }
      throw .brokenPacks(complaints, files: files)
    }
  }

  private static func packFiles(
    under folder: String, _ disk: Disk
  ) throws(CheckFailure) -> [String] {
    var workspace = Workspace(disk)
    let sets = workspace.sets(under: [folder])
    let files = sets.flatMap(\.files)
    guard workspace.unreadable.isEmpty, !files.isEmpty else {
      throw .noPacks(folder: folder)
    }
    return files
  }
}

extension CheckFailure.Complaint {
  /// A pack that is not YAML.
  init(_ problem: YAMLProblem) {
    self.init(
      message: Localized(
        fi: "sääntöpaketti ei ole YAML-tekstiä: \(problem.kind.rawValue)",
        sv: "regelpaketet är inte YAML-text: \(problem.kind.rawValue)",
        en: "the rule pack is not YAML text: \(problem.kind.rawValue)"),
      place: problem.span)
  }
}
