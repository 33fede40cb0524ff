import Findings

/// What a finding rests on, in one line: `suositus (THL); laki, tulkinta: 612/2021 6 § 1 mom.`.
struct BasisText {
  /// The pieces that a line break may part, joined by spaces.
  let words: [String]

  var line: String { words.joined(separator: " ") }

  init(_ basis: [Basis], in language: Language) {
    var groups: [Group] = []
    for part in basis {
      let authority = Authority(part)
      let index = groups.firstIndex { $0.authority == authority } ?? groups.endIndex
      if index == groups.endIndex { groups.append(Group(authority: authority, parts: [])) }
      groups[index].parts.append(part)
    }
    let texts = groups.map { $0.words(in: language) }
    words = texts.enumerated().flatMap { place, words in
      place == texts.count - 1 ? words : words.endingWith(";")
    }
  }
}

/// The kinds of authority that are told apart.
enum Authority: Equatable {
  case statute, reading, agreement, recommendation, practice

  init(_ basis: Basis) {
    switch basis {
    case .statute(_, reading: nil): self = .statute
    case .statute: self = .reading
    case .agreement: self = .agreement
    case .recommendation: self = .recommendation
    case .practice: self = .practice
    }
  }

  var name: Localized {
    switch self {
    case .statute: Localized(fi: "laki velvoittaa", sv: "lagen förpliktar", en: "required by law")
    case .reading: Localized(fi: "laki, tulkinta", sv: "lag, tolkning", en: "law, as interpreted")
    case .agreement: Localized(fi: "sovittu", sv: "avtalat", en: "agreed")
    case .recommendation:
      Localized(fi: "suositus", sv: "rekommendation", en: "recommendation")
    case .practice: Localized(fi: "hyvä käytäntö", sv: "god praxis", en: "good practice")
    }
  }
}

/// The parts of a basis that are of one kind.
private struct Group {
  let authority: Authority
  var parts: [Basis]

  func words(in language: Language) -> [String] {
    let name = Wrapping.words(authority.name[language])
    switch authority {
    case .statute, .reading:
      return name.endingWith(":") + provisions(in: language)
    case .agreement:
      return name.endingWith(":") + Wrapping.words(names(in: language))
    case .recommendation, .practice:
      return name + Wrapping.words("(\(names(in: language)))")
    }
  }

  /// The moments, those of one act after its number; each stands in one piece.
  private func provisions(in language: Language) -> [String] {
    var acts: [String] = []
    var moments: [String: [String]] = [:]
    for case .statute(let citation, _) in parts {
      if moments[citation.act] == nil { acts.append(citation.act) }
      let moment = VisibleText.line(citation.moment[language])
      if !moments[citation.act, default: []].contains(moment) {
        moments[citation.act, default: []].append(moment)
      }
    }
    let pieces = acts.flatMap { act in
      moments[act, default: []].enumerated().map { place, moment in
        place == 0 ? "\(VisibleText.line(act)) \(moment)" : moment
      }
    }
    return pieces.dropLast().map { $0 + "," } + pieces.suffix(1)
  }

  private func names(in language: Language) -> String {
    var names: [String] = []
    for part in parts {
      let name = name(of: part, in: language)
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }

  private func name(of part: Basis, in language: Language) -> String {
    switch part {
    case .agreement(let name, let place):
      place.isEmpty ? name[language] : "\(name[language]), \(place)"
    case .recommendation(let name, _): name[language]
    case .practice(let name): name
    case .statute(let citation, _): citation.notation
    }
  }
}

extension [String] {
  /// The words with a sign right after the last one.
  fileprivate func endingWith(_ sign: String) -> [String] {
    dropLast() + suffix(1).map { $0 + sign }
  }
}
