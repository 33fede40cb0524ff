package import Datalog
package import Findings

extension Comparator {
  /// The comparison in words, as rules write it, with its two sides filled.
  package func words(_ left: Localized, _ right: Localized, areDays: Bool) -> Localized {
    let amount: Int?
    let meaning: BuiltInSentence.Meaning
    switch self {
    case .moreThanBefore(let number, let unit): (amount, meaning) = (number, .moreThanBefore(unit))
    default: (amount, meaning) = (nil, .comparator(self))
    }
    let sentences = BuiltInSentence.all.filter { $0.meaning == meaning }
    let ofDays = sentences.first { $0.operands == .days && areDays }
    // Of amounts one has a wording of its own, which stands last.
    let sentence = amount == 1 ? sentences.last : ofDays ?? sentences.first
    guard let sentence else { return Localized("") }
    let fillers = [left, amount.map { Localized(String($0)) }, right].compactMap(\.self)
    func filled(_ pieces: [String], _ language: Language) -> String {
      var text = ""
      for (number, piece) in pieces.enumerated() {
        text += piece
        if number < fillers.count { text += fillers[number][language] }
      }
      return text
    }
    return Localized(
      fi: filled(sentence.pieces[0], .fi), sv: filled(sentence.pieces[1], .sv),
      en: filled(sentence.pieces[2], .en))
  }
}
