import SourceText
import Testing
import YAML

/// Nothing in a text makes the reading fail: samples with random bytes changed, from a fixed seed.
struct MutationTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) ^ (state << 31)
    }
  }

  private static let samples = [
    "hyvinvointisuunnitelma:\n  tunnus: x\n  kausi: 2026–2029\ntoimenpiteet:\n  - {nimi: ä, teema: \"ö\"}\n",
    "a: &a [x, 'y']\nb: {<<: *a, c: !Move ja}\n? - k\n: v\n--- # k\n- |\n  teksti\n\n- >-\n  x\n",
    "\u{feff}a:\r\n  - 🏃: e\u{301}\r\n    b: \"\\u00e4 \\\r\n      x\"\r\n...\r\n%YAML 1.1\r\n---\r\nc\r\n",
  ]

  private static let inserts: [[UInt8]] =
    [
      "\t", ":", ": ", "- ", "[", "]", "{", "}", "\"", "'", "#", " #1", "&a ", "*a", "!x ", "|",
      ">", "%",
      "\n", "\r", "<<<<<<< x\n", "\u{a0}", "–", "---\n", "...", "?", "\u{2028}", "\u{feff}", "<<: ",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0x80], [0xC3]]

  @Test func everyChangedTextIsReadWithAPlaceForEveryProblem() {
    var dice = Dice(state: 20_260_301)
    for round in 0..<6_000 {
      var bytes = Array(Self.samples[round % Self.samples.count].utf8)
      for _ in 0...Int.random(in: 0..<4, using: &dice) { change(&bytes, with: &dice) }
      expectSound(Sample(bytes: bytes, limits: YAMLLimits(depth: 6, scalarBytes: 40)))
    }
  }

  private func change(_ bytes: inout [UInt8], with dice: inout Dice) {
    let at = Int.random(in: 0...bytes.count, using: &dice)
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: bytes.insert(contentsOf: Self.inserts.randomElement(using: &dice) ?? [], at: at)
    case 1: bytes.removeSubrange(at..<min(at + 3, bytes.count))
    case 2: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: at)
    default:
      let from = Int.random(in: 0...at, using: &dice)
      bytes.insert(contentsOf: bytes[from..<at], at: Int.random(in: 0...bytes.count, using: &dice))
    }
  }

  /// Holds what every tree promises; one expectation a text, so that the loop stays quick.
  private func expectSound(_ read: Sample) {
    let nodes = read.tree.nodes
    var isSound = read.problems.allSatisfy { $0.span.start <= $0.span.end && $0.words.count <= 40 }
    isSound = isSound && read.problems.allSatisfy { Int($0.span.end) <= read.bytes.count }
    for (index, node) in nodes.enumerated() {
      let next = read.tree.next(after: index)
      isSound = isSound && next > index && next <= nodes.count
      isSound = isSound && node.start <= node.end && Int(node.end) <= read.bytes.count
      _ = read.tree.text(of: NodeID(index))
      let pairs = read.tree.pairs(of: NodeID(index))
      isSound = isSound && pairs.allSatisfy { Int($0.value.index) < nodes.count }
    }
    #expect(
      isSound, "\(read.problems) \(String(decoding: read.bytes, as: UTF8.self).debugDescription)")
  }
}
