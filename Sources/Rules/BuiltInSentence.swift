import Datalog

/// A sentence that the engine itself understands: a comparison of two values.
struct BuiltInSentence {
  /// What the two values must be.
  enum Operands: Hashable {
    /// Of types that meet.
    case alike
    case numbers
    case days
  }

  /// How the values are compared.
  enum Meaning: Hashable {
    case comparator(Comparator)
    /// The amount stands in the sentence, between the two days.
    case moreThanBefore(CalendarUnit)
  }

  let meaning: Meaning
  let operands: Operands

  /// The wordings with `<>` for each slot, in the three languages.
  let wordings: [String]

  /// What stands around the slots of each wording.
  let pieces: [[String]]

  private init(_ comparator: Comparator, _ operands: Operands, _ wordings: String...) {
    meaning = .comparator(comparator)
    self.operands = operands
    self.wordings = wordings
    pieces = wordings.map(Self.pieces)
  }

  private init(_ unit: CalendarUnit, _ wordings: String...) {
    meaning = .moreThanBefore(unit)
    operands = .days
    self.wordings = wordings
    pieces = wordings.map(Self.pieces)
  }

  private static func pieces(of wording: String) -> [String] {
    wording.split(separator: "<>", omittingEmptySubsequences: false).map(String.init)
  }

  static let all = [
    Self(
      .notEqual, .alike, "<> on eri kuin <>", "<> är en annan än <>", "<> is different from <>"),
    Self(.equal, .alike, "<> on sama kuin <>", "<> är samma som <>", "<> is the same as <>"),
    Self(
      .precedes, .alike, "<> edeltää tunnusta <>", "<> föregår beteckningen <>",
      "<> precedes the id <>"),
    Self(.greater, .numbers, "<> on enemmän kuin <>", "<> är fler än <>", "<> is more than <>"),
    Self(.less, .numbers, "<> on vähemmän kuin <>", "<> är färre än <>", "<> is less than <>"),
    Self(.greaterOrEqual, .numbers, "<> on vähintään <>", "<> är minst <>", "<> is at least <>"),
    Self(.lessOrEqual, .numbers, "<> on enintään <>", "<> är högst <>", "<> is at most <>"),
    Self(
      .less, .days, "<> on ennen päivää <>", "<> är före dagen <>", "<> is before the day <>"),
    Self(
      .lessOrEqual, .days, "<> on viimeistään päivänä <>", "<> är senast dagen <>",
      "<> is no later than the day <>"),
    Self(
      .years, "<> on yli <> vuotta ennen päivää <>", "<> är mer än <> år före dagen <>",
      "<> is more than <> years before the day <>"),
    Self(
      .months, "<> on yli <> kuukautta ennen päivää <>", "<> är mer än <> månader före dagen <>",
      "<> is more than <> months before the day <>"),
    Self(
      .days, "<> on yli <> päivää ennen päivää <>", "<> är mer än <> dagar före dagen <>",
      "<> is more than <> days before the day <>"),
    Self(
      .years, "<> on yli <> vuoden ennen päivää <>", "<> är mer än <> års tid före dagen <>",
      "<> is more than <> year before the day <>"),
    Self(
      .months, "<> on yli <> kuukauden ennen päivää <>", "<> är mer än <> månad före dagen <>",
      "<> is more than <> month before the day <>"),
    Self(
      .days, "<> on yli <> päivän ennen päivää <>", "<> är mer än <> dag före dagen <>",
      "<> is more than <> day before the day <>"),
  ]
}
