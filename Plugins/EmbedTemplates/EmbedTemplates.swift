import Foundation
import PackagePlugin

/// Has `packer` write the templates of a stage as Swift before the stage is compiled.
@main struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let templates = target.directoryURL.appending(path: "Templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "PackedTemplates.swift")
    let files = try FileManager.default.contentsOfDirectory(
      at: templates, includingPropertiesForKeys: nil)
    return [
      .buildCommand(
        displayName: "Embedding the templates of \(target.name)",
        executable: try context.tool(named: "packer").url,
        arguments: [
          "templates", templates.path(percentEncoded: false), output.path(percentEncoded: false),
        ],
        inputFiles: [templates] + files.sorted { $0.path < $1.path }, outputFiles: [output])
    ]
  }
}
