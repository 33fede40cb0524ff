import Datalog
import Documents
import Findings
import SourceText
import YAML

/// Rules.
extension PackReader {
  enum RuleKey: String, PackKey {
    case sääntö, otsikko, vakavuus, peruste, voimassa, poikkeus, väistyy, koskee, tarvitaan, kun
    case ellei, oltava, havainto, ehdotus, korvaus, kohta, lisäkohdat, muunnelmat, tuottaja,
      tunniste
    case tarkistettu, ennakko, neuvotteluun
  }

  /// Reads the rule of a file that is called `path`.
  mutating func readRule(_ node: NodeID, path: String) {
    beginAnew()
    let fields = fields(of: node, RuleKey.self)
    guard let idNode = required(.sääntö, in: fields), let id = text(idNode) else { return }
    if !("/" + path).hasSuffix("/\(id).yaml") {
      report(.idIsNotFileName(id, path), at: idNode)
    }
    if !ruleIDs.insert(RuleID(id)).inserted { report(.doubledID(id), at: idNode) }
    if let rule = rule(id, idNode, fields) { rules.append(rule) }
  }

  private mutating func rule(
    _ id: String, _ idNode: NodeID, _ fields: Fields<RuleKey>
  ) -> Rule? {
    let producer = choice(
      fields[.tuottaja],
      ["kone": Rule.Producer.engine, "lukija": .reader, "poikkeukset": .exceptions])
    let title = required(.otsikko, in: fields).flatMap { localized($0) }
    let severity = required(.vakavuus, in: fields).flatMap { self.severity($0) }
    let message = required(.havainto, in: fields).flatMap { self.message($0) }
    let suggestion = fields[.ehdotus].flatMap { self.message($0) }
    let inForce = period(fields[.voimassa])
    checkAcceptance(fields[.tarkistettu])
    var draft = RuleDraft(
      id: RuleID(id), inForce: inForce,
      basis: basis(required(.peruste, in: fields), of: RuleID(id), inForce: inForce),
      message: message, suggestion: suggestion,
      isJudged: (producer ?? .engine) == .engine && RuleID(id) != .conflict)
    let judgement = draft.isJudged ? judgement(id, idNode, fields, &draft) : nil
    if !draft.isJudged {
      refuseConditions(fields)
      draft.variants = list(fields[.muunnelmat]).compactMap { variant($0, in: Level(), &draft) }
    }
    if draft.isJudged, let node = fields[.korvaus] {
      report(.onlyForTheReader("korvaus"), at: node)
    }
    guard let title, let severity, let message else { return nil }
    return Rule(
      id: RuleID(id), title: title, severity: severity, producer: producer ?? .engine,
      allowsException: choice(fields[.poikkeus], ["sallittu": true, "ei": false]) ?? true,
      yieldsTo: list(fields[.väistyy]).map { RuleID(tree.text(of: $0)) },
      inForce: inForce, basis: draft.basis, message: message.template,
      suggestion: suggestion?.template,
      replacement: fields[.korvaus].flatMap { self.message($0) }?.template,
      variants: draft.variants, judgement: judgement,
      notice: fields[.ennakko].flatMap { notice($0) },
      isForNegotiation: choice(fields[.neuvotteluun], ["kyllä": true, "ei": false]) ?? false,
      place: tree.span(of: idNode))
  }

  /// Reports the conditions of a rule that the engine does not judge.
  private mutating func refuseConditions(_ fields: Fields<RuleKey>) {
    for key in [RuleKey.koskee, .tarvitaan, .kun, .ellei, .oltava, .kohta, .lisäkohdat, .tunniste] {
      guard let node = fields[key] else { continue }
      report(.notForTheReader(key.rawValue), at: node)
    }
  }

  /// A number of days: `30 päivää`.
  private mutating func notice(_ node: NodeID) -> Int? {
    let words = tree.text(of: node).split(separator: " ")
    if words.count == 2, words[1] == "päivää", let days = Int(words[0]), days > 0 { return days }
    report(.notANumberOfDays, at: node)
    return nil
  }

  private enum AcceptanceKey: String, PackKey {
    case syy, kuka
  }

  /// Reports a `tarkistettu` that does not say why and by whom a warning is let stand.
  mutating func checkAcceptance(_ node: NodeID?) {
    guard let node else { return }
    let fields = fields(of: node, AcceptanceKey.self)
    for key in AcceptanceKey.allCases { _ = requiredText(key, in: fields) }
  }

  mutating func severity(_ node: NodeID) -> Severity? {
    choice(node, ["virhe": Severity.error, "varoitus": .warning, "huomautus": .note])
  }

  mutating func period(_ node: NodeID?) -> Period {
    guard let node else { return Period(first: nil, last: nil) }
    if let period = Period(tree.utf8(of: node)) { return period }
    report(.notAPeriod, at: node)
    return Period(first: nil, last: nil)
  }

  /// A message with slots in the three languages.
  mutating func message(_ node: NodeID) -> Message? {
    guard let nodes = translations(node) else { return nil }
    return Message(
      nodes: [nodes.fi, nodes.sv, nodes.en],
      template: Template(
        fi: pieces(of: tree.utf8(of: nodes.fi)), sv: pieces(of: tree.utf8(of: nodes.sv)),
        en: pieces(of: tree.utf8(of: nodes.en))))
  }
}

/// A message and the scalars it stands in.
struct Message {
  let nodes: [NodeID]
  let template: Template
}

/// What is gathered of a rule while it is read.
struct RuleDraft {
  let id: RuleID
  let inForce: Period
  var basis: [RuleBasis]
  let message: Message?
  let suggestion: Message?
  let isJudged: Bool
  var variants: [Variant] = []
  /// The variables that the finding has to carry, as far as the conditions give them a value;
  /// with repetitions.
  var mentioned: [Int] = []
}
