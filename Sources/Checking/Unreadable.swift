import Findings

extension Disk {
  /// Why something can't be read.
  enum Unreadable: Error {
    case missing, brokenLink, refused, special, tooLarge, failed
    /// A folder without a single YAML file.
    case empty

    /// Why in words, without a capital or a full stop.
    var reason: Localized {
      switch self {
      case .missing:
        Localized(
          fi: "tiedostoa tai kansiota ei ole", sv: "det finns ingen sådan fil eller mapp",
          en: "there is no such file or folder")
      case .brokenLink:
        Localized(
          fi: "linkki ei johda mihinkään", sv: "länken leder ingenstans",
          en: "the link leads nowhere")
      case .refused:
        Localized(fi: "ei lukuoikeutta", sv: "läsrätt saknas", en: "no permission to read")
      case .special:
        Localized(
          fi: "ei ole tavallinen tiedosto", sv: "är inte en vanlig fil", en: "is not a regular file"
        )
      case .tooLarge:
        Localized(
          fi: "tiedosto on yli 64 mebitavua", sv: "filen är över 64 mebibyte",
          en: "the file is over 64 mebibytes")
      case .failed:
        Localized(
          fi: "lukeminen ei onnistunut", sv: "läsningen misslyckades", en: "reading failed")
      case .empty:
        Localized(
          fi: "kansiossa ei ole YAML-tiedostoja", sv: "mappen har inga YAML-filer",
          en: "the folder has no YAML files")
      }
    }
  }
}
