extension String {
  /// The text with signs replaced one by one.
  ///
  /// Scalars are compared and not characters: a sign that an accent or a joiner follows is another
  /// character in Swift, but still a sign to whoever reads the format.
  func replacing(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let other = replacement(scalar) {
        text.append(contentsOf: other.unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
