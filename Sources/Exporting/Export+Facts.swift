package import Datalog
package import Facts
import Findings
package import Rules

extension Export {
  /// The compiled rules of a book over what documents state; the findings are to be printed.
  package init(_ book: RuleBook, over facts: FactBase, showing shown: [RelationID]? = nil) {
    let findings = (book.rules + book.conflicts).compactMap { $0.judgement?.finding }
    let sentences = book.vocabulary.sentences
    self.init(book.program, over: facts.rows, showing: shown ?? findings) { value, place in
      let type = place.flatMap { place -> String? in
        guard sentences.indices.contains(place.relation.index) else { return nil }
        return sentences[place.relation.index].slots[place.column].type
      }
      guard value.number == nil || type == "Päivä" else { return nil }
      return facts.name(of: value, type: type ?? "").fi
    }
  }
}
