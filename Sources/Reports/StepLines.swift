import Findings
import SourceText

/// Lines of a text in points, each further one under the one it belongs to.
struct StepLines {
  let places: Places
  let language: Language
  let width: Int
  let showsAll: Bool
  private(set) var lines: [String] = []
  private(set) var isFolded = false

  init(places: Places, language: Language, width: Int, showsAll: Bool) {
    self.places = places
    self.language = language
    self.width = width
    self.showsAll = showsAll
  }

  /// Adds a line that is no point.
  mutating func add(plain text: String, margin: Int = 0) {
    let room = max(30, width - margin)
    let wrapped = Wrapping.lines(Wrapping.words(text), first: room, rest: room)
    lines += wrapped.map { String(repeating: " ", count: margin) + $0 }
    if wrapped.isEmpty { lines.append("") }
  }

  /// Adds a point, and under it where it stands.
  mutating func add(
    _ text: String, at place: Span? = nil, placed: Localized? = nil, depth: Int = 0,
    bullet: String = "–"
  ) {
    let margin = String(repeating: " ", count: 4 * depth)
    let indent = String(repeating: " ", count: bullet.count + 3)
    let room = max(30, width - margin.count - indent.count)
    let wrapped = Wrapping.lines(Wrapping.words(text), first: room, rest: room)
    for (number, line) in wrapped.enumerated() {
      lines.append(margin + (number == 0 ? "  \(bullet) " : indent) + line)
    }
    guard let place else { return }
    let name = places.name(of: place)
    lines.append(margin + indent + "→ " + (placed.map { "\($0[language]) \(name)" } ?? name))
  }

  /// Adds steps as a proof has them.
  mutating func add(_ steps: [Proof.Step], depth: Int = 0) {
    let proof = ProofText(
      steps, places: places, language: language, width: width - 4 * depth, showsAll: showsAll)
    isFolded = isFolded || proof.isFolded
    lines += proof.lines.map { String(repeating: " ", count: 4 * depth) + $0 }
  }
}
