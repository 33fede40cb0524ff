package import Datalog

/// Checks that a row follows from stated rows by the clauses of a program.
///
/// Nothing of how the engine evaluates is used: only what its rows and derivations are.
package func isProven(
  _ row: RowReference, in model: Model, of program: Program
) -> ProofFault? {
  var checker = ProofChecker(model, program)
  return checker.fault(in: row)
}

/// Checks derivations one after another and remembers which rows are proven.
package struct ProofChecker {
  /// How a row is said to have come about: a clause and the rows of its positive conditions.
  package typealias Derivation = (clause: Int, body: [RowReference])

  private let model: Model
  private let program: Program
  private let derivation: (RowReference) -> Derivation?
  private var search: Search
  private var proven: Set<RowReference> = []

  /// A checker of the model's own derivations.
  package init(_ model: Model, _ program: Program) {
    self.init(model, program) { model.derivation(of: $0) }
  }

  /// A checker of derivations that somebody else claims.
  package init(
    _ model: Model, _ program: Program, derivation: @escaping (RowReference) -> Derivation?
  ) {
    self.model = model
    self.program = program
    self.derivation = derivation
    search = Search(model)
  }

  /// What is wrong with the proof of a row, down to the rows that are stated.
  package mutating func fault(in row: RowReference) -> ProofFault? {
    var path: Set<RowReference> = []
    var waiting = [row]
    while let next = waiting.last {
      if proven.contains(next) || path.contains(next) {
        // Everything that the row rests on has been proven since it was opened.
        path.remove(next)
        proven.insert(next)
        waiting.removeLast()
        continue
      }
      switch premises(of: next) {
      case .failure(let fault): return fault
      case .success(let premises):
        path.insert(next)
        if let circle = premises.first(where: path.contains) {
          return ProofFault(row: circle, reason: .circle)
        }
        waiting += premises
      }
    }
    return nil
  }

  /// The rows on which a row rests at once, where the step from them is right.
  private mutating func premises(of row: RowReference) -> Result<[RowReference], ProofFault> {
    func fault(_ reason: ProofFault.Reason) -> Result<[RowReference], ProofFault> {
      .failure(ProofFault(row: row, reason: reason))
    }
    guard exists(row) else { return fault(.noRow) }
    guard let (number, body) = derivation(row) else {
      return model.origin(of: row) == nil ? fault(.noOrigin) : .success([])
    }
    guard program.clauses.indices.contains(number) else { return fault(.otherConclusion) }
    let clause = program.clauses[number]
    var binding = Binding()
    guard binding.match(clause.head, model.values(of: row), of: row.relation) else {
      return fault(.otherConclusion)
    }
    let atoms = clause.body.compactMap { if case .holds(let atom) = $0 { atom } else { nil } }
    guard atoms.count == body.count else { return fault(.premisesDoNotFit) }
    for (atom, premise) in zip(atoms, body) {
      guard exists(premise), binding.match(atom, model.values(of: premise), of: premise.relation)
      else { return fault(.premisesDoNotFit) }
    }
    if let failing = search.firstFailing(of: clause.body, &binding) {
      return fault(.conditionFails(failing))
    }
    return .success(body)
  }

  private func exists(_ row: RowReference) -> Bool {
    program.relations.indices.contains(row.relation.index)
      && 0..<model.rowCount(of: row.relation) ~= row.row
  }
}
