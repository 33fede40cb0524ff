package import Datalog
package import Rules

extension Locality {
  /// How documents may be divided so that judging them apart finds what judging them together does.
  ///
  /// What is of a document belongs to its part, and so do the municipalities that it concerns, the
  /// organisations that made or agreed it, and its id.
  package init(of book: RuleBook) {
    let vocabulary = book.vocabulary
    var columns: [RelationID: Set<Int>] = [:]
    var common: Set<RelationID> = []
    for sentence in vocabulary.sentences where sentence.source != .derived {
      if sentence.source == .plan || sentence.source == .agreement {
        columns[sentence.relation] = Set(
          sentence.slots.indices.filter { vocabulary.isOfDocument(sentence.slots[$0].type) })
      } else {
        common.insert(sentence.relation)
      }
    }
    for (relation, column) in Stated.joints(in: vocabulary) {
      columns[relation]?.insert(column)
    }
    if let ids = vocabulary.relation(Stated.documentID.id) { columns[ids]?.insert(1) }
    for relation in Stated.ofWords.compactMap({ vocabulary.relation($0.id) }) {
      columns[relation] = nil
      common.insert(relation)
    }
    var free: Set<RelationID> = []
    if let area = vocabulary.relation(Stated.area.id) {
      columns[area] = [0, 1]
      common.remove(area)
      free.insert(area)
    }
    self.init(of: book.program, columns: columns, free: free, common: common)
  }

  /// Whether all that the rules find, and all that is asked of them then, is so apart as together.
  package func holds(for rules: [Rule]) -> Bool {
    obstacles.isEmpty && !rules.contains { obstacle(in: $0) != nil }
  }

  /// What of a rule can't be judged apart, in a word for those who write rules; nothing where all can.
  package func obstacle(in rule: Rule) -> String? {
    guard let judgement = rule.judgement else { return nil }
    guard isOfOnePart(judgement.finding) else { return "havainto" }
    let row = Atom(judgement.finding, judgement.findingVariables.map { .variable($0) })
    let asked =
      rule.variants.map(\.when) + [judgement.place.conditions]
      + judgement.furtherPlaces.map(\.choice.conditions)
    guard asked.allSatisfy({ holdApart($0, given: row) }) else { return "kohta" }
    let hidden = judgement.findingVariables.filter { variable in
      judgement.variables[variable].type == "Kunta" && !judgement.subject.contains(variable)
    }
    let subject = Atom(
      judgement.finding,
      judgement.findingVariables.map { judgement.subject.contains($0) ? .variable($0) : .any })
    guard hidden.isEmpty || holdApart(judgement.concerns, given: subject) else { return "koskee" }
    for (number, requirement) in judgement.requires.enumerated() {
      let met = judgement.requires[..<number].map(\.condition)
      guard holdApart(judgement.concerns + met + [.absent([requirement.condition])]) else {
        return "tarvitaan"
      }
    }
    return nil
  }
}

extension PlaceChoice {
  fileprivate var conditions: [Condition] {
    switch self {
    case .condition(let atom): [.holds(atom)]
    case .counted(let conditions, _): conditions
    }
  }
}

extension Vocabulary {
  /// Whether what fills a slot of the type is of one document, or a municipality.
  fileprivate func isOfDocument(_ type: String) -> Bool {
    var next: String? = type
    while let name = next {
      if ["Asiakirja", "Kohta", "Kunta"].contains(name) { return true }
      next = supertypes[name]
    }
    return false
  }
}

extension Stated {
  /// The columns that join the documents that have the same organisation in them: municipalities that
  /// a document concerns, and the organisations behind it.
  static func joints(in vocabulary: Vocabulary) -> [(RelationID, column: Int)] {
    let stated = vocabulary.sentences.filter { $0.source == .plan || $0.source == .agreement }
    let areas = stated.flatMap { sentence in
      sentence.slots.indices.filter { sentence.slots[$0].type == "Kunta" }.map {
        (sentence.relation, column: $0)
      }
    }
    return areas
      + [Stated.maker, .party, .negotiationParty].compactMap { stated in
        vocabulary.relation(stated.id).map { ($0, column: 1) }
      }
  }

  /// The sentences that documents give rise to and that are of words alone, whoever writes them.
  fileprivate static let ofWords: [Stated] = [.nearNumbers, .nearestName]
}
