import Datalog
import Documents
import Findings
import SourceText
import YAML

/// The conditions of rules, lowered for the engine.
extension PackReader {
  /// The conditions of a rule; nothing where one of them was reported.
  mutating func judgement(
    _ id: String, _ idNode: NodeID, _ fields: Fields<RuleKey>, _ draft: inout RuleDraft
  ) -> Judgement? {
    let reported = errors.count
    var level = Level()
    let body = body(fields, at: &level)
    guard errors.count == reported, let body else { return nil }
    for message in [draft.message, draft.suggestion] { mention(message, level, &draft) }
    mention(draft.basis, at: fields[.peruste], level, &draft)
    let place = place(fields[.kohta], of: body, in: level, &draft)
    let further = list(fields[.lisäkohdat]).compactMap {
      furtherPlaces($0, of: body, in: level, &draft)
    }
    draft.variants = list(fields[.muunnelmat]).compactMap { variant($0, in: level, &draft) }
    let subject = subject(fields[.tunniste], of: body, in: level)
    guard errors.count == reported, let place else { return nil }
    let mentioned = variables.indices.filter { variable in
      level.type(of: variable) != nil && draft.mentioned.contains(variable)
        && !subject.contains(variable)
    }
    let columns = subject + mentioned
    let since = firstDay(of: body, fields, draft, in: level)
    let finding = addFinding(id, columns, body.conditions + since.conditions, at: idNode)
    return Judgement(
      variables: typedVariables(level), concerns: body.concerns + since.concerns,
      requires: body.requires + since.requires,
      holds: body.holds, finding: finding, findingVariables: columns, subject: subject,
      place: place, furtherPlaces: further)
  }

  private mutating func body(_ fields: Fields<RuleKey>, at level: inout Level) -> RuleBody? {
    guard let koskee = required(.koskee, in: fields) else { return nil }
    let needed = list(fields[.tarvitaan])
    let begun = (
      begin(list(koskee), at: &level), begin(needed, at: &level),
      begin(list(fields[.kun]), at: &level)
    )
    let concerns = complete(begun.0, at: &level)
    let requires = zip(needed, complete(begun.1, at: &level)).compactMap { requirement($1, at: $0) }
    var holds = complete(begun.2, at: &level)
    checkComparisons(of: level)
    holds += exceptions(fields[.ellei], at: level)
    let wanted = list(fields[.oltava])
    if !wanted.isEmpty { holds.append(absence(wanted, at: level)) }
    return RuleBody(concerns: concerns, requires: requires, holds: holds)
  }

  private mutating func requirement(_ condition: Condition, at node: NodeID) -> Requirement? {
    guard case .holds(let atom) = condition else {
      report(.notASentence, at: node)
      return nil
    }
    let sentence = sentences[atom.relation.index]
    guard let missing = sentence.missing else {
      report(.nothingToSay(sentence.id), at: node)
      return nil
    }
    return Requirement(condition: condition, missing: missing)
  }

  /// The variables of the finding's identity: those of `tunniste`, else the first one of `koskee`.
  private mutating func subject(_ node: NodeID?, of body: RuleBody, in level: Level) -> [Int] {
    guard let node else {
      let first = body.concerns.atoms.first?.terms.lazy.compactMap(\.variable).first
      return first.map { [$0] } ?? []
    }
    return list(node).compactMap { item in
      guard let variable = variable(item) else { return nil }
      if level.type(of: variable) == nil { report(.unbound(variables[variable]), at: item) }
      return variable
    }
  }

  /// Adds the relation and the clause of a rule's findings.
  private mutating func addFinding(
    _ id: String, _ columns: [Int], _ body: [Condition], at node: NodeID
  ) -> RelationID {
    let finding = RelationID(sentences.count + findings.count)
    findings.append(Program.Relation(name: "havainto:" + id, arity: columns.count))
    let head = Atom(finding, columns.map(Term.variable))
    add(Clause(head: head, body: body, variables: variables.count), id, at: node)
    return finding
  }

  mutating func add(
    _ clause: Clause, _ id: String, at node: NodeID,
    inForce: Period = Period(first: nil, last: nil)
  ) {
    clauses.append(
      StatedClause(clause: clause, id: id, place: tree.span(of: node), inForce: inForce))
  }

  private func typedVariables(_ level: Level) -> [Judgement.Variable] {
    variables.enumerated().map { number, name in
      Judgement.Variable(name: name, type: level.type(of: number) ?? nestedTypes[number] ?? "")
    }
  }
}

/// What the finding has to carry.
extension PackReader {
  /// Notes the variables of a message; reports slots that nothing fills.
  mutating func mention(_ message: Message?, _ level: Level, _ draft: inout RuleDraft) {
    guard let message else { return }
    for (language, node) in zip(Language.allCases, message.nodes) {
      for case .slot(let name) in message.template[language] {
        if let variable = variables.firstIndex(of: name), level.type(of: variable) != nil {
          draft.mentioned.append(variable)
        } else {
          reportUnbound(name, in: node)
        }
      }
    }
  }

  private mutating func reportUnbound(_ name: String, in node: NodeID) {
    let slot = slots(in: tree.utf8(of: node)).first { $0.name == name }
    if let slot { report(.unbound(name), at: node, slot.range) }
  }

  /// Notes the variables of bases; reports those that nothing fills.
  mutating func mention(
    _ basis: [RuleBasis], at node: NodeID?, _ level: Level, _ draft: inout RuleDraft
  ) {
    for variable in basis.compactMap(\.variable) {
      draft.mentioned.append(variable)
      if let node, level.type(of: variable) == nil {
        report(.unbound(variables[variable]), at: node)
      }
    }
  }

  /// Notes the variables of conditions.
  func mention(_ conditions: [Condition], _ draft: inout RuleDraft) {
    conditions.collectVariables(into: &draft.mentioned)
  }
}

/// The conditions of a rule in their groups.
struct RuleBody {
  let concerns: [Condition]
  let requires: [Requirement]
  let holds: [Condition]

  var conditions: [Condition] {
    concerns + requires.map(\.condition) + holds
  }
}

extension RuleBasis {
  /// The variable that stands for what the rule rests on.
  fileprivate var variable: Int? {
    switch self {
    case .known: nil
    case .agreement(let variable), .statute(let variable, _, _): variable
    }
  }
}
