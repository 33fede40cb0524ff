import Findings
import Reports

extension CheckCommand {
  /// Refuses options that can't hold together.
  func refuseContradictions() throws(UsageFault) {
    try Contradictions.refuse(formatFiles: formats.map(\.file))
    if showsTimeline, formats.contains(where: { ![.text, .json].contains($0.format) }) {
      throw UsageFault(Self.noTimeline)
    }
    try Contradictions.refuse(standardInputPath: standardInputPath, beside: paths)
  }

  private static let noTimeline = Localized(
    fi: "--timeline kirjoitetaan vain muodoissa text ja json",
    sv: "--timeline skrivs bara i formaten text och json",
    en: "--timeline is written in the formats text and json only")
}

/// Options that can't hold together, in whatever command they stand.
enum Contradictions {
  /// Refuses two formats for standard output, or for one file; `nil` is standard output.
  static func refuse(formatFiles: [String?]) throws(UsageFault) {
    if formatFiles.count(where: { $0 == nil }) > 1 { throw UsageFault(twoOnOutput) }
    let files = formatFiles.compactMap(\.self)
    if let twice = files.first(where: { file in files.count { $0 == file } > 1 }) {
      throw UsageFault(twoInFile(twice))
    }
  }

  /// Refuses a name for standard input that is not read.
  static func refuse(standardInputPath: String?, beside paths: [String]) throws(UsageFault) {
    if standardInputPath != nil, !paths.contains("-") { throw UsageFault(noInput) }
  }

  private static let twoOnOutput = Localized(
    fi: "vain yksi muoto voi mennä vakiotulosteeseen; anna muille tiedosto: "
      + "--format MUOTO=tiedosto",
    sv: "bara ett format kan gå till standardutmatningen; ge de andra en fil: "
      + "--format FORMAT=fil",
    en: "only one format can go to standard output; give the others a file: "
      + "--format FORMAT=file")

  private static func twoInFile(_ file: String) -> Localized {
    Localized(
      fi: "kaksi muotoa ei voi mennä samaan tiedostoon \(file)",
      sv: "två format kan inte gå till samma fil \(file)",
      en: "two formats cannot go to the same file \(file)")
  }

  private static let noInput = Localized(
    fi: "--stdin-path tarvitsee polun -, joka lukee vakiosyötteen",
    sv: "--stdin-path behöver sökvägen -, som läser standardinmatningen",
    en: "--stdin-path needs the path -, which reads standard input")
}
