import Datalog
import Documents
import Findings
import Rules
import YAML

/// The id of an agreement of a set, folded and as it is written.
struct AgreementName: Sendable {
  let id: [UInt8]
  let written: String

  init(id: [UInt8], written: String) {
    self.id = id
    self.written = written
  }

  init(_ node: NodeID?, _ tree: YAMLTree) {
    id = node.map { folded(tree.utf8(of: $0)) } ?? []
    written = node.map { tree.text(of: $0) } ?? ""
  }
}

extension FactBuilder {
  /// What joins a document to others, as far as its header tells: its makers or parties, with their
  /// counties, and its id.
  mutating func joints(of document: Document, _ tree: YAMLTree) -> [String] {
    let header: Header
    switch document {
    case .plan(let plan): header = Header(plan.header, tree)
    case .agreement(let agreement): header = Header(agreement.header, tree)
    case .register: return []
    }
    let cells = [header.first(.organisation), header.first(.parties), header.first(.county)]
    let named = cells.flatMap { cell in cell.map { organisations(in: $0, tree) } ?? [] }
    let counties = named.compactMap { county(ofMunicipality: $0) }
    let id = header.first(.id).map { [joint(ofID: folded(tree.utf8(of: $0)))] } ?? []
    return (named + counties).map { folded(actors[$0].name.fi) } + id
  }
}

extension FactBase {
  /// What joins these documents to others: all that they state of municipalities that they concern,
  /// of organisations behind them, and of ids.
  func joints(in vocabulary: Vocabulary) -> Set<String> {
    var names = soughtAgreements
    var actors: Set<Value> = []
    for (relation, column) in Stated.joints(in: vocabulary) {
      actors.formUnion(rows.values(in: column, of: relation))
    }
    if let area = vocabulary.relation(Stated.area.id) {
      for row in 0..<rows.count(of: area) {
        let values = rows.row(row, of: area)
        if actors.contains(values[0]) { actors.insert(values[1]) }
      }
    }
    names.formUnion(actors.map { folded(name(of: $0, type: "Taho").fi) })
    guard let ids = vocabulary.relation(Stated.documentID.id) else { return names }
    for id in rows.values(in: 1, of: ids) {
      names.insert(joint(ofID: folded(Array(name(of: id, type: "Nimi").fi.utf8)[...])))
    }
    return names
  }
}

/// An id as a joint, which is no organisation's name.
func joint(ofID id: [UInt8]) -> String {
  "#" + String(decoding: id, as: UTF8.self)
}
