import Findings
import Reports

extension CheckCommand {
  /// Refuses options that can't hold together.
  func refuseContradictions() throws(UsageFault) {
    if formats.count(where: { $0.file == nil }) > 1 { throw UsageFault(Self.twoOnOutput) }
    let files = formats.compactMap(\.file)
    if let twice = files.first(where: { file in files.count { $0 == file } > 1 }) {
      throw UsageFault(Self.twoInFile(twice))
    }
    if showsTimeline, formats.contains(where: { ![.text, .json].contains($0.format) }) {
      throw UsageFault(Self.noTimeline)
    }
    if standardInputPath != nil, !paths.contains("-") { throw UsageFault(Self.noInput) }
  }

  static let twoOnOutput = Localized(
    fi: "vain yksi muoto voi mennä vakiotulosteeseen; anna muille tiedosto: "
      + "--format sarif=tulos.sarif",
    sv: "bara ett format kan gå till standardutmatningen; ge de andra en fil: "
      + "--format sarif=svar.sarif",
    en: "only one format can go to standard output; give the others a file: "
      + "--format sarif=out.sarif")

  private static func twoInFile(_ file: String) -> Localized {
    Localized(
      fi: "kaksi muotoa ei voi mennä samaan tiedostoon \(file)",
      sv: "två format kan inte gå till samma fil \(file)",
      en: "two formats cannot go to the same file \(file)")
  }

  private static let noTimeline = Localized(
    fi: "--timeline kirjoitetaan vain muodoissa text ja json",
    sv: "--timeline skrivs bara i formaten text och json",
    en: "--timeline is written in the formats text and json only")

  private static let noInput = Localized(
    fi: "--stdin-path tarvitsee polun -, joka lukee vakiosyötteen",
    sv: "--stdin-path behöver sökvägen -, som läser standardinmatningen",
    en: "--stdin-path needs the path -, which reads standard input")
}
