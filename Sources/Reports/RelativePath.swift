import SourceText

extension Places {
  /// The path of a span's file as code hosts name it, without the `./` that a shell may add.
  func hostPath(of span: Span) -> String {
    var path = path(of: span)[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return VisibleText.line(String(path))
  }
}
