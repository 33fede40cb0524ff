/// Plans of one town whose measures are entered twice or have a vague lead.
func plan(_ measures: String..., header: String = "") -> String {
  """
  hyvinvointisuunnitelma:
    tunnus: raisio-2026
    organisaatio: Raisio
    kausi: 2022–2029
    vaihe: hyväksytty
  \(header)toimenpiteet:

  """
    + measures.map {
      "  - {nimi: \($0), vastuutaho: kaikki toimialat, aikataulu: 2026, mittarit: [määrä]}\n"
    }.joined()
}

extension Outcome {
  /// The output with the last line as one.
  var summary: String { output.replacing("\n  ", with: " ") }
}
