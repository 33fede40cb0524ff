import Documents
package import Findings
import YAML

extension RuleID: Packed {
  package init(from reader: inout PackedReader) { self.init(reader.text()) }
  package func write(to writer: inout PackedWriter) { writer.write(text: name) }
}

extension Severity: PackedCase {
  package static var cases: [Severity] { allCases }
  package static var other: Severity { .error }
}

extension Citation: Packed {
  package init(from reader: inout PackedReader) {
    self.init(
      notation: reader.read(), act: reader.read(), name: reader.read(), moment: reader.read(),
      address: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    notation.write(to: &writer)
    act.write(to: &writer)
    name.write(to: &writer)
    moment.write(to: &writer)
    address.write(to: &writer)
  }
}

extension Basis: Packed {
  package init(from reader: inout PackedReader) {
    switch reader.number() {
    case 0: self = .statute(reader.read(), reading: reader.read())
    case 1: self = .agreement(name: reader.read(), place: reader.read())
    case 2: self = .recommendation(name: reader.read(), address: reader.read())
    default: self = .practice(name: reader.read())
    }
  }

  package func write(to writer: inout PackedWriter) {
    switch self {
    case .statute(let citation, let reading):
      writer.write(number: 0)
      citation.write(to: &writer)
      reading.write(to: &writer)
    case .agreement(let name, let place):
      writer.write(number: 1)
      name.write(to: &writer)
      place.write(to: &writer)
    case .recommendation(let name, let address):
      writer.write(number: 2)
      name.write(to: &writer)
      address.write(to: &writer)
    case .practice(let name):
      writer.write(number: 3)
      name.write(to: &writer)
    }
  }
}

extension RuleBasis: Packed {
  package init(from reader: inout PackedReader) {
    switch reader.number() {
    case 0: self = .known(reader.read())
    case 1: self = .agreement(variable: reader.read())
    default: self = .statute(variable: reader.read(), among: reader.read(), reading: reader.read())
    }
  }

  package func write(to writer: inout PackedWriter) {
    switch self {
    case .known(let basis):
      writer.write(number: 0)
      basis.write(to: &writer)
    case .agreement(let variable):
      writer.write(number: 1)
      variable.write(to: &writer)
    case .statute(let variable, let among, let reading):
      writer.write(number: 2)
      variable.write(to: &writer)
      among.write(to: &writer)
      reading.write(to: &writer)
    }
  }
}

extension Statutes.Provision: Packed {
  package convenience init(from reader: inout PackedReader) {
    self.init(
      notation: reader.read(), citation: reader.read(), bearer: reader.read(),
      further: reader.read(), exempt: reader.read(), rules: reader.read(),
      inForce: reader.read(), content: NodeID(reader.number()), place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    notation.write(to: &writer)
    citation.write(to: &writer)
    bearer.write(to: &writer)
    further.write(to: &writer)
    exempt.write(to: &writer)
    rules.write(to: &writer)
    inForce.write(to: &writer)
    writer.write(number: Int(content.index))
    place.write(to: &writer)
  }
}

extension Statutes: Packed {
  package init(from reader: inout PackedReader) {
    let provisions: [Provision] = reader.read()
    let sections: [String] = reader.read()
    let ends: [CalendarDay] = reader.read()
    self.init(
      provisions: Dictionary(
        provisions.map { ($0.notation, $0) }, uniquingKeysWith: { first, _ in first }),
      sectionEnds: Dictionary(zip(sections, ends), uniquingKeysWith: { first, _ in first }))
  }

  package func write(to writer: inout PackedWriter) {
    provisions.values.sorted { $0.notation < $1.notation }.write(to: &writer)
    let ends = sectionEnds.sorted { $0.key < $1.key }
    ends.map(\.key).write(to: &writer)
    ends.map(\.value).write(to: &writer)
  }
}
