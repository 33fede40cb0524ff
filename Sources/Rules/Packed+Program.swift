package import Datalog

extension Value: Packed {
  package init(from reader: inout PackedReader) {
    self.init(bits: UInt32(truncatingIfNeeded: reader.number()))
  }

  package func write(to writer: inout PackedWriter) { writer.write(number: Int(bits)) }
}

extension RelationID: Packed {
  package init(from reader: inout PackedReader) { self.init(reader.number()) }
  package func write(to writer: inout PackedWriter) { writer.write(number: index) }
}

extension Term: Packed {
  package init(from reader: inout PackedReader) {
    switch reader.number() {
    case 0: self = .any
    case 1: self = .constant(reader.read())
    case let number: self = .variable(number - 2)
    }
  }

  package func write(to writer: inout PackedWriter) {
    switch self {
    case .any: writer.write(number: 0)
    case .constant(let value):
      writer.write(number: 1)
      value.write(to: &writer)
    case .variable(let number): writer.write(number: number + 2)
    }
  }
}

extension Atom: Packed {
  package init(from reader: inout PackedReader) { self.init(reader.read(), reader.read()) }

  package func write(to writer: inout PackedWriter) {
    relation.write(to: &writer)
    terms.write(to: &writer)
  }
}

extension CalendarUnit: PackedCase {
  package static var cases: [CalendarUnit] { [.days, .months, .years] }
  package static var other: CalendarUnit { .days }
}

extension Comparator: Packed {
  private static var plain: [Comparator] {
    [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .precedes]
  }

  package init(from reader: inout PackedReader) {
    let number = reader.number()
    self =
      Self.plain.indices.contains(number)
      ? Self.plain[number] : .moreThanBefore(reader.number(), reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    writer.write(number: Self.plain.firstIndex(of: self) ?? Self.plain.count)
    if case .moreThanBefore(let count, let unit) = self {
      writer.write(number: count)
      unit.write(to: &writer)
    }
  }
}

extension Condition: Packed {
  package init(from reader: inout PackedReader) {
    switch reader.number() {
    case 0: self = .holds(reader.read())
    case 1: self = .compare(reader.read(), reader.read(), reader.read())
    case 2: self = .absent(reader.read())
    case 3: self = .count(result: reader.read(), of: reader.read(), where: reader.read())
    default:
      self = .extreme(
        greatest: reader.read(), result: reader.read(), of: reader.read(), where: reader.read())
    }
  }

  package func write(to writer: inout PackedWriter) {
    switch self {
    case .holds(let atom):
      writer.write(number: 0)
      atom.write(to: &writer)
    case .compare(let left, let comparator, let right):
      writer.write(number: 1)
      left.write(to: &writer)
      comparator.write(to: &writer)
      right.write(to: &writer)
    case .absent(let nested):
      writer.write(number: 2)
      nested.write(to: &writer)
    case .count(let result, let counted, let nested):
      [3, result, counted].forEach { writer.write(number: $0) }
      nested.write(to: &writer)
    case .extreme(let isGreatest, let result, let counted, let nested):
      [4, isGreatest ? 1 : 0, result, counted].forEach { writer.write(number: $0) }
      nested.write(to: &writer)
    }
  }
}

extension Clause: Packed {
  package init(from reader: inout PackedReader) {
    self.init(head: reader.read(), body: reader.read(), variables: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    head.write(to: &writer)
    body.write(to: &writer)
    variables.write(to: &writer)
  }
}

extension Program.Relation: Packed {
  package init(from reader: inout PackedReader) {
    self.init(name: reader.read(), arity: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    name.write(to: &writer)
    arity.write(to: &writer)
  }
}

extension Program: Packed {
  package init(from reader: inout PackedReader) {
    self.init(relations: reader.read(), clauses: reader.read(), strata: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    relations.write(to: &writer)
    clauses.write(to: &writer)
    strata.write(to: &writer)
  }
}
