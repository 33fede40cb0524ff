import Datalog
import Documents
import Findings
import Rules
import SourceText

/// The duties that rules look at, ready to be stated of whom they bind.
struct DutyTable: Sendable {
  /// A duty, whom it binds and does not bind, and the rules that look at it.
  struct Duty: Sendable {
    let notation: String
    let bearers: [String]
    let exempt: [String]
    let rules: [RuleID]
  }

  let duties: [Duty]
  /// How many duties each moment has: `612/2021:6:2` has five.
  let counts: [String: Int]
  /// The last days of sections that are no longer in force: `1326/2010:12`.
  let endedSections: [String: CalendarDay]
  /// Every moment and duty, and the acts they are of.
  let notations: Set<String>
  let acts: Set<Substring>

  init(_ statutes: Statutes) {
    var duties: [Duty] = []
    var counts: [String: Int] = [:]
    for provision in statutes.provisions.values {
      guard let bearer = provision.bearer else { continue }
      if let cut = provision.notation.utf8.lastIndex(of: UInt8(ascii: ":")) {
        counts[String(provision.notation[..<cut]), default: 0] += 1
      }
      if provision.rules.isEmpty { continue }
      duties.append(
        Duty(
          notation: provision.notation, bearers: [bearer] + provision.further,
          exempt: provision.exempt, rules: provision.rules))
    }
    self.duties = duties.sorted { $0.notation < $1.notation }
    self.counts = counts
    endedSections = statutes.sectionEnds
    notations = Set(statutes.provisions.keys)
    acts = Set(
      notations.map { $0.prefix(upTo: $0.utf8.firstIndex(of: UInt8(ascii: ":")) ?? $0.endIndex) })
  }
}

extension FactBuilder {
  /// States what the statutes and registers say of no document: the rules of duties, the terms of
  /// councils.
  mutating func addLaw(of register: Register) {
    for duty in dutyTable.duties {
      for rule in duty.rules { state(.dutyRule, at: 0, word(duty.notation), word(rule.name)) }
    }
    for (section, last) in dutyTable.endedSections.sorted(by: { $0.key < $1.key }) {
      let parts = section.split(separator: ":")
      guard parts.count == 2, let number = Int(parts[1]) else { continue }
      state(
        .sectionEnded, at: 0, word(String(parts[0])), Value(number: number),
        Value(number: last.number))
    }
    for term in register.terms {
      guard let first = term.period.first, let last = term.period.last else { continue }
      state(
        .councilTerm, at: place(term.place), word(term.sector.rawValue),
        Value(number: first.number), Value(number: last.number))
    }
  }

  /// States the groups that an actor belongs to and the duties that bind it.
  mutating func addDuties(of actor: Actor, _ value: Value, at place: UInt32) {
    let groups = groups(of: actor)
    for group in groups { state(.group, at: place, value, word(group)) }
    for duty in dutyTable.duties
    where duty.bearers.contains(where: groups.contains)
      && !duty.exempt.contains(where: groups.contains)
    {
      state(.duty, at: place, word(duty.notation), value)
    }
  }

  /// What statutes may call an actor: its kind, its name, and its kind in Uusimaa.
  ///
  /// In Åland the acts do not apply.
  private func groups(of actor: Actor) -> [String] {
    guard [.municipality, .county, .jointAuthority].contains(actor.kind), !isInAland(actor) else {
      return []
    }
    var groups = [actor.kind.rawValue, actor.name.fi]
    if isInUusimaa(actor) {
      groups.append("Uudenmaan \(actor.kind.rawValue)")
      if !actor.hasBothRoles { groups.append("muu Uudenmaan \(actor.kind.rawValue)") }
    }
    return groups
  }

  private func isInAland(_ actor: Actor) -> Bool {
    actor.isInAland || county(of: actor)?.isInAland == true
  }

  private func isInUusimaa(_ actor: Actor) -> Bool {
    actor.isInUusimaa || county(of: actor)?.isInUusimaa == true
  }

  private func county(of actor: Actor) -> Actor? {
    guard let county = actor.county else { return nil }
    let key = Array(county.utf8)[...]
    return (countyCodes[key] ?? countyCodes[folded(key)[...]]).map { actors[Int($0)] }
  }
}
