package import Findings
package import SourceText

/// Why a rule finds nothing, as text: one subject in full, or many in a line or two each.
package struct WhyNotText: Sendable {
  /// So many subjects are told of at most, unless all are asked for.
  package static let most = 30

  private let whyNot: WhyNot
  private let files: [SourceFile]
  private let language: Language

  package init(_ whyNot: WhyNot, files: [SourceFile], in language: Language) {
    self.whyNot = whyNot
    self.files = files
    self.language = language
  }

  /// Writes it; of many subjects each only in short, unless all is asked for.
  package func write(width: Int, showingAll: Bool, to output: inout ByteSink) {
    var text = StepLines(
      places: Places(files, of: whyNot.answers.flatMap(\.places)), language: language,
      width: width, showsAll: showingAll)
    text.add(plain: "\(whyNot.title[language]) [\(whyNot.rule)]")
    text.add(plain: "")
    if let period = whyNot.notInForce {
      text.add(plain: WhyNotWords.notInForce(period)[language])
    } else if whyNot.answers.isEmpty {
      let words = whyNot.isOfReader ? WhyNotWords.notSeen : WhyNotWords.noSubjects
      text.add(plain: words[language])
    } else if whyNot.answers.count == 1 || showingAll {
      for (number, answer) in whyNot.answers.enumerated() {
        if number > 0 { text.add(plain: "") }
        add(answer, to: &text)
      }
    } else {
      addShort(to: &text)
    }
    if text.isFolded {
      text.add(plain: "")
      text.add(plain: ProofWords.folded[language])
    }
    for line in text.lines { output.write(line + "\n") }
    output.flush()
  }

  private func add(_ answer: WhyNot.Answer, to text: inout StepLines) {
    let place = answer.place.map { "  → " + text.places.name(of: $0) } ?? ""
    text.add(plain: answer.subject[language] + place)
    text.add(plain: WhyNotWords.status(answer.outcome)[language])
    switch answer.outcome {
    case .found(let findings, let passedOver): add(findings, passedOver, to: &text)
    case .yielded(let finding, _), .setAside(let finding): add([finding], [], to: &text)
    case .notApplicable(let obstacles), .notJudged(_, let obstacles), .met(let obstacles):
      add(obstacles, heading: WhyNotWords.reason(answer.outcome), to: &text)
    case .notOfThisKind: break
    }
  }

  private func add(
    _ findings: [Finding], _ passedOver: [WhyNot.PassedOver], to text: inout StepLines
  ) {
    for finding in findings {
      text.add(finding.message[language], at: finding.place)
      text.add(WhyNotWords.explain(finding)[language])
    }
    for variant in passedOver where !variant.obstacles.gaps.isEmpty {
      text.add(plain: "")
      text.add(plain: WhyNotWords.passedOver(variant.name)[language])
      for gap in variant.obstacles.gaps { add(gap, to: &text, depth: 0) }
    }
  }

  private func add(
    _ obstacles: WhyNot.Obstacles, heading: Localized, to text: inout StepLines
  ) {
    guard !obstacles.gaps.isEmpty else { return }
    text.add(plain: "")
    text.add(plain: heading[language])
    for gap in obstacles.gaps { add(gap, to: &text, depth: 0) }
    if !obstacles.areLeast { text.add(plain: WhyNotWords.notLeast[language]) }
    let counted = obstacles.gaps.contains { if case .untrue = $0 { true } else { false } }
    let held = obstacles.held.filter { text.showsAll || $0.isTelling(counted) }
    guard !held.isEmpty else { return }
    text.add(plain: "")
    text.add(plain: WhyNotWords.held[language])
    text.add(held)
  }

  private func add(_ gap: WhyNot.Gap, to text: inout StepLines, depth: Int) {
    switch gap {
    case .missing(let missing):
      text.add(
        ProofWords.absent[language].joined(to: missing.sentence[language]), at: missing.couldStand,
        placed: ProofWords.couldStand, depth: depth)
      text.add(missing.instead, depth: depth + 1)
      add(missing.ways, to: &text, depth: depth + 1)
    case .untrue(let sentence, let counted):
      text.add(WhyNotWords.untrue[language] + sentence[language], depth: depth)
      text.add(counted, depth: depth + 1)
    case .blocked(let steps):
      text.add(steps, depth: depth)
    }
  }

  private func add(_ ways: [WhyNot.Way], to text: inout StepLines, depth: Int) {
    guard !ways.isEmpty else { return }
    if ways.count > 1 { text.add(WhyNotWords.anyOf[language], depth: depth) }
    for way in ways {
      for gap in way.gaps { add(gap, to: &text, depth: ways.count > 1 ? depth + 1 : depth) }
    }
  }
}

extension WhyNotText {
  /// Adds a line or two for each subject, and how many there are of each status.
  private func addShort(to text: inout StepLines) {
    text.add(plain: WhyNotWords.counts(whyNot.answers)[language])
    text.add(plain: "")
    for answer in whyNot.answers.prefix(Self.most) {
      let status = WhyNotWords.short(answer.outcome)[language]
      text.add("\(answer.subject[language]): \(status)", at: answer.place)
      if let reason = reason(for: answer.outcome) { text.add(reason, depth: 1) }
    }
    let rest = whyNot.answers.count - Self.most
    if rest > 0 { text.add("… " + Words.others(rest)[language]) }
    text.add(plain: "")
    text.add(plain: WhyNotWords.one(whyNot.rule)[language])
  }

  /// The first thing that stands in the way, in one sentence.
  private func reason(for outcome: WhyNot.Outcome) -> String? {
    switch outcome {
    case .found(let findings, _): findings.first.map { WhyNotWords.explain($0)[language] }
    case .yielded, .setAside, .notOfThisKind: nil
    case .notApplicable(let obstacles), .notJudged(_, let obstacles), .met(let obstacles):
      obstacles.gaps.first.flatMap(sentence)
    }
  }

  private func sentence(_ gap: WhyNot.Gap) -> String? {
    switch gap {
    case .missing(let missing):
      ProofWords.absent[language].joined(to: missing.sentence[language])
    case .untrue(let sentence, _): WhyNotWords.untrue[language] + sentence[language]
    case .blocked(let steps): steps.first?.sentence?[language]
    }
  }
}

extension String {
  /// The label with what follows it.
  fileprivate func joined(to sentence: String) -> String {
    self + (hasSuffix(" ") ? "" : ": ") + sentence
  }
}

extension Proof.Step {
  /// Whether a reader who asks what stands in the way wants to know that this holds; what was
  /// counted has been told where a count stands in the way.
  fileprivate func isTelling(_ isCounted: Bool) -> Bool {
    switch self {
    case .absent, .notOverridden: false
    case .counted, .chosen: !isCounted
    case .stated, .concluded, .compared: true
    }
  }

  /// What the step says, where it is one sentence.
  fileprivate var sentence: Localized? {
    switch self {
    case .stated(let sentence, _, _), .compared(let sentence), .absent(let sentence, _): sentence
    case .concluded(let conclusion): conclusion.sentence
    case .counted(_, let sentence, _): sentence
    case .chosen, .notOverridden: nil
    }
  }
}
