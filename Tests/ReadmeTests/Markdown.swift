/// A fenced block of a Markdown text.
struct CodeBlock: Equatable {
  /// The word after the fence: `sh`, `yaml`, `text`.
  let language: String
  /// The lines between the fences.
  var lines: [String]
  /// The line of the first fence, from 1.
  let line: Int
}

/// A Markdown text as its fenced blocks, for tests that run what it tells people to type.
struct Markdown {
  private(set) var blocks: [CodeBlock] = []

  init(_ text: String) {
    var open: CodeBlock?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = CodeBlock(language: String(line.dropFirst(3)), lines: [], line: number + 1)
        }
      } else {
        open?.lines.append(String(line))
      }
    }
  }

  /// The commands of the `sh` blocks, each with the text that a `text` block right after it shows.
  var commands: [(line: Int, command: String, output: [String]?)] {
    blocks.indices.filter { blocks[$0].language == "sh" }.flatMap { index in
      let block = blocks[index]
      let typed = block.lines.enumerated().filter { !$1.isEmpty && !$1.hasPrefix("#") }
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      let output = next?.language == "text" && typed.count == 1 ? next?.lines : nil
      return typed.map { (block.line + 1 + $0.offset, $0.element, output) }
    }
  }

  /// The `yaml` blocks that begin with the name of a file: `# suunnitelma.yaml`.
  var files: [(name: String, text: String)] {
    blocks.filter { $0.language == "yaml" }.compactMap { block in
      guard let first = block.lines.first, first.hasPrefix("# "), first.hasSuffix(".yaml") else {
        return nil
      }
      return (String(first.dropFirst(2)), block.lines.joined(separator: "\n") + "\n")
    }
  }
}
