/// XML on its way out: elements in the order in which they are written, each on lines of its own.
struct XMLWriter {
  private(set) var output: ByteSink
  private var depth = 0

  init(to output: ByteSink) {
    self.output = output
    self.output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Writes an element whose content `content` writes.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes, ending: ">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    output.write("</\(name)>\n")
  }

  /// Writes an element without content.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    open(name, attributes, ending: "/>\n")
  }

  /// Writes an element with lines of text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, lines: [String]
  ) {
    open(name, attributes, ending: ">")
    output.write(lines.map(XMLText.escaped).joined(separator: "\n"))
    output.write("</\(name)>\n")
  }

  private mutating func open(
    _ name: String, _ attributes: KeyValuePairs<String, String>, ending: String
  ) {
    indent()
    output.write("<\(name)")
    for (attribute, value) in attributes {
      output.write(" \(attribute)=\"\(XMLText.escaped(value))\"")
    }
    output.write(ending)
  }

  private mutating func indent() {
    for _ in 0..<depth { output.write("  ") }
  }
}

/// Texts inside XML, in attributes and between tags.
enum XMLText {
  /// The text in one line, with nothing in it that XML would read as its own or refuses.
  static func escaped(_ text: String) -> String {
    let visible = VisibleText.line(text)
    guard hasSigns(visible) else { return visible }
    return visible.replacing { sign in
      switch sign {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: nil
      }
    }
  }
  /// Whether there is a sign in the text that is to be escaped.
  private static func hasSigns(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for place in 0..<bytes.count {
      switch bytes[place] {
      case 0x22, 0x26, 0x3C, 0x3E: return true
      default: break
      }
    }
    return false
  }
}
