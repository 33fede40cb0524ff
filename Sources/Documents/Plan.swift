package import Findings
package import YAML

/// One key of a document with its value: what people wrote, where they wrote it.
package struct Entry: Sendable {
  package let key: Key
  package let keyNode: NodeID
  package let value: NodeID

  package init(key: Key, keyNode: NodeID, value: NodeID) {
    self.key = key
    self.keyNode = keyNode
    self.value = value
  }
}

/// A wellbeing plan as it is written; names are still cells, resolved later by `Facts`.
package struct Plan: Sendable {
  /// The top key (`hyvinvointisuunnitelma`), where findings about missing header keys stand.
  package let topKey: NodeID

  /// The header's entries in the order they are written.
  package var header: [Entry]

  package var goals: [Part]
  package var measures: [Measure]

  /// The themes of groups in which there is neither a goal nor a measure.
  package var emptyThemes: [NodeID]

  /// The entries of all goals and measures; each part has a range of them.
  package var entries: [Entry]

  package init(topKey: NodeID) {
    self.topKey = topKey
    header = []
    goals = []
    measures = []
    emptyThemes = []
    entries = []
  }
}

/// A part of a document with its own entries: a goal, a row of an agreement.
package struct Part: Sendable {
  package let node: NodeID

  /// Its entries in the document's `entries`.
  package let entries: Range<Int>

  package init(node: NodeID, entries: Range<Int>) {
    self.node = node
    self.entries = entries
  }
}

/// A measure of a plan: its title, its entries, and what it takes from the group it stands in.
package struct Measure: Sendable {
  package let node: NodeID

  /// The title's scalar, or nothing where the measure has none (a remark tells so).
  package let title: NodeID?

  /// Its entries in the plan's `entries`.
  package let entries: Range<Int>

  /// The theme, goal or actor under which the row is grouped, where the row itself has none.
  package let grouped: [Entry]

  package init(node: NodeID, title: NodeID?, entries: Range<Int>, grouped: [Entry]) {
    self.node = node
    self.title = title
    self.entries = entries
    self.grouped = grouped
  }
}

/// An agreed role split as it is written.
package struct Agreement: Sendable {
  package let topKey: NodeID
  package var header: [Entry]
  package var rows: [Part]

  /// The entries of all rows; each row has a range of them.
  package var entries: [Entry]

  package init(topKey: NodeID) {
    self.topKey = topKey
    header = []
    rows = []
    entries = []
  }
}

/// A document that hytelint reads.
package enum Document: Sendable {
  case plan(Plan)
  case agreement(Agreement)
  case register(Register)
}

/// One file with all that was read in it and everything wrong with its shape.
package struct ReadFile: Sendable {
  package let tree: YAMLTree
  package var documents: [Document]
  package var remarks: [Remark]

  /// How many documents of the file are none of ours and were passed over.
  package var skipped: Int

  package init(tree: YAMLTree) {
    self.tree = tree
    documents = []
    remarks = []
    skipped = 0
  }
}

extension ReadFile {
  /// The plans and agreements in the file, which rules judge: registers are looked up only.
  package var judgedDocuments: Int {
    documents.count {
      switch $0 {
      case .plan, .agreement: true
      case .register: false
      }
    }
  }

  /// The measures that the plans of the file name.
  package var measureCount: Int {
    documents.reduce(0) { count, document in
      guard case .plan(let plan) = document else { return count }
      return count + plan.measures.count { $0.title != nil }
    }
  }
}
