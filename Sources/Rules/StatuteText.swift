package import Findings
package import YAML

/// An act as its readers see it: what its moments say and what duties they hold, in plain words.
///
/// A run that only looks for findings never reads it.
package struct StatuteText: Sendable {
  package let number: String
  package let name: Localized
  package let address: Localized
  package let moments: [Moment]

  /// A moment of a section, and the duties in it.
  package struct Moment: Sendable {
    /// `612/2021:6:2`.
    package let notation: String
    /// As one reads it: `6 § 2 mom.`.
    package let name: Localized
    package let content: Localized
    /// The act that repealed the section, by its number.
    package let repealedBy: String?
    package let duties: [Duty]
  }

  /// One duty of one bearer.
  package struct Duty: Sendable {
    /// `612/2021:6:2:e`.
    package let notation: String
    /// Whom it binds, in the reference’s words: `kunta`.
    package let bearer: String
    package let content: Localized
    /// The rules that the act’s own file names.
    package let rules: [RuleID]
    /// Why no rule looks at it, where the file says so.
    package let reason: Localized?
  }

  /// Reads the first document of a pack; nothing where it is no act.
  package init?(_ tree: YAMLTree) {
    let reader = StatuteReader(tree: tree)
    guard let root = tree.documents.first, let top = reader.value("säädös", in: root) else {
      return nil
    }
    let act = tree.kind(of: top) == .mapping ? top : root
    number = reader.text("tunnus", in: act) ?? tree.text(of: top)
    name = reader.localized("nimi", in: act) ?? Localized(number)
    address = reader.localized("osoite", in: act) ?? Localized("")
    moments = reader.moments(of: act, number)
  }
}

/// Finds what is written under keys; what is missing or misshapen is `PackReader`’s to tell.
private struct StatuteReader {
  let tree: YAMLTree

  func value(_ key: String, in node: NodeID) -> NodeID? {
    tree.pairs(of: node).first { tree.utf8(of: $0.key).elementsEqual(key.utf8) }?.value
  }

  func text(_ key: String, in node: NodeID) -> String? {
    value(key, in: node).map { tree.text(of: $0) }
  }

  func localized(_ key: String, in node: NodeID) -> Localized? {
    guard let value = value(key, in: node) else { return nil }
    guard tree.kind(of: value) == .mapping else { return Localized(tree.text(of: value)) }
    let fi = text("fi", in: value) ?? ""
    return Localized(fi: fi, sv: text("sv", in: value) ?? fi, en: text("en", in: value) ?? fi)
  }

  func items(_ key: String, in node: NodeID) -> [NodeID] {
    guard let value = value(key, in: node) else { return [] }
    return tree.kind(of: value) == .sequence ? tree.items(of: value) : [value]
  }

  func moments(of act: NodeID, _ number: String) -> [StatuteText.Moment] {
    items("pykälät", in: act).flatMap { section -> [StatuteText.Moment] in
      let name = text("pykälä", in: section) ?? ""
      let repealedBy = text("kumonnut", in: section)
      return items("momentit", in: section).map { moment in
        let moments = text("momentti", in: moment) ?? ""
        return StatuteText.Moment(
          notation: "\(number):\(name):\(moments)",
          name: Localized(
            fi: "\(name) § \(moments) mom.", sv: "\(name) § \(moments) mom.",
            en: "section \(name)(\(moments))"),
          content: localized("sisältö", in: moment) ?? Localized(""), repealedBy: repealedBy,
          duties: items("velvoitteet", in: moment).map { duty($0) })
      }
    }
  }

  private func duty(_ node: NodeID) -> StatuteText.Duty {
    StatuteText.Duty(
      notation: text("tunnus", in: node) ?? "", bearer: text("taho", in: node) ?? "",
      content: localized("sisältö", in: node) ?? Localized(""),
      rules: items("säännöt", in: node).map { RuleID(tree.text(of: $0)) },
      reason: value("ei-koodattu", in: node).flatMap { localized("syy", in: $0) })
  }
}
