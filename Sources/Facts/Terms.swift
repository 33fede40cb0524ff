import Datalog
import Documents
import Findings
import Rules
import SourceText
import YAML

/// The terms of closed lists by their folded names: themes, levels, models, tasks, and free names.
struct TermTables: Sendable {
  let listed: TermNames
  /// Folded titles and names, each with the value it was given first.
  var names = ByteTable()
  var nameValues: [Value] = []
  var themeValues: [Value?] = []
  var levelValues: [Value] = []
  var modelValues: [Value?] = []
  var taskValues: [Value?] = []
  /// The longest phrase that waits to be filled in, and all of them as they may be written.
  var placeholders = ByteTable()
  var longestPlaceholder = 0
  /// For each first byte, the lengths of those phrases, as bits.
  var placeholderLengths = [UInt64](repeating: 0, count: 256)
  var containedPlaceholders = PhraseSearch([])
  var yearWords = PhraseSearch(Self.years)
  /// All that is looked for in running text.
  var phrases = PhraseSearch([])
  static let years = [Array("vuodesta".utf8), Array("från år".utf8)]
  var themeList: [Theme] = []
  var modelList: [OperatingModel] = []
  var taskList: [StatutoryTask] = []
  var themeIDs: [String: Int] = [:]

  init(_ listed: TermNames) {
    self.listed = listed
  }
}

extension FactBuilder {
  mutating func addTerms(of register: Register) {
    terms.themeList = register.themes
    terms.modelList = register.models
    terms.taskList = register.tasks
    terms.themeValues = Array(repeating: nil, count: register.themes.count)
    terms.modelValues = Array(repeating: nil, count: register.models.count)
    terms.taskValues = Array(repeating: nil, count: register.tasks.count)
    for (index, theme) in register.themes.enumerated() { terms.themeIDs[theme.id] = index }
    for level in register.levels {
      terms.levelValues.append(symbols.append(.named(level.name)))
    }
    addPlaceholders(register)
  }

  private mutating func addPlaceholders(_ register: Register) {
    let contained = register.placeholders.filter { $0.match == .contained }
    let words = contained.map { Array($0.words.utf8) }
    terms.containedPlaceholders = PhraseSearch(words)
    terms.phrases = PhraseSearch(words + TermTables.years)
    for phrase in register.placeholders where phrase.match != .contained {
      let upper = Array(phrase.words.uppercased().utf8)
      for words in [Array(phrase.words.utf8), Array(phrase.words.lowercased().utf8), upper] {
        terms.placeholders.insert(words[...], 0)
        terms.longestPlaceholder = max(terms.longestPlaceholder, words.count)
        guard let first = words.first else { continue }
        terms.placeholderLengths[Int(first)] |= 1 << UInt64(words.count & 63)
      }
    }
  }

  /// The value of a theme, stating where it stands among the others when it is first spoken of.
  mutating func value(ofTheme text: ArraySlice<UInt8>, _ tree: YAMLTree, _ node: NodeID) -> Value {
    if let known = themes[text] { return known }
    let key = folded(text)[...]
    let index = terms.listed.themes[key].map(Int.init)
    let value = index.map { self.value(ofTheme: $0) } ?? self.value(ofName: key, tree, node)
    return themes.remember(value, of: text)
  }

  private mutating func value(ofTheme index: Int) -> Value {
    if let known = terms.themeValues[index] { return known }
    let theme = terms.themeList[index]
    let value = symbols.append(.named(theme.name))
    terms.themeValues[index] = value
    let place = place(theme.place)
    for parent in theme.parents.compactMap({ terms.themeIDs[$0] }) {
      state(.parentTheme, at: place, value, self.value(ofTheme: parent))
    }
    return value
  }

  /// The value of a level, or nothing where no register has it.
  mutating func value(ofLevel text: ArraySlice<UInt8>) -> Value? {
    if let known = levels[text] { return known }
    let value = terms.listed.levels[folded(text)[...]].map { terms.levelValues[Int($0)] }
    return levels.remember(value, of: text)
  }

  /// The value of an operating model, or nothing where no register has it.
  mutating func value(ofModel text: ArraySlice<UInt8>) -> Value? {
    terms.listed.models[folded(text)[...]].map { value(ofModel: Int($0)) }
  }

  /// The value of an operating model, stating what is known of it when it is first spoken of.
  mutating func value(ofModel index: Int) -> Value {
    if let known = terms.modelValues[index] { return known }
    let model = terms.modelList[index]
    let value = symbols.append(.named(model.name))
    terms.modelValues[index] = value
    let place = place(model.place)
    if model.hasOneLead { state(.oneLead, at: place, value) }
    if model.isGenericService { state(.genericService, at: place, value) }
    return value
  }

  /// The value of a statutory task; one that no register has is a name of its own.
  mutating func value(ofTask text: ArraySlice<UInt8>, _ tree: YAMLTree, _ node: NodeID) -> Value {
    let key = folded(text)[...]
    guard let index = terms.listed.tasks[key].map(Int.init) else {
      return value(ofName: key, tree, node)
    }
    if let known = terms.taskValues[index] { return known }
    let task = terms.taskList[index]
    let value = symbols.append(.named(task.name))
    terms.taskValues[index] = value
    if task.bearer != .either {
      state(.taskLevel, at: place(task.place), value, word(task.bearer.rawValue))
    }
    state(
      .taskCertainty, at: place(task.place), value, word(task.isCertain ? "säädös" : "tulkinta"))
    state(.taskProvision, at: place(task.place), value, word(task.provision))
    return value
  }

  /// The value of a folded name; it is shown as it was written where it first stood.
  mutating func value(
    ofName key: ArraySlice<UInt8>, _ tree: YAMLTree, _ node: NodeID
  ) -> Value {
    if let known = terms.names[key] { return terms.nameValues[Int(known)] }
    let value = symbols.append(.written(tree.file, node))
    terms.names.insert(key, Int32(terms.nameValues.count))
    terms.nameValues.append(value)
    return value
  }

  /// The value of a part of a cell as a name.
  mutating func value(ofWords words: ArraySlice<UInt8>) -> Value {
    let key = folded(words)[...]
    if let known = terms.names[key] { return terms.nameValues[Int(known)] }
    let value = symbols.append(.word(String(decoding: words, as: UTF8.self)))
    terms.names.insert(key, Int32(terms.nameValues.count))
    terms.nameValues.append(value)
    return value
  }
}
