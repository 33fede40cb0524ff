import Foundation
import Support
import Testing

/// `hytelint report`: the page as the command writes it.
@Suite struct ReportTests {
  private let sample = repository.appending(path: "Tests/CommandTests/Sivu")

  /// The page of the sample by one rule, so that it stays as it is when others come.
  private func page(_ language: String = "fi") throws -> Outcome {
    let rule = repository.appending(path: "Rules/roolit/paallekkainen-paavastuu.yaml")
    return try Command.built.run(
      [
        "report", ".", "--lang", language, "--as-of", "1.3.2026", "--no-builtin-rules", "--rules",
        rule.path,
      ], in: sample)
  }

  @Test(arguments: ["fi", "sv", "en"]) func readsAsItShould(in language: String) throws {
    let outcome = try page(language)
    #expect(outcome.code == 0)
    // The digest of the rules changes with every rule, and is looked at elsewhere.
    let text = PageText(outcome.output).withoutRules
    expectGolden(Array(text.utf8), named: "page/\(language).html")
  }

  @Test func sameInputGivesTheSameBytes() throws {
    let first = try page()
    #expect(try page().outputBytes == first.outputBytes)
    #expect(first.outputBytes.count > 20_000)
  }

  @Test func everyLinkInsideThePageLeadsSomewhere() throws {
    let text = PageText(try page().output)
    #expect(text.links.count > 12)
    #expect(Set(text.links).subtracting(text.names) == [])
    #expect(Set(text.names).count == text.names.count)
  }

  @Test func needsNoNetworkAndNoScript() throws {
    let text = PageText(try page().output)
    #expect(text.text.contains("content=\"default-src 'none'; style-src 'sha256-"))
    for forbidden in ["<script", " src=", "<link", "url(", "@import", " style=\"", "javascript:"] {
      #expect(!text.text.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func isWrittenToAFileWhole() throws {
    let folder = try Folder(["s.yaml": Plans.faulty])
    let outcome = try hytelint("report", "s.yaml", "-o", "sivu.html", in: folder)
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    #expect(String(decoding: try folder.read("sivu.html"), as: UTF8.self).hasSuffix("</html>\n"))
    let failed = try hytelint("report", "s.yaml", "-o", "eiole/sivu.html", in: folder)
    #expect(failed.code == 2 && failed.errors.contains("kansiota ei ole"))
  }

  @Test func saysSoWhereSomethingCouldNotBeRead() throws {
    let folder = try Folder(["s.yaml": Plans.clean])
    let outcome = try hytelint("report", "s.yaml", "puuttuu.yaml", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.output.contains("puuttuu.yaml"))
    #expect(outcome.output.contains("Niistä ei ole tarkistettu mitään."))
  }

  @Test func findsNothingToReportOn() throws {
    let outcome = try hytelint("report", ".", in: try Folder())
    #expect(outcome.code == 2 && outcome.output.isEmpty)
  }
}

/// A county with twenty municipalities on one page.
@Suite struct CountyPageTests {
  private static let municipalities = (1...20).map { "Malli\(String(repeating: "e", count: $0))la" }

  /// Made-up plans of sixty measures each, with a fault in every third, a register and an agreement.
  private func folder() throws -> Folder {
    var files = [
      "rekisteri.yaml": """
      # Keksitty esimerkki: paikkoja ei ole olemassa.
      rekisteri:
        hyvinvointialueet: [{nimi: Mallimaan hyvinvointialue, genetiivi: Mallimaan hyvinvointialueen}]
        kunnat:

      """
        + Self.municipalities.map {
          "    - {nimi: \($0), genetiivi: \($0)n, hyvinvointialue: Mallimaan hyvinvointialue}\n"
        }.joined()
    ]
    for name in Self.municipalities {
      let head = """
        # Keksitty esimerkki.
        hyvinvointisuunnitelma: {tunnus: \(name)-2026, organisaatio: \(name), kausi: 2026–2029}
        toimenpiteet:

        """
      let rows = (1...60).map { number in
        let lead = number % 3 == 0 ? "\(name), Mallimaan hyvinvointialue" : name
        return
          "  - {nimi: Toimenpide \(number) kunnassa \(name), teema: ehkäisevä päihdetyö, "
          + "taso: kaikille, päävastuu: \"\(lead)\", tukee: Mallimaan hyvinvointialue}\n"
      }
      files["\(name).yaml"] = head + rows.joined()
    }
    return try Folder(files)
  }

