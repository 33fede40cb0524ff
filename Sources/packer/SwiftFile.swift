/// A Swift file that holds the packs, their rule book, the names of its registers, the reasons of its
/// rules and the packs' digests, each as one literal.
///
/// A text keeps its bytes only if it has no carriage return, which the compiler would change.
func swiftFile(
  holding packs: [UInt8], book: [UInt8], names: [UInt8], reasons: [UInt8], digests: String
) throws -> String {
  """
  /// The packs of `Rules`, written by `packer`.
  let packedText: StaticString = \(try literal(packs))

  /// The rule book that they make; empty where something is wrong with them.
  let packedBook: StaticString = \(try literal(book))

  /// The names of its registers as they are looked up; empty where something is wrong with the packs.
  let packedNames: StaticString = \(try literal(names))

  /// Why the rules exist, and how many examples they have.
  let packedReasons: StaticString = \(try literal(reasons))

  /// The digests of the packs, 64 digits each.
  let packedDigests: StaticString = "\(digests)"

  """
}

private func literal(_ text: [UInt8]) throws -> String {
  guard let text = String(validating: text, as: UTF8.self) else {
    throw PackingError("the packs are not UTF-8")
  }
  let longest = longestRun(of: UInt8(ascii: "#"), in: Array(text.utf8))
  let hashes = String(repeating: "#", count: longest + 1)
  return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
}

private func longestRun(of byte: UInt8, in text: [UInt8]) -> Int {
  var longest = 0
  var run = 0
  for next in text {
    run = next == byte ? run + 1 : 0
    longest = max(longest, run)
  }
  return longest
}

/// A Swift file that holds texts as literals by their names.
func swiftFile(holding texts: [(name: String, bytes: [UInt8])]) throws -> String {
  let entries = try texts.map { name, bytes in
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0x0D) else {
      throw PackingError("\(name):1: a template is UTF-8, and its lines end with LF")
    }
    let hashes = String(repeating: "#", count: longestRun(of: UInt8(ascii: "#"), in: bytes) + 1)
    return "  \"\(name)\": \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes),\n"
  }
  return """
    /// The templates of the stage by the names of their files, written by `packer`.
    let packedTemplates: [String: String] = [
    \(entries.joined())]

    """
}
