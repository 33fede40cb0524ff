import Checking
import Documents
import Findings
import PackChecking
import Rules
import SourceText
import YAML

/// A run of the examples of rule files, as lines to show.
struct RuleTest {
  /// A line for each rule: what came of its examples.
  private(set) var lines: [Localized] = []

  /// The examples that do not hold.
  private(set) var failures: [Complaint] = []

  /// The examples that could not be run.
  private(set) var faults: [Complaint] = []

  private let files: RuleFiles
  private var examples: ExampleRun
  private var counts: [ExampleRun.Result: Int] = [:]

  init(_ files: RuleFiles) {
    self.files = files
    examples = ExampleRun(
      files.book, of: files.packs, bases: files.bases,
      index: FileIndex(files.files.count), day: CalendarDay.today)
  }

  /// Runs all examples, in the order of files.
  mutating func run() throws {
    for (rule, examples) in files.examples {
      switch examples {
      case .success(let examples): run(examples?.examples ?? [], of: rule)
      case .failure(let errors):
        faults += errors.errors.map { files.complaint($0.message, at: $0.place) }
      }
    }
  }

  private mutating func run(_ examples: [RuleExamples.Example], of rule: Rule) {
    var own: [ExampleRun.Result: Int] = [:]
    for example in examples {
      do throws(ExampleRun.Failure) {
        let outcome = try self.examples.run(example, of: rule.id)
        own[outcome.result, default: 0] += 1
        failures += complaints(about: outcome, of: example)
      } catch {
        faults.append(files.complaint(error.message(example.name), at: example.place))
      }
    }
    counts.merge(own, uniquingKeysWith: +)
    lines.append(Self.words(own).map { text, _ in "\(rule.id): \(text)" })
  }

  private func complaints(
    about outcome: ExampleOutcome, of example: RuleExamples.Example
  ) -> [Complaint] {
    let lacking = outcome.lacking.map { mark in
      files.complaint(
        .missing(mark.rule, in: outcome.name), at: example.place, line: mark.line)
    }
    let unexpected = outcome.unexpected.map { mark in
      files.complaint(.noisy(mark.rule, in: outcome.name), at: example.place, line: mark.line)
    }
    let strays = outcome.strays.map { rule in
      files.complaint(.stray(rule, in: outcome.name), at: example.place)
    }
    let misworded = outcome.misworded.map { message in
      files.complaint(.misworded(message, in: outcome.name), at: example.place)
    }
    return lacking + unexpected + strays + misworded
  }

  /// The exceptions that never mattered, with a line before them.
  var idleExceptions: [Localized] {
    let own = Set(files.own.map(\.tree.file))
    let idle = examples.coverage.idle.filter { own.contains($0.place.file) }
    guard !idle.isEmpty else { return [] }
    let all = examples.coverage.items.count { own.contains($0.place.file) }
    return [.idle(idle.count, of: all)]
      + idle.map { item in
        let complaint = files.complaint(Localized(item.statement), at: item.place)
        let place = complaint.position.map { ":\($0.line):\($0.column)" } ?? ""
        return Localized("  \(complaint.path)\(place): \(item.statement)")
      }
  }

  /// What came of all examples.
  var summary: Localized {
    let words = Self.words(counts)
    let total = counts.values.reduce(0, +)
    return Localized(
      fi: "esimerkkejä \(total): \(words.fi)", sv: "exempel \(total): \(words.sv)",
      en: "examples \(total): \(words.en)")
  }

  private static func words(_ counts: [ExampleRun.Result: Int]) -> Localized {
    let order: [ExampleRun.Result] = [.validated, .reported, .noisy, .missing]
    let shown = order.filter { counts[$0] != nil }
    return Localized("").map { _, language in
      shown.isEmpty
        ? ExampleRun.noExamples[language]
        : shown.map { "\($0.name[language]) \(counts[$0, default: 0])" }.joined(separator: ", ")
    }
  }
}

extension ExampleRun {
  fileprivate static let noExamples = Localized(
    fi: "ei esimerkkejä", sv: "inga exempel", en: "no examples")
}

