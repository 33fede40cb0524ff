import Datalog
package import Documents
package import Findings
package import SourceText
import YAML

/// A part of a rule book that `packer` writes when the product is built and a run reads again.
///
/// What is written must be read in the same order; a test holds that nothing is lost on the way.
package protocol Packed {
  init(from reader: inout PackedReader)
  func write(to writer: inout PackedWriter)
}

extension Int: Packed {
  package init(from reader: inout PackedReader) { self = reader.number() }
  package func write(to writer: inout PackedWriter) { writer.write(number: self) }
}

extension Bool: Packed {
  package init(from reader: inout PackedReader) { self = reader.number() == 1 }
  package func write(to writer: inout PackedWriter) { writer.write(number: self ? 1 : 0) }
}

extension String: Packed {
  package init(from reader: inout PackedReader) { self = reader.text() }
  package func write(to writer: inout PackedWriter) { writer.write(text: self) }
}

extension Optional: Packed where Wrapped: Packed {
  package init(from reader: inout PackedReader) {
    self = reader.number() == 1 ? Wrapped(from: &reader) : nil
  }

  package func write(to writer: inout PackedWriter) {
    writer.write(number: self == nil ? 0 : 1)
    self?.write(to: &writer)
  }
}

extension Array: Packed where Element: Packed {
  package init(from reader: inout PackedReader) {
    let count = reader.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(Element(from: &reader)) }
  }

  package func write(to writer: inout PackedWriter) {
    writer.write(number: count)
    for element in self { element.write(to: &writer) }
  }
}

extension ByteTable: Packed {
  package init(from reader: inout PackedReader) {
    let texts = reader.textBytes()
    let count = reader.count()
    self.init(roomFor: count, ofBytes: texts.count)
    var start = texts.startIndex
    for _ in 0..<count where !reader.hasRunOut {
      let end = min(start + reader.number(), texts.endIndex)
      insert(texts[start..<end], Int32(truncatingIfNeeded: reader.number()))
      start = end
    }
  }

  package func write(to writer: inout PackedWriter) {
    writer.write(bytes: all.flatMap(\.text)[...])
    writer.write(number: count)
    for (text, number) in all {
      writer.write(number: text.count)
      writer.write(number: Int(number))
    }
  }
}

/// A case of a closed set, written as its place in the set.
package protocol PackedCase: Packed, Equatable {
  static var cases: [Self] { get }

  /// What stands for a place that no case has.
  static var other: Self { get }
}

extension PackedCase {
  package init(from reader: inout PackedReader) {
    let number = reader.number()
    let cases = Self.cases
    self = cases.indices.contains(number) ? cases[number] : Self.other
  }

  package func write(to writer: inout PackedWriter) {
    writer.write(number: Self.cases.firstIndex(of: self) ?? 0)
  }
}

extension Localized: Packed {
  package init(from reader: inout PackedReader) {
    self.init(fi: reader.text(), sv: reader.text(), en: reader.text())
  }

  package func write(to writer: inout PackedWriter) {
    writer.write(text: fi)
    writer.write(text: sv)
    writer.write(text: en)
  }
}

extension Span: Packed {
  package init(from reader: inout PackedReader) {
    self = reader.place()
  }

  package func write(to writer: inout PackedWriter) {
    writer.write(number: Int(file.number))
    writer.write(number: Int(start))
    writer.write(number: Int(end))
  }
}

extension CalendarDay: Packed {
  package init(from reader: inout PackedReader) { self.init(number: reader.signedNumber()) }
  package func write(to writer: inout PackedWriter) { writer.write(signed: number) }
}

extension Period: Packed {
  package init(from reader: inout PackedReader) {
    self.init(first: Optional(from: &reader), last: Optional(from: &reader))
  }

  package func write(to writer: inout PackedWriter) {
    first.write(to: &writer)
    last.write(to: &writer)
  }
}
