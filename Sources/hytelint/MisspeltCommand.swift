import ArgumentParser
import Checking
import Findings
import Rules

extension CheckCommand {
  /// Tells which command the first word is near, where it was taken for a path that is not there.
  func tellOfMisspeltCommand(among unreadable: [UnreadablePath], in language: Language) {
    guard let word = paths.first, word.allSatisfy({ $0.isLetter || $0 == "-" }),
      unreadable.contains(where: { $0.path == word }),
      let command = nearest(
        to: word, in: Hytelint.configuration.subcommands.map { $0._commandName })
    else { return }
    let hint = Localized(
      fi: "Jos tarkoitit komentoa ”\(command)”, kirjoita: hytelint \(command) …",
      sv: "Om du menade kommandot ”\(command)”, skriv: hytelint \(command) …",
      en: "If you meant the command “\(command)”, write: hytelint \(command) …")
    complain(hint[language])
  }
}
