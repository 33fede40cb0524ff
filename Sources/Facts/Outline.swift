package import Documents
import YAML

/// What a set is divided by, of one of its files.
package struct Outline: Sendable {
  /// The plans and agreements of the file.
  package let documents: Int

  /// The measures that its plans name.
  package let measures: Int

  /// Whether nothing in it is ours, nor anything to be said of it.
  package let isForeign: Bool

  /// Whether some document of it records an exception.
  package let hasExceptions: Bool

  let agreements: [AgreementName]
  let registers: [Register]

  /// Whether it concerns its part of the set alone, but for the names of its agreements.
  package var isOfOnePart: Bool { documents > 0 && registers.isEmpty }

  /// The ids of its agreements as they are written.
  package var agreementNames: [String] { agreements.map(\.written) }

  package init(of file: ReadFile) {
    documents = file.judgedDocuments
    measures = file.measureCount
    isForeign = file.documents.isEmpty && file.remarks.isEmpty
    hasExceptions = file.documents.contains(where: \.hasExceptions)
    agreements = file.documents.compactMap { document in
      guard case .agreement(let agreement) = document else { return nil }
      return AgreementName(Header(agreement.header, file.tree).first(.id), file.tree)
    }
    registers = file.documents.compactMap { document in
      guard case .register(let register) = document else { return nil }
      return register
    }
  }
}

extension Document {
  fileprivate var hasExceptions: Bool {
    switch self {
    case .plan(let plan): plan.header.contains { $0.key == .exceptions }
    case .agreement(let agreement): agreement.header.contains { $0.key == .exceptions }
    case .register: false
    }
  }
}
