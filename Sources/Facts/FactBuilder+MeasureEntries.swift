import Datalog
import Documents
import Findings
import Rules
import SourceText
import YAML

extension FactBuilder {
  /// The folded title, the title without its bracket, and the bracket's words.
  mutating func addTitle(_ title: NodeID, of draft: MeasureDraft, in setting: DocumentSetting) {
    guard let meaning = meaning(ofTitle: title, setting.tree) else { return }
    state(.title, at: draft.place, draft.value, meaning.whole)
    if let bracket = meaning.bracket { state(.bracket, at: draft.place, draft.value, bracket) }
    state(.bareTitle, at: draft.place, draft.value, meaning.bare)
    if !draft.hasModel, let model = meaning.model {
      state(.model, at: draft.place, draft.value, value(ofModel: model))
    }
  }

  private mutating func meaning(ofTitle title: NodeID, _ tree: YAMLTree) -> TitleMeaning? {
    let text = tree.utf8(of: title)
    if let known = titles[text] { return known }
    let whole = folded(text)
    guard !whole.isEmpty else { return nil }
    let name = value(ofName: whole[...], tree, title)
    guard let range = trailingBracket(of: text) else {
      let model = terms.listed.models[whole[...]].map(Int.init)
      return titles.remember(
        TitleMeaning(whole: name, bare: name, bracket: nil, model: model), of: text)
    }
    let bracket = value(ofName: folded(text[range])[...], tree, title)
    let bare = folded(text[text.startIndex..<range.lowerBound])[...]
    return titles.remember(
      TitleMeaning(
        whole: name, bare: value(ofName: bare, tree, title), bracket: bracket,
        model: terms.listed.models[bare].map(Int.init)),
      of: text)
  }

  /// Where the bracketed part stands that ends a title: `(Yhdessä aika)`.
  private func trailingBracket(of text: ArraySlice<UInt8>) -> Range<Int>? {
    guard text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")),
      open > text.startIndex
    else { return nil }
    return open..<text.endIndex
  }

  mutating func addLevel(
    _ node: NodeID, of draft: MeasureDraft, _ stated: Stated, in setting: DocumentSetting
  ) {
    let tree = setting.tree
    for scalar in tree.texts(of: node) {
      if let level = value(ofLevel: tree.utf8(of: scalar)) {
        state(stated, at: place(tree.span(of: scalar)), draft.value, level)
      } else {
        remark(unknownLevel: scalar, in: setting)
      }
    }
  }

  private mutating func remark(unknownLevel node: NodeID, in setting: DocumentSetting) {
    let text = setting.tree.text(of: node)
    let levels = names.register.levels.map(\.name)
    let allowed = Localized(
      fi: levels.map(\.fi).joined(separator: ", "), sv: levels.map(\.sv).joined(separator: ", "),
      en: levels.map(\.en).joined(separator: ", "))
    let key = folded(Array(text.utf8)[...])
    let nearest = levels.first {
      editDistance(key, folded(Array($0.fi.utf8)[...]), atMost: 2) != nil
    }
    var arguments = ["arvo": Localized(text), "avain": Key.level.spelling, "sallitut": allowed]
    arguments["ehdotus"] = nearest
    remarks.append(
      Remark(
        "tuntematon-arvo", variant: nearest == nil ? nil : "läheinen",
        at: setting.tree.span(of: node), arguments: arguments,
        subject: (documents.last?.name ?? []) + ["taso", folded(text)]))
  }

  mutating func addModel(_ node: NodeID, of draft: inout MeasureDraft, in setting: DocumentSetting)
  {
    let tree = setting.tree
    for scalar in tree.texts(of: node) {
      let text = tree.utf8(of: scalar)
      let model = value(ofModel: text) ?? value(ofName: folded(text)[...], tree, scalar)
      state(.model, at: place(tree.span(of: scalar)), draft.value, model)
      draft.hasModel = true
    }
  }

  mutating func addInterface(_ node: NodeID, of draft: MeasureDraft, in setting: DocumentSetting) {
    guard let answer = Answer(setting.tree.utf8(of: node)) else { return }
    let place = place(setting.tree.span(of: node))
    state(answer == .yes ? .markedInterface : .markedOwn, at: place, draft.value)
  }

  mutating func addSchedule(_ node: NodeID, of draft: MeasureDraft, in setting: DocumentSetting) {
    let place = place(setting.tree.span(of: node))
    state(.schedule, at: place, draft.value)
    guard let period = period(setting.tree.utf8(of: node)) else { return }
    statePeriod(period, .scheduleBegins, .scheduleEnds, of: draft.value, at: place)
    stateIfReversed(period, at: node, in: setting)
  }

  private mutating func period(_ text: ArraySlice<UInt8>) -> Period? {
    if let known = periods[text] { return known }
    return periods.remember(Period(text), of: text)
  }

  /// States a period that ends before it begins.
  mutating func stateIfReversed(_ period: Period, at node: NodeID, in setting: DocumentSetting) {
    guard let first = period.first, let last = period.last, last < first else { return }
    let words = symbols.append(shown(node, setting.tree))
    state(.reversed, at: place(setting.tree.span(of: node)), setting.value, words)
  }
}
