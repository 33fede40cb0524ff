package import Datalog

extension Vocabulary {
  /// The types of a clause's variables by number, as the sentences of its conditions have them.
  package func variableTypes(of clause: Clause) -> [String] {
    var types = [String](repeating: "", count: clause.variables)
    note([.holds(clause.head)], &types)
    note(clause.body, &types)
    return types
  }

  private func note(_ conditions: [Condition], _ types: inout [String]) {
    for condition in conditions {
      switch condition {
      case .compare: continue
      case .absent(let nested): note(nested, &types)
      case .holds(let atom): note(atom, &types)
      case .count(let result, _, let nested):
        note(nested, &types)
        types[result] = "Luku"
      case .extreme(_, let result, let counted, let nested):
        note(nested, &types)
        if types[result].isEmpty { types[result] = types[counted] }
      }
    }
  }

  private func note(_ atom: Atom, _ types: inout [String]) {
    guard sentences.indices.contains(atom.relation.index) else { return }
    for (slot, term) in zip(sentences[atom.relation.index].slots, atom.terms) {
      guard case .variable(let number) = term, types[number].isEmpty else { continue }
      types[number] = slot.type
    }
  }
}
