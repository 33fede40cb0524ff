import Mustache

/// What a template shows: texts by their names, which are escaped as they are handed out.
struct View: MustacheParent, Sendable {
  /// One thing that a template can name.
  enum Piece: Sendable {
    /// Words of a document or of ours, in which HTML sees nothing of its own.
    case text(String)
    /// HTML that was put together here.
    case markup(String)
    case flag(Bool)
    case views([View])
  }

  private let pieces: [String: Piece]

  init(_ pieces: [String: Piece]) {
    self.pieces = pieces
  }

  /// The view with none but some of its pieces.
  func only(_ names: [String]) -> View {
    View(pieces.filter { names.contains($0.key) })
  }

  func child(named name: String) -> Any? {
    switch pieces[name] {
    case .text(let text): HTMLText.escaped(text)
    case .markup(let markup): markup
    case .flag(let flag): flag
    case .views(let views): views
    case nil: nil
    }
  }
}

/// Texts inside HTML, between tags and in attributes.
enum HTMLText {
  /// The text in one line, with what is obeyed or not seen made visible and nothing that HTML would
  /// read as its own.
  static func escaped(_ text: String) -> String {
    XMLText.escaped(text)
  }

  /// A text of a document, whose direction stays its own.
  static func isolated(_ text: String) -> String {
    let escaped = escaped(text)
    let bytes = escaped.utf8.span
    for place in 0..<bytes.count where canTurn(bytes[place]) { return "<bdi>\(escaped)</bdi>" }
    return escaped
  }

  /// Whether a character that begins with the byte may run from right to left.
  private static func canTurn(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xD6...0xE0, 0xEF, 0xF0: true
    default: false
    }
  }

  /// A name as headings and lists have it: one that is longer than any title is cut.
  static func name(_ text: String) -> String {
    isolated(shortened(text))
  }

  /// The beginning of a text that is longer than any title.
  static func shortened(_ text: String) -> String {
    let line = VisibleText.line(text)
    guard line.utf8.count > longestName, line.count > longestName else { return line }
    return line.prefix(longestName - 1) + "…"
  }

  private static let longestName = 160
}
