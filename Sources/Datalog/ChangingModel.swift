/// A model that follows facts as they change: only what a change reaches is derived anew.
///
/// Rows, their order and their derivations are those that `evaluate` gives for the same facts.
package struct ChangingModel: Sendable {
  /// What holds over the facts that were stated last.
  package private(set) var model: Model

  private let program: Program
  private let components: [Component]
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
    components = Component.all(of: program, try stratify(program).map { $0.map(\.index) })
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
    var evaluation = Evaluation(program, from: model.storage, stepLimit: stepLimit)
    for component in components {
      try complete(component, of: &evaluation, from: tables)
    }
    stated = tables
    model = Model(program, evaluation.join.storage)
  }

  private mutating func complete(
    _ component: Component, of evaluation: inout Evaluation, from tables: [Table]
  ) throws(EvaluationError) {
    let isReached =
      component.relations.contains { tables[$0].differs(from: stated[$0]) }
      || component.reads.contains { changes[$0].ofRows }
    if isReached {
      let before = component.relations.map { evaluation.join.storage.tables[$0] }
      for relation in component.relations {
        evaluation.join.storage.restate(tables[relation], as: relation)
      }
      try evaluation.complete(component.relations)
      for (relation, old) in zip(component.relations, before) {
        changes[relation] = Change(from: old, to: evaluation.join.storage.tables[relation])
      }
    }
    let restsOnOthers =
      component.rests.contains { changes[$0].ofOrigins }
      || component.relations.contains { changes[$0].ofOrigins }
    if restsOnOthers {
      for relation in component.relations { changes[relation].ofOrigins = true }
    }
  }
}

extension Table {
  /// Whether other rows are stated, or the same from other origins.
  fileprivate func differs(from other: Table) -> Bool {
    !holds(theSameAs: other) || origins != other.origins
  }
}

/// Relations that depend on each other, with those that they read.
private struct Component: Sendable {
  let relations: [Int]

  /// All relations outside of the component that its clauses read.
  let reads: [Int]

  /// Those among them on whose rows a derived row rests.
  let rests: [Int]

  /// The components that these relations make.
  static func all(of program: Program, _ relations: [[Int]]) -> [Component] {
    var home = [Int](repeating: 0, count: program.relations.count)
    for (number, component) in relations.enumerated() {
      for relation in component { home[relation] = number }
    }
    var reads = [Set<Int>](repeating: [], count: relations.count)
    var rests = reads
    for clause in program.clauses {
      let number = home[clause.head.relation.index]
      for read in clause.body.reads where home[read.relation] != number {
        reads[number].insert(read.relation)
        if !read.isNested { rests[number].insert(read.relation) }
      }
    }
    return relations.enumerated().map { number, relations in
      Component(
        relations: relations, reads: reads[number].sorted(), rests: rests[number].sorted())
    }
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
