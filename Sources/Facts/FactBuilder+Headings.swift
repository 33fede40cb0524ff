import Datalog
import Rules
import SourceText
import YAML

extension FactBuilder {
  /// States the subjects that the titles and themes of a plan’s goals and measures speak of.
  ///
  /// A subject is looked for only until it is found.
  mutating func addHeadingSubjects(of setting: DocumentSetting) {
    guard let first = documents.last?.items.lowerBound else { return }
    let tree = setting.tree
    var found: Set<String> = []
    var lastTheme: NodeID?
    for item in items[first...] {
      guard found.count < subjectWords.count(of: "otsikko") else { return }
      let theme = item.theme == lastTheme ? nil : item.theme
      lastTheme = item.theme
      for node in [item.title, theme].compactMap(\.self) {
        for name in subjectWords.names(of: "otsikko", in: tree.utf8(of: node))
        where found.insert(name).inserted {
          state(
            .headingSubject, at: place(tree.span(of: node)), setting.value, word(name))
        }
      }
    }
  }
}
