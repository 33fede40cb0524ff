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
    guard let slots = finnishWording(fi) else { return }
    waiting.append(WaitingWordings(sentence: sentences.count, tree: tree, nodes: [sv, en]))
    let key = keyColumns(fields[.avain], slots)
    let onlyInForce = choice(
      fields[.onlyInForce], ["kyllä": true, "true": true, "ei": false, "false": false])
    sentences.append(
      Vocabulary.Sentence(
        id: id, relation: RelationID(sentences.count), slots: slots,
        text: Vocabulary.Sentence.Text(
          fi: tree.utf8(of: fi), sv: tree.utf8(of: sv), en: tree.utf8(of: en)), source: source,
        key: key,
        editing: choice(
          fields[.muokkaus], ["päätös": Vocabulary.Editing.decision, "kirjaus": .record]),
        onlyInForce: onlyInForce ?? false,
        missing: fields[.puuttuessa].flatMap { localized($0) }, place: tree.span(of: idNode)))
    usage.append(SentenceUse())
  }

  /// The columns that `avain` names; reports names that the sentence does not have.
  private mutating func keyColumns(
    _ node: NodeID?, _ slots: [Vocabulary.Sentence.Slot]
  ) -> [Int] {
    list(node).compactMap { item in
      let name = tree.text(of: item)
      if let column = slots.firstIndex(where: { $0.name == name }) { return column }
      report(.unknownWord(name, nearest: nil, slots.map(\.name)), at: item)
      return nil
    }
  }

  private mutating func source(_ node: NodeID) -> Vocabulary.Source? {
    let word = tree.text(of: node)
    if let source = Vocabulary.Source(rawValue: word) { return source }
    let known = Vocabulary.Source.allCases.map(\.rawValue)
    report(.unknownWord(word, nearest: nearest(to: word, in: known), known), at: node)
    return nil
  }

  /// The slots with their types, in the order that fixes the sentence's columns.
  private mutating func finnishWording(_ node: NodeID) -> [Vocabulary.Sentence.Slot]? {
    guard let cut = cutWording(node) else { return nil }
    var slots: [Vocabulary.Sentence.Slot] = []
    for slot in cut.slots {
      guard case .variable(let range) = slot.filler else { continue }
      let name = cut.string(range)
      guard let type = slot.type.map(cut.string) else {
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
    let columns = Array(slots.indices)
    return add(cut, sentences.count, columns: columns, at: node) ? slots : nil
  }

  /// What these words stand for; words that are not Finnish are looked for only then.
  mutating func meaning(of words: BlankedText) -> SentenceIndex.Meaning? {
    if let meaning = index[words] { return meaning }
    addWaitingWordings()
    return index[words]
  }

  /// Adds the Swedish and English wordings to the index.
  mutating func addWaitingWordings() {
    let reading = tree
    for wordings in waiting {
      tree = wordings.tree
      for node in wordings.nodes { addWording(node, of: wordings.sentence) }
    }
    waiting = []
    tree = reading
  }

  /// Adds the wording in another language, whose slots must be those of the Finnish one.
  private mutating func addWording(_ node: NodeID, of sentence: Int) {
    guard let cut = cutWording(node) else { return }
    let slots = sentences[sentence].slots
    let columns = cut.slots.compactMap { slot -> Int? in
      guard case .variable(let name) = slot.filler else { return nil }
      return slots.firstIndex { cut.text[name].spells($0.name) }
    }
    guard columns.count == cut.slots.count, Set(columns).count == slots.count else {
      return report(.slotsDiffer, at: node)
    }
    _ = add(cut, sentence, columns: columns, at: node)
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

  /// Makes the sentence known by these words; reports where another one is.
  private mutating func add(
    _ cut: CutSentence, _ number: Int, columns: [Int], at node: NodeID
  ) -> Bool {
    switch index.add(cut.blanked, .sentence(number, columns: columns)) {
    case .sentence(let other, _) where other != number:
      report(.doubledSentence(sentences[other].id), at: node)
      return false
    case .builtIn:
      report(.doubledSentence("<>"), at: node)
      return false
    case .sentence, nil:
      return true
    }
  }
}
