import Foundation
import PackagePlugin

/// Has `packer` write the built-in packs as Swift before `Packs` is compiled.
@main struct EmbedPacks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "Packs.swift")
    return [
      .buildCommand(
        displayName: "Embedding the packs of Rules",
        executable: try context.tool(named: "packer").url,
        arguments: [rules.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: inputs(under: rules), outputFiles: [output])
    ]
  }

  /// The packs, and the folders they are in: a folder changes when a file is added to it.
  private func inputs(under rules: URL) -> [URL] {
    let contents = FileManager.default.enumerator(
      at: rules, includingPropertiesForKeys: [.isDirectoryKey])
    let found = (contents?.compactMap { $0 as? URL } ?? []).filter {
      $0.pathExtension == "yaml" || $0.hasDirectoryPath
    }
    return [rules] + found.sorted { $0.path < $1.path }
  }
}
