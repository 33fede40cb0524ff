import Datalog
import Findings
import Foundation
import Judging
import Synchronization

/// Where the time of a check goes, for `--stats`: what passes between two milestones is the later's.
final class Statistics: Sendable {
  fileprivate struct State {
    var last: ContinuousClock.Instant
    var stages: [Stage: Duration] = [:]
    var rules: [String: Duration] = [:]
    var stated = 0
    var derived = 0
    var rowBytes = 0
    var derivationBytes = 0
  }

  fileprivate enum Stage: CaseIterable {
    case packs, documents, facts, derivation, findings, output
  }

  private let state = Mutex(State(last: .now))

  /// What a check is to tell its milestones to.
  var observer: @Sendable (Milestone) -> Void {
    { [self] milestone in reached(milestone) }
  }

  /// Notes that a check has come to a milestone.
  private func reached(_ milestone: Milestone) {
    state.withLock { state in
      let elapsed = state.pass()
      switch milestone {
      case .packs: state.stages[.packs, default: .zero] += elapsed
      case .documents: state.stages[.documents, default: .zero] += elapsed
      case .facts: state.stages[.facts, default: .zero] += elapsed
      case .clause(let rule):
        state.rules[rule, default: .zero] += elapsed
        state.stages[.derivation, default: .zero] += elapsed
      case .derived(let size):
        state.stages[.derivation, default: .zero] += elapsed
        state.add(size)
      case .findings: state.stages[.findings, default: .zero] += elapsed
      }
    }
  }

  /// What was measured, line by line; what passed since the last milestone was for writing.
  func lines(in language: Language) -> [String] {
    state.withLock { state in
      state.stages[.output] = state.pass()
      let stages = Stage.allCases.map { stage in
        "\(stage.name[language]) \(state.stages[stage, default: .zero].inMilliseconds(language)) ms"
      }
      let rules = state.rules.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        "  \($0.value.inMilliseconds(language)) ms  \($0.key)"
      }
      return [Stage.title[language] + ": " + stages.joined(separator: ", ")]
        + [state.rows(language)[language]] + rules
    }
  }
}

extension Statistics.State {
  /// The time since the last call.
  fileprivate mutating func pass() -> Duration {
    let now = ContinuousClock.now
    defer { last = now }
    return now - last
  }

  fileprivate mutating func add(_ size: ModelSize) {
    stated += size.stated
    derived += size.derived
    rowBytes += size.rowBytes
    derivationBytes += size.derivationBytes
  }

  fileprivate func rows(_ language: Language) -> Localized {
    let time = stages[.derivation, default: .zero].inMicroseconds
    let each = decimal(time / Double(max(1, stated + derived)), places: 2, language)
    let proof = decimal(Double(derivationBytes) / Double(max(1, derived)), places: 1, language)
    return Localized(
      fi:
        "rivejä \(stated), pääteltyjä \(derived), päättelyä \(each) µs riviä kohti; tavuja \(rowBytes), "
        + "perusteluja \(proof) tavua pääteltyä riviä kohti",
      sv: "rader \(stated), härledda \(derived), härledning \(each) µs per rad; byte \(rowBytes), "
        + "bevis \(proof) byte per härledd rad",
      en: "rows \(stated), derived \(derived), derivation \(each) µs a row; bytes \(rowBytes), "
        + "proofs \(proof) bytes a derived row")
  }
}

extension Statistics.Stage {
  fileprivate static let title = Localized(fi: "aika", sv: "tid", en: "time")

  fileprivate var name: Localized {
    switch self {
    case .packs: Localized(fi: "sääntöpaketit", sv: "regelpaket", en: "rule packs")
    case .documents: Localized(fi: "asiakirjat", sv: "dokument", en: "documents")
    case .facts: Localized(fi: "rivit", sv: "rader", en: "rows")
    case .derivation: Localized(fi: "päättely", sv: "härledning", en: "derivation")
    case .findings: Localized(fi: "havainnot", sv: "anmärkningar", en: "findings")
    case .output: Localized(fi: "tulostus", sv: "utskrift", en: "output")
    }
  }
}

extension Duration {
  fileprivate var inMicroseconds: Double {
    Double(components.seconds) * 1e6 + Double(components.attoseconds) / 1e12
  }

  fileprivate func inMilliseconds(_ language: Language) -> String {
    decimal(inMicroseconds / 1000, places: 1, language)
  }
}

/// A number with so many decimals, as the language writes it.
private func decimal(_ number: Double, places: Int, _ language: Language) -> String {
  let text = String(format: "%.\(places)f", number)
  return language == .en ? text : text.replacingOccurrences(of: ".", with: ",")
}
