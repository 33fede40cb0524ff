import CMalloc
import Documents
import Findings
import Foundation
import SourceText

/// The terminal and the environment: the only place where they are asked.
struct Terminal {
  let isInteractive: Bool
  let showsProgress: Bool
  let hasColour: Bool
  let width: Int
  /// Swedish or English from the locale, on a terminal only; otherwise nothing is known.
  let language: Language?
  /// The file that GitHub shows as the summary of a job, where the run is one of its jobs.
  let jobSummary: String?

  init() {
    let environment = ProcessInfo.processInfo.environment
    isInteractive = isatty(STDOUT_FILENO) == 1
    showsProgress = isatty(STDERR_FILENO) == 1
    hasColour =
      isInteractive && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    let columns = environment["COLUMNS"].flatMap { Int($0) }
    width = isInteractive ? columns ?? Self.columns() ?? 100 : 100
    language = isInteractive ? Self.language(environment) : nil
    jobSummary = environment["GITHUB_STEP_SUMMARY"].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func columns() -> Int? {
    var size = winsize()
    let result = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  private static func language(_ environment: [String: String]) -> Language? {
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    if locale.hasPrefix("sv") { return .sv }
    return locale.hasPrefix("en") ? .en : nil
  }
}

extension CalendarDay {
  /// The day that the clock of this machine shows.
  static var today: CalendarDay {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    let (year, month) = unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1)
    let day = unsafe Int(parts.tm_mday)
    return CalendarDay(year: year, month: month, day: day) ?? CalendarDay(number: 0)
  }
}

/// Makes a closed pipe and a file that may not grow errors of the write instead of the end of the
/// program.
func takeSignalsAsErrors() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}

/// Has long lists given back to the system when they are freed: the C library would raise its bound
/// for that with each of them, and keep ever longer ones.
///
/// Short ones are taken from two megabytes at a time: for the memory of another core it would ask the
/// system for each 4 KB anew.
func giveBackWhatIsFreed() {
  #if canImport(Glibc)
    mallopt(M_MMAP_THRESHOLD, 1 << 17)
    mallopt(M_TOP_PAD, 1 << 21)
  #endif
}

/// Has the heap lengthened by little again, once the start is over: as much would be kept of what is freed
/// at its end.
func lengthenHeapByLittle() {
  #if canImport(Glibc)
    mallopt(M_TOP_PAD, 1 << 17)
  #endif
}

/// Ends the program without freeing what it holds: the system takes memory back sooner.
func leave<Held>(with code: Int32, holding held: Held) -> Never {
  withExtendedLifetime(held) { finish(with: code) }
}

/// Ends the program once nothing of it is at work any more.
func finish(with code: Int32) -> Never {
  finishAhead()
  exit(code)
}

/// All of standard input, or so much of it that it is more than the largest file.
func readStandardInput() throws -> [UInt8] {
  var bytes: [UInt8] = []
  do {
    while bytes.count <= 64 << 20,
      let piece = try FileHandle.standardInput.read(upToCount: 1 << 20), !piece.isEmpty
    {
      bytes.append(contentsOf: piece)
    }
  } catch {
    throw UsageFault(
      Localized(
        fi: "vakiosyötettä ei voi lukea", sv: "standardinmatningen kan inte läsas",
        en: "standard input cannot be read"))
  }
  return bytes
}
