import Documents
import Findings
import SourceText
import YAML

/// Acts, their moments and duties.
extension PackReader {
  private enum ActKey: String, PackKey {
    case säädös, tunnus, nimi, osoite, voimassa, pykälät, lyhenne, verrattu, eli, lähde, epävarma
  }

  private enum SectionKey: String, PackKey {
    case pykälä, momentit, otsikko, voimassa, kumonnut, huomautus, epävarma
    case further = "koskee-myös"
  }

  private enum MomentKey: String, PackKey {
    case momentti, sisältö, velvoitteet, voimassa, taho, huomautus, epävarma
  }

  private enum DutyKey: String, PackKey {
    case tunnus, taho, sisältö, säännöt, voimassa, laji, tarkistettavissa
    case notCoded = "ei-koodattu"
    case further = "koskee-myös"
    case exempt = "ei-koske"
  }

  /// An act, as every citation of it needs it.
  private struct Act {
    let number: String
    let name: Localized
    let address: Localized
  }

  /// The days on which something said in its own `voimassa`, or what it is part of, is in force.
  private mutating func period(_ node: NodeID?, within whole: Period) -> Period {
    node == nil ? whole : period(node)
  }

  /// Reads `säädös`.
  mutating func readStatute(_ document: PackDocument) {
    let isNested = tree.kind(of: document.value) == .mapping
    let fields = fields(of: isNested ? document.value : document.root, ActKey.self)
    guard let number = requiredText(isNested ? .tunnus : .säädös, in: fields),
      let name = required(.nimi, in: fields).flatMap({ localized($0) }),
      let address = required(.osoite, in: fields).flatMap({ address($0) })
    else { return }
    let act = Act(number: number, name: name, address: address)
    let inForce = period(fields[.voimassa])
    for section in list(fields[.pykälät]) { readSection(section, of: act, inForce) }
  }

  /// An address in each language, or one for all.
  private mutating func address(_ node: NodeID) -> Localized? {
    tree.kind(of: node) == .mapping ? localized(node) : text(node).map(Localized.init)
  }

  private mutating func readSection(_ node: NodeID, of act: Act, _ whole: Period) {
    let fields = fields(of: node, SectionKey.self)
    guard let section = requiredText(.pykälä, in: fields) else { return }
    if let last = fields[.voimassa].flatMap({ Period(tree.utf8(of: $0)) })?.last {
      sectionEnds["\(act.number):\(section)"] = last
    }
    let further = texts(fields[.further])
    let inForce = period(fields[.voimassa], within: whole)
    for moment in list(fields[.momentit]) {
      readMoment(moment, section, of: act, inForce, further)
    }
  }

  private func texts(_ node: NodeID?) -> [String] {
    node.map { tree.texts(of: $0).map { tree.text(of: $0) } } ?? []
  }

  private mutating func readMoment(
    _ node: NodeID, _ section: String, of act: Act, _ whole: Period, _ further: [String]
  ) {
    let fields = fields(of: node, MomentKey.self)
    guard let momentNode = required(.momentti, in: fields), let number = text(momentNode),
      let content = required(.sisältö, in: fields)
    else { return }
    let moment = Localized(
      fi: "\(section) § \(number) mom.", sv: "\(section) § \(number) mom.",
      en: "section \(section)(\(number))")
    if isStrict { _ = translations(content) }
    let notation = "\(act.number):\(section):\(number)"
    let bearing = Bearing(further: further, inForce: period(fields[.voimassa], within: whole))
    add(notation, moment, of: act, Bearing(inForce: bearing.inForce), content, at: momentNode)
    for duty in list(fields[.velvoitteet]) { readDuty(duty, moment, of: act, content, bearing) }
  }

  /// Whom a duty binds and when, and the rules that look at it.
  private struct Bearing {
    var bearer: String?
    var further: [String] = []
    var exempt: [String] = []
    var rules: [RuleID] = []
    let inForce: Period
  }

  private mutating func readDuty(
    _ node: NodeID, _ moment: Localized, of act: Act, _ content: NodeID, _ whole: Bearing
  ) {
    let fields = fields(of: node, DutyKey.self)
    guard let idNode = required(.tunnus, in: fields), let id = text(idNode) else { return }
    let bearing = Bearing(
      bearer: fields[.taho].flatMap { text($0) }, further: whole.further + texts(fields[.further]),
      exempt: texts(fields[.exempt]), rules: texts(fields[.säännöt]).map { RuleID($0) },
      inForce: period(fields[.voimassa], within: whole.inForce))
    add(id, moment, of: act, bearing, fields[.sisältö] ?? content, at: idNode)
  }

  private mutating func add(
    _ notation: String, _ moment: Localized, of act: Act, _ bearing: Bearing, _ content: NodeID,
    at node: NodeID
  ) {
    if let other = provisions[notation] {
      reportDoubled(notation, other, bearing.inForce, at: node)
    }
    let citation = Citation(
      notation: notation, act: act.number, name: act.name, moment: moment, address: act.address)
    provisions[notation] = Statutes.Provision(
      notation: notation, citation: citation, bearer: bearing.bearer, further: bearing.further,
      exempt: bearing.exempt, rules: bearing.rules, inForce: bearing.inForce, content: content,
      place: tree.span(of: node))
  }

  /// A moment that stands twice is told of at both places: with overlapping days nobody knows which
  /// text holds.
  private mutating func reportDoubled(
    _ notation: String, _ other: Statutes.Provision, _ inForce: Period, at node: NodeID
  ) {
    let message =
      inForce.overlaps(other.inForce)
      ? Localized.overlapping(notation, other.inForce, inForce) : .doubledID(notation)
    errors.append(PackError(message, at: other.place))
    report(message, at: node)
  }
}
