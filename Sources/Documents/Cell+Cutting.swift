extension Cell {
  /// The parts between `,` `;` `/` `+` and line ends, outside brackets; the cell alone where it has
  /// none.
  ///
  /// A part that ends in a hyphen belongs to the next: `Liikunta-, nuoriso- ja kulttuuripalvelut`.
  package func parts() -> [Cell] {
    cut { index in
      switch bytes[index] {
      case 0x2C, 0x3B, 0x2F, 0x2B, 0x0A, 0x0D: 1
      default: 0
      }
    }
  }

  /// The parts between ` ja `, ` sekä `, ` och ` and ` and `, to be used only where each of them
  /// then names somebody; the cell alone where it has none.
  package func conjoined() -> [Cell] {
    cut { index in
      guard bytes[index] == 0x20 else { return 0 }
      for word in [" ja ", " sekä ", " seka\u{308} ", " och ", " and "]
      where bytes[index...].starts(with: word.utf8) {
        // The space after the word may begin the next one: `A ja ja B` is cut once.
        return word.utf8.count - 1
      }
      return 0
    }
  }

  /// The name before a bracketed part at the end, and what is in the brackets:
  /// `Kuopion kaupunki (nuorisopalvelut)`.
  package func nameAndUnit() -> (name: Cell, unit: Cell)? {
    guard bytes.last == 0x29 else { return nil }
    var depth = 0
    for index in bytes.indices.reversed() {
      if bytes[index] == 0x29 { depth += 1 }
      if bytes[index] == 0x28 { depth -= 1 }
      guard depth == 0 else { continue }
      let name = part(bytes.startIndex..<index)
      let unit = part(index + 1..<bytes.endIndex - 1)
      return name.bytes.isEmpty || unit.bytes.isEmpty ? nil : (name, unit)
    }
    return nil
  }

  /// Cuts wherever a separator stands outside brackets; the closure gives its length, or 0.
  private func cut(at separator: (Int) -> Int) -> [Cell] {
    var cuts: [Range<Int>] = []
    var depth = 0
    let countsBrackets = hasPairedBrackets
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x28 && countsBrackets { depth += 1 }
      if bytes[index] == 0x29 && countsBrackets { depth -= 1 }
      let length = depth == 0 ? separator(index) : 0
      if length > 0 { cuts.append(index..<index + length) }
      index += max(length, 1)
    }
    return cuts.isEmpty ? [self] : parts(between: cuts)
  }

  private func parts(between cuts: [Range<Int>]) -> [Cell] {
    var parts: [Cell] = []
    var start = bytes.startIndex
    for cut in cuts {
      let before = bytes[start..<cut.lowerBound].trimmed()
      let after = bytes[cut.upperBound...].trimmed()
      if before.last == 0x2D || after.isSuffixed { continue }
      if !before.isEmpty { parts.append(part(start..<cut.lowerBound)) }
      start = cut.upperBound
    }
    let last = part(start..<bytes.endIndex)
    if !last.bytes.isEmpty { parts.append(last) }
    return parts
  }

  private var hasPairedBrackets: Bool {
    var depth = 0
    for byte in bytes {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}

extension ArraySlice<UInt8> {
  /// Whether the text goes on with the end of a word: `liikuntapalvelut ja -neuvonta`.
  fileprivate var isSuffixed: Bool {
    first == 0x2D && dropFirst().first.map { $0 != 0x20 } ?? false
  }
}
