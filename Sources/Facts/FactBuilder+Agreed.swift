import Datalog
import Documents
import Findings
import Rules
import SourceText
import YAML

extension FactBuilder {
  /// `sovittu: mallimaa-2025/pakka`: the agreement and, after the slash, its row.
  mutating func addAgreed(_ node: NodeID, of draft: MeasureDraft, in setting: DocumentSetting) {
    let tree = setting.tree
    for scalar in tree.texts(of: node) {
      let parts = tree.utf8(of: scalar).split(separator: UInt8(ascii: "/"), maxSplits: 1)
      guard let name = parts.first else { continue }
      let id = folded(name)
      guard let agreement = agreements.first(where: { $0.id == id }) else {
        if agreementNames.contains(where: { $0.id == id }) {
          soughtAgreements.insert(joint(ofID: id))
          continue
        }
        remark(unknownAgreement: text(name), at: scalar, in: setting)
        continue
      }
      let place = place(tree.span(of: scalar))
      state(.restsOnAgreement, at: place, draft.value, agreement.value)
      guard parts.count == 2 else { continue }
      let row = folded(parts[1])
      if let found = agreement.rows.first(where: { $0.id == row }) {
        state(.restsOnRow, at: place, draft.value, found.value)
      } else {
        remark(unknownRow: text(parts[1]), of: agreement, at: scalar, in: setting)
      }
    }
  }

  /// An agreement that was not given may exist: without one of nearly that name it is told of once.
  private mutating func remark(
    unknownAgreement name: String, at node: NodeID, in setting: DocumentSetting
  ) {
    let known = agreementNames.map(\.written).filter { !$0.isEmpty }
    guard !known.isEmpty else { return }
    let near = nearest(to: name, in: known)
    let subject = (documents.last?.name ?? []) + ["sovittu", name]
    guard near != nil || agreementsNotGiven.insert(subject).inserted else { return }
    remark(
      near == nil ? nil : "läheinen sopimus", ["sopimus": name, "ehdotus": near], at: node,
      subject, in: setting)
  }

  private mutating func remark(
    unknownRow name: String, of agreement: LoadedAgreement, at node: NodeID,
    in setting: DocumentSetting
  ) {
    let near = nearest(to: name, in: agreement.rows.map(\.written))
    remark(
      near == nil ? "tuntematon rivi" : "läheinen rivi",
      ["sopimus": agreement.written, "rivi": name, "ehdotus": near], at: node,
      (documents.last?.name ?? []) + ["sovittu", agreement.written, name], in: setting)
  }

  private mutating func remark(
    _ variant: String?, _ arguments: [String: String?], at node: NodeID, _ subject: [String],
    in setting: DocumentSetting
  ) {
    remarks.append(
      Remark(
        "tuntematon-sopimusviittaus", variant: variant, at: setting.tree.span(of: node),
        arguments: arguments.compactMapValues { $0.map { Localized($0) } }, subject: subject))
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
