import Datalog
import Rules

/// Sentences, cut into words and what fills their slots.
extension YAMLReading {
  /// The words with `<>` in place of each slot, and what fills the slots.
  func cut(_ text: String) -> (words: String, fillers: [Filler]) {
    var words: [String] = []
    var fillers: [Filler] = []
    var rest = Substring(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    while let first = rest.first {
      if first == "<" || first == "\"" {
        let end = rest.dropFirst().firstIndex(of: first == "<" ? ">" : "\"") ?? rest.endIndex
        let inner = rest[..<end].dropFirst()
        rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
        fillers.append(
          first == "<" ? variable(inner) : .constant(book.symbols.known(String(inner))))
        let tail = rest.prefix { $0 != " " }
        words.append("<>\(tail)")
        rest = rest.dropFirst(tail.count + 1)
      } else {
        let word = rest.prefix { $0 != " " }
        rest = rest.dropFirst(word.count + 1)
        let constant = constant(word)
        fillers += constant.map { [.constant($0)] } ?? []
        words.append(constant == nil ? String(word) : "<>")
      }
    }
    return (words.joined(separator: " "), fillers)
  }

  private func variable(_ inner: Substring) -> Filler {
    let name = inner.prefix { $0 != ":" }
    return name == "_" ? .any : .variable(String(name))
  }

  private func constant(_ word: Substring) -> Value? {
    if let number = Int(word) { return Value(number: number) }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else {
      return nil
    }
    return CivilDay(year: year, month: month, day: day).map { Value(number: $0.number) }
  }

  /// The comparison that the words make, if they make one.
  func comparator(_ words: String, _ fillers: [Filler]) -> Comparator? {
    switch words {
    case "<> on eri kuin <>": .notEqual
    case "<> on sama kuin <>": .equal
    case "<> edeltää tunnusta <>": .precedes
    case "<> on enemmän kuin <>": .greater
    case "<> on vähemmän kuin <>", "<> on ennen päivää <>": .less
    case "<> on vähintään <>": .greaterOrEqual
    case "<> on enintään <>", "<> on viimeistään päivänä <>": .lessOrEqual
    default: moreThan(words, fillers)
    }
  }

  private func moreThan(_ words: String, _ fillers: [Filler]) -> Comparator? {
    let parts = words.split(separator: " ")
    guard words.hasPrefix("<> on yli <> "), words.hasSuffix(" ennen päivää <>"), parts.count == 8,
      case .constant(let value)? = fillers.dropFirst().first, let amount = value?.number
    else { return nil }
    switch parts[4] {
    case "vuotta", "vuoden": return .moreThanBefore(amount, .years)
    case "kuukautta", "kuukauden": return .moreThanBefore(amount, .months)
    case "päivää", "päivän": return .moreThanBefore(amount, .days)
    default: return nil
    }
  }
}
