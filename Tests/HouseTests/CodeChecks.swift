/// Where a value is unwrapped or cast by force, or a type is implicitly unwrapped.
func forcedUnwraps(in file: SwiftFile) -> [Fault] {
  let bytes = file.code.bytes
  let closers = Array(")]}>?\"".utf8)
  return bytes.indices.dropFirst().filter { index in
    guard bytes[index] == UInt8(ascii: "!") else { return false }
    return SwiftCode.isNamePart(bytes[index - 1]) || closers.contains(bytes[index - 1])
  }.map { index in
    let line = bytes[..<index].count { $0 == UInt8(ascii: "\n") } + 1
    return Fault(path: file.path, line: line, words: "! unwraps by force")
  }
}

/// The variables that outlive a call: static ones that store a value, and global ones.
func globalState(in file: SwiftFile) -> [Fault] {
  let words = file.code.words
  return words.indices.filter { words[$0].text == "var" }.compactMap { index in
    let isStatic = words[..<index].suffix(3).contains {
      $0.text == "static" && $0.line == words[index].line
    }
    guard isStatic || isGlobal(words[index], in: file.code) else { return nil }
    guard storesValue(after: words[index].range.upperBound, in: file.code) else { return nil }
    return Fault(
      path: file.path, line: words[index].line, words: "a variable that outlives its call")
  }
}

/// Whether the line of a word is not indented.
private func isGlobal(_ word: SwiftCode.Word, in code: SwiftCode) -> Bool {
  let before = code.bytes[..<word.range.lowerBound]
  let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  return code.bytes[start] != UInt8(ascii: " ")
}

/// Whether what follows `var` has a value, or the end of its line, before it has a body.
private func storesValue(after start: Int, in code: SwiftCode) -> Bool {
  let ends = Array("={\n".utf8)
  let end = code.bytes[start...].first(where: ends.contains)
  return end != UInt8(ascii: "{")
}

/// Whether a file is longer than 300 lines.
func longFile(_ file: SwiftFile) -> [Fault] {
  let count = file.code.bytes.count { $0 == UInt8(ascii: "\n") }
  guard count > 300 else { return [] }
  return [
    Fault(path: file.path, line: count, words: "over 300 lines: divide the file by its ideas")
  ]
}

/// Types with a name that says nothing, and folders that fill by themselves.
func emptyNames(in file: SwiftFile) -> [Fault] {
  let drawers = [
    "core", "common", "shared", "utils", "utilities", "helpers", "models", "managers", "extensions",
  ]
  let folders = file.path.split(separator: "/").dropLast().map { $0.lowercased() }
  let badFolders = folders.filter(drawers.contains).map {
    Fault(path: file.path, line: 1, words: "a folder called \($0) fills by itself")
  }
  let endings = ["Manager", "Engine", "Context", "Handler", "Info", "Util", "Utils", "Helper"]
  let badTypes = declaredTypes(in: file.code).filter { name in
    endings.contains(where: name.text.hasSuffix)
  }
  return badFolders
    + badTypes.map {
      Fault(path: file.path, line: $0.line, words: "the name \($0.text) does not say what it is")
    }
}

private func declaredTypes(in code: SwiftCode) -> [SwiftCode.Word] {
  let keywords = ["struct", "enum", "class", "actor", "protocol", "typealias"]
  return zip(code.words, code.words.dropFirst()).filter { keywords.contains($0.0.text) }.map(\.1)
}

/// Notes to do something later, and signs between the parts of a file.
func leftovers(in file: SwiftFile) -> [Fault] {
  let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "MA" + "RK:"]
  let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.enumerated().flatMap { number, line in
    marks.filter(line.contains).map {
      Fault(path: file.path, line: number + 1, words: "\($0): make an issue of it")
    }
  }
}
