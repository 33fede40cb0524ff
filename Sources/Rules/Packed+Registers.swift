package import Documents
import Findings

extension ActorKind: PackedCase {
  package static var cases: [ActorKind] { allCases }
  package static var other: ActorKind { .organisation }
}

extension Sector: PackedCase {
  package static var cases: [Sector] { allCases }
  package static var other: Sector { .either }
}

extension Actor: Packed {
  package init(from reader: inout PackedReader) {
    self.init(kind: reader.read(), name: reader.read(), place: reader.read())
    aliases = reader.read()
    genitives = reader.read()
    code = reader.read()
    county = reader.read()
    let marks = reader.number()
    isCity = marks & 1 != 0
    isInUusimaa = marks & 2 != 0
    isInAland = marks & 4 != 0
    hasBothRoles = marks & 8 != 0
    memberKind = reader.read()
    ended = reader.read()
    successor = reader.read()
  }

  package func write(to writer: inout PackedWriter) {
    kind.write(to: &writer)
    name.write(to: &writer)
    place.write(to: &writer)
    aliases.write(to: &writer)
    genitives.write(to: &writer)
    code.write(to: &writer)
    county.write(to: &writer)
    let marks = (isCity ? 1 : 0) | (isInUusimaa ? 2 : 0) | (isInAland ? 4 : 0)
    writer.write(number: marks | (hasBothRoles ? 8 : 0))
    memberKind.write(to: &writer)
    ended.write(to: &writer)
    successor.write(to: &writer)
  }
}

extension Documents.Unit: Packed {
  package init(from reader: inout PackedReader) {
    self.init(
      name: reader.read(), aliases: reader.read(), sector: reader.read(), place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    name.write(to: &writer)
    aliases.write(to: &writer)
    sector.write(to: &writer)
    place.write(to: &writer)
  }
}

extension Theme: Packed {
  package init(from reader: inout PackedReader) {
    self.init(
      id: reader.read(), name: reader.read(), aliases: reader.read(), parents: reader.read(),
      place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    id.write(to: &writer)
    name.write(to: &writer)
    aliases.write(to: &writer)
    parents.write(to: &writer)
    place.write(to: &writer)
  }
}

extension PreventionLevel: Packed {
  package init(from reader: inout PackedReader) {
    self.init(
      id: reader.read(), name: reader.read(), aliases: reader.read(), place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    id.write(to: &writer)
    name.write(to: &writer)
    aliases.write(to: &writer)
    place.write(to: &writer)
  }
}

extension OperatingModel: Packed {
  package init(from reader: inout PackedReader) {
    self.init(
      id: reader.read(), name: reader.read(), aliases: reader.read(), hasOneLead: reader.read(),
      isGenericService: reader.read(), place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    id.write(to: &writer)
    name.write(to: &writer)
    aliases.write(to: &writer)
    hasOneLead.write(to: &writer)
    isGenericService.write(to: &writer)
    place.write(to: &writer)
  }
}

extension OwnWord: Packed {
  package init(from reader: inout PackedReader) {
    self.init(sector: reader.read(), words: reader.read(), place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    sector.write(to: &writer)
    words.write(to: &writer)
    place.write(to: &writer)
  }
}

extension Phrase.Match: PackedCase {
  package static var cases: [Phrase.Match] { [.whole, .beginning, .contained] }
  package static var other: Phrase.Match { .whole }
}

extension Phrase: Packed {
  package init(from reader: inout PackedReader) {
    self.init(words: reader.read(), match: reader.read(), place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    words.write(to: &writer)
    match.write(to: &writer)
    place.write(to: &writer)
  }
}

extension CouncilTerm: Packed {
  package init(from reader: inout PackedReader) {
    self.init(sector: reader.read(), period: reader.read(), place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    sector.write(to: &writer)
    period.write(to: &writer)
    place.write(to: &writer)
  }
}

extension StatutoryTask: Packed {
  package init(from reader: inout PackedReader) {
    self.init(
      id: reader.read(), name: reader.read(), aliases: reader.read(), bearer: reader.read(),
      provision: reader.read(), isCertain: reader.read(), place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    id.write(to: &writer)
    name.write(to: &writer)
    aliases.write(to: &writer)
    bearer.write(to: &writer)
    provision.write(to: &writer)
    isCertain.write(to: &writer)
    place.write(to: &writer)
  }
}

extension SubjectWord: Packed {
  package init(from reader: inout PackedReader) {
    self.init(
      kind: reader.read(), name: reader.read(), words: reader.read(), place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    kind.write(to: &writer)
    name.write(to: &writer)
    words.write(to: &writer)
    place.write(to: &writer)
  }
}

extension Register: Packed {
  package init(from reader: inout PackedReader) {
    self.init()
    actors = reader.read()
    units = reader.read()
    offices = reader.read()
    themes = reader.read()
    levels = reader.read()
    models = reader.read()
    ownWords = reader.read()
    vaguePhrases = reader.read()
    placeholders = reader.read()
    terms = reader.read()
    tasks = reader.read()
    subjectWords = reader.read()
  }

  package func write(to writer: inout PackedWriter) {
    actors.write(to: &writer)
    units.write(to: &writer)
    offices.write(to: &writer)
    themes.write(to: &writer)
    levels.write(to: &writer)
    models.write(to: &writer)
    ownWords.write(to: &writer)
    vaguePhrases.write(to: &writer)
    placeholders.write(to: &writer)
    terms.write(to: &writer)
    tasks.write(to: &writer)
    subjectWords.write(to: &writer)
  }
}
