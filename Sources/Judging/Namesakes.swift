import Datalog
import Facts
import Findings

/// The measures and rows of a proof that have one name, told apart by numbers in document order.
struct Namesakes {
  let numbers: [Value: Int]

  /// Looks through all rows on which a row rests.
  init(behind row: RowReference, in model: Model, _ facts: FactBase) {
    var seen: Set<RowReference> = [row]
    var waiting = [row]
    var values: Set<Value> = []
    while let next = waiting.popLast() {
      values.formUnion(model.values(of: next))
      let body = model.derivation(of: next)?.body ?? []
      waiting += body.filter { seen.insert($0).inserted }
    }
    let items = values.filter { $0.symbol != nil && facts.place(of: $0) != nil }
    var numbers: [Value: Int] = [:]
    for alike in Dictionary(grouping: items, by: { facts.name(of: $0, type: "").fi }).values
    where alike.count > 1 {
      for (number, value) in alike.sorted(by: { $0.bits < $1.bits }).enumerated() {
        numbers[value] = number + 1
      }
    }
    self.numbers = numbers
  }
}
