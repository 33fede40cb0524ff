/// The functions, initialisers and computed properties of a file that are longer than 40 lines.
func longFunctions(in file: SwiftFile) -> [Fault] {
  var reader = BodyReader(code: file.code.bytes)
  return reader.bodies().filter { $0.lines > 40 }.map {
    Fault(path: file.path, line: $0.line, words: "a function of \($0.lines) lines: over 40")
  }
}

/// Finds declarations with a body by matching braces in code without comments and literals.
private struct BodyReader {
  let code: [UInt8]
  private var position = 0

  init(code: [UInt8]) {
    self.code = code
  }

  /// The line on which each begins, from 1, and the number of its lines.
  mutating func bodies() -> [(line: Int, lines: Int)] {
    var found: [(line: Int, lines: Int)] = []
    while let start = nextDeclaration() {
      guard let open = bodyStart(from: position) else { continue }
      let first = line(of: start)
      found.append((first, line(of: bodyEnd(from: open)) - first + 1))
    }
    return found
  }

  /// Moves past the next keyword that begins a declaration with a body, and gives where it is.
  private mutating func nextDeclaration() -> Int? {
    while position < code.count {
      let start = position
      let word = self.word()
      guard !word.isEmpty else {
        position += 1
        continue
      }
      let isMember = start > 0 && code[start - 1] == UInt8(ascii: ".")
      if !isMember, ["func", "init", "deinit", "subscript", "var"].contains(word) { return start }
    }
    return nil
  }

  private mutating func word() -> String {
    let start = position
    while position < code.count, SwiftCode.isNamePart(code[position]) { position += 1 }
    return String(decoding: code[start..<position], as: UTF8.self)
  }

  /// Where the body of a declaration opens; nothing if another declaration comes first.
  private func bodyStart(from start: Int) -> Int? {
    var depth = 0
    var rest = self
    while rest.position < code.count {
      switch code[rest.position] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "{") where depth == 0: return rest.position
      case UInt8(ascii: "="), UInt8(ascii: "}"), UInt8(ascii: ";"):
        if depth <= 0, !isHalfOfEqual(rest.position) { return nil }
      default:
        let word = rest.word()
        let keywords = ["func", "init", "var", "let", "case", "static", "package", "private"]
        if keywords.contains(word), depth == 0 { return nil }
        if !word.isEmpty { continue }
      }
      rest.position += 1
    }
    return nil
  }

  /// Whether a sign belongs to `==`: the name of a function, or in a `where` clause.
  private func isHalfOfEqual(_ offset: Int) -> Bool {
    let sign = UInt8(ascii: "=")
    return code[offset] == sign
      && (code[offset - 1] == sign || code.dropFirst(offset + 1).first == sign)
  }

  private func bodyEnd(from open: Int) -> Int {
    var depth = 0
    for offset in open..<code.count {
      if code[offset] == UInt8(ascii: "{") { depth += 1 }
      if code[offset] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return offset }
    }
    return code.count - 1
  }

  private func line(of offset: Int) -> Int {
    code[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
  }
}
