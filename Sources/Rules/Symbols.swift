package import Datalog
package import Findings
package import SourceText
package import YAML

/// What the interned values stand for: names, words and the items of documents.
///
/// Numbers and days are not in it: a value carries them itself.
package struct Symbols: Sendable {
  /// What a value is shown as.
  package enum Symbol: Sendable {
    /// A word of rules and registers, the same in every language: `luonnos`.
    indirect case word(String)
    /// Somebody or something with a name in each language.
    indirect case named(Localized)
    /// The text of a scalar in a document, as it is written.
    case written(FileIndex, NodeID)
  }

  package private(set) var symbols: [Symbol] = []
  private var words: [String: Value] = [:]

  package init() {}

  /// Symbols that have been numbered already.
  init(_ symbols: [Symbol]) {
    self.symbols = symbols
    for (number, symbol) in symbols.enumerated() {
      if case .word(let word) = symbol { words[word] = Value(symbol: number) }
    }
  }

  /// The value of a word; equal words have one value.
  package mutating func word(_ text: String) -> Value {
    if let known = words[text] { return known }
    let value = append(.word(text))
    words[text] = value
    return value
  }

  /// The value of a word that already has one.
  package func known(_ text: String) -> Value? {
    words[text]
  }

  /// A new value for this symbol.
  package mutating func append(_ symbol: Symbol) -> Value {
    symbols.append(symbol)
    return Value(symbol: symbols.count - 1)
  }
}
