import Datalog
import Documents
import Rules
import YAML

extension FactBuilder {
  /// The plan period that an agreement was made for, and the day of its decision or of its paper.
  mutating func stateTimes(_ header: Header, of setting: DocumentSetting) {
    let tree = setting.tree
    if let node = header.first(.planPeriod), let period = Period(tree.utf8(of: node)) {
      statePeriod(
        period, .agreementPeriodBegins, .agreementPeriodEnds, of: setting.value,
        at: place(tree.span(of: node)))
    }
    let decided = header.first(.decision).flatMap { tree.entries(of: $0, at: .decision)[.date] }
    guard let node = decided ?? header.first(.dated),
      let day = CalendarDay(tree.utf8(of: node))
    else { return }
    state(
      .agreementDated, at: place(tree.span(of: node)), setting.value, Value(number: day.number))
  }
}
