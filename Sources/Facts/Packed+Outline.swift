import Documents
package import Rules

extension Outline: Packed {
  package init(from reader: inout PackedReader) {
    documents = reader.read()
    measures = reader.read()
    isForeign = reader.read()
    hasExceptions = reader.read()
    agreements = reader.read()
    registers = []
  }

  /// Writes what is of one part alone: registers are read anew in every run.
  package func write(to writer: inout PackedWriter) {
    documents.write(to: &writer)
    measures.write(to: &writer)
    isForeign.write(to: &writer)
    hasExceptions.write(to: &writer)
    agreements.write(to: &writer)
  }
}

extension AgreementName: Packed {
  init(from reader: inout PackedReader) {
    self.init(id: Array(reader.textBytes()), written: reader.read())
  }

  func write(to writer: inout PackedWriter) {
    writer.write(bytes: id[...])
    written.write(to: &writer)
  }
}
