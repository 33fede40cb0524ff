import Datalog
import Findings
import SourceText
import YAML

/// `ohittaa`, `asema` and `saa-sopia-toisin`: read with each definition, looked at when all are read.
extension PackReader {
  /// The nodes of a definition that say how it stands to others.
  struct OverrideNodes {
    let overrides: NodeID?
    let standpoint: NodeID?
    let yieldsToAgreement: NodeID?
  }

  /// Notes how the definition that was just read stands to others.
  mutating func noteDefinition(_ id: String, at place: Span, _ nodes: OverrideNodes) {
    guard let clause = clauses.indices.last else { return }
    let standpoint = choice(
      nodes.standpoint,
      ["laki": Standpoint.law, "sopimus": .agreement, "oletus": .presumption])
    let yields = choice(
      nodes.yieldsToAgreement, ["true": true, "kyllä": true, "false": false, "ei": false])
    if let node = nodes.yieldsToAgreement, standpoint != .law { report(.onlyLawYields, at: node) }
    let sentence = clauses[clause].clause.head.relation.index
    if let node = nodes.overrides, sentences[sentence].key.isEmpty {
      report(.withoutKey(sentences[sentence].id), at: node)
    }
    stated.append(
      StatedDefinition(
        id: id, clause: clause, sentence: sentence,
        overrides: list(nodes.overrides).map {
          StatedDefinition.Overridden(id: tree.text(of: $0), place: tree.span(of: $0))
        },
        standpoint: standpoint, yieldsToAgreement: yields ?? false, place: place))
  }

  /// Reports what is wrong with the overrides, and compiles them away where nothing is.
  mutating func compileOverrides() {
    guard stated.contains(where: { !$0.overrides.isEmpty }) else { return }
    let reported = errors.count
    let order = OverrideOrder(stated)
    for definition in stated { checkTargets(of: definition, order) }
    checkCircles(order)
    checkLaw(order)
    checkNumbers(order)
    guard errors.count == reported else { return }
    compile(order)
  }

  /// Reports definitions that too many others override.
  private mutating func checkNumbers(_ order: OverrideOrder) {
    for (definition, above) in zip(stated, order.above) where above.count > OverrideOrder.most {
      let message = Localized.tooManyOverriders(of: definition.id, most: OverrideOrder.most)
      errors.append(PackError(message, at: definition.place))
    }
  }

  /// Reports names that no definition of the same conclusion has.
  private mutating func checkTargets(of definition: StatedDefinition, _ order: OverrideOrder) {
    for target in definition.overrides {
      guard definitions.contains(target.id) else {
        errors.append(PackError(unknownTarget(target.id, of: definition), at: target.place))
        continue
      }
      // One with an error of its own was never noted.
      guard let other = order.numbers[target.id].map({ stated[$0] }),
        other.sentence != definition.sentence
      else { continue }
      let message = Localized.differentConclusions(other.id, sentences[other.sentence].id)
      errors.append(PackError(message, at: target.place))
    }
  }

  /// That no definition has this name, with the one that may have been meant.
  private func unknownTarget(_ id: String, of definition: StatedDefinition) -> Localized {
    guard mayGuess else { return .unknownDefinition(id, nearest: nil, []) }
    let others = stated.filter { $0.sentence == definition.sentence && $0.id != definition.id }
      .map(\.id)
    let near = nearest(to: id, in: others) ?? nearest(to: id, in: definitions.sorted())
    return .unknownDefinition(id, nearest: near, others)
  }

  /// Reports each circle once, at the definition of it that was read first.
  private mutating func checkCircles(_ order: OverrideOrder) {
    var told: Set<Int> = []
    for number in stated.indices where order.above[number].contains(number) {
      guard told.insert(number).inserted else { continue }
      let circle = order.above[number].filter { order.above[$0].contains(number) }
      told.formUnion(circle)
      let place = stated[number].overrides.first?.place ?? stated[number].place
      errors.append(PackError(.circleOfOverrides(circle.map { stated[$0].id }), at: place))
    }
  }

  /// Reports what overrides law that yields to nothing but law, itself or through others.
  private mutating func checkLaw(_ order: OverrideOrder) {
    for (number, law) in stated.enumerated()
    where law.standpoint == .law && !law.yieldsToAgreement {
      for above in order.above[number] where stated[above].standpoint != .law {
        let definition = stated[above]
        let direct = definition.overrides.first { $0.id == law.id } ?? definition.overrides.first
        errors.append(
          PackError(
            .overMandatoryLaw(definition.id, law.id), at: direct?.place ?? definition.place))
      }
    }
  }
}

/// Defeat, compiled away: it looks at bodies only, so it is stratified by construction.
extension PackReader {
  private mutating func compile(_ order: OverrideOrder) {
    var relations: [Int: RelationID] = [:]
    for number in Set(order.above.joined()).sorted() {
      relations[number] = addDefeat(by: stated[number])
    }
    for (number, definition) in stated.enumerated() where !order.above[number].isEmpty {
      let clause = clauses[definition.clause].clause
      let key = sentences[definition.sentence].key.map { clause.head.terms[$0] }
      let absences = order.above[number].compactMap { above in
        relations[above].map { Condition.absent([.holds(Atom($0, key))]) }
      }
      clauses[definition.clause] = clauses[definition.clause].with(
        Clause(head: clause.head, body: clause.body + absences, variables: clause.variables))
    }
  }

  /// Adds `+id(key) :- body`, the keys to which the definition applies.
  private mutating func addDefeat(by definition: StatedDefinition) -> RelationID {
    let relation = RelationID(sentences.count + findings.count)
    let stated = clauses[definition.clause]
    let key = sentences[definition.sentence].key.map { stated.clause.head.terms[$0] }
    findings.append(Program.Relation(name: "+" + definition.id, arity: key.count))
    defeats.append(Defeat(relation: relation, definition: definition.id))
    let head = Atom(relation, key)
    clauses.append(
      stated.with(
        Clause(head: head, body: stated.clause.body, variables: stated.clause.variables)))
    return relation
  }
}
