import Datalog
import Documents
import Rules
import SourceText
import YAML

extension FactBuilder {
  /// States the negotiations that a header records: when, of what kind, who and on what.
  mutating func addNegotiations(_ node: NodeID?, of setting: DocumentSetting) {
    let tree = setting.tree
    guard let node else { return }
    for row in tree.rows(of: node) {
      let entries = tree.entries(of: row, at: .negotiation)
      guard let shown = entries[.date] ?? entries.first?.value else { continue }
      let value = symbols.append(self.shown(shown, tree))
      state(.negotiation, at: place(tree.span(of: shown)), value, setting.value)
      addDay(entries[.date], ofNegotiation: value, tree)
      for kind in entries[.kind].map({ tree.texts(of: $0) }) ?? [] {
        guard let known = NegotiationKind(tree.utf8(of: kind)) else { continue }
        state(.negotiationKind, at: place(tree.span(of: kind)), value, word(known.rawValue))
      }
      if let topics = entries[.topics] {
        stateMatters("aihe", in: topics, .negotiationTopic, of: value, tree)
      }
      guard let parties = entries[.parties] else { continue }
      for (actor, span) in actors(in: parties, of: setting) {
        state(.negotiationParty, at: place(span), value, actor)
      }
    }
  }

  private mutating func addDay(
    _ node: NodeID?, ofNegotiation value: Value, _ tree: YAMLTree
  ) {
    guard let node, let day = CalendarDay(tree.utf8(of: node)) else { return }
    let place = place(tree.span(of: node))
    state(.negotiationDay, at: place, value, Value(number: day.number))
    state(.negotiationYear, at: place, value, Value(number: day.year))
  }

  /// Whom the names of a header's cell stand for, each with its place; words that name nobody are
  /// an actor of unknown kind, since other people may sit at the table.
  mutating func actors(in node: NodeID, of setting: DocumentSetting) -> [(Value, Span)] {
    var found: [(Value, Span)] = []
    for part in parts(of: node, setting.tree) {
      switch part.meaning {
      case .actor(let actor), .unit(_, of: let actor?), .office(_, of: let actor?):
        found.append((value(ofActor: actor), part.span))
      case .formed(let kind):
        let actor = formedActor(kind, part.bytes, at: part.span)
        found.append((value(ofActor: actor), part.span))
      case .own(let sector):
        found += ownActors(sector, of: setting).map { ($0, part.span) }
      case .unit, .office:
        if let maker = setting.makers.first { found.append((value(ofActor: maker), part.span)) }
      case .vague, .placeholder: continue
      case .person, .unknown:
        if let actor = actorOfHeader(named: part, in: setting) {
          found.append((value(ofActor: actor), part.span))
          continue
        }
        found.append((namedOnly(part, "tuntematon", setting.tree), part.span))
      }
    }
    return found
  }

  /// The document's own municipalities or county.
  private mutating func ownActors(_ sector: Sector, of setting: DocumentSetting) -> [Value] {
    switch sector {
    case .county: setting.county.map { [value(ofActor: $0)] } ?? []
    case .municipality, .either: setting.area.map { value(ofActor: $0) }
    }
  }
}
