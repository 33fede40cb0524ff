import CYAML

/// One event of libyaml, with its place as UTF-8 offsets into the file.
struct YAMLEvent {
  enum Kind {
    case scalar, alias, sequenceStart, mappingStart, collectionEnd, documentStart, documentEnd
  }

  let kind: Kind
  let style: YAMLTree.Style
  let start: Int
  let end: Int
}

/// Where and at what libyaml gave up, in its own words.
struct YAMLFailure {
  /// What libyaml says is wrong.
  let problem: String
  /// Where libyaml noticed it: often later than where it is.
  let offset: Int
  /// What libyaml was reading at the time, and where that began.
  let reading: String
  let readingStart: Int
  /// Whether the bytes were at fault, before any YAML was read from them.
  let isInBytes: Bool
}

/// libyaml's event parser over one file: the only place of this stage that handles memory itself.
///
/// libyaml's state, its current event and the feed live from `init` to `deinit`; an event is
/// released when the next is asked for, or with the parser.
@safe struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let feed: UnsafeMutablePointer<YAMLFeed>
  private let source: [UInt8]
  /// Where the text starts: after the byte order mark, if there is one.
  private let textStart: Int
  private let canRead: Bool
  /// A scalar of the text, by its number and by its UTF-8 offset: marks are counted on from here.
  private var known: (number: Int, offset: Int)

  init(_ bytes: [UInt8], limits: YAMLLimits) {
    source = bytes
    textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    known = (0, textStart)
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe feed = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe feed.initialize(
      to: YAMLFeed(
        bytes: bytes, reach: limits.scalarBytes + 1 << 16, position: textStart,
        settled: textStart))
    canRead = unsafe yaml_parser_initialize(parser) == 1
    guard canRead else { return }
    // The mark is skipped here and not by libyaml, which would also believe the mark of UTF-16.
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input(parser, readBytes, feed)
  }

  deinit {
    unsafe yaml_event_delete(event)
    if canRead { unsafe yaml_parser_delete(parser) }
    unsafe feed.deinitialize(count: 1)
    unsafe feed.deallocate()
    unsafe event.deallocate()
    unsafe parser.deallocate()
  }

  /// The next event that says something about the tree; nothing at the end and after a failure.
  mutating func next() -> YAMLEvent? {
    while canRead {
      unsafe yaml_event_delete(event)
      guard unsafe yaml_parser_parse(parser, event) == 1 else { return nil }
      switch unsafe event.pointee.type {
      case YAML_SCALAR_EVENT: return place(.scalar, scalarStyle)
      case YAML_ALIAS_EVENT: return place(.alias, .plain)
      case YAML_SEQUENCE_START_EVENT:
        let style = unsafe event.pointee.data.sequence_start.style
        return begin(.sequenceStart, style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block)
      case YAML_MAPPING_START_EVENT:
        let style = unsafe event.pointee.data.mapping_start.style
        return begin(.mappingStart, style == YAML_FLOW_MAPPING_STYLE ? .flow : .block)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return place(.collectionEnd, .plain)
      case YAML_DOCUMENT_START_EVENT: return begin(.documentStart, .plain)
      case YAML_DOCUMENT_END_EVENT: return begin(.documentEnd, .plain)
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return nil
      default: continue
      }
    }
    return nil
  }

  /// What went wrong, when `next` gave nothing before the end of the text.
  var failure: YAMLFailure? {
    mutating get {
      guard canRead, unsafe parser.pointee.error != YAML_NO_ERROR else { return nil }
      let isInBytes = unsafe parser.pointee.error == YAML_READER_ERROR
      let badByte = unsafe textStart + Int(parser.pointee.problem_offset)
      let start = unsafe offset(ofScalar: parser.pointee.context_mark.index)
      let end = unsafe isInBytes ? badByte : offset(ofScalar: parser.pointee.problem_mark.index)
      let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
      let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
      return YAMLFailure(
        problem: problem ?? "", offset: min(end, source.count), reading: context ?? "",
        readingStart: start, isInBytes: isInBytes)
    }
  }

  /// Whether reading stopped because one value did not end within the limit.
  var stoppedInLongScalar: Bool { unsafe feed.pointee.isStopped }

  /// Where the last event that was read ends.
  var settled: Int { unsafe feed.pointee.settled }

  /// The number of bytes of the current scalar's text.
  var textCount: Int { unsafe Int(event.pointee.data.scalar.length) }

  /// Whether the current scalar's text is what stands in the file at a range.
  func textEquals(_ range: Range<Int>) -> Bool {
    guard range.count == textCount, range.upperBound <= source.count else { return false }
    guard let text = unsafe event.pointee.data.scalar.value, !range.isEmpty else { return true }
    return unsafe source.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      return unsafe memcmp(base + range.lowerBound, text, range.count) == 0
    }
  }

  /// Adds the current scalar's text to the end of an array.
  func appendText(to bytes: inout [UInt8]) {
    guard let text = unsafe event.pointee.data.scalar.value else { return }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: textCount))
  }

  /// The anchor of the current scalar or collection, or the one an alias names.
  var anchor: String? {
    let name =
      switch unsafe event.pointee.type {
      case YAML_SCALAR_EVENT: unsafe event.pointee.data.scalar.anchor
      case YAML_ALIAS_EVENT: unsafe event.pointee.data.alias.anchor
      case YAML_SEQUENCE_START_EVENT: unsafe event.pointee.data.sequence_start.anchor
      case YAML_MAPPING_START_EVENT: unsafe event.pointee.data.mapping_start.anchor
      default: unsafe UnsafeMutablePointer<yaml_char_t>?.none
      }
    return unsafe name.map { unsafe String(cString: $0) }
  }
  /// Whether the current collection has a tag.
  var hasTag: Bool {
    switch unsafe event.pointee.type {
    case YAML_SEQUENCE_START_EVENT: unsafe event.pointee.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT: unsafe event.pointee.data.mapping_start.tag != nil
    default: false
    }
  }

  private var scalarStyle: YAMLTree.Style {
    switch unsafe event.pointee.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  /// The current event where only its start is wanted.
  private mutating func begin(_ kind: YAMLEvent.Kind, _ style: YAMLTree.Style) -> YAMLEvent {
    let start = unsafe offset(ofScalar: event.pointee.start_mark.index)
    unsafe feed.pointee.settled = start
    return YAMLEvent(kind: kind, style: style, start: start, end: start)
  }

  /// The current event with its start and its end.
  private mutating func place(_ kind: YAMLEvent.Kind, _ style: YAMLTree.Style) -> YAMLEvent {
    let start = unsafe offset(ofScalar: event.pointee.start_mark.index)
    let end = unsafe offset(ofScalar: event.pointee.end_mark.index)
    unsafe feed.pointee.settled = end
    return YAMLEvent(kind: kind, style: style, start: start, end: end)
  }

  /// The UTF-8 offset of a Unicode scalar of the text, by its number.
  ///
  /// libyaml counts scalars, and its marks hardly ever go back: each is counted on from the last.
  private mutating func offset(ofScalar number: Int) -> Int {
    known = unsafe source.withUnsafeBytes { bytes in
      var (at, offset) = known
      // A word of eight bytes has as many scalars as it has bytes that do not continue one.
      while at + 8 <= number, offset + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let continuations = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
        // The product sums the bytes in the highest one.
        at += 8 - Int(truncatingIfNeeded: (continuations &* 0x0101_0101_0101_0101) >> 56)
        offset += 8
      }
      while at < number, offset < bytes.count {
        if unsafe bytes[offset] & 0xC0 != 0x80 { at += 1 }
        offset += 1
      }
      while offset < bytes.count, unsafe bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      while at > number, offset > textStart {
        offset -= 1
        if unsafe bytes[offset] & 0xC0 != 0x80 { at -= 1 }
      }
      return (at, offset)
    }
    return known.offset
  }
}

/// Gives libyaml the next bytes, unless a value has gone on for longer than may be.
private func readBytes(
  _ data: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<UInt8>?, _ size: Int,
  _ sizeRead: UnsafeMutablePointer<Int>?
) -> Int32 {
  guard let feed = unsafe data?.assumingMemoryBound(to: YAMLFeed.self) else { return 0 }
  guard let buffer = unsafe buffer, let sizeRead = unsafe sizeRead else { return 0 }
  guard unsafe feed.pointee.mayGoOn() else { return 0 }
  let start = unsafe feed.pointee.position
  let end = unsafe min(start + size, feed.pointee.bytes.count)
  let target = unsafe UnsafeMutableBufferPointer(start: buffer, count: size)
  _ = unsafe target.update(fromContentsOf: feed.pointee.bytes[start..<end])
  unsafe feed.pointee.position = end
  unsafe sizeRead.pointee = end - start
  return 1
}
