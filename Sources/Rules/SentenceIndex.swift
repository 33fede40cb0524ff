import Documents

/// The sentences by their wording in any language.
struct SentenceIndex {
  /// What a wording stands for.
  enum Meaning {
    /// A sentence of the vocabulary by its number, and the column of each slot in the wording.
    case sentence(Int, columns: [Int])
    case builtIn(BuiltInSentence)
  }

  private var meanings: [BlankedText: Meaning] = [:]

  /// The built-in sentences only.
  init() {
    meanings.reserveCapacity(512)
    for sentence in BuiltInSentence.all {
      for wording in sentence.wordings {
        meanings[CutSentence(Array(wording.utf8)[...]).blanked] = .builtIn(sentence)
      }
    }
  }

  /// What these words stand for.
  subscript(words: BlankedText) -> Meaning? {
    meanings[words]
  }

  /// Adds a wording, or gives what it already stands for.
  mutating func add(_ words: BlankedText, _ meaning: Meaning) -> Meaning? {
    if let known = meanings[words] { return known }
    meanings[words] = meaning
    return nil
  }

  /// The words nearest to these and what they stand for; nothing where all are far away.
  func nearest(to words: BlankedText) -> (words: [UInt8], meaning: Meaning)? {
    var best: (distance: Int, words: [UInt8], meaning: Meaning)?
    for (candidate, meaning) in meanings {
      let limit = best?.distance ?? words.bytes.count / 2
      guard let distance = editDistance(words.bytes, candidate.bytes, atMost: limit) else {
        continue
      }
      if let best, distance == best.distance,
        best.words.lexicographicallyPrecedes(candidate.bytes)
      {
        continue
      }
      best = (distance, candidate.bytes, meaning)
    }
    return best.map { ($0.words, $0.meaning) }
  }
}
