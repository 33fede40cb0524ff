/// What a text such as `612/2021 6 § 2 mom.` refers to.
struct StatuteReference {
  /// The acts that are named in words, by their numbers.
  let named: [String]
  /// The numbers of acts as they are written: `612/2021`.
  private(set) var numbers: [String] = []
  private(set) var sections: [Int] = []
  private(set) var moments: [Int] = []

  init(_ text: ArraySlice<UInt8>, named: [String]) {
    self.named = named
    var pending: [Int] = []
    var signIsBefore = false
    var isRange = false
    for token in Self.tokens(of: text) {
      switch token {
      case .act(let number): numbers.append(number)
      case .sign:
        signIsBefore = pending.isEmpty
        sections += pending
        pending = []
      case .moment:
        moments += pending
        pending = []
      case .number(let number):
        let first = signIsBefore ? sections.last : pending.last
        let between = isRange ? Self.numbers(after: first, to: number) : [number]
        if signIsBefore { sections += between } else { pending += between }
        isRange = false
      case .dash: isRange = true
      case .joiner: isRange = false
      case .word:
        signIsBefore = false
        pending = []
      }
    }
  }

  private enum Token {
    case act(String)
    case number(Int)
    /// `§`, `pykälä`.
    case sign
    /// `mom.`
    case moment
    /// `11–12`.
    case dash
    /// `ja` between numbers, or the ending of `§:n`.
    case joiner
    case word
  }

  /// The numbers of a range after its first; only the last where the range is none.
  private static func numbers(after first: Int?, to last: Int) -> [Int] {
    guard let first, first < last, last - first < 30 else { return [last] }
    return Array(first + 1...last)
  }

  private static func tokens(of text: ArraySlice<UInt8>) -> [Token] {
    var tokens: [Token] = []
    var rest = text
    while let byte = rest.first {
      if byte.isDigit {
        let digits = rest.prefix { $0.isDigit || $0 == UInt8(ascii: "/") }
        tokens.append(token(ofDigits: digits))
        rest = rest[digits.endIndex...]
      } else if rest.starts(with: "§".utf8) {
        tokens.append(.sign)
        rest = rest.dropFirst(2)
      } else if byte.isLetter {
        let letters = rest.prefix { $0.isLetter }
        tokens.append(token(ofWord: String(decoding: letters, as: UTF8.self).lowercased()))
        rest = rest[letters.endIndex...]
      } else {
        if byte == UInt8(ascii: "-") { tokens.append(.dash) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  private static func token(ofDigits digits: ArraySlice<UInt8>) -> Token {
    let text = String(decoding: digits, as: UTF8.self)
    if let number = Int(text) { return .number(number) }
    return text.split(separator: "/").count == 2 ? .act(text) : .word
  }

  private static func token(ofWord word: String) -> Token {
    switch word {
    case "mom", "momentti", "momentin", "moment": .moment
    case "n", "ja", "och", "and", "sekä", "samt": .joiner
    case "–", "—", "−": .dash
    case "pykälä", "pykälän", "paragraf", "section": .sign
    default: .word
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }

  /// A letter, or a part of one that is no ASCII; `§` is told apart before.
  fileprivate var isLetter: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || (self >= 0x80 && self != 0xC2)
        && self != 0xA7 && self != 0xA0
  }
}
