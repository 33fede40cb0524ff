extension Diagnosis {
  /// Why the bytes are not text that YAML can be written in.
  var inBytes: Cause {
    let offset = min(failure.offset, max(source.count - 1, 0))
    let place = offset..<min(offset + 1, source.count)
    let none = offset..<offset
    if isUTF16 { return Cause(kind: .utf16, place: 0..<min(2, source.count), words: 0..<0) }
    if source.prefix(8_192).contains(0) || source[place].contains(0) {
      let first = source.firstIndex(of: 0) ?? offset
      return Cause(kind: .binary, place: first..<first + 1, words: 0..<0)
    }
    if failure.problem.contains("control characters") {
      return Cause(kind: .other, place: source.scalar(at: offset), words: none)
    }
    return Cause(kind: .notUTF8, place: badByte(before: offset), words: none)
  }

  /// The byte at fault: where the next does not continue its scalar, the scalar's first.
  private func badByte(before offset: Int) -> Range<Int> {
    var first = offset
    if failure.problem.contains("trailing") {
      repeat { first -= 1 } while first > 0 && source[first] & 0xC0 == 0x80
    }
    return max(first, 0)..<min(max(first, 0) + 1, source.count)
  }

  /// Whether the file starts with the mark of UTF-16 or every second byte is zero, as in UTF-16.
  private var isUTF16: Bool {
    if source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF]) { return true }
    let sample = source.prefix(64)
    guard sample.count >= 4 else { return false }
    let even = sample.indices.count { $0.isMultiple(of: 2) && sample[$0] == 0 }
    let odd = sample.indices.count { !$0.isMultiple(of: 2) && sample[$0] == 0 }
    return min(even, odd) == 0 && max(even, odd) * 10 >= sample.count * 4
  }
}
