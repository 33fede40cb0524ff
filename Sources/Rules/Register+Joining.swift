package import Documents

extension Register {
  /// Adds the rows of another register after those of this one.
  package mutating func append(_ other: Register) {
    actors += other.actors
    units += other.units
    offices += other.offices
    themes += other.themes
    levels += other.levels
    models += other.models
    ownWords += other.ownWords
    vaguePhrases += other.vaguePhrases
    placeholders += other.placeholders
    terms += other.terms
    tasks += other.tasks
    subjectWords += other.subjectWords
  }
}
