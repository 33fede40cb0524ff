import Datalog

extension Export {
  /// Writes the program for SWI-Prolog, which prints the rows of the shown relations when it loads.
  package func writeProlog(to output: inout some TextOutputStream) {
    output.write("% SWI-Prolog 9 or later. A symbol is its number, the number 3 is n(3).\n")
    output.write(":- use_module(library(aggregate)).\n")
    output.write(":- use_module(library(solution_sequences)).\n")
    output.write(":- style_check([-singleton, -discontiguous]).\n")
    writeDeclarations(to: &output)
    writeMeanings(to: &output)
    writeFacts(to: &output)
    for clause in program.clauses {
      var body = PrologBody(spelling)
      let goals = body.goals(clause.body)
      let head = spelling.atom(clause.head)
      output.write(goals.isEmpty ? "\(head).\n" : "\(head) :- \(goals.joined(separator: ", ")).\n")
    }
    for relation in shown { writePrinting(of: relation, to: &output) }
  }

  /// Relations that rules conclude are tabled; those without a row or a clause are named.
  private func writeDeclarations(to output: inout some TextOutputStream) {
    let concluded = Set(program.clauses.map(\.head.relation.index))
    for relation in concluded.sorted().map(RelationID.init) {
      output.write(":- table \(indicator(of: relation)).\n")
    }
    for relation in emptyRelations {
      output.write(":- dynamic \(indicator(of: relation)).\n")
    }
  }

  private func writePrinting(of relation: RelationID, to output: inout some TextOutputStream) {
    let places = 0..<program.relations[relation.index].arity
    let goal = spelling.call(spelling.name(of: relation), places.map(spelling.variable))
    output.write(":- initialization(forall(\(goal), (writeq(\(goal)), nl))).\n")
  }

  /// The relation as both languages name it: name and number of places.
  func indicator(of relation: RelationID) -> String {
    "\(spelling.name(of: relation))/\(program.relations[relation.index].arity)"
  }

  /// The relations without a row or a clause.
  private var emptyRelations: [RelationID] {
    let concluded = Set(program.clauses.map(\.head.relation))
    return program.relations.indices.map(RelationID.init).filter {
      rows.count(of: $0) == 0 && !concluded.contains($0)
    }
  }
}
