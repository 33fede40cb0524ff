import Datalog

extension Export {
  /// Writes the program for clingo, which then prints the rows of the shown relations.
  package func writeClingo(to output: inout some TextOutputStream) {
    output.write("% clingo 5.5 or later. A symbol is its number, the number 3 is n(3).\n")
    writeMeanings(to: &output)
    writeFacts(to: &output)
    for (number, clause) in program.clauses.enumerated() {
      var body = ClingoBody(spelling, clause: number)
      let goals = body.goals(clause.withScopesApart.body)
      let head = spelling.atom(clause.head)
      for helper in body.helpers { output.write("\(helper)\n") }
      output.write(goals.isEmpty ? "\(head).\n" : "\(head) :- \(goals.joined(separator: ", ")).\n")
    }
    for relation in program.relations.indices.map(RelationID.init) {
      // Clingo would warn of atoms that no fact or rule can give.
      output.write("#defined \(indicator(of: relation)).\n")
    }
    for relation in shown {
      output.write("#show \(indicator(of: relation)).\n")
    }
    if shown.isEmpty { output.write("#show.\n") }
  }
}
