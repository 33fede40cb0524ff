import Datalog
import Findings
import SourceText
import YAML

/// Where a finding is shown.
extension PackReader {
  private enum PlaceKey: String, PackKey {
    case laske, kohta, selite
  }

  /// `kohta`: one of the conditions, or what is counted; the first of `koskee` where nothing is said.
  mutating func place(
    _ node: NodeID?, of body: RuleBody, in level: Level, _ draft: inout RuleDraft
  ) -> PlaceChoice? {
    guard let node else { return body.concerns.atoms.first.map(PlaceChoice.condition) }
    guard tree.kind(of: node) == .mapping else {
      return choice(node, of: body, in: level, &draft, mustStand: true)
    }
    let fields = fields(of: node, PlaceKey.self)
    if let counted = fields[.laske] { return self.counted(counted, of: body, in: level, &draft) }
    return required(.kohta, in: fields).flatMap {
      choice($0, of: body, in: level, &draft, mustStand: true)
    }
  }

  /// An item of `lisäkohdat`, whose sentence need not be one of the conditions.
  mutating func furtherPlaces(
    _ node: NodeID, of body: RuleBody, in level: Level, _ draft: inout RuleDraft
  ) -> FurtherPlaces? {
    guard tree.kind(of: node) == .mapping else {
      return choice(node, of: body, in: level, &draft, mustStand: false).map {
        FurtherPlaces(choice: $0, caption: nil)
      }
    }
    let fields = fields(of: node, PlaceKey.self)
    let caption = fields[.selite].flatMap { localized($0) }
    var found: PlaceChoice?
    if let counted = fields[.laske] {
      found = self.counted(counted, of: body, in: level, &draft)
    } else if let sentence = required(.kohta, in: fields) {
      found = choice(sentence, of: body, in: level, &draft, mustStand: false)
    }
    return found.map { FurtherPlaces(choice: $0, caption: caption) }
  }

  /// The condition that the sentence is, or the count in which it stands.
  private mutating func choice(
    _ node: NodeID, of body: RuleBody, in level: Level, _ draft: inout RuleDraft, mustStand: Bool
  ) -> PlaceChoice? {
    guard let atom = placeAtom(node, in: level, &draft) else { return nil }
    if body.conditions.atoms.contains(atom) { return .condition(atom) }
    if let count = body.conditions.counted.first(where: { $0.atoms.contains(atom) }) {
      return .counted(where: count, atom: atom)
    }
    if mustStand { report(.notACondition, at: node) }
    return .condition(atom)
  }

  /// The counted facts: `ensimmäinen` and `kaikki` take the first sentence of the first count.
  private mutating func counted(
    _ node: NodeID, of body: RuleBody, in level: Level, _ draft: inout RuleDraft
  ) -> PlaceChoice? {
    let word = tree.text(of: node)
    guard word == "ensimmäinen" || word == "kaikki" else {
      return choice(node, of: body, in: level, &draft, mustStand: true)
    }
    guard let count = body.conditions.counted.first, let atom = count.atoms.first else {
      report(.nothingCounted, at: node)
      return nil
    }
    mention(count, &draft)
    return .counted(where: count, atom: atom)
  }

  private mutating func placeAtom(
    _ node: NodeID, in level: Level, _ draft: inout RuleDraft
  ) -> Atom? {
    var inner = level.nested
    guard let atom = atom(node, at: &inner) else { return nil }
    checkComparisons(of: inner)
    for variable in variables.indices where nestedTypes[variable] == nil {
      nestedTypes[variable] = inner.type(of: variable)
    }
    mention([.holds(atom)], &draft)
    return atom
  }
}

extension [Condition] {
  /// The atoms of the uppermost level, in written order.
  var atoms: [Atom] {
    compactMap { condition in
      if case .holds(let atom) = condition { atom } else { nil }
    }
  }

  /// What each count or extreme of the uppermost level goes through.
  var counted: [[Condition]] {
    compactMap { condition in
      switch condition {
      case .count(_, _, let conditions), .extreme(_, _, _, let conditions): conditions
      case .holds, .compare, .absent: nil
      }
    }
  }

  /// Adds the variables of all levels, with repetitions.
  func collectVariables(into numbers: inout [Int]) {
    for condition in self {
      switch condition {
      case .holds(let atom): for case .variable(let number) in atom.terms { numbers.append(number) }
      case .compare(let left, _, let right):
        for case .variable(let number) in [left, right] { numbers.append(number) }
      case .absent(let nested): nested.collectVariables(into: &numbers)
      case .count(let result, let counted, let nested),
        .extreme(_, let result, let counted, let nested):
        numbers += [result, counted]
        nested.collectVariables(into: &numbers)
      }
    }
  }
}

extension Term {
  /// The variable's number, where the term is one.
  var variable: Int? {
    if case .variable(let number) = self { number } else { nil }
  }
}
