import Reports

extension CheckCommand {
  /// Adds the findings to the summary of a job; tells of a failure and gives whether there was none.
  func writeJobSummary(of report: Report, to file: String) -> Bool {
    let output = Output(file)
    do {
      try output.append { report.writeJobSummary(to: &$0) }
      return true
    } catch {
      complain(output.complaint(error).asError(in: report.language))
      return false
    }
  }
}
