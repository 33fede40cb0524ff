/// Why the packs cannot be built in, with the file and line where there is one.
struct PackingError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
