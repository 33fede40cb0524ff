import Findings
import YAML

extension FileReader {
  /// Reads the rows of an agreed split.
  mutating func readSplit(_ list: Entry, into agreement: inout Agreement) {
    guard tree.kind(of: list.value) == .sequence else {
      if !tree.isEmpty(list.value) { wrongShape(list, expected: Self.splitList) }
      return
    }
    for node in tree.items(of: list.value) where !tree.isEmpty(node) {
      guard tree.kind(of: node) == .mapping else {
        wrongRow(node, in: .split, expected: Self.splitRow)
        continue
      }
      let start = agreement.entries.count
      row = Row(node, at: .splitRow)
      readEntries(of: node, at: .splitRow, into: &agreement.entries)
      row = nil
      agreement.rows.append(Part(node: node, entries: start..<agreement.entries.count))
    }
  }

  static let measureList = Localized(
    fi: "luettelo toimenpiteitä", sv: "en lista med åtgärder", en: "a list of measures")
  static let measureRow = Localized(
    fi: "toimenpiteen nimi tai sen tiedot avaimittain",
    sv: "åtgärdens namn eller dess uppgifter med nycklar",
    en: "the measure's name or its details by key")
  static let goalList = Localized(
    fi: "luettelo tavoitteita", sv: "en lista med mål", en: "a list of goals")
  static let goalRow = Localized(
    fi: "tavoitteen nimi tai sen tiedot avaimittain",
    sv: "målets namn eller dess uppgifter med nycklar", en: "the goal's name or its details by key")
  static let groupList = Localized(
    fi: "luettelo, jonka riveillä on nimi ja toimenpiteet",
    sv: "en lista vars rader har ett namn och åtgärder",
    en: "a list whose rows have a name and measures")
  static let groupRow = Localized(
    fi: "nimi ja toimenpiteet", sv: "ett namn och åtgärder", en: "a name and measures")
  static let splitList = Localized(
    fi: "luettelo työnjaon rivejä", sv: "en lista med rader om arbetsfördelningen",
    en: "a list of rows of the split")
  static let splitRow = Localized(
    fi: "työnjaon rivi avaimittain", sv: "en rad om arbetsfördelningen med nycklar",
    en: "a row of the split by key")
}
