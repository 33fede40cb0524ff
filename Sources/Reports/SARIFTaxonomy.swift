import Findings

/// The provisions that findings rest on, as a SARIF taxonomy.
struct SARIFTaxonomy {
  static let name = "Suomen lainsäädäntö"

  /// Each cited provision once, by its notation.
  let citations: [Citation]

  private let indexes: [String: Int]

  init(of findings: [Finding]) {
    var cited: [String: Citation] = [:]
    for citation in findings.lazy.flatMap(\.basis).compactMap(\.citation)
    where cited[citation.notation] == nil {
      cited[citation.notation] = citation
    }
    citations = cited.sorted { $0.key < $1.key }.map(\.value)
    indexes = Dictionary(
      zip(citations.map(\.notation), citations.indices), uniquingKeysWith: { first, _ in first })
  }

  func index(of citation: Citation) -> Int? {
    indexes[citation.notation]
  }

  func write(to json: inout JSONWriter, in language: Language) {
    json.member("name", Self.name)
    json.text("shortDescription", description[language])
    json.member("isComprehensive", false)
    json.member("language", language.rawValue)
    json.array("taxa", citations) { json, citation in
      json.object { json in
        json.member("id", citation.notation)
        json.text("shortDescription", "\(citation.act) \(citation.moment[language])")
        json.text("fullDescription", "\(citation.name[language]), \(citation.moment[language])")
        if citation.address[language].hasPrefix("https://") {
          json.member("helpUri", citation.address[language])
        }
      }
    }
  }

  private var description: Localized {
    Localized(
      fi: "säännökset, joihin havainnot nojaavat",
      sv: "bestämmelser som iakttagelserna grundar sig på",
      en: "the provisions that the findings rest on")
  }
}

extension Basis {
  /// The provision, where the basis is a statute.
  var citation: Citation? {
    guard case .statute(let citation, _) = self else { return nil }
    return citation
  }
}
