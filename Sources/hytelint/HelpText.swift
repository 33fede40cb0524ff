/// ArgumentParser's help with its English headings and phrases in Finnish, as its own texts are.
struct HelpText {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The help in Finnish; any other text, such as the version, as it is.
  var finnish: String {
    guard text.hasPrefix("OVERVIEW: ") else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for number in lines.indices {
      for (english, finnish) in Self.phrases { lines[number].replace(english, with: finnish) }
    }
    return lines.joined(separator: "\n")
  }

  private static let phrases = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "KÄYTTÖ: "),
    ("<subcommand>", "<alikomento>"),
    ("ARGUMENTS:", "POLUT:"),
    ("OPTIONS:", "VALITSIMET:"),
    ("SUBCOMMANDS:", "ALIKOMENNOT:"),
    ("check (default)", "check (oletus) "),
    ("list (default)", "list (oletus) "),
    ("(values: ", "(arvot: "),
    ("(default: ", "(oletus: "),
    ("default: ", "oletus: "),
    ("Show the version.", "Näyttää version."),
    ("Show help information.", "Näyttää tämän ohjeen."),
    ("for detailed help.", "kertoo lisää."),
    ("See 'hytelint help", "'hytelint help"),
  ]
}
