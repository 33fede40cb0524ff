import Foundation
import Fuzz
import Support
import Testing

/// The inputs that are kept, and changes of them from a fixed seed, without libFuzzer; `make fuzz`
/// goes on from here for as long as it is given.
@Suite struct FuzzTests {
  /// How many changed inputs each target is given: what a few seconds take.
  private static let rounds: [FuzzTarget: Int] = [
    .yaml: 1_000, .documents: 400, .check: 12, .packs: 4, .baseline: 1_000, .reports: 60,
    .matrix: 6,
  ]

  @Test(arguments: FuzzTarget.allCases) func keepsItsPromises(_ target: FuzzTarget) throws {
    let promises = try Promises(for: target)
    let kept = try inputs(under: "Tests/FuzzTests/Corpus/\(target.rawValue)")
    for (name, bytes) in kept {
      let broken = promises.broken(by: bytes, at: target)
      #expect(broken == [], "\(name)")
    }
    let seeds = kept.map(\.bytes) + (try seeds(of: target))
    var mutation = Mutation(seed: 20_261_122)
    for _ in 0..<(Self.rounds[target] ?? 0) {
      let bytes = mutation.changed(seeds)
      let broken = promises.broken(by: bytes, at: target)
      #expect(broken == [], "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test func everyFolderOfTheCorpusIsATargets() throws {
    let folder = repository.appending(path: "Tests/FuzzTests/Corpus").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.filter { FuzzTarget(rawValue: $0) == nil } == [])
  }

  private func seeds(of target: FuzzTarget) throws -> [[UInt8]] {
    switch target {
    case .yaml, .documents, .check, .matrix:
      try inputs(under: "Plans/esimerkki/luonnos").map(\.bytes)
    case .packs: try inputs(under: "Rules/sovittu").map(\.bytes)
    case .baseline, .reports: []
    }
  }

  private func inputs(under path: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = repository.appending(path: path)
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.map { ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
  }
}

/// What a reader must notice, so that the promises are not kept by not looking.
@Suite struct ReaderTests {
  @Test(arguments: [
    "{\"a\": 1,}", "[1 2]", "{\"a\"}", "\"\\x\"", "\"a\nb\"", "01", "[1]]", "", "\"\\ud800\"",
    "nul",
    "\"\u{0}\"",
  ])
  func isNoJSON(_ text: String) {
    #expect(JSONValue(reading: Array(text.utf8)) == nil)
  }

  @Test func isJSON() {
    let text = "{\"a\": [1, -2, \"\\u00e4\\ud83c\\udfc3\\n\", true, null, {}], \"b\": []}"
    #expect(JSONValue(reading: Array(text.utf8))?["a"]?.items?.count == 6)
  }

  @Test(arguments: [
    "<a>", "<a></b>", "<a b='c'/>", "<a b=\"<\"/>", "<a>&b;</a>", "<a>&#0;</a>", "<a/><b/>",
    "x<a/>",
    "<a b=\"\" b=\"\"/>", "<a>\u{1}</a>", "", "<a>]]></a>",
  ])
  func isNoXML(_ text: String) {
    #expect(xmlElements(in: "<?xml version=\"1.0\"?>\n" + text) == nil)
  }

  @Test(arguments: [
    "<p>", "<p></b>", "<p a=b></p>", "<p>&x;</p>", "<p><br></br></p>", "x<p></p>", "<p>a<b</p>", "",
  ])
  func isNoHTML(_ text: String) {
    #expect(htmlElements(in: "<!DOCTYPE html>\n" + text) == nil)
  }

  @Test func isHTML() {
    let text = "<!DOCTYPE html>\n<p a=\"&lt;\"><br><style>a > b { c: \"d\" }</style>&amp;</p>\n"
    #expect(htmlElements(in: text) == ["p": 1, "br": 1, "style": 1])
  }

  @Test func isXML() {
    let text = "<?xml version=\"1.0\"?>\n<a b=\"&lt;\"><c/>&#x263A;<c d=\"e\">f</c>\n</a>\n"
    #expect(xmlElements(in: text) == ["a": 1, "c": 2])
  }
}
