package import Findings
package import Rules
import SourceText

extension Finding: Packed {
  package init(from reader: inout PackedReader) {
    let rule = RuleID(from: &reader)
    let subject: [String] = reader.read()
    self.init(
      rule: rule, severity: reader.read(), title: reader.read(), message: reader.read(),
      place: reader.read(), caption: reader.read(), labels: reader.read(), basis: reader.read(),
      suggestion: reader.read(), replacement: reader.read(),
      identity: Identity(rule: rule, subject: subject), standing: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    rule.write(to: &writer)
    Array(identity.parts.dropFirst()).write(to: &writer)
    severity.write(to: &writer)
    title.write(to: &writer)
    message.write(to: &writer)
    place.write(to: &writer)
    caption.write(to: &writer)
    labels.write(to: &writer)
    basis.write(to: &writer)
    suggestion.write(to: &writer)
    replacement.write(to: &writer)
    standing.write(to: &writer)
  }
}

extension Label: Packed {
  package init(from reader: inout PackedReader) {
    self.init(place: reader.read(), text: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    place.write(to: &writer)
    text.write(to: &writer)
  }
}

extension Standing: Packed {
  package init(from reader: inout PackedReader) {
    switch reader.number() {
    case 0: self = .shown
    case 1: self = .yielded(to: reader.read())
    case 2: self = .evidenced
    case 3: self = .excepted(reader.read())
    case 4: self = .accepted(.baseline)
    default: self = .accepted(.base)
    }
  }

  package func write(to writer: inout PackedWriter) {
    switch self {
    case .shown: writer.write(number: 0)
    case .yielded(let rule):
      writer.write(number: 1)
      rule.write(to: &writer)
    case .evidenced: writer.write(number: 2)
    case .excepted(let exception):
      writer.write(number: 3)
      exception.write(to: &writer)
    case .accepted(.baseline): writer.write(number: 4)
    case .accepted(.base): writer.write(number: 5)
    }
  }
}

extension RecordedException: Packed {
  package init(from reader: inout PackedReader) {
    self.init(
      rule: reader.read(), subject: reader.read(), reason: reader.read(), approver: reader.read(),
      lastDay: reader.read(), place: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    for text in [rule, subject, reason, approver, lastDay] { text.write(to: &writer) }
    place.write(to: &writer)
  }
}
