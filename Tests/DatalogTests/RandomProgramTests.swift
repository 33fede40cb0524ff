import Datalog
import RandomPrograms
import Testing

@Test func randomProgramsDeriveWhatTheirDefinitionSays() throws {
  var stratified = 0
  var derived = 0
  for seed in 0..<1_200 {
    let random = RandomProgram(seed: seed)
    let reference = Reference(random.program, over: random.facts)
    do {
      let model = try evaluate(random.program, over: Rows(random.program, random.facts))
      let expected = try #require(reference, "seed \(seed)")
      for (relation, rows) in expected.rows.enumerated() {
        let found = model.rows(of: RelationID(relation)).map { model.values(of: $0) }
        #expect(Set(found) == rows, "seed \(seed), relation \(relation)")
        #expect(found.count == rows.count, "seed \(seed), relation \(relation)")
      }
      derived += checkDerivations(of: model, random.program, expected, seed)
      stratified += 1
    } catch EvaluationError.notStratified {
      #expect(reference == nil, "seed \(seed)")
    }
  }
  #expect(stratified > 1_000 && stratified < 1_200)
  #expect(derived > 4_000)
  print("\(stratified) random programs with \(derived) derived rows agree with their definition")
}

/// Rows, their order and what they rest on are the same where indexes are let go on the way.
@Test func indexesThatAreLetGoAreMissedByNobody() throws {
  var held = 0
  var left = 0
  for seed in 0..<1_200 {
    let random = RandomProgram(seed: seed)
    let facts = Rows(random.program, random.facts)
    guard let model = try? evaluate(random.program, over: facts) else { continue }
    let other = try evaluate(random.program, over: facts, lettingGoOver: 0)
    for relation in random.program.relations.indices.map(RelationID.init) {
      let rows = model.rows(of: relation)
      try #require(other.rows(of: relation) == rows, "seed \(seed), relation \(relation)")
      for row in rows {
        #expect(other.values(of: row) == model.values(of: row), "seed \(seed)")
        let (first, second) = (model.derivation(of: row), other.derivation(of: row))
        #expect(first?.clause == second?.clause && first?.body == second?.body, "seed \(seed)")
      }
    }
    held += model.size.indexes
    left += other.size.indexes
  }
  #expect(held > 500)
  #expect(left == 0)
}

/// Checks every row against the text of its clause and gives how many were derived.
private func checkDerivations(
  of model: Model, _ program: Program, _ reference: Reference, _ seed: Int
) -> Int {
  var isGrounded: [RowReference: Bool] = [:]
  let rows = program.relations.indices.flatMap { model.rows(of: RelationID($0)) }
  for row in rows where !isWellFounded(row, model, &isGrounded) {
    Issue.record("seed \(seed): \(row) rests on itself or on nothing")
  }
  let derived = rows.filter { model.origin(of: $0) == nil }
  for row in derived where !isDerived(row, model, program, reference) {
    Issue.record("seed \(seed): \(row) does not follow from its derivation")
  }
  return derived.count
}

private func isDerived(
  _ row: RowReference, _ model: Model, _ program: Program, _ reference: Reference
) -> Bool {
  guard let derivation = model.derivation(of: row) else { return false }
  let clause = program.clauses[derivation.clause]
  let atoms: [Atom] = clause.body.compactMap {
    if case .holds(let atom) = $0 { atom } else { nil }
  }
  var binding = Reference.unbound
  let references = [row] + derivation.body
  let agree = zip([clause.head] + atoms, references).allSatisfy { atom, reference in
    atom.relation == reference.relation
      && zip(atom.terms, model.values(of: reference)).allSatisfy { agrees($0, $1, &binding) }
  }
  return agree && references.count == atoms.count + 1
    && !reference.solutions(clause.body, given: binding).isEmpty
}

private func agrees(_ term: Term, _ value: Value, _ binding: inout Reference.Binding) -> Bool {
  switch term {
  case .any: return true
  case .constant(let constant): return constant == value
  case .variable(let variable):
    let known = binding[variable] ?? value
    binding[variable] = known
    return known == value
  }
}

/// Whether the derivation ends in stated rows and does not lead back to the row.
private func isWellFounded(
  _ row: RowReference, _ model: Model, _ known: inout [RowReference: Bool]
) -> Bool {
  if let answer = known[row] { return answer }
  known[row] = false
  let derivation = model.derivation(of: row)
  guard (derivation == nil) == (model.origin(of: row) != nil) else { return false }
  let answer = (derivation?.body ?? []).allSatisfy {
    $0.row < model.rowCount(of: $0.relation) && isWellFounded($0, model, &known)
  }
  known[row] = answer
  return answer
}

@Test func randomQuestionsFindWhatTheirDefinitionSays() throws {
  var asked = 0
  var found = 0
  for seed in 5_000..<5_300 {
    let random = RandomProgram(seed: seed)
    guard let reference = Reference(random.program, over: random.facts) else { continue }
    let model = try evaluate(random.program, over: Rows(random.program, random.facts))
    for (number, clause) in random.program.clauses.enumerated() {
      let bound = number % 2 == 0 ? nil : clause.body.levelVariables.min()
      var given = Reference.unbound
      if let bound { given[bound] = Value(number: 1) }
      let choices = reference.solutions(clause.body, given: given)
      let expected = Set(
        choices.map { choice in
          (0..<clause.variables).map { choice[$0] ?? Value(symbol: 0) }
        })
      let binding = Array(given.prefix(clause.variables))
      let query = try model.prepare(
        clause.body, variables: clause.variables, bound: Set([bound].compactMap { $0 }))
      let once = try model.solutions(
        of: clause.body, variables: clause.variables, binding: binding)
      let prepared = query.solutions(binding)
      #expect(Set(once) == expected && once.count == expected.count, "seed \(seed), \(number)")
      #expect(Set(prepared) == expected, "seed \(seed), \(number)")
      #expect(query.solutions(binding, limit: 2).count == min(2, expected.count))
      #expect(query.hasSolution(binding) != expected.isEmpty, "seed \(seed), \(number)")
      let matches = query.matches(binding)
      #expect(Set(matches.map(\.values)) == expected, "seed \(seed), \(number)")
      #expect(Set(matches).count == matches.count, "seed \(seed), \(number)")
      #expect(matches.count == choices.count, "seed \(seed), \(number)")
      asked += 1
      found += matches.count
    }
  }
  #expect(asked > 1_000 && found > 1_000)
}
