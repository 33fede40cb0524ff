import Datalog
import Findings
import SourceText
import YAML

/// Variants of rules.
extension PackReader {
  private enum VariantKey: String, PackKey {
    case nimi, koskee, kun, ellei, otsikko, vakavuus, peruste, havainto, ehdotus, korvaus
  }

  /// A variant: further conditions and what it replaces.
  mutating func variant(
    _ node: NodeID, in level: Level, _ draft: inout RuleDraft
  ) -> Variant? {
    let fields = fields(of: node, VariantKey.self)
    guard let name = requiredText(.nimi, in: fields) else { return nil }
    // Each variant is a question of its own.
    let before = conditionCount
    conditionCount = 0
    defer { conditionCount = before }
    let (conditions, inner) = nested(list(fields[.koskee]) + list(fields[.kun]), in: level)
    let when = conditions + exceptions(fields[.ellei], at: inner)
    if !draft.isJudged, !when.isEmpty { report(.notForTheReader("kun"), at: node) }
    if draft.isJudged, let node = fields[.korvaus] {
      report(.onlyForTheReader("korvaus"), at: node)
    }
    mention(when, &draft)
    let message = fields[.havainto].flatMap { self.message($0) }
    let suggestion = fields[.ehdotus].flatMap { self.message($0) }
    let basis = fields[.peruste].map { self.basis($0, of: draft.id, inForce: draft.inForce) }
    if draft.isJudged {
      for message in [message, suggestion] { mention(message, inner, &draft) }
      mention(basis ?? [], at: fields[.peruste], inner, &draft)
    }
    return Variant(
      name: name, when: when, title: fields[.otsikko].flatMap { localized($0) },
      severity: fields[.vakavuus].flatMap { severity($0) }, basis: basis,
      message: message?.template, suggestion: suggestion?.template,
      replacement: fields[.korvaus].flatMap { self.message($0) }?.template)
  }
}