  @Test func hasAnIndexAndASectionForEachMunicipalityInFiveMegabytes() throws {
    let outcome = try hytelint("report", ".", in: try folder())
    #expect(outcome.code == 0)
    #expect(outcome.outputBytes.count < 5_000_000 && outcome.outputBytes.count > 1_000_000)
    let text = PageText(outcome.output)
    let start = try #require(outcome.output.range(of: "<nav "))
    let end = try #require(outcome.output.range(of: "</nav>"))
    let index = outcome.output[start.lowerBound..<end.lowerBound]
    var sections: Set<String> = []
    for name in Self.municipalities {
      let link = try #require(
        index.components(separatedBy: "\n").first { $0.contains(">\(name), 2026–2029</a>") })
      let id = try #require(PageText(link).links.first)
      let section = try #require(outcome.output.range(of: "<div id=\"\(id)\" class=\"part\">"))
      let heading = outcome.output[section.upperBound...].prefix(80)
      #expect(heading.contains("<h2>\(name), 2026–2029</h2>"))
      sections.insert(id)
    }
    #expect(sections.count == 20)
    #expect(Set(text.links).subtracting(text.names) == [])
  }
}

/// What the page makes of input that nobody means well.
@Suite struct BadPageTests {
  private static let titles = [
    "<script>alert(1)</script>", "</title></svg><img src=x onerror=alert(1)>", "&amp;\\u0022'<!--",
    String(repeating: "pitkä ", count: 1_700), String(repeating: "x", count: 10_000),
    "\\u202Eoikealta vasemmalle", "\\u0007\\u001B[31mpunainen", "👩‍👩‍👧‍👦🏳️‍🌈",
    "شبكة دعم", "{{notice}} {{{style}}} {{#parts}}",
  ]

  private func page(_ plan: String) throws -> PageText {
    let outcome = try hytelint("report", "s.yaml", in: try Folder(["s.yaml": plan]))
    #expect(outcome.code == 0)
    return PageText(outcome.output)
  }

  private func plan(_ rows: [String]) -> String {
    Plans.clean.split(separator: "\n").prefix(5).joined(separator: "\n") + "\n"
      + rows.joined(separator: "\n") + "\n"
  }

  @Test func noTitleBecomesMarkup() throws {
    let rows = Self.titles.map { title in
      "  - {nimi: \"\(title)\", teema: \"\(title)\", vastuutaho: \"\(title.prefix(90))\"}"
    }
    let text = try page(plan(rows))
    for forbidden in [
      "<script", "<img", "onerror=alert(1)>", "<!--", "\u{202E}", "\u{1B}", "\u{7}",
    ] {
      #expect(!text.text.contains(forbidden), "\(forbidden)")
    }
    #expect(text.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(text.text.contains("<bdi>شبكة دعم</bdi>"))
    #expect(text.text.contains("{{notice}} {{{style}}} {{#parts}}"))
    #expect(Set(text.links).subtracting(text.names) == [])
  }

  @Test func aPlanWithoutRolesSaysSo() throws {
    let text = try page(plan(["  - nimi: Retki", "  - nimi: Toinen retki"]))
    #expect(text.text.contains("Paikka ei tiedossa"))
    #expect(text.text.contains("rooleja ei ole kirjattu"))
    #expect(!text.text.contains("class=\"lead\""))
  }

  @Test func aThemeWithoutMeasuresSaysSo() throws {
    let plan =
      Plans.clean + "tavoitteet:\n  - {nimi: Tavoite, teema: ehkäisevä päihdetyö}\n"
    let text = try page(plan)
    #expect(text.text.contains("Asiakirjoissa ei ole tämän teeman toimenpiteitä."))
  }

  @Test func textThatIsNotYAMLIsAFindingOnThePage() throws {
    let folder = try Folder(["s.yaml": Plans.notYAML, "t.yaml": Plans.clean])
    let outcome = try hytelint("report", ".", in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("ei-yamlia"))
  }
}

/// The text of a page, and the names in it.
struct PageText {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  /// What stands between each `before` and the next quotation mark.
  private func values(after before: String) -> [String] {
    text.components(separatedBy: before).dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  /// The places of the page that links lead to, and those that there are.
  var links: [String] { values(after: "href=\"#") }
  var names: [String] { values(after: " id=\"") }

  /// The page without what changes with every rule: the law's coverage, the rules and their digest.
  var withoutRules: String {
    var lines = text.components(separatedBy: "\n")
    for name in ["law", "evidence"] {
      guard
        let start = lines.firstIndex(of: "<section id=\"\(name)\" aria-labelledby=\"\(name)-h\">"),
        let end = lines[start...].firstIndex(of: "</section>")
      else { continue }
      lines.removeSubrange(start + 2..<end)
    }
    return lines.filter { !$0.contains("class=\"digest\"") }.joined(separator: "\n")
  }
}
