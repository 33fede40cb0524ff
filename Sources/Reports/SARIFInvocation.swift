import Findings

/// What a SARIF log says of the run itself: whether everything was read, and what was not judged.
struct SARIFInvocation {
  /// The kinds of notification, in the order in which the driver lists them.
  enum Kind: String, CaseIterable {
    case notJudged = "ei-arvioitu"
    case unreadable = "ei-voitu-lukea"
    case skipped = "ohitettu"
    case hostLimit = "palvelun-raja"

    var title: Localized {
      switch self {
      case .notJudged: Words.notJudged
      case .unreadable: Words.notRead
      case .skipped: Localized(fi: "ohitettu", sv: "hoppades över", en: "skipped")
      case .hostLimit:
        Localized(fi: "palvelun raja", sv: "tjänstens gräns", en: "limit of the host")
      }
    }

    var level: String {
      self == .unreadable ? "error" : "note"
    }
  }

  private let summary: RunSummary
  private let language: Language
  private let limit: Localized?

  init(_ report: Report) {
    summary = report.summary
    language = report.language
    limit = CodeScanningLimit(report).text
  }

  func write(to json: inout JSONWriter) {
    json.member("executionSuccessful", summary.unreadable.isEmpty)
    json.array("toolExecutionNotifications", notifications) { json, notification in
      json.object { json in
        json.object("descriptor") { json in
          json.member("id", notification.kind.rawValue)
          json.member("index", Kind.allCases.firstIndex(of: notification.kind) ?? 0)
        }
        json.member("level", notification.kind.level)
        json.text("message", SARIFText.plain(notification.text))
        if let path = notification.path { writeLocation(of: path, to: &json) }
      }
    }
  }

  private struct Notification {
    let kind: Kind
    let text: String
    var path: String?
  }

  private var notifications: [Notification] {
    let notJudged = summary.notJudgedByReason.map { entry in
      Notification(kind: .notJudged, text: text(for: entry))
    }
    let unreadable = summary.unreadable.map { entry in
      Notification(
        kind: .unreadable, text: "\(entry.path): \(entry.reason[language])", path: entry.path)
    }
    let skipped = summary.skippedText.map { Notification(kind: .skipped, text: $0[language]) }
    let limit = limit.map { Notification(kind: .hostLimit, text: $0[language]) }
    return notJudged + unreadable + [skipped, limit].compactMap { $0 }
  }

  private func text(for entry: NotJudged) -> String {
    let reason = "\(Words.notJudged[language]): \(entry.reason[language])"
    guard !entry.rules.isEmpty else { return reason }
    return "\(reason) (\(entry.rules.map(\.name).joined(separator: ", ")))"
  }

  private func writeLocation(of path: String, to json: inout JSONWriter) {
    json.array("locations", CollectionOfOne(path)) { json, path in
      json.object { json in
        json.object("physicalLocation") { json in
          json.object("artifactLocation") { $0.member("uri", FileURI.reference(to: path)) }
        }
      }
    }
  }
}
