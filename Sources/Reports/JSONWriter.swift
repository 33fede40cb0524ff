/// JSON on its way out: members and elements in the order in which they are written.
///
/// Collections down to a chosen depth have a line for each member, deeper ones stand in one line.
struct JSONWriter {
  private enum State {
    case opened, named, valued
  }

  private(set) var output: ByteSink
  private let lineDepth: Int
  private var depth = 0
  private var state = State.opened

  init(to output: ByteSink, lineDepth: Int) {
    self.output = output
    self.lineDepth = lineDepth
  }

  /// Writes an object whose members `members` writes.
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    collection("{", "}", members)
  }

  /// Writes an array with an element for each item.
  mutating func array<Item>(
    _ items: some Sequence<Item>, _ element: (inout JSONWriter, Item) -> Void
  ) {
    collection("[", "]") { json in
      for item in items { element(&json, item) }
    }
  }

  /// Writes an array whose elements, of which each is one value, are written many at once.
  mutating func array<Item: Sendable>(
    sideBySide items: [Item], _ element: @escaping @Sendable (inout JSONWriter, Item) -> Void
  ) {
    collection("[", "]") { json in
      guard let first = items.first else { return }
      element(&json, first)
      let (lineDepth, depth) = (json.lineDepth, json.depth)
      json.output.write(pieces: items.dropFirst()) { items, output in
        var piece = JSONWriter(to: output, lineDepth: lineDepth)
        (piece.depth, piece.state) = (depth, .valued)
        for item in items { element(&piece, item) }
        output = piece.output
      }
    }
  }

  mutating func string(_ text: String) {
    separate()
    output.write(byte: 0x22)
    JSONText.write(text, to: &output)
    output.write(byte: 0x22)
  }

  mutating func literal(_ text: String) {
    separate()
    output.write(text)
  }

  /// Writes the name of a member, whose value comes next; names are never texts from documents.
  private mutating func name(_ name: String) {
    separate()
    output.write(byte: 0x22)
    output.write(name)
    output.write(depth <= lineDepth ? "\": " : "\":")
    state = .named
  }

  private mutating func collection(
    _ opening: String, _ closing: String, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    output.write(opening)
    depth += 1
    state = .opened
    content(&self)
    depth -= 1
    if state != .opened && depth < lineDepth { breakLine() }
    output.write(closing)
    state = .valued
  }

  /// Writes what stands before a name or a value.
  private mutating func separate() {
    if state == .valued { output.write(byte: 0x2C) }
    if state != .named && (1...lineDepth).contains(depth) { breakLine() }
    state = .valued
  }

  private mutating func breakLine() {
    output.write(byte: 0x0A)
    for _ in 0..<depth { output.write("  ") }
  }
}

extension JSONWriter {
  mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  mutating func member(_ name: String, _ number: Int) {
    self.name(name)
    literal(String(number))
  }

  mutating func member(_ name: String, _ value: Bool) {
    self.name(name)
    literal(value ? "true" : "false")
  }

  mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
    self.name(name)
    value(&self)
  }

  /// Writes a member that is an object.
  mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    self.name(name)
    object(members)
  }

  /// Writes a member that is an array with an element for each item.
  mutating func array<Item>(
    _ name: String, _ items: some Sequence<Item>, _ element: (inout JSONWriter, Item) -> Void
  ) {
    self.name(name)
    array(items, element)
  }

  /// Writes a member that is an array whose elements are written many at once.
  mutating func array<Item: Sendable>(
    _ name: String, sideBySide items: [Item],
    _ element: @escaping @Sendable (inout JSONWriter, Item) -> Void
  ) {
    self.name(name)
    array(sideBySide: items, element)
  }

  /// Writes a member that is an array of texts.
  mutating func array(_ name: String, _ texts: some Sequence<String>) {
    array(name, texts) { json, text in json.string(text) }
  }
}
