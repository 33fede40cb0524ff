import Findings

extension Drawing {
  /// The drawing as an SVG element, named by a title and told by a description for those who cannot
  /// see it; its colours and types are the page's, where the names of its parts begin with `id`.
  ///
  /// What there is most of has no class: a measure's frame, a line of its title, the mark of a note.
  package func svg(id: String, title: String, description: String) -> String {
    var svg = """
      <svg class="picture" viewBox="0 0 \(Self.width) \(height)" role="img" \
      aria-labelledby="\(id)-t" aria-describedby="\(id)-d">
      <title id="\(id)-t">\(escaped(title))</title>
      <desc id="\(id)-d">\(escaped(description))</desc>

      """
    // Appended part by part: a page has tens of thousands of these.
    svg.reserveCapacity(svg.utf8.count + 90 * (pills.count + marks.count + texts.count) + 2_000)
    if !axis.stops.isEmpty { svg += axisLine }
    for shape in shapes { svg += Self.element(shape) }
    for box in outside { svg += "<rect class=\"out\" \(Self.place(box)) rx=\"6\"/>\n" }
    for box in pills { Self.add(pill: box, to: &svg) }
    for mark in marks { svg += Self.element(mark) }
    for text in texts where !text.text.isEmpty { Self.add(text, to: &svg) }
    svg += "</svg>"
    return svg
  }

  private var axisLine: String {
    let dots = axis.stops.map { "<circle class=\"ax\" cx=\"18\" cy=\"\($0)\" r=\"6\"/>\n" }
    return """
      <path class="axis" d="M18 \(axis.top)V\(axis.bottom - 8)"/>
      <path class="ax" d="M10 \(axis.bottom - 12)h16l-8 14z"/>
      \(dots.joined())
      """
  }

  private static func place(_ box: Box) -> String {
    "x=\"\(box.x)\" y=\"\(box.y)\" width=\"\(box.width)\" height=\"\(box.height)\""
  }

  private static func element(_ shape: RoundedShape) -> String {
    let name =
      switch shape.circle {
      case .municipality: "ck"
      case .county: "ch"
      case .organisations: "cj"
      }
    return "<rect class=\"\(name)\" \(place(shape.box)) rx=\"\(shape.radiusX)\" "
      + "ry=\"\(shape.radiusY)\"/>\n"
  }

  private static func element(_ mark: PlacedMark) -> String {
    let (x, y) = (mark.box.x, mark.box.y)
    return switch mark.severity {
    case .error: "<path class=\"me\" d=\"M\(x) \(y + 12)h13l-6.5 -12z\"/>\n"
    case .warning: "<path class=\"mw\" d=\"M\(x) \(y + 6)l6.5 -6.5l6.5 6.5l-6.5 6.5z\"/>\n"
    case .note: "<circle cx=\"\(x + 6)\" cy=\"\(y + 6)\" r=\"5\"/>\n"
    }
  }

  private static func add(pill box: Box, to svg: inout String) {
    svg += "<rect x=\""
    svg += String(box.x)
    svg += "\" y=\""
    svg += String(box.y)
    svg += "\" width=\""
    svg += String(box.width)
    svg += "\" height=\""
    svg += String(box.height)
    svg += "\" rx=\"10\"/>\n"
  }

  private static func add(_ text: PlacedText, to svg: inout String) {
    svg += "<text"
    if text.style != .title {
      svg += " class=\""
      svg += text.style.rawValue
      svg += "\""
    }
    svg += " x=\""
    svg += String(text.box.x)
    svg += "\" y=\""
    svg += String(text.baseline)
    svg += "\""
    // What no table of widths has is drawn as wide as it was taken to be.
    if !TextWidth.isKnown(text.text) {
      svg += " textLength=\"\(text.box.width)\" lengthAdjust=\"spacingAndGlyphs\""
    }
    svg += ">"
    svg += escaped(text.text)
    svg += "</text>\n"
  }
}

/// A text without what HTML would read as its own.
private func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
    return text
  }
  return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
}
