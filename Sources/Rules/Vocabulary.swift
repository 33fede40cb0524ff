package import Datalog
package import Findings
package import SourceText

/// The sentences that rules are made of: each is a relation with typed slots.
package struct Vocabulary: Sendable {
  /// Where the rows of a sentence come from.
  package enum Source: String, Sendable, CaseIterable {
    case register = "rekisteri"
    case plan = "suunnitelma"
    case agreement = "sopimus"
    case law = "laki"
    case run = "ajo"
    case derived = "johdettu"
  }

  /// Whether and how the authors of a plan may come to state something else.
  package enum Editing: Sendable {
    /// It is theirs to decide.
    case decision
    /// It may be recorded, but only if it has really happened.
    case record
  }

  /// One sentence: the relation's name, its slots and its wording in each language.
  package struct Sentence: Sendable {
    /// A slot: its name in the sentence and the type of what fills it.
    package struct Slot: Sendable {
      package let name: String
      package let type: String

      package init(name: String, type: String) {
        self.name = name
        self.type = type
      }
    }

    package let id: String
    package let relation: RelationID
    package let slots: [Slot]
    let text: Text
    package let source: Source
    /// The columns that decide the others; none where nothing is said.
    package let key: [Int]
    /// Whether authors may state something else; nothing where it is not theirs to say.
    package let editing: Editing?
    /// Whether only what is in force on the day that is judged is stated.
    package let onlyInForce: Bool
    /// What to say where nothing was given, for sentences that `tarvitaan` may name.
    package let missing: Localized?
    package let place: Span

    /// The wording in each language as it is written, with its slots.
    package struct Text: Sendable {
      package let fi: ArraySlice<UInt8>
      package let sv: ArraySlice<UInt8>
      package let en: ArraySlice<UInt8>

      package init(fi: ArraySlice<UInt8>, sv: ArraySlice<UInt8>, en: ArraySlice<UInt8>) {
        self.fi = fi
        self.sv = sv
        self.en = en
      }
    }

    /// The wording in each language; read out of its text only when somebody asks, for proofs.
    package var wording: Template {
      Template(fi: pieces(of: text.fi), sv: pieces(of: text.sv), en: pieces(of: text.en))
    }

    /// The wording with the words for its slots, which are in the order of the slots; in one
    /// language alone where only that one is asked for, and empty in the others.
    ///
    /// It is read out of the text as it is filled: a proof has thousands of sentences.
    func filled(_ words: [Localized], only language: Language?) -> Localized {
      func told(_ text: ArraySlice<UInt8>, _ other: Language) -> String {
        language == nil || language == other ? filled(text, words, other) : ""
      }
      return Localized(fi: told(text.fi, .fi), sv: told(text.sv, .sv), en: told(text.en, .en))
    }

    private func filled(
      _ text: ArraySlice<UInt8>, _ words: [Localized], _ language: Language
    ) -> String {
      var filled: [UInt8] = []
      filled.reserveCapacity(text.count + 64 * words.count)
      readPieces(of: text) { literal in
        filled += literal
      } slot: { name, _ in
        if let place = slots.firstIndex(where: { $0.name.utf8.elementsEqual(name) }) {
          filled += words[place][language].utf8
        }
      }
      return String(decoding: filled, as: UTF8.self)
    }

    package init(
      id: String, relation: RelationID, slots: [Slot], text: Text, source: Source,
      key: [Int] = [], editing: Editing? = nil, onlyInForce: Bool = false, missing: Localized?,
      place: Span
    ) {
      self.id = id
      self.relation = relation
      self.slots = slots
      self.text = text
      self.source = source
      self.key = key
      self.editing = editing
      self.onlyInForce = onlyInForce
      self.missing = missing
      self.place = place
    }
  }

  /// The sentences; the place of each is its relation's number.
  package let sentences: [Sentence]

  /// The types above each type: `Kunta` → `Taho`.
  package let supertypes: [String: String]

  private let ids: [String: Int]

  /// The types of those who act: *Taho* and what is below it.
  private let actors: [String]

  package init(sentences: [Sentence], supertypes: [String: String]) {
    self.sentences = sentences
    self.supertypes = supertypes
    actors = ["Taho"] + supertypes.filter { $0.value == "Taho" }.keys.sorted()
    ids = Dictionary(
      sentences.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { $1 })
  }

  /// The relation of the sentence with this id.
  package func relation(_ id: String) -> RelationID? {
    ids[id].map(RelationID.init)
  }

  /// Whether values of the type act: their names need no quotation marks.
  func isActor(_ type: String) -> Bool {
    actors.contains(type)
  }
}
