import ArgumentParser
import Findings
import Reports

/// The form in which one question is answered.
enum AnswerFormat: String, NamedChoice {
  case text, json
}

extension Localized {
  /// The text, and after a semicolon what may have been meant.
  func suggesting(_ nearest: String) -> Localized {
    Localized(
      fi: "\(fi); tarkoititko ”\(nearest)”?", sv: "\(sv); menade du ”\(nearest)”?",
      en: "\(en); did you mean “\(nearest)”?")
  }
}

extension Output {
  /// Writes an answer; where that can't be done, complains and ends with 2.
  func writeOrEnd(in language: Language, _ answer: (inout ByteSink) -> Void) throws {
    do {
      try write { sink in
        answer(&sink)
        sink.flush()
      }
    } catch {
      complain(complaint(error).asError(in: language))
      throw ExitCode(2)
    }
  }
}
