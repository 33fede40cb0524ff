import Datalog
package import Documents
package import Rules

extension FactBase {
  /// The days that plans and agreements record, such as when something was approved or is to be done:
  /// on each, and on the day after, what is found may change.
  package func recordedDays(in vocabulary: Vocabulary) -> [CalendarDay] {
    let sentences = vocabulary.sentences.filter { $0.source == .plan || $0.source == .agreement }
    return sentences.flatMap { sentence -> [CalendarDay] in
      let columns = sentence.slots.indices.filter { sentence.slots[$0].type == "Päivä" }
      return columns.flatMap { column in
        (0..<rows.count(of: sentence.relation)).compactMap { row in
          rows.row(row, of: sentence.relation)[column].number.map(CalendarDay.init(number:))
        }
      }
    }
  }

  /// Which of the agreements hold on a day, in the order in which they were read.
  package func agreementsInForce(on day: CalendarDay) -> [Bool] {
    documents.filter { !$0.isPlan }.map { $0.period?.contains(day) ?? true }
  }

  /// The facts as they are on another day on which the same agreements are in force.
  package func on(_ day: CalendarDay, in vocabulary: Vocabulary) -> FactBase {
    guard let relation = vocabulary.relation(Stated.day.id) else { return self }
    var facts = self
    facts.rows.remove([0], from: relation)
    facts.rows.insert(Value(number: day.number), into: relation, origin: 0)
    return facts
  }
}
