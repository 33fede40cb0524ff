import Findings
import Reports
import Testing

@Suite struct BasisTests {
  @Test func momentsOfOneActStandAfterItsNumberOnce() {
    let basis: [Basis] = [
      .law("612/2021:6:2:a", "6 § 2 mom."), .law("612/2021:6:2:b", "6 § 2 mom."),
      .law("417/2007:12:1:a", "12 §", act: "417/2007"), .law("612/2021:7:2:a", "7 § 2 mom."),
    ]
    #expect(
      line(basis) == "= peruste: laki velvoittaa: 612/2021 6 § 2 mom., 7 § 2 mom., 417/2007 12 §")
  }

  @Test func theWordsOfTheLawAndAReadingOfItAreToldApart() {
    let basis: [Basis] = [
      .law("612/2021:6:1:b", "6 § 1 mom.", reading: "hytelint 2026"),
      .law("612/2021:6:2:e", "6 § 2 mom."),
    ]
    #expect(
      line(basis)
        == "= peruste: laki, tulkinta: 612/2021 6 § 1 mom.; laki velvoittaa: 612/2021 6 § 2 mom.")
  }

  @Test func recommendationsAgreementsAndPracticeAreNamed() {
    let basis: [Basis] = [
      .recommendation(name: Localized("THL"), address: ""),
      .recommendation(name: Localized("STM"), address: ""),
      .agreement(name: Localized("Yhdyspintasopimus"), place: "rivi 4"),
      .practice(name: "hytelint"),
    ]
    #expect(
      line(basis)
        == "= peruste: suositus (THL, STM); sovittu: Yhdyspintasopimus, rivi 4; hyvä käytäntö (hytelint)"
    )
  }

  @Test func aMomentIsNotPartedByALineBreak() {
    let basis: [Basis] = (1...9).map { .law("612/2021:\($0):1:a", "\($0) § 1 mom.") }
    for line in written(basis, width: 40) { #expect(!line.hasSuffix("§") && !line.hasSuffix(" 1")) }
  }

  private func line(_ basis: [Basis]) -> String? {
    written(basis, width: 140).first { $0.contains("= peruste") }.map { String($0.dropFirst()) }
  }

  private func written(_ basis: [Basis], width: Int) -> [Substring] {
    var sample = Sample()
    let span = sample.add("nimi: a", path: "a.yaml")
    sample.findings = [.made(at: span("a"), basis: basis)]
    return sample.written(.text, width: width).split(separator: "\n")
  }
}
