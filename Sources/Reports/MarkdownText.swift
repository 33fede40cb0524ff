/// Texts inside Markdown as code hosts read it, which also see people, issues and links in it.
enum MarkdownText {
  /// The text in one line, shown as it stands: nothing in it is a mark, a tag, a link or a name.
  static func escaped(_ text: String) -> String {
    let scalars = Array(VisibleText.line(text).unicodeScalars)
    var shown = ""
    for (place, scalar) in scalars.enumerated() {
      // A quick action of GitLab's is a slash that begins a line.
      if place == 0 && scalar == "/" { shown += unseen }
      if marks.contains(scalar) { shown += "\\" }
      shown.unicodeScalars.append(scalar)
      let isAddress = scalar == "." && scalars[..<place].suffix(3).elementsEqual(["w", "w", "w"])
      if isAddress || beginsReference(scalar, before: scalars[(place + 1)...].first) {
        shown += unseen
      }
    }
    return shown
  }

  /// Whether a host would see a person, an issue, a link or an emoji here, for which it looks after
  /// it has read the Markdown, so that a backslash does not stop it.
  private static func beginsReference(
    _ sign: Unicode.Scalar, before next: Unicode.Scalar?
  ) -> Bool {
    guard let next else { return false }
    let isLetter = next.properties.isAlphabetic
    return switch sign {
    case "@", "#": isLetter || next.properties.numericType != nil || next == "_"
    case ":": isLetter || next == "/" || next == "+" || next == "-"
    default: false
    }
  }

  /// The text as code: nothing in it is read, and its own backticks do not end it.
  static func code(_ text: String) -> String {
    let visible = VisibleText.line(text)
    let longest = visible.utf8.split { $0 != UInt8(ascii: "`") }.map(\.count).max() ?? 0
    guard longest > 0 || visible.isEmpty else { return "`\(visible)`" }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(visible) \(fence)"
  }

  private static let marks: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", "|", "!", "~", "$", "{", "}", "(", ")",
  ]

  /// A space without width, which parts what a host would join.
  private static let unseen = "&#8203;"
}
