package import SourceText

/// Why a finding holds: a tree of sentences down to what documents and registers state.
package struct Proof: Sendable {
  /// What the finding concludes, with everything that it rests on.
  package let root: Step

  package init(_ root: Step) {
    self.root = root
  }

  /// Who states a fact.
  package enum Source: Sendable, Hashable {
    case plan, agreement, register, law
    /// A document whose text shows it, whatever it is.
    case document
    /// What the check was asked with, such as its day.
    case run
  }

  /// One step of the proof.
  package indirect enum Step: Sendable {
    /// A fact, and where it is stated.
    case stated(Localized, by: Source, at: Span?)
    /// What a rule or a definition concludes from other steps.
    case concluded(Conclusion)
    /// So many different members fit a sentence.
    case counted(Int, of: Localized, members: [Member])
    /// Of all these members the greatest or least was chosen.
    case chosen(Localized, greatest: Bool, members: [Member])
    /// A comparison that is true.
    case compared(Localized)
    /// What was looked for and not found; where it could have been written, if that is known.
    case absent(Localized, couldStand: Span?)
    /// Rules that might have set the conclusion aside and do not apply.
    case notOverridden(by: [String])
  }

  /// How much of a proof is put in words, which takes more time than finding its steps.
  package struct Telling: Sendable {
    /// The language of the sentences; all of them where none is given.
    package let language: Language?

    /// Whether steps are told only where they are in the finding or in a conclusion right below it:
    /// the others have their places and empty sentences.
    package let isBrief: Bool

    package init(in language: Language? = nil, isBrief: Bool = false) {
      self.language = language
      self.isBrief = isBrief
    }
  }

  /// A conclusion and the steps it rests on, in the order of the rule's conditions.
  package struct Conclusion: Sendable {
    package let sentence: Localized
    /// The name of the rule or definition, as its file has it.
    package let name: String
    package let basis: [Basis]
    package let steps: [Step]
    /// Whether a reader misses nothing when the steps are left out.
    package let isPlain: Bool

    package init(
      _ sentence: Localized, name: String, basis: [Basis], steps: [Step], isPlain: Bool
    ) {
      self.sentence = sentence
      self.name = name
      self.basis = basis
      self.steps = steps
      self.isPlain = isPlain
    }
  }

  /// One of the values that were counted or compared, and the steps that show it.
  package struct Member: Sendable {
    package let name: Localized
    package let steps: [Step]

    package init(_ name: Localized, steps: [Step]) {
      self.name = name
      self.steps = steps
    }
  }
}

extension Proof {
  /// The places of everything stated in the proof, in its order, each once, with what it says.
  package var statements: [(sentence: Localized, place: Span)] {
    var seen: Set<Localized> = []
    return root.statements.filter { seen.insert($0.sentence).inserted }
  }
}

extension Proof.Step {
  /// All places that the step and those below it name.
  package var places: [Span] {
    var places: [Span] = []
    add(to: &places)
    return places
  }

  private func add(to places: inout [Span]) {
    switch self {
    case .stated(_, _, let place), .absent(_, let place): if let place { places.append(place) }
    case .concluded(let conclusion): for step in conclusion.steps { step.add(to: &places) }
    case .counted(_, _, let members), .chosen(_, _, let members):
      for member in members { for step in member.steps { step.add(to: &places) } }
    case .compared, .notOverridden: break
    }
  }

  /// The stated facts below this step that have a place.
  package var statements: [(sentence: Localized, place: Span)] {
    switch self {
    case .stated(let sentence, _, let place): place.map { [(sentence, $0)] } ?? []
    case .concluded(let conclusion): conclusion.steps.flatMap(\.statements)
    case .counted(_, _, let members), .chosen(_, _, let members):
      members.flatMap { $0.steps.flatMap(\.statements) }
    case .compared, .absent, .notOverridden: []
    }
  }
}
