import Testing

/// Each check on code sees the fault that it is there for, and lets what is right pass.
@Suite struct CodeCheckTests {
  @Test(arguments: [
    "let x = unsafe pointer.pointee", "guard isThere else { fatalError() }",
    "struct Finding: Codable {}", "let table = LineTable(file)",
    "if FileManager.default.isThere {}",
    "let bytes = try Data(contentsOf: url)", "print(\"here\")", "let now = Date()",
    "let path = ProcessInfo.processInfo.environment", "import Foundation",
    "let words = try Regex(pattern)", "public struct Finding {}",
    "let id = UUID()",
    "extension Word: @unchecked Sendable {}",
  ])
  func seesABannedWord(_ line: String) {
    #expect(faults(of: line).map(\.line) == [1])
  }

  @Test(arguments: [
    "// print( and fatalError belong to others", "let text = \"unsafe\"", "throw .unsafe(clause)",
    "case unsafe(clause: Int)", "let words = fingerprint(of: text)", "reader.print(text)",
    "let position = 3",
    "let text = #\"a \"quoted\" fatalError\"#", "bytes.append(contentsOf: more)",
  ])
  func letsWhatOnlyLooksLikeIt(_ line: String) {
    #expect(faults(of: line) == [])
  }

  @Test func seesABannedWordInAnInterpolation() {
    #expect(faults(of: "let text = \"\\(try Data(contentsOf: url)) fatalError\"").count == 1)
  }

  @Test func letsAWordStandInItsPlace() {
    #expect(faults(of: "print(text)", at: "Sources/hytelint/Output.swift") == [])
  }

  @Test(arguments: ["a!", "f()!", "list[0]!", "try! f()", "x as! Int", "var x: Int!", "\"\"!"])
  func seesAForcedUnwrap(_ code: String) {
    #expect(forcedUnwraps(in: sample(code)).count == 1)
  }

  @Test(arguments: ["!a", "a != b", "f(!a)", "\"stop!\"", "a !== b", "// a!"])
  func letsANegationStand(_ code: String) {
    #expect(forcedUnwraps(in: sample(code)) == [])
  }

  @Test(arguments: ["  static var count = 0", "var cache: [Int: Int] = [:]", "  static var x: Int"])
  func seesAVariableThatOutlivesItsCall(_ line: String) {
    #expect(globalState(in: sample(line)).count == 1)
  }

  @Test(arguments: ["  static var x: Int { 1 }", "    var count = 0", "  static let x = 1"])
  func letsOtherVariablesStand(_ line: String) {
    #expect(globalState(in: sample(line)) == [])
  }

  @Test func seesALongFile() {
    #expect(longFile(sample(String(repeating: "\n", count: 301))).count == 1)
    #expect(longFile(sample(String(repeating: "\n", count: 300))) == [])
  }

  @Test(arguments: [
    "func f(_ g: () -> Void = {}) -> [Int]", "init()", "var x: Int",
    "static func == (a: A, b: A) -> Bool",
    "subscript(i: Int) -> Int", "func f<T>() throws(E) where T.Element == Int",
  ])
  func seesALongBody(_ declaration: String) {
    let body = String(repeating: "  // } a line\n", count: 39)
    #expect(longFunctions(in: sample("let a = 1\n\(declaration) {\n\(body)}\n")).map(\.line) == [2])
    let shorter = String(repeating: "  if a { b() }\n", count: 38)
    #expect(longFunctions(in: sample("\(declaration) {\n\(shorter)}\n")) == [])
  }

  @Test func seesNamesThatSayNothing() {
    #expect(emptyNames(in: sample("struct RuleManager {}")).count == 1)
    #expect(emptyNames(in: sample("", at: "Sources/Utils/A.swift")).count == 1)
    #expect(emptyNames(in: sample("struct Rule { let context: Int }")) == [])
  }

  @Test func seesANoteForLater() {
    #expect(leftovers(in: sample("// TO" + "DO: later")).count == 1)
    #expect(leftovers(in: sample("// later")) == [])
  }

  private func faults(of line: String, at path: String = "Sources/Facts/A.swift") -> [Fault] {
    Ban.all.flatMap { $0.faults(in: sample(line, at: path)) }
  }
}

/// A file of one stage with some code.
func sample(_ code: String, at path: String = "Sources/Facts/A.swift") -> SwiftFile {
  SwiftFile(path: path, text: code)
}
