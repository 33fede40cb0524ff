package import Findings

/// Why a rule exists, and how many examples show what it finds and what it accepts.
package struct RuleReason: Sendable, Equatable {
  package let why: Localized
  package let faulty: Int
  package let faultless: Int

  package init(_ examples: RuleExamples) {
    why = examples.why
    faultless = examples.examples.count {
      $0.expected == .nothing || $0.expected == .marks([])
    }
    faulty = examples.examples.count - faultless
  }

  fileprivate init(why: Localized, faulty: Int, faultless: Int) {
    self.why = why
    self.faulty = faulty
    self.faultless = faultless
  }

  /// The reasons of rules as bytes of text, as `packer` writes them into the product.
  package static func packed(_ reasons: [(rule: RuleID, reason: RuleReason)]) -> [UInt8] {
    var writer = PackedWriter()
    reasons.map(\.rule).write(to: &writer)
    reasons.map(\.reason).write(to: &writer)
    return writer.bytes
  }

  /// The reasons that `packed` gave as bytes; none where they are not whole.
  package static func unpacked(_ bytes: [UInt8]) -> [RuleID: RuleReason] {
    guard !bytes.isEmpty else { return [:] }
    var reader = PackedReader(bytes)
    let rules: [RuleID] = reader.read()
    let reasons: [RuleReason] = reader.read()
    guard reader.isAtEnd else { return [:] }
    return Dictionary(zip(rules, reasons), uniquingKeysWith: { first, _ in first })
  }
}

extension RuleReason: Packed {
  package init(from reader: inout PackedReader) {
    self.init(why: reader.read(), faulty: reader.read(), faultless: reader.read())
  }

  package func write(to writer: inout PackedWriter) {
    why.write(to: &writer)
    faulty.write(to: &writer)
    faultless.write(to: &writer)
  }
}
