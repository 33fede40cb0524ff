import Datalog
import Findings
import SourceText
import YAML

/// Definitions: what is concluded from what.
extension PackReader {
  private enum DefinitionKey: String, PackKey {
    case määritelmä, tunnus, niin, kun, ellei, oltava, peruste, selite, tarkistettu, voimassa
    case ohittaa, asema
    case yieldsToAgreement = "saa-sopia-toisin"
  }

  /// Reads one definition: an entry of `määritelmät`, or a file with one.
  mutating func readDefinition(_ node: NodeID) {
    beginAnew()
    let fields = fields(of: node, DefinitionKey.self)
    let key: DefinitionKey = fields[.määritelmä] == nil ? .tunnus : .määritelmä
    guard let idNode = required(key, in: fields), let id = text(idNode),
      let niin = required(.niin, in: fields)
    else { return }
    if !definitions.insert(id).inserted { report(.doubledID(id), at: idNode) }
    let inForce = period(fields[.voimassa])
    _ = basis(fields[.peruste], of: RuleID(id), inForce: inForce)
    checkAcceptance(fields[.tarkistettu])
    let reported = errors.count
    var level = Level()
    var body = conditions(list(fields[.kun]), at: &level)
    body += exceptions(fields[.ellei], at: level)
    let wanted = list(fields[.oltava])
    if !wanted.isEmpty { body.append(absence(wanted, at: level)) }
    guard let head = conclusion(niin, in: level), errors.count == reported else { return }
    let clause = Clause(head: head, body: body, variables: variables.count)
    add(clause, id, at: idNode, inForce: inForce)
    noteDefinition(
      id, at: tree.span(of: idNode),
      OverrideNodes(
        overrides: fields[.ohittaa], standpoint: fields[.asema],
        yieldsToAgreement: fields[.yieldsToAgreement]))
  }

  /// The sentence that a definition concludes; reports slots that no condition fills.
  private mutating func conclusion(_ node: NodeID, in level: Level) -> Atom? {
    guard let cut = cut(node) else { return nil }
    guard case .sentence(let number, let columns)? = meaning(of: cut.blanked) else {
      return unknownConclusion(node, cut)
    }
    var inner = level.nested
    let atom = atom(of: number, columns, cut, at: node, level: &inner)
    guard let atom else { return nil }
    usage[number].isConcluded = true
    if sentences[number].source != .derived {
      report(.notDerived(sentences[number].id), at: node)
    }
    for slot in cut.slots {
      if slot.filler == .any { report(.notAConclusion, at: node, slot.range) }
      guard case .variable(let name) = slot.filler else { continue }
      let variable = self.number(of: cut.text[name])
      if level.type(of: variable) == nil {
        report(.unbound(variables[variable]), at: node, slot.range)
      }
    }
    return atom
  }

  private mutating func unknownConclusion(_ node: NodeID, _ cut: CutSentence) -> Atom? {
    if meaning(of: cut.blanked) == nil {
      report(.unknownSentence(shown(node), nearest: nearestSentence(to: cut.blanked)), at: node)
    } else {
      report(.notAConclusion, at: node)
    }
    return nil
  }
}
