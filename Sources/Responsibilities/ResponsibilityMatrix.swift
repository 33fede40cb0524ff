package import Findings

/// Who answers for what in the documents of one set: the one model behind the matrix, the picture,
/// the page and the evidence.
///
/// Measures of several documents that the rules take for the same one stand on one row, and so does
/// what an agreement says of them. Everything is in a fixed order: themes as the registers have
/// them, rows as the documents do.
package struct ResponsibilityMatrix: Sendable {
  /// The folder or the first file of the set, as it is shown to users.
  package let path: String

  /// Plans first, then agreements, then papers for discussion; each in reading order.
  package let documents: [DocumentResponsibilities]

  /// The plans, by their places among the documents, that a later version given with them replaces:
  /// their measures have no rows, unless nothing else was asked for.
  package let superseded: [Int]

  /// The levels of prevention, from everyone to those with a known risk and on; `Row.levels` are
  /// places in this list.
  package let levels: [Localized]

  /// The rows; where one has several themes, each section names it.
  package let rows: [Row]

  /// The rows by theme.
  package let sections: [Section]

  /// What of the set is found, held-back findings too; `Row.findings` are places in this list.
  package let findings: [Finding]

  /// What each actor has to do by the plans, those with most first in each group.
  package let loads: [Load]

  /// The rows that have something to settle between a municipality and its county.
  package let openInterfaces: [OpenInterface]

  /// What one document says of a row.
  package struct Entry: Sendable, Hashable {
    /// The document's place among the matrix's documents.
    package let document: Int
    /// The item's place among the document's.
    package let item: Int
  }

  /// A theme, as the registers or the documents call it.
  package struct Theme: Sendable, Hashable {
    package let name: Localized
    /// Whether a register has it.
    package let isKnown: Bool
  }

  /// The rows of one theme, or those without one.
  package struct Section: Sendable {
    /// Nothing for the rows without a theme, which come last.
    package let theme: Theme?

    /// Places among the matrix's rows; empty where the theme has no measure.
    package let rows: [Int]

    /// What agreements and papers say of the theme as a whole.
    package let frame: [Entry]
  }

  /// One measure, with what each document says of it.
  package struct Row: Sendable {
    /// The title in the first plan that has it, else in the agreement.
    package let name: Localized

    /// What each document says of it, in the order of the documents.
    package let entries: [Entry]

    /// The rows of agreements that decide it, also those about its theme as a whole.
    package let decidedBy: [Entry]

    /// Places among the matrix's levels; empty where no document says the level.
    package let levels: [Int]

    /// Whether it stands on the interface of municipality and county, as the rules see it.
    package let isInterface: Bool

    /// Where the documents do not say the same of who answers.
    package let differences: [Difference]

    /// The findings that are about it.
    package let findings: [Mark]
  }

  /// Documents that do not say the same of who answers for a row.
  package struct Difference: Sendable {
    /// Where they do not.
    package let municipality: Localized

    /// Who answers there, by each entry that names somebody.
    package let answering: [(entry: Entry, names: [Localized])]
  }

  /// A finding that is about a row.
  package struct Mark: Sendable, Hashable {
    /// The finding's place among the matrix's.
    package let finding: Int
    /// Whether the finding stands here, and not only a further place of it.
    package let isPrimary: Bool
  }

  /// What an actor has to do by the plans of the set.
  package struct Load: Sendable {
    package let actor: Localized
    package let groups: [ActorGroup]
    /// In how many rows the actor has any role.
    package let rows: Int
    /// In how many rows it has each role.
    package let counts: [Responsibility.Role: Int]
  }

  /// A row with something to settle between a municipality and its county.
  package struct OpenInterface: Sendable {
    /// The row's place among the matrix's.
    package let row: Int
    /// The findings that keep it open, as places among the matrix's.
    package let findings: [Int]
  }
}

extension ResponsibilityMatrix {
  /// The measure or the agreement's row of an entry.
  package subscript(entry: Entry) -> Responsibility {
    // Lent and not copied, since it has many lists.
    _read { yield documents[entry.document].items[entry.item] }
  }

  /// What plans and agreements say of a row; papers for discussion agree on nothing.
  package func binding(of row: Row) -> [Entry] {
    row.entries.filter { documents[$0.document].kind != .discussion }
  }

  /// The groups of those who have one of the roles in a row, by plans and agreements.
  package func groups(in row: Row, having roles: [Responsibility.Role]) -> [ActorGroup] {
    var found = [Bool](repeating: false, count: ActorGroup.allCases.count)
    for entry in row.entries where documents[entry.document].kind != .discussion {
      for role in roles {
        for holder in self[entry].holders(role) {
          for group in holder.groups { found[group.order] = true }
        }
      }
    }
    return ActorGroup.allCases.filter { found[$0.order] }
  }

  /// Where the weight of a row lies by papers for discussion and agreements; it is no lead.
  package func weights(of row: Row) -> [ActorGroup] {
    Set(row.entries.flatMap { self[$0].weights }).sorted()
  }

  /// Whether nobody has a role in the row, by any document.
  package func lacksRoles(_ row: Row) -> Bool {
    !row.entries.contains { self[$0].hasRoles }
  }

  /// The number of rows in which nobody has a role.
  package var rowsWithoutRoles: Int { rows.count(where: lacksRoles) }
}
