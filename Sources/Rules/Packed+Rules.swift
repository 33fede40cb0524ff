import Datalog
import Documents
import Findings

extension Rule.Producer: PackedCase {
  package static var cases: [Rule.Producer] { [.engine, .reader, .exceptions] }
  package static var other: Rule.Producer { .engine }
}

extension Template.Piece: Packed {
  package init(from reader: inout PackedReader) {
    self = reader.number() == 0 ? .text(reader.read()) : .slot(reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    switch self {
    case .text(let text):
      writer.write(number: 0)
      text.write(to: &writer)
    case .slot(let name):
      writer.write(number: 1)
      name.write(to: &writer)
    }
  }
}

extension Template: Packed {
  package init(from reader: inout PackedReader) {
    self.init(fi: reader.read(), sv: reader.read(), en: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    fi.write(to: &writer)
    sv.write(to: &writer)
    en.write(to: &writer)
  }
}

extension Judgement.Variable: Packed {
  package init(from reader: inout PackedReader) {
    self.init(name: reader.read(), type: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    name.write(to: &writer)
    type.write(to: &writer)
  }
}

extension Requirement: Packed {
  package init(from reader: inout PackedReader) {
    self.init(condition: reader.read(), missing: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    condition.write(to: &writer)
    missing.write(to: &writer)
  }
}

extension PlaceChoice: Packed {
  package init(from reader: inout PackedReader) {
    self =
      reader.number() == 0
      ? .condition(reader.read()) : .counted(where: reader.read(), atom: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    switch self {
    case .condition(let atom):
      writer.write(number: 0)
      atom.write(to: &writer)
    case .counted(let conditions, let atom):
      writer.write(number: 1)
      conditions.write(to: &writer)
      atom.write(to: &writer)
    }
  }
}

extension FurtherPlaces: Packed {
  package init(from reader: inout PackedReader) {
    self.init(choice: reader.read(), caption: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    choice.write(to: &writer)
    caption.write(to: &writer)
  }
}

extension Judgement: Packed {
  package init(from reader: inout PackedReader) {
    self.init(
      variables: reader.read(), concerns: reader.read(), requires: reader.read(),
      holds: reader.read(), finding: reader.read(), findingVariables: reader.read(),
      subject: reader.read(), aspect: reader.read(), place: reader.read(),
      furtherPlaces: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    variables.write(to: &writer)
    concerns.write(to: &writer)
    requires.write(to: &writer)
    holds.write(to: &writer)
    finding.write(to: &writer)
    findingVariables.write(to: &writer)
    subject.write(to: &writer)
    aspect.write(to: &writer)
    place.write(to: &writer)
    furtherPlaces.write(to: &writer)
  }
}

extension Variant: Packed {
  package init(from reader: inout PackedReader) {
    self.init(
      name: reader.read(), when: reader.read(), title: reader.read(), severity: reader.read(),
      basis: reader.read(), message: reader.read(), suggestion: reader.read(),
      replacement: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    name.write(to: &writer)
    when.write(to: &writer)
    title.write(to: &writer)
    severity.write(to: &writer)
    basis.write(to: &writer)
    message.write(to: &writer)
    suggestion.write(to: &writer)
    replacement.write(to: &writer)
  }
}

extension Rule: Packed {
  package convenience init(from reader: inout PackedReader) {
    self.init(
      id: reader.read(), title: reader.read(), severity: reader.read(), producer: reader.read(),
      allowsException: reader.read(), yieldsTo: reader.read(), inForce: reader.read(),
      basis: reader.read(), message: reader.read(), suggestion: reader.read(),
      replacement: reader.read(), variants: reader.read(), judgement: reader.read(),
      notice: reader.read(),
      isForNegotiation: reader.read(), place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    severity.write(to: &writer)
    producer.write(to: &writer)
    allowsException.write(to: &writer)
    yieldsTo.write(to: &writer)
    inForce.write(to: &writer)
    basis.write(to: &writer)
    message.write(to: &writer)
    suggestion.write(to: &writer)
    replacement.write(to: &writer)
    variants.write(to: &writer)
    judgement.write(to: &writer)
    notice.write(to: &writer)
    isForNegotiation.write(to: &writer)
    place.write(to: &writer)
  }
}
