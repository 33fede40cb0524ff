import Findings
package import Rules
import SourceText

extension RuleExamples {
  /// What a rule's second document, if it has one, lacks: words, an example that fires, a near miss.
  package static func faults(of examples: RuleExamples?, of rule: Rule) -> [PackError] {
    guard let examples else { return [PackError(.noExamples, at: rule.place)] }
    var faults: [PackError] = []
    if [rule.title, examples.why].contains(where: \.isUnfilled) {
      faults.append(PackError(.unfilled, at: rule.place))
    }
    let marks = examples.examples.map(\.marks)
    if !marks.joined().contains(where: { $0.rule == rule.id }) {
      faults.append(PackError(.noFiringExample, at: rule.place))
    }
    if !examples.examples.contains(where: { $0.expected == .nothing }) {
      faults.append(PackError(.noNearMiss, at: rule.place))
    }
    for (example, marks) in zip(examples.examples, marks) {
      if example.expected != .nothing, marks.isEmpty {
        faults.append(PackError(.expectsUnknown(example.name), at: example.place))
      }
      if example.day == nil { faults.append(PackError(.noDay(example.name), at: example.place)) }
    }
    return faults
  }
}

extension RuleExamples.Example {
  /// The findings that marks in the documents ask for.
  fileprivate var marks: [Mark] {
    Mark.marks(in: SourceFile(path: name, bytes: Array(documents.utf8)))
  }
}

extension Localized {
  /// Whether the scaffold's dots still stand for the text in some language.
  fileprivate var isUnfilled: Bool {
    [fi, sv, en].contains("…")
  }

  fileprivate static let unfilled = Localized(
    fi: "otsikossa tai perusteluissa (miksi) on vielä kolme pistettä",
    sv: "i rubriken eller motiveringen (miksi) står ännu tre punkter",
    en: "three dots still stand in the title or in the reasons (miksi)")

  fileprivate static let noExamples = Localized(
    fi: "säännöltä puuttuvat perustelut (miksi) ja esimerkit viivojen --- jälkeen",
    sv: "regeln saknar motivering (miksi) och exempel efter strecken ---",
    en: "the rule has no reasons (miksi) and examples after the line ---")

  fileprivate static let noFiringExample = Localized(
    fi: "säännöllä ei ole esimerkkiä, josta se huomauttaa",
    sv: "regeln har inget exempel som den anmärker på",
    en: "the rule has no example in which it makes a finding")

  fileprivate static let noNearMiss = Localized(
    fi: "säännöllä ei ole hyväksyttyä esimerkkiä (havainnot: [])",
    sv: "regeln har inget godkänt exempel (havainnot: [])",
    en: "the rule has no accepted example (havainnot: [])")

  fileprivate static func expectsUnknown(_ name: String) -> Localized {
    Localized(
      fi: "esimerkki ”\(name)” ei kerro, mitä siitä löytyy; merkitse rivit # <- tai kirjoita "
        + "havainnot: []",
      sv: "exemplet ”\(name)” säger inte vad som ska hittas; märk raderna med # <- eller skriv "
        + "havainnot: []",
      en: "the example “\(name)” does not say what is to be found; mark the lines with # <- or "
        + "write havainnot: []")
  }

  fileprivate static func noDay(_ name: String) -> Localized {
    Localized(
      fi: "esimerkiltä ”\(name)” puuttuu päivä (päivänä)",
      sv: "exemplet ”\(name)” saknar dag (päivänä)",
      en: "the example “\(name)” has no day (päivänä)")
  }
}
