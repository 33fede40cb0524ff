/// A value out of a closed set, with its spellings in each language.
package protocol Choice: CaseIterable, RawRepresentable, Sendable where RawValue == String {
  /// The spellings besides the Finnish one that the raw value is.
  var spellings: [String] { get }
}

extension Choice {
  /// The value that a text means, or nothing.
  package init?(_ utf8: ArraySlice<UInt8>) {
    // Most people write the Finnish word as it is given, so folding is left for the others.
    if let plain = Self.allCases.first(where: { utf8.elementsEqual($0.rawValue.utf8) }) {
      self = plain
      return
    }
    let word = folded(utf8)
    let found = Self.allCases.first { choice in
      ([choice.rawValue] + choice.spellings).contains { folded(Array($0.utf8)[...]) == word }
    }
    guard let found else { return nil }
    self = found
  }

  /// The Finnish spellings of all values, in order.
  package static var finnish: [String] {
    allCases.map(\.rawValue)
  }
}

/// Yes or no as people write it.
package enum Answer: String, Choice {
  case yes = "kyllä"
  case no = "ei"

  package var spellings: [String] {
    switch self {
    case .yes: ["ja", "yes", "true"]
    case .no: ["nej", "no", "false"]
    }
  }
}

/// How far a plan has come (`vaihe`).
package enum Stage: String, Choice, Comparable {
  case draft = "luonnos"
  case board = "lautakunta"
  case council = "valtuusto"
  case approved = "hyväksytty"

  package var spellings: [String] {
    switch self {
    case .draft: ["utkast", "draft"]
    case .board: ["nämnd", "board"]
    case .council: ["fullmäktige", "council"]
    case .approved: ["godkänd", "approved"]
    }
  }

  private var rank: Int {
    switch self {
    case .draft: 0
    case .board: 1
    case .council: 2
    case .approved: 3
    }
  }

  package static func < (one: Self, other: Self) -> Bool {
    one.rank < other.rank
  }
}

/// How much of the original a document has (`laajuus`).
package enum Scope: String, Choice {
  case whole = "koko"
  /// Whole rows, a part of the document.
  case extract = "ote"
  /// Slides and decisions: rows may lack what the original has.
  case presentation = "esitys"

  package var spellings: [String] {
    switch self {
    case .whole: ["hela", "whole"]
    case .extract: ["utdrag", "extract"]
    case .presentation: ["presentation"]
    }
  }
}

/// Which negotiation a record is of (`neuvottelut`, `laji`).
package enum NegotiationKind: String, Choice {
  /// 612/2021 7 § 4 mom.
  case wellbeing = "hyte-neuvottelu"
  /// 611/2021 14 §.
  case councilTerm = "valtuustokausineuvottelu"

  package var spellings: [String] {
    switch self {
    case .wellbeing: ["hyte-förhandling", "wellbeing-negotiation"]
    case .councilTerm: ["fullmäktigeperiodsförhandling", "council-term-negotiation"]
    }
  }
}

/// What kind of document an agreed role split is (`sopimus`, `laji`).
package enum AgreementKind: String, Choice {
  case interfaceDescription = "yhdyspintakuvaus"
  case cooperationAgreement = "yhteistyösopimus"
  case frameworkAgreement = "puitesopimus"
  case negotiationRecord = "hyte-neuvottelumuistio"
  case ngoCooperation = "järjestöyhteistyöasiakirja"
  /// Slides and drafts for discussion: nothing is agreed.
  case discussionPaper = "keskustelupohja"

  package var spellings: [String] {
    switch self {
    case .interfaceDescription: ["gränsytebeskrivning", "interface-description"]
    case .cooperationAgreement: ["samarbetsavtal", "cooperation-agreement"]
    case .frameworkAgreement: ["ramavtal", "framework-agreement"]
    case .negotiationRecord: ["promemoria från hyte-förhandling", "negotiation-record"]
    case .ngoCooperation: ["dokument om organisationssamarbete", "ngo-cooperation"]
    case .discussionPaper: ["diskussionsunderlag", "discussion-paper"]
    }
  }
}

/// What an agreed row says where it names no lead (`vastuu`).
package enum OpenResponsibility: String, Choice {
  /// The parties themselves left it open.
  case open = "avoin"
  /// The source does not show it.
  case unknown = "ei tiedossa"

  package var spellings: [String] {
    switch self {
    case .open: ["öppet", "open"]
    case .unknown: ["inte känt", "unknown"]
    }
  }
}

/// Whose services a measure joins together (`yhteensovittaa`, 612/2021 10 §).
package enum JoinedService: String, Choice {
  case social = "sote"
  case municipal = "kunta"
  case state = "valtio"
  case organisation = "järjestö"

  package var spellings: [String] {
    switch self {
    case .social: ["social- och hälsovård", "social-and-health", "hyvinvointialue"]
    case .municipal: ["kommun", "municipality", "municipal"]
    case .state: ["stat", "staten", "state"]
    case .organisation: ["organisation", "järjestöt", "organisationer", "ngo", "ngos"]
    }
  }
}
