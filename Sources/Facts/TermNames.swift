import Documents
import Findings
import SourceText

/// The names of a register's closed lists by their folded forms, each with its place in its list.
struct TermNames: Sendable {
  private(set) var themes = ByteTable()
  private(set) var levels = ByteTable()
  private(set) var models = ByteTable()
  private(set) var tasks = ByteTable()

  init(themes: ByteTable, levels: ByteTable, models: ByteTable, tasks: ByteTable) {
    self.themes = themes
    self.levels = levels
    self.models = models
    self.tasks = tasks
  }

  init(_ register: Register) {
    for (index, theme) in register.themes.enumerated() {
      let names = [theme.id, theme.name.fi, theme.name.sv, theme.name.en]
      themes.add(names + theme.aliases, index)
    }
    for (index, level) in register.levels.enumerated() {
      let names = [level.id, level.name.fi, level.name.sv, level.name.en]
      levels.add(names + level.aliases, index)
    }
    for (index, model) in register.models.enumerated() {
      models.add([model.name.fi, model.name.sv, model.name.en] + model.aliases, index)
    }
    for (index, task) in register.tasks.enumerated() {
      tasks.add([task.id, task.name.fi, task.name.sv, task.name.en] + task.aliases, index)
    }
  }
}

extension ByteTable {
  fileprivate mutating func add(_ names: [String], _ index: Int) {
    for name in names where !name.isEmpty {
      insert(folded(Array(name.utf8)[...])[...], Int32(index))
    }
  }
}
