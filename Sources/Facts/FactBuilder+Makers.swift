import Datalog
import Documents
import Findings
import Rules
import SourceText
import YAML

extension FactBuilder {
  /// The organisations that made a plan, among the actors; an unknown one is told of.
  mutating func makers(of header: Header, _ tree: YAMLTree) -> [Int] {
    guard let node = header.first(.organisation) else { return [] }
    return organisations(in: node, tree)
  }

  /// The organisations that a cell names, each once and in order.
  mutating func organisations(in node: NodeID, _ tree: YAMLTree) -> [Int] {
    var found: [Int] = []
    for part in parts(of: node, tree) {
      guard let actor = organisation(part, tree) else { continue }
      if !found.contains(actor) { found.append(actor) }
    }
    return found
  }

  private mutating func organisation(_ part: NamePart, _ tree: YAMLTree) -> Int? {
    let words = part.bytes
    switch part.meaning {
    case .actor(let actor), .unit(_, of: let actor?), .office(_, of: let actor?):
      return actor
    case .formed(let kind):
      return formedActor(kind, words, at: part.span)
    case .own, .unit, .office, .vague, .placeholder, .person:
      return nil
    case .unknown:
      let name = String(decoding: words, as: UTF8.self)
      remarks.append(
        Remark(
          "tuntematon-osapuoli", at: part.span, arguments: ["nimi": Localized(name)],
          subject: [folded(name)]))
      let actor = formedActor(.municipality, words, at: part.span)
      actorsOfUnknownKind.insert(actor)
      return actor
    }
  }

  /// The county of a plan: the one that its header names, else its makers' own.
  ///
  /// Where no register has it, it is known by the header's name for it alone, and where neither it
  /// nor the maker is known, it is the county of which the plan speaks.
  mutating func county(
    of makers: [Int], _ header: Header, isMakerUnknown: Bool, _ tree: YAMLTree
  ) -> Int? {
    let node = header.first(.county)
    let named = node.flatMap { county(named: $0, tree) }
    if let known = named ?? county(of: makers) { return known }
    if let node, let part = parts(of: node, tree).first(where: { $0.meaning == .unknown }) {
      return formedCounty(Localized(String(decoding: part.bytes, as: UTF8.self)), at: part.span)
    }
    guard isMakerUnknown, let maker = header.first(.organisation) else { return nil }
    return formedCounty(
      Localized(fi: "hyvinvointialue", sv: "välfärdsområdet", en: "the county"),
      at: tree.span(of: maker))
  }

  /// The county that a header cell names.
  private mutating func county(named node: NodeID, _ tree: YAMLTree) -> Int? {
    organisations(in: node, tree).first { actors[$0].kind == .county }
  }

  /// Whom a name no register has stands for in a document that names its maker or county so.
  mutating func actorOfHeader(named part: NamePart, in setting: DocumentSetting) -> Int? {
    let key = folded(part.bytes)
    return ([setting.county].compactMap { $0 } + setting.makers).first {
      folded(Array(actors[$0].name.fi.utf8)[...]) == key
    }
  }

  /// The county of the makers: the maker itself, or the one its municipality belongs to.
  func county(of makers: [Int]) -> Int? {
    makers.first { actors[$0].kind == .county }
      ?? makers.lazy.compactMap { county(ofMunicipality: $0) }.first
  }

  /// The municipalities that a document of these makers concerns: their own, or their county's.
  func area(of makers: [Int], county: Int?) -> [Int] {
    let own = makers.flatMap { maker in
      switch actors[maker].kind {
      case .municipality: [maker]
      case .county: municipalitiesOfCounty[maker]
      default: [Int]()
      }
    }
    let area = own.isEmpty ? county.map { municipalitiesOfCounty[$0] } ?? [] : own
    var seen: Set<Int> = []
    return area.filter { seen.insert($0).inserted }
  }

  /// The municipalities that a cell (`kunnat: [Raisio, Naantali]`, `kunnat: kaikki`) names.
  mutating func municipalities(in node: NodeID, of setting: DocumentSetting) -> [Int] {
    var found: [Int] = []
    for part in parts(of: node, setting.tree) {
      switch part.meaning {
      case .actor(let actor) where actors[actor].kind == .municipality:
        if !found.contains(actor) { found.append(actor) }
      case .actor(let actor) where actors[actor].kind == .county:
        found += municipalitiesOfCounty[actor].filter { !found.contains($0) }
      case .unknown where !isAll(part, setting.tree):
        remember(unknown: part, of: setting)
      default:
        found += setting.area.filter { !found.contains($0) }
      }
    }
    return found
  }

  private func isAll(_ part: NamePart, _ tree: YAMLTree) -> Bool {
    ["kaikki", "kaikki kunnat", "alla", "alla kommuner", "all"]
      .contains(String(decoding: folded(part.bytes), as: UTF8.self))
  }

  private mutating func remember(unknown part: NamePart, of setting: DocumentSetting) {
    let name = String(decoding: part.bytes, as: UTF8.self)
    remarks.append(
      Remark(
        "tuntematon-osapuoli", at: part.span, arguments: ["nimi": Localized(name)],
        subject: (documents.last?.name ?? []) + [folded(name)]))
  }
}
