import Accepting
import Checking
import Findings
import Judging
import SourceText

extension CheckCommand {
  /// What the check gave, without what was known before, and whether it could be compared as asked.
  func compared(
    _ found: CheckResult, with base: Result<BaseFindings, RevisionFault>?, in language: Language
  ) -> (result: CheckResult, isCompared: Bool) {
    var (result, isCompared) = (found, true)
    if let baseline = baseline ?? found.baseline {
      switch loadBaseline(baseline) {
      case .success(let known):
        let stale = known.complaints(
          aboutStaleBeside: result, of: baseline, checking: paths.isEmpty ? ["."] : paths)
        stale.forEach { complain($0.note(in: language)) }
        result = result.accepting(known.known, from: .baseline)
      case .failure(let complaint):
        complain(complaint.line(in: language))
        isCompared = false
      }
    }
    switch base {
    case nil: break
    case .success(let had):
      newExceptions(result.exceptions, since: had.exceptions).forEach {
        let exception = $0.exception
        complain(result.complaint(Self.new(exception), at: exception.place).note(in: language))
      }
      result = result.accepting(had.known, from: .base)
    case .failure(let fault):
      complain(fault.words.asError(in: language))
      isCompared = false
    }
    return (result, isCompared)
  }

  private static func new(_ exception: RecordedException) -> Localized {
    let (reason, approver) = (exception.reason, exception.approver)
    let what = "\(exception.rule), \(exception.subject): \(reason)"
    return Localized(
      fi: "uusi poikkeus: \(what) (hyväksyjä \(approver), voimassa \(exception.lastDay) asti)",
      sv: "nytt undantag: \(what) (godkänt av \(approver), gäller till \(exception.lastDay))",
      en: "new exception: \(what) (approved by \(approver), valid to \(exception.lastDay))")
  }
}

/// A check of what is there now, and then one of what was there at the merge base.
struct Comparison {
  let now: Result<CheckResult, CheckFailure>
  /// Nothing where no revision was named.
  let base: Result<BaseFindings, RevisionFault>?

  /// Makes the check of now while git is at work, then judges what is not the same at the merge base.
  init(
    _ request: CheckRequest, with revision: String?,
    progress: @escaping @Sendable (Checking.Progress) -> Void,
    reached: (@Sendable (Milestone) -> Void)? = nil
  ) {
    guard let revision else {
      now = Self.check(request, progress, reached)
      base = nil
      return
    }
    // Git is at work by itself, and the check has all cores for its own parts.
    let fetched = Ahead(mostlyWaiting: true) {
      Result { () throws(RevisionFault) in try MergeBase(with: revision, of: request) }
    }
    let found = Self.check(request, progress, reached)
    now = found
    base = fetched.value.map { old in
      defer { old.discard() }
      guard case .success(let result) = found else { return .none }
      return Checking.check(request, at: old, remembering: result.memory)
    }
  }

  private static func check(
    _ request: CheckRequest, _ progress: @Sendable (Checking.Progress) -> Void,
    _ reached: (@Sendable (Milestone) -> Void)?
  ) -> Result<CheckResult, CheckFailure> {
    do throws(CheckFailure) {
      return .success(try Checking.check(request, progress: progress, reached: reached))
    } catch {
      return .failure(error)
    }
  }
}

extension Complaint {
  /// The complaint as a note's line, `path:line:column: huomautus: …`.
  fileprivate func note(in language: Language) -> String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(path)\(place): \(Self.note[language]): \(message[language])"
  }

  fileprivate static let note = Localized(fi: "huomautus", sv: "anmärkning", en: "note")
}

extension RevisionFault {
  /// The fault in words, with what to do about it.
  var words: Localized {
    switch self {
    case .noGit:
      Localized(
        fi: "ohjelmaa git ei voi käynnistää, joten --base ei toimi",
        sv: "programmet git kan inte startas, så --base fungerar inte",
        en: "the program git cannot be run, so --base does not work")
    case .noRepository(let folder):
      Localized(
        fi: "\(folder) ei ole git-versionhallinnassa, joten --base ei toimi",
        sv: "\(folder) finns inte i ett git-förråd, så --base fungerar inte",
        en: "\(folder) is in no git repository, so --base does not work")
    case .unknown(let revision, let isShallow):
      Self.unknown(revision).adding(Self.fetch(revision, isShallow: isShallow))
    case .noMergeBase(let revision, let isShallow):
      Self.noMergeBase(revision).adding(isShallow ? Self.unshallow : nil)
    case .failed(let words):
      Localized(
        fi: "git epäonnistui: \(words)", sv: "git misslyckades: \(words)",
        en: "git failed: \(words)")
    }
  }

  private static func unknown(_ revision: String) -> Localized {
    Localized(
      fi: "versiota ”\(revision)” ei ole", sv: "versionen ”\(revision)” finns inte",
      en: "there is no revision “\(revision)”")
  }

  private static func noMergeBase(_ revision: String) -> Localized {
    Localized(
      fi: "versiolla ”\(revision)” ja nykyisellä ei ole yhteistä lähtökohtaa",
      sv: "versionen ”\(revision)” och den nuvarande har ingen gemensam utgångspunkt",
      en: "the revision “\(revision)” and the present one have no common ancestor")
  }

  private static let unshallow = command("git fetch --unshallow")

  /// What to fetch: a branch of a remote is named in full.
  private static func fetch(_ revision: String, isShallow: Bool) -> Localized? {
    let parts = revision.split(separator: "/", maxSplits: 1)
    let depth = isShallow ? "--unshallow " : ""
    if parts.count == 2, parts[0] == "origin" {
      return command("git fetch \(depth)origin \(parts[1]):refs/remotes/\(revision)")
    }
    return isShallow ? command("git fetch --unshallow origin \(revision)") : nil
  }

  private static func command(_ line: String) -> Localized {
    Localized(
      fi: "hae se ensin: \(line)", sv: "hämta den först: \(line)", en: "fetch it first: \(line)")
  }
}
