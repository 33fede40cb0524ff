import Documents
import Findings
import SourceText
import YAML

/// What rules rest on.
extension PackReader {
  private enum BasisKey: String, PackKey {
    case laki, tulkinta, sopimus, suositus, osoite, käytäntö
  }

  /// The bases of the rule `id`, which holds on these days, or of a variant of it.
  mutating func basis(_ node: NodeID?, of id: RuleID, inForce: Period) -> [RuleBasis] {
    list(node).compactMap { item in
      let fields = fields(of: item, BasisKey.self)
      if let law = fields[.laki] {
        return statute(law, of: id, inForce, reading: fields[.tulkinta])
      }
      if let agreement = fields[.sopimus] {
        return variable(agreement).map(RuleBasis.agreement)
      }
      if let name = fields[.suositus] {
        let name =
          tree.kind(of: name) == .mapping ? localized(name) : text(name).map(Localized.init)
        let address = requiredText(.osoite, in: fields)
        guard let name, let address else { return nil }
        return .known(.recommendation(name: name, address: address))
      }
      return requiredText(.käytäntö, in: fields).map { .known(.practice(name: $0)) }
    }
  }

  private mutating func statute(
    _ node: NodeID, of id: RuleID, _ inForce: Period, reading: NodeID?
  ) -> RuleBasis? {
    guard let notation = text(node) else { return nil }
    if notation.first == "<" {
      return variable(node).map { number in
        let duties = Statutes(provisions: provisions).duties(of: id)
        for duty in duties { check(duty, isInForce: inForce, at: node) }
        return .statute(
          variable: number, among: duties.map(\.citation), reading: reading.flatMap { text($0) })
      }
    }
    guard let provision = provisions[notation] else {
      let nearest = mayGuess ? nearest(to: notation, in: provisions.keys.sorted()) : nil
      report(.unknownProvision(notation, nearest: nearest), at: node)
      return nil
    }
    check(provision, isInForce: inForce, at: node)
    return .known(.statute(provision.citation, reading: reading.flatMap { text($0) }))
  }

  /// Reports a provision that is never in force together with its rule.
  private mutating func check(
    _ provision: Statutes.Provision, isInForce inForce: Period, at node: NodeID
  ) {
    guard !provision.inForce.meets(inForce) else { return }
    report(.notInForce(provision.notation, provision.inForce, rule: inForce), at: node)
  }
}
