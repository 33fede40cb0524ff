import Datalog
import Documents
import Findings
import Rules
import SourceText
import YAML

extension FactBuilder {
  /// `todisteet`: the duties that another document is said to meet.
  mutating func addEvidence(_ node: NodeID?, of setting: DocumentSetting) {
    let tree = setting.tree
    guard let node else { return }
    for row in tree.rows(of: node) {
      let entries = tree.entries(of: row, at: .evidence)
      for duty in entries[.duty].map({ tree.texts(of: $0) }) ?? [] {
        let notation = String(decoding: tree.utf8(of: duty).filter { $0 != 0x20 }, as: UTF8.self)
        let document = entries[.document] ?? entries[.address] ?? duty
        let name = symbols.append(shown(document, tree))
        let place = place(tree.span(of: duty))
        state(.evidence, at: place, setting.value, word(notation), name)
        if let count = dutyTable.counts[notation] {
          state(.dutiesOfMoment, at: 0, word(notation), Value(number: count))
        }
        if let last = documents.indices.last { documents[last].evidenced.insert(notation) }
        remarkIfUnknown(notation, at: duty, in: setting)
      }
    }
  }

  /// A duty of an act that has been encoded, or what is no notation of an act at all, is told of;
  /// other acts have duties of their own.
  private mutating func remarkIfUnknown(
    _ notation: String, at node: NodeID, in setting: DocumentSetting
  ) {
    guard !dutyTable.notations.contains(notation) else { return }
    let act = notation.prefix { $0 != ":" }
    guard dutyTable.acts.contains(act) || !act.contains("/") || act == notation[...] else { return }
    let near = nearest(to: notation, in: dutyTable.notations)
    var arguments = ["velvoite": Localized(setting.tree.text(of: node))]
    arguments["ehdotus"] = near.map { Localized($0) }
    remarks.append(
      Remark(
        "tuntematon-velvoite", variant: near == nil ? nil : "läheinen",
        at: setting.tree.span(of: node), arguments: arguments,
        subject: (documents.last?.name ?? []) + ["todiste", notation]))
  }

  /// `säädösperusta`: which act, section and moment each text refers to.
  mutating func addReferences(_ node: NodeID?, of setting: DocumentSetting) {
    let tree = setting.tree
    guard let node else { return }
    for scalar in tree.texts(of: node) {
      let text = tree.utf8(of: scalar)
      let reference = StatuteReference(text, named: subjectWords.names(of: "säädös", in: text))
      let value = symbols.append(shown(scalar, tree))
      let place = place(tree.span(of: scalar))
      state(.reference, at: place, value, setting.value)
      for name in reference.named {
        state(.referenceName, at: place, value, word(name))
        for number in reference.numbers where number.isNear(name) {
          state(.nearNumbers, at: place, word(number), word(name))
        }
      }
      for number in reference.numbers { state(.referenceNumber, at: place, value, word(number)) }
      add(reference, value, at: place)
    }
  }

  private mutating func add(_ reference: StatuteReference, _ value: Value, at place: UInt32) {
    guard let act = reference.numbers.first ?? reference.named.first else { return }
    for section in reference.sections {
      state(.referenceSection, at: place, value, word(act), Value(number: section))
    }
    guard let section = reference.sections.last else { return }
    for moment in reference.moments {
      state(
        .referenceMoment, at: place, value, Value(number: section), Value(number: moment))
    }
  }
}

extension String {
  /// Whether two act numbers differ by one digit or by two that have changed places.
  fileprivate func isNear(_ other: String) -> Bool {
    let (one, two) = (Array(utf8), Array(other.utf8))
    guard one != two, one.count == two.count else { return false }
    let wrong = one.indices.filter { one[$0] != two[$0] }
    guard wrong.count == 2 else { return wrong.count == 1 }
    return wrong[1] == wrong[0] + 1 && one[wrong[0]] == two[wrong[1]]
      && one[wrong[1]] == two[wrong[0]]
  }
}
