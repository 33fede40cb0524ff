/// The languages in which everything a user sees is written.
package enum Language: String, Sendable, CaseIterable {
  case fi, sv, en
}

/// A text in each of the languages.
package struct Localized: Sendable, Hashable {
  package var fi: String
  package var sv: String
  package var en: String

  package init(fi: String, sv: String, en: String) {
    self.fi = fi
    self.sv = sv
    self.en = en
  }

  /// The same text in every language: a name, a number, words from a document.
  package init(_ text: String) {
    self.init(fi: text, sv: text, en: text)
  }

  package subscript(language: Language) -> String {
    switch language {
    case .fi: fi
    case .sv: sv
    case .en: en
    }
  }

  package func hash(into hasher: inout Hasher) {
    // Different texts hardly ever differ in the other languages alone.
    hasher.combine(fi)
  }

  /// The text made anew in each language.
  package func map(_ transform: (String, Language) -> String) -> Localized {
    Localized(fi: transform(fi, .fi), sv: transform(sv, .sv), en: transform(en, .en))
  }
}
