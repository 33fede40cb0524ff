/// Texts inside Markdown as code hosts read it, which also see people, issues and links in it.
enum MarkdownText {
  /// The text in one line, shown as it stands: nothing in it is a mark, a tag, a link or a name.
  static func escaped(_ text: String) -> String {
    let characters = Array(VisibleText.line(text))
    var shown = ""
    for (place, character) in characters.enumerated() {
      // A quick action of GitLab's is a slash that begins a line.
      if place == 0 && character == "/" { shown.append(unseen) }
      if marks.contains(character) { shown.append("\\") }
      shown.append(character)
      if beginsReference(character, before: characters[(place + 1)...].first) {
        shown.append(unseen)
      }
    }
    return shown.replacing("www.", with: "www.\(unseen)")
  }

  /// Whether a host would see a person, an issue, a link or an emoji here, for which it looks after
  /// it has read the Markdown, so that a backslash does not stop it.
  private static func beginsReference(_ sign: Character, before next: Character?) -> Bool {
    guard let next else { return false }
    return switch sign {
    case "@", "#": next.isLetter || next.isNumber || next == "_"
    case ":": next.isLetter || "/+-".contains(next)
    default: false
    }
  }

  /// The text as code: nothing in it is read, and its own backticks do not end it.
  static func code(_ text: String) -> String {
    let visible = VisibleText.line(text)
    let longest = visible.split { $0 != "`" }.map(\.count).max() ?? 0
    guard longest > 0 || visible.isEmpty else { return "`\(visible)`" }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(visible) \(fence)"
  }

  private static let marks: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", "|", "!", "~", "$", "{", "}", "(", ")",
  ]

  /// A space without width, which parts what a host would join.
  private static let unseen = "&#8203;"
}
