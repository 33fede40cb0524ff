import Findings
import YAML

extension FileReader {
  /// The top of one YAML document: the keys that are ours, in order.
  private struct Top {
    var plan: Entry?
    var agreement: Entry?
    var register: Entry?
    /// Lists of goals, measures and rows beside the header.
    var lists: [Entry] = []
    var foreign: [NodeID] = []
  }

  /// Reads one YAML document, or passes over it where its top key is none of ours.
  mutating func read(document root: NodeID) {
    var top = Top()
    for pair in Pairs(of: root, in: tree) {
      guard case .known(let key) = keys.meaning(of: pair.key, at: .top, in: tree) else {
        top.foreign.append(pair.key)
        continue
      }
      take(Entry(key: key, keyNode: pair.key, value: pair.value), to: &top)
    }
    if isDocument(top) { readMisspelt(&top, of: root) }
    let count = documents.count
    readPlan(of: top)
    readAgreement(of: top)
    if let register = top.register { readRegister(register) }
    if documents.count == count {
      skipped += 1
      top.foreign.forEach { suggestDocumentKind(for: $0) }
    } else {
      for list in top.lists where !isRead(list, in: documents[count...]) {
        foreignKey(list.keyNode, at: .top, home: Key.plan.spelling)
      }
    }
    finish(as: [path])
  }

  /// Whether something at the top makes a document of it.
  private func isDocument(_ top: Top) -> Bool {
    top.plan != nil || top.agreement != nil || top.register != nil
      || top.lists.contains { $0.key != .themes && isOurs($0) }
  }

  /// Tells the keys at the top that mean nothing, and reads what is misspelt as it was meant.
  private mutating func readMisspelt(_ top: inout Top, of root: NodeID) {
    let known = Set([top.plan, top.agreement, top.register].compactMap(\.self).map(\.key))
      .union(top.lists.map(\.key))
    for pair in Pairs(of: root, in: tree) where top.foreign.contains(pair.key) {
      guard let key = unknownKey(pair.key, at: .top), !known.contains(key), key != .register,
        tree.kind(of: pair.value) != .scalar
      else { continue }
      take(Entry(key: key, keyNode: pair.key, value: pair.value), to: &top)
    }
  }

  /// Whether a list at the top belongs to one of the documents read there.
  private func isRead(_ list: Entry, in documents: ArraySlice<Document>) -> Bool {
    documents.contains { document in
      switch document {
      case .plan: list.key != .split && list.key != .tasks
      case .agreement: list.key == .split
      case .register: false
      }
    }
  }

  private mutating func take(_ entry: Entry, to top: inout Top) {
    switch entry.key {
    case .plan where top.plan == nil: top.plan = entry
    case .agreement where top.agreement == nil: top.agreement = entry
    case .register where top.register == nil: top.register = entry
    default:
      let others = [top.plan, top.agreement, top.register].compactMap(\.self) + top.lists
      if let first = others.first(where: { $0.key == entry.key }) {
        duplicate(entry, of: first.keyNode)
      } else {
        top.lists.append(entry)
      }
    }
  }

  /// A plan: its header and the lists beside it, or the lists alone where they are clearly ours.
  private mutating func readPlan(of top: Top) {
    let lists = top.lists.filter { [.goals, .measures, .actors, .themes].contains($0.key) }
    let headless = lists.first { $0.key != .themes && isOurs($0) }
    guard let start = top.plan ?? (top.agreement == nil ? headless : nil) else { return }
    var plan = Plan(topKey: start.keyNode)
    var within: [Entry] = []
    if let header = top.plan {
      (plan.header, within) = readHeader(header, at: .planHeader)
    }
    for list in lists + within { readList(list, grouped: [], into: &plan) }
    documents.append(.plan(plan))
    finish(as: documentName(plan.header))
  }

  private mutating func readAgreement(of top: Top) {
    let rows = top.lists.first { $0.key == .split }
    guard let start = top.agreement ?? (rows.flatMap { isOurs($0) ? $0 : nil }) else { return }
    var agreement = Agreement(topKey: start.keyNode)
    var within: [Entry] = []
    if let header = top.agreement {
      (agreement.header, within) = readHeader(header, at: .agreementHeader)
    }
    for list in [rows].compactMap(\.self) + within { readSplit(list, into: &agreement) }
    documents.append(.agreement(agreement))
    finish(as: documentName(agreement.header))
  }

  private mutating func readRegister(_ entry: Entry) {
    let (register, remarks) = Register.read(from: tree, node: entry.value, path: path)
    documents.append(.register(register))
    remarks.forEach { add($0) }
  }

  /// A header's entries, and the lists of measures, goals or rows that stand within it.
  private mutating func readHeader(
    _ header: Entry, at place: KeyPlace
  ) -> (header: [Entry], lists: [Entry]) {
    var entries: [Entry] = []
    if tree.kind(of: header.value) == .mapping {
      readEntries(of: header.value, at: place, into: &entries)
    } else if !tree.isEmpty(header.value) {
      wrongShape(header, expected: Expected.mapping(place).words)
    }
    let isList = { (entry: Entry) in
      [.goals, .measures, .actors, .themes, .split].contains(entry.key)
    }
    return (entries.filter { !isList($0) }, entries.filter(isList))
  }

  /// A document's name: its id, else whose it is and its period, else the path.
  private func documentName(_ header: [Entry]) -> [String] {
    let names = header[.id].map { [$0] } ?? [.organisation, .period].compactMap { header[$0] }
    let words = names.flatMap { tree.texts(of: $0) }.map { folded(tree.text(of: $0)) }
    return words.isEmpty ? [path] : words
  }

  /// Whether a list without a header is meant for us: its key is not the English word, which other
  /// programs' files use too.
  private func isOurs(_ list: Entry) -> Bool {
    folded(tree.text(of: list.keyNode)) != folded(list.key.english)
  }

  private mutating func suggestDocumentKind(for key: NodeID) {
    let word = folded(tree.utf8(of: key))
    // Short words and `register` are near too many words of other programs' files.
    let near = KeyTable.index.nearest(to: word) { spelling in
      spelling.places.contains(.top) && spelling.key != .tasks && spelling.name.count >= 7
        && !KeyTable.index.name(of: spelling).elementsEqual("register".utf8)
    }
    guard let near else { return }
    note(
      "tuntematon-asiakirjalaji", at: tree.span(of: key),
      arguments: ["avain": Localized(tree.text(of: key)), "ehdotus": Localized(near)],
      subject: [String(decoding: word, as: UTF8.self)])
  }
}
