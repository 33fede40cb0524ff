/// A model that follows facts as they change: only what a change reaches is derived anew.
///
/// Rows, their order and their derivations are those that `evaluate` gives for the same facts.
package struct ChangingModel: Sendable {
  /// What holds over the facts that were stated last.
  package private(set) var model: Model

  private let program: Program
  private let components: Components
  private let stepLimit: Int

  /// The stated rows of each relation, as they were given last.
  private var stated: [Table]

  /// What the last change made of each relation.
  private var changes: [Change]

  /// Derives all rows that follow from the facts.
  ///
  /// Throws what `evaluate` throws.
  package init(
    _ program: Program, over facts: Rows, stepLimit: Int = defaultStepLimit
  ) throws(EvaluationError) {
    let model = try evaluate(program, over: facts, stepLimit: stepLimit)
    try self.init(program, model, over: facts, stepLimit: stepLimit)
  }

  /// Goes on from what has been derived from the facts.
  ///
  /// Throws what `stratify` throws.
  package init(
    _ program: Program, _ model: Model, over facts: Rows, stepLimit: Int = defaultStepLimit
  ) throws(EvaluationError) {
    self.program = program
    self.model = model
    self.stepLimit = stepLimit
    components = try Components(of: program)
    stated = facts.tables(of: program)
    changes = Array(
      repeating: Change(ofRows: true, ofOrigins: true), count: program.relations.count)
  }

  /// Whether the last change gave the relation other rows, or the same from other statements.
  package func hasChanged(_ relation: RelationID) -> Bool {
    changes[relation.index].ofRows || changes[relation.index].ofOrigins
  }

  /// Takes up other facts over the same relations.
  ///
  /// Throws what `evaluate` throws; then the model is not to be used any more.
  package mutating func restate(_ facts: Rows) throws(EvaluationError) {
    let tables = facts.tables(of: program)
    changes = Array(repeating: Change(), count: program.relations.count)
    var evaluation = Evaluation(program, from: model.takeStorage(), stepLimit: stepLimit)
    for group in components.groups.indices {
      try complete(group, of: &evaluation, from: tables)
    }
    stated = tables
    model = Model(program, evaluation.join.storage)
  }

  private mutating func complete(
    _ group: Int, of evaluation: inout Evaluation, from tables: [Table]
  ) throws(EvaluationError) {
    let relations = components.groups[group]
    let isReached =
      relations.contains { tables[$0.index].differs(from: stated[$0.index]) }
      || components.reads[group].contains { changes[$0].ofRows }
    if isReached {
      let before = relations.map { evaluation.join.storage.tables[$0.index] }
      for relation in relations {
        evaluation.join.storage.restate(tables[relation.index], as: relation.index)
      }
      try evaluation.complete(relations.map(\.index))
      for (relation, old) in zip(relations, before) {
        changes[relation.index] = Change(
          from: old, to: evaluation.join.storage.tables[relation.index])
      }
    }
    let restsOnOthers =
      components.rests[group].contains { changes[$0].ofOrigins }
      || relations.contains { changes[$0.index].ofOrigins }
    if restsOnOthers {
      for relation in relations { changes[relation.index].ofOrigins = true }
    }
  }
}

extension Table {
  /// Whether other rows are stated, or the same from other origins.
  fileprivate func differs(from other: Table) -> Bool {
    !holds(theSameAs: other) || origins != other.origins
  }
}

/// The relations of a program in groups that depend on each other, with those that each reads.
private struct Components: Sendable {
  let groups: [[RelationID]]

  /// For each group, all relations outside of it that its clauses read.
  let reads: RelationLists

  /// Those among them on whose rows a derived row rests.
  let rests: RelationLists

  init(of program: Program) throws(EvaluationError) {
    groups = try stratify(program)
    var home = [Int](repeating: 0, count: program.relations.count)
    for (number, group) in groups.enumerated() {
      for relation in group { home[relation.index] = number }
    }
    var reads = RelationTable(rows: groups.count, relations: program.relations.count)
    var rests = reads
    for clause in program.clauses {
      let number = home[clause.head.relation.index]
      clause.body.forEachRead { read in
        reads.add(read.relation, to: number)
        if !read.isNested { rests.add(read.relation, to: number) }
      }
    }
    self.reads = RelationLists(reads) { home[$1] != $0 }
    self.rests = RelationLists(rests) { home[$1] != $0 }
  }
}

/// What a change of facts made of a relation.
private struct Change: Sendable {
  /// Whether there are other rows, or the same in another order.
  var ofRows = false

  /// Whether rows rest on other statements than before.
  var ofOrigins = false

  init(ofRows: Bool = false, ofOrigins: Bool = false) {
    self.ofRows = ofRows
    self.ofOrigins = ofOrigins
  }

  init(from old: Table, to new: Table) {
    ofRows = !old.holds(theSameAs: new)
    ofOrigins = old.origins != new.origins || !old.derives(theSameAs: new)
  }
}
