package import Findings
import SourceText
package import YAML

extension Register {
  /// Reads a register, shipped or a user's own, with remarks on what is wrong with its shape.
  ///
  /// The node is the mapping under `rekisteri:`, or a document's root that has `rekisteri:` or
  /// `tehtävät:` as its key.
  package static func read(
    from tree: YAMLTree, node: NodeID, path: String
  ) -> (Register, [Remark]) {
    var reader = RegisterReader(tree, path: path)
    reader.read(node)
    return reader.finish()
  }
}

/// Reads the lists of one register, row by row.
struct RegisterReader {
  var file: FileReader
  var register = Register()

  /// The entries of the row that is being read.
  var row: [Entry] = []

  init(_ tree: YAMLTree, path: String) {
    file = FileReader(tree, path: path)
  }

  mutating func read(_ node: NodeID) {
    let top = file.tree.entries(of: node, at: .top)
    if let inner = top.first(where: { $0.key == .register }) { return read(inner.value) }
    var lists: [Entry] = []
    if file.tree.kind(of: node) == .mapping {
      file.readEntries(of: node, at: .register, into: &lists)
    }
    for list in lists where list.key != .source && list.key != .remark { read(list: list) }
  }

  mutating func finish() -> (Register, [Remark]) {
    file.finish(as: [file.path])
    return (register, file.remarks)
  }

  private mutating func read(list: Entry) {
    guard file.tree.kind(of: list.value) == .sequence else {
      let rows = Localized(fi: "luettelo rivejä", sv: "en lista med rader", en: "a list of rows")
      return file.wrongShape(list, expected: rows)
    }
    for node in file.tree.items(of: list.value) where !file.tree.isEmpty(node) {
      guard file.tree.kind(of: node) == .mapping else {
        let row = Localized(
          fi: "rivi avaimittain", sv: "en rad med nycklar", en: "a row with keys")
        file.wrongRow(node, in: list.key, expected: row)
        continue
      }
      row.removeAll(keepingCapacity: true)
      file.row = FileReader.Row(node, at: .registerRow)
      file.readEntries(of: node, at: .registerRow, into: &row)
      read(row: node, of: list.key)
      file.row = nil
    }
  }

  private mutating func read(row node: NodeID, of list: Key) {
    if list == .councilTerms { return readTerm(node) }
    guard let title = row[.title] else { return file.nameIsMissing(in: node) }
    let names = Names(
      name: Localized(
        fi: text(.title) ?? "", sv: text(.swedish) ?? text(.title) ?? "",
        en: text(.english) ?? text(.title) ?? ""),
      aliases: texts(.aliases) + texts(.abbreviations) + texts(.unverified),
      place: file.tree.span(of: title))
    switch list {
    case .counties, .municipalities, .jointAuthorities, .partnerActors, .organisations,
      .dissolved, .networks:
      readActor(list, names)
    case .units: register.units.append(unit(names))
    case .offices: register.offices.append(unit(names))
    case .ownWords:
      let words = names.all
      register.ownWords.append(
        OwnWord(sector: sector(.meaning) ?? .either, words: words, place: names.place))
    case .vaguePhrases: readPhrase(names)
    case .placeholders: readPlaceholder(names)
    case .subjectWords:
      register.subjectWords.append(
        SubjectWord(
          kind: text(.kind) ?? "", name: names.name.fi, words: names.all, place: names.place))
    default: readTerm(list, names)
    }
  }

  private mutating func readTerm(_ list: Key, _ names: Names) {
    let id = text(.id) ?? names.id
    switch list {
    case .themes:
      register.themes.append(
        Theme(
          id: id, name: names.name, aliases: names.aliases, parents: texts(.parents),
          place: names.place))
    case .levels:
      register.levels.append(
        PreventionLevel(id: id, name: names.name, aliases: names.aliases, place: names.place))
    case .models:
      register.models.append(
        OperatingModel(
          id: id, name: names.name, aliases: names.aliases, hasOneLead: isYes(.hasOneLead),
          isGenericService: isYes(.isGenericService), place: names.place))
    case .tasks:
      register.tasks.append(
        StatutoryTask(
          id: id, name: names.name, aliases: names.aliases, bearer: sector(.bearer) ?? .either,
          provision: text(.provision) ?? "",
          isCertain: text(.certainty).map { folded($0) == "saados" } ?? false,
          place: names.place))
    default: break
    }
  }
}

/// What a row of a register is called.
struct Names {
  let name: Localized
  let aliases: [String]
  let place: Span

  /// An id made of the name, for rows without one.
  var id: String {
    String(folded(name.fi).map { $0 == " " ? "-" : $0 })
  }

  /// Every name in every language, each once.
  var all: [String] {
    var names = [name.fi]
    for other in [name.sv, name.en] + aliases where !names.contains(other) { names.append(other) }
    return names
  }
}
