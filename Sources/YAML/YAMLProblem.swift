package import SourceText

/// Why a text, or a part of it, could not be read as YAML, and where.
package struct YAMLProblem: Error, Sendable, Equatable {
  /// What is wrong, in terms a person who writes plans can act on.
  ///
  /// The names are those of the variants in `Rules/asiakirja/ei-yamlia.yaml`,
  /// `merkisto.yaml` and `raja-ylittyi.yaml`.
  package enum Kind: String, Sendable, CaseIterable {
    // Not YAML.
    case tab = "sarkain"
    case missingSpaceAfterColon = "väli kaksoispisteen jälkeen"
    case colonInText = "kaksoispiste tekstissä"
    case conflictMarker = "ristiriitamerkki"
    case nonBreakingSpace = "sitova välilyönti"
    case wordDash = "ajatusviiva luettelomerkkinä"
    case specialStart = "erikoismerkki alussa"
    case unclosedQuote = "lainausmerkki sulkematta"
    case unclosedBracket = "sulje puuttuu"
    case indentation = "sisennys"
    case unknownAnchor = "tuntematon viittaus"
    case binary = "binääritiedosto"
    case other = "muu"
    // Text that YAML accepts but that loses what the author wrote.
    case tag = "huutomerkki alussa"
    case cutByComment = "risuaita katkaisee"
    // Not UTF-8.
    case utf16 = "UTF-16"
    case notUTF8 = "ei UTF-8"
    // Limits.
    case tooLarge = "tiedoston koko"
    case tooDeep = "sisäkkäisyys"
    case longScalar = "arvon pituus"
    case expansion = "viittausten laajennus"
  }

  package let kind: Kind
  package let span: Span

  /// The words at the place, shortened, for the message.
  package let words: String

  package init(_ kind: Kind, at span: Span, words: String = "") {
    self.kind = kind
    self.span = span
    self.words = words
  }
}
