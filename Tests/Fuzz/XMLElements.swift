/// How many elements of each name a text of XML has; nothing where it is not well-formed.
///
/// Comments, processing instructions but the first, and declarations of types are not known: what we
/// write has none.
package func xmlElements(in text: String) -> [String: Int]? {
  var reader = XMLReader(text)
  return reader.elements()
}

/// How many elements of each name a page of ours has; nothing where one is not closed in its order.
///
/// What we write keeps XML's rules but for its first line, elements that are never closed and styles.
package func htmlElements(in text: String) -> [String: Int]? {
  let first = "<!DOCTYPE html>"
  guard text.hasPrefix(first) else { return nil }
  let parts = text.dropFirst(first.count).split(
    separator: "<style>", maxSplits: 1, omittingEmptySubsequences: false)
  let rest = parts.dropFirst().first?.firstRange(of: "</style>").map { parts[1][$0.lowerBound...] }
  var xml = "<?xml version=\"1.0\"?>" + parts[0] + (rest.map { "<style>" + $0 } ?? "")
  let neverClosed = ["meta", "br", "link", "col"]
  for name in neverClosed {
    guard !xml.contains("</\(name)>") else { return nil }
    var pieces = xml.split(separator: "<\(name)", omittingEmptySubsequences: false).map(String.init)
    for number in pieces.indices.dropFirst()
    where pieces[number].first.map({ " >".contains($0) }) == true {
      if let end = pieces[number].firstIndex(of: ">") { pieces[number].insert("/", at: end) }
    }
    xml = pieces.joined(separator: "<\(name)")
  }
  return xmlElements(in: xml)
}

private struct XMLReader {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func elements() -> [String: Int]? {
    guard scalars.allSatisfy(isCharacter), takeDeclaration() else { return nil }
    var counts: [String: Int] = [:]
    var open: [String] = []
    while let scalar = next {
      if scalar != "<" {
        let isOutside = open.isEmpty && !["\n", " "].contains(scalar)
        guard !isOutside, !scalars[position...].starts(with: "]]>".unicodeScalars),
          takeCharacter()
        else { return nil }
      } else if take("</") {
        guard let name = name(), open.popLast() == name, take(">") else { return nil }
      } else {
        position += 1
        guard let name = name(), let isEmpty = attributesAreEmpty() else { return nil }
        guard !open.isEmpty || counts.isEmpty else { return nil }
        counts[name, default: 0] += 1
        if !isEmpty { open.append(name) }
      }
    }
    return open.isEmpty && !counts.isEmpty ? counts : nil
  }

  private func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
    default: false
    }
  }

  private mutating func takeDeclaration() -> Bool {
    guard take("<?xml ") else { return false }
    while let scalar = next, scalar != "?" { position += scalar == "<" ? 0 : 1 }
    return take("?>")
  }

  /// Takes a character, or what stands for one.
  private mutating func takeCharacter() -> Bool {
    guard take("&") else {
      position += 1
      return true
    }
    for name in ["amp;", "lt;", "gt;", "quot;", "apos;"] where take(name) { return true }
    guard take("#") else { return false }
    let isHexadecimal = take("x")
    var digits = ""
    while let scalar = next, Character(scalar).isHexDigit {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    let scalar = UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    return take(";") && scalar.map(isCharacter) == true
  }

  private mutating func take(_ text: String) -> Bool {
    guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  private mutating func name() -> String? {
    var name = ""
    while let scalar = next,
      scalar.properties.isAlphabetic || scalar == "-"
        || (!name.isEmpty && ("0"..."9").contains(scalar))
    {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    return name.isEmpty ? nil : name
  }

  private mutating func skipSpace() {
    while let scalar = next, [" ", "\n"].contains(scalar) { position += 1 }
  }

  /// Takes the rest of a tag; gives whether it ends the element too.
  private mutating func attributesAreEmpty() -> Bool? {
    var names: Set<String> = []
    while true {
      skipSpace()
      if take("/>") { return true }
      if take(">") { return false }
      guard let name = name(), names.insert(name).inserted, take("=\"") else { return nil }
      while let scalar = next, scalar != "\"" {
        guard scalar != "<", takeCharacter() else { return nil }
      }
      guard take("\"") else { return nil }
    }
  }
}
