import Findings
import Picture

/// Measures to picture; the titles are those of the Kuopio slides, the roles and levels made up.
enum Measures {
  static let titles = [
    "Varhaiskasvatus- ja oppimiskeskustelut, kasvatuskumppanuus",
    "Monialaiset vanhempainillat (vaka, koulu, harrastus)", "Ihmeelliset vuodet vanhemmuusryhmät",
    "Kohtaamispaikkatoiminta", "Arkiset kohtaamiset", "Vertaistuki", "Kokemusasiantuntijat",
    "Kerhotoimintaa lapsille", "Kokemusasiantuntijat", "Ammatillisesti tuetut vertaisryhmät",
    "Taloudellista tukea lasten harrastustoimintaan ja opintoihin",
    "Ruoka-avustus heikoimmassa asemassa oleville lapsiperheille",
    "Monitoimijainen yhteistyömalli (Yhdessä aika)", "Vahvuutta vanhemmuuteen",
    "Vanhemmuuden puheeksiotto ja varhainen tuki", "Lapset puheeksi -toimintamalli",
    "Asiantuntijaluentoja vanhemmille", "Ero lapsiperheessä toiminta",
    "Järjestöjen edustajat erilaisissa ammattilaisverkostoissa tuomassa asiakkaiden ääntä kuuluviin",
    "Sähköinen perhekeskus", "Monialainen perhevalmennus", "Monialainen ryhmäneuvola",
    "Varhainen vuorovaikutus", "Strategiamenetelmä Voimaperheet", "Monitoimijainen yhteistyömalli",
    "Monialainen perhevalmennus",
    "Suljettuja ammatillisesti ohjattuja ryhmiä mm. psyykkisesti oireilevien lasten vanhemmille",
    "Ohjaus- ja neuvontapalvelua mm. uni- ja vauvaperheohjaus",
  ]

  /// Titles that no author writes on purpose.
  static let bad = [
    "<script>alert(1)</script>", "\"&'<>", String(repeating: "pitkä ", count: 2_000),
    String(repeating: "x", count: 10_000), "👩‍👩‍👧‍👦 🏳️‍🌈 perheet", "شبكة دعم الوالدين", "日本語の見出し", "", " ",
    "\u{FDFD}\u{FDFD}\u{FDFD}", "e\u{301}\u{301}\u{301}\u{301}",
  ]

  static let circles: [Set<Circle>] = [
    [.municipality], [.municipality, .county], [.county], [.municipality, .organisations],
    [.municipality, .county, .organisations], [.county, .organisations], [.organisations], [],
  ]

  static let stops = [
    AxisStop("kaikille", isAlwaysDrawn: true), AxisStop("riski todettu", isAlwaysDrawn: true),
    AxisStop("hoito ja kuntoutus", isAlwaysDrawn: false),
  ]

  /// Measures with these titles, spread over all places by a step.
  static func spread(_ titles: [String], by step: Int) -> [PicturedMeasure] {
    titles.enumerated().map { number, title in
      PicturedMeasure(
        number: number + 1, title: title, circles: circles[number * step % circles.count],
        hasOthers: number % 2 == 0, leads: [["K"], ["K", "H"], []][number % 3],
        stop: [0, 1, nil, 2][number * step / 3 % 4],
        faults: (0..<number % 6).map { FaultMark(Severity.allCases[$0 % 3], number: 90 + 7 * $0) })
    }
  }

  /// Measures that all stand in one place.
  static func together(
    _ titles: [String], in circles: Set<Circle>, at stop: Int?
  ) -> [PicturedMeasure] {
    titles.enumerated().map { number, title in
      PicturedMeasure(
        number: number + 1, title: title, circles: circles, stop: stop,
        faults: [FaultMark(.warning, number: number + 1)])
    }
  }

  /// Every kind of crowd that a picture is tried with.
  static let crowds: [[PicturedMeasure]] =
    (1...7).map { spread(titles, by: $0) } + (1...3).map { spread(bad + titles, by: $0) }
    + circles.map { together(titles, in: $0, at: 0) }
    + [together(titles, in: [], at: nil), together(titles + titles + titles, in: [.county], at: 1)]
    + [[], spread(Array(titles.prefix(1)), by: 1), spread(Array(titles.prefix(5)), by: 3)]

  static func drawing(of measures: [PicturedMeasure], in language: Language = .fi) -> Drawing {
    Picture.drawing(of: PictureInput(measures, along: stops, in: language))
  }
}
