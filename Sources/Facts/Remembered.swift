import Datalog
import SourceText

/// What texts mean that were met before, by their bytes as they are written: the same few hundred
/// titles, themes and times recur in every plan.
struct Remembered<Meaning: Sendable>: Sendable {
  private var table = ByteTable()
  private var meanings: [Meaning] = []

  /// What the text means, if it was met before.
  subscript(text: ArraySlice<UInt8>) -> Meaning? {
    table[text].map { meanings[Int($0)] }
  }

  /// Remembers what a text means, and gives it back.
  mutating func remember(_ meaning: Meaning, of text: ArraySlice<UInt8>) -> Meaning {
    table.insert(text, Int32(meanings.count))
    meanings.append(meaning)
    return meaning
  }
}

/// What a title says besides itself.
struct TitleMeaning: Sendable {
  /// The whole title, folded, as a name.
  let whole: Value

  /// The title without the bracketed part that ends it, and that part's words.
  let bare: Value
  let bracket: Value?

  /// The operating model that the bare title is called by, among those of the registers.
  let model: Int?
}
