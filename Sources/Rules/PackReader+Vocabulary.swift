import Datalog
import Findings
import SourceText
import YAML

/// Types and sentences.
extension PackReader {
  private enum SentenceKey: String, PackKey {
    case tunnus, lause, sv, en, lähde, muokkaus, avain, puuttuessa
    case onlyInForce = "vain-voimassa"
  }

  /// Reads `tyypit`: each type with the types below it.
  mutating func readTypes(_ node: NodeID) {
    for pair in tree.pairs(of: node) {
      let type = tree.text(of: pair.key)
      types.insert(type)
      for item in tree.items(of: pair.value) {
        let subtype = tree.text(of: item)
        types.insert(subtype)
        supertypes[subtype] = type
      }
    }
  }

  /// Reads `sanasto`: the sentences in their order.
  mutating func readVocabulary(_ node: NodeID) {
    for item in tree.items(of: node) { readSentence(item) }
  }

  private mutating func readSentence(_ node: NodeID) {
    let fields = fields(of: node, SentenceKey.self)
    guard let idNode = required(.tunnus, in: fields), let id = text(idNode),
      let fi = required(.lause, in: fields), let sv = required(.sv, in: fields),
      let en = required(.en, in: fields), let origin = required(.lähde, in: fields),
      let source = source(origin)
    else { return }
    if !sentenceIDs.insert(id).inserted { report(.doubledID(id), at: idNode) }
    guard let (slots, finnish) = finnishWording(fi),
      let swedish = wording(sv, of: slots), let english = wording(en, of: slots)
    else { return }
    for item in list(fields[.avain])
    where !slots.contains(where: { $0.name == tree.text(of: item) }) {
      report(.unknownWord(tree.text(of: item), nearest: nil, slots.map(\.name)), at: item)
    }
    sentences.append(
      Vocabulary.Sentence(
        id: id, relation: RelationID(sentences.count), slots: slots,
        wording: Template(fi: finnish, sv: swedish, en: english), source: source,
        missing: fields[.puuttuessa].flatMap { localized($0) }, place: tree.span(of: idNode)))
    usage.append(SentenceUse())
  }

  private mutating func source(_ node: NodeID) -> Vocabulary.Source? {
    let word = tree.text(of: node)
    if let source = Vocabulary.Source(rawValue: word) { return source }
    let known = Vocabulary.Source.allCases.map(\.rawValue)
    report(.unknownWord(word, nearest: nearest(to: word, in: known), known), at: node)
    return nil
  }

  /// The slots with their types, in the order that fixes the sentence's columns.
  private mutating func finnishWording(
    _ node: NodeID
  ) -> (slots: [Vocabulary.Sentence.Slot], pieces: [Template.Piece])? {
    guard let cut = cutWording(node) else { return nil }
    var slots: [Vocabulary.Sentence.Slot] = []
    for slot in cut.slots {
      guard case .variable(let name) = slot.filler else { continue }
      guard let type = slot.type else {
        report(.slotWithoutType(name), at: node, slot.range)
        return nil
      }
      guard types.contains(type) else {
        let known = types.sorted()
        report(
          .unknownType(type, nearest: nearest(to: type, in: known), known), at: node, slot.range)
        return nil
      }
      slots.append(Vocabulary.Sentence.Slot(name: name, type: type))
    }
    return add(cut, columns: Array(slots.indices), at: node).map { (slots, $0) }
  }

  /// The wording in another language, whose slots must be those of the Finnish one.
  private mutating func wording(
    _ node: NodeID, of slots: [Vocabulary.Sentence.Slot]
  ) -> [Template.Piece]? {
    guard let cut = cutWording(node) else { return nil }
    let columns = cut.slots.compactMap { slot in
      slots.firstIndex { .variable($0.name) == slot.filler }
    }
    guard columns.count == cut.slots.count, Set(columns).count == slots.count else {
      report(.slotsDiffer, at: node)
      return nil
    }
    return add(cut, columns: columns, at: node)
  }

  /// The wording cut; reports constants and slots without a name.
  private mutating func cutWording(_ node: NodeID) -> CutSentence? {
    guard let cut = cut(node) else { return nil }
    for slot in cut.slots {
      if case .variable(let name) = slot.filler, !name.isEmpty { continue }
      report(.notASlot, at: node, slot.range)
      return nil
    }
    return cut
  }

  /// Makes the sentence known by these words, unless another one is, and gives its pieces.
  private mutating func add(
    _ cut: CutSentence, columns: [Int], at node: NodeID
  ) -> [Template.Piece]? {
    let number = sentences.count
    switch index.add(cut.blanked, .sentence(number, columns: columns)) {
    case .sentence(let other, _) where other != number:
      report(.doubledSentence(sentences[other].id), at: node)
      return nil
    case .builtIn:
      report(.doubledSentence("<>"), at: node)
      return nil
    case .sentence, nil:
      return template(node)
    }
  }
}