extension ExampleRun.Result {
  fileprivate var name: Localized {
    switch self {
    case .validated: Localized(fi: "hyväksytty oikein", sv: "rätt godkända", en: "validated")
    case .reported: Localized(fi: "huomautettu oikein", sv: "rätt anmärkta", en: "reported")
    case .noisy: Localized(fi: "huomautettu turhaan", sv: "anmärkta i onödan", en: "noisy")
    case .missing: Localized(fi: "jäänyt huomaamatta", sv: "utan väntad anmärkning", en: "missing")
    }
  }
}

extension ExampleRun.Failure {
  fileprivate func message(_ example: String) -> Localized {
    switch self {
    case .unknownBase(let base):
      Localized(
        fi: "esimerkin ”\(example)” pohjaa ”\(base)” ei ole kansiossa esimerkkipohjat",
        sv: "exemplets ”\(example)” botten ”\(base)” finns inte i mappen esimerkkipohjat",
        en: "the base “\(base)” of the example “\(example)” is not in the folder esimerkkipohjat")
    case .tooManyRows:
      Localized(
        fi: "esimerkki ”\(example)” tuottaa liikaa tulosrivejä",
        sv: "exemplet ”\(example)” ger för många resultatrader",
        en: "the example “\(example)” gives too many rows")
    case .tooManySteps:
      Localized(
        fi: "esimerkki ”\(example)” kokeilee liian montaa rivien yhdistelmää",
        sv: "exemplet ”\(example)” prövar för många kombinationer av rader",
        en: "the example “\(example)” tries too many combinations of rows")
    case .brokenPacks(let fault):
      Localized(
        fi: "esimerkin ”\(example)” omassa sääntöpaketissa on virhe: \(fault.fi)",
        sv: "exemplets ”\(example)” eget regelpaket har ett fel: \(fault.sv)",
        en: "the own packs of the example “\(example)” have an error: \(fault.en)")
    }
  }
}

extension Localized {
  fileprivate static func missing(_ rule: RuleID, in example: String) -> Localized {
    Localized(
      fi: "esimerkki ”\(example)”: odotettua havaintoa \(rule) ei tullut tältä riviltä",
      sv: "exemplet ”\(example)”: den väntade anmärkningen \(rule) uteblev på denna rad",
      en: "the example “\(example)”: the expected finding \(rule) did not come on this line")
  }

  fileprivate static func noisy(_ rule: RuleID, in example: String) -> Localized {
    Localized(
      fi: "esimerkki ”\(example)”: havaintoa \(rule) ei odotettu tältä riviltä",
      sv: "exemplet ”\(example)”: anmärkningen \(rule) väntades inte på denna rad",
      en: "the example “\(example)”: the finding \(rule) was not expected on this line")
  }

  fileprivate static func stray(_ rule: RuleID, in example: String) -> Localized {
    Localized(
      fi: "esimerkki ”\(example)”: havainto \(rule) tuli pohjasta, ei esimerkistä",
      sv: "exemplet ”\(example)”: anmärkningen \(rule) kom ur botten, inte ur exemplet",
      en: "the example “\(example)”: the finding \(rule) came from the base, not from the example")
  }

  fileprivate static func misworded(_ message: Localized, in example: String) -> Localized {
    Localized(
      fi: "esimerkki ”\(example)”: vakavuus tai sanat ovat muut kuin odotettiin: \(message.fi)",
      sv: "exemplet ”\(example)”: allvaret eller orden är andra än väntat: \(message.sv)",
      en: "the example “\(example)”: severity or words are not as expected: \(message.en)")
  }

  fileprivate static func idle(_ count: Int, of all: Int) -> Localized {
    Localized(
      fi: "ellei-kohdista \(count)/\(all) ei ratkaissut mitään yhdessäkään esimerkissä:",
      sv: "av punkterna under ellei avgjorde \(count)/\(all) ingenting i något exempel:",
      en: "of the items of ellei, \(count)/\(all) decided nothing in any example:")
  }
}
