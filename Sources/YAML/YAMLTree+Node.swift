extension YAMLTree {
  /// One node of a tree, in 16 bytes: a file of measures has a node for every 17 of its own.
  ///
  /// Where it starts takes 27 bits beside what it is and how it was written, so that no file may be
  /// longer than `longestFile`.
  public struct Node: Sendable {
    @usableFromInline var head: UInt32
    @usableFromInline var text: UInt32
    @usableFromInline var last: UInt32

    /// Where the node ends in the file.
    package var end: UInt32

    package init(kind: Kind, style: Style, start: Int, end: Int) {
      head = UInt32(kind.rawValue) << 27 | UInt32(style.rawValue) << 29
      text = 0
      last = 0
      self.end = UInt32(clamping: end)
      self.start = UInt32(clamping: start)
      if kind == .scalar {
        textStart = self.start
        textEnd = self.end
      }
    }
  }

  /// The most bytes that a file may have.
  package static let longestFile = 1 << 27 - 1
}

// The numbers are written out: looking them up by raw value takes as long as reading a pack.
extension YAMLTree.Kind {
  /// The kind with a raw value from 0 to 3.
  @inlinable
  @inline(__always)
  public init(number: Int) {
    switch number {
    case 0: self = .scalar
    case 1: self = .sequence
    case 2: self = .mapping
    default: self = .alias
    }
  }

  /// Written out, since what the compiler writes is not seen into from other modules.
  @inlinable
  @inline(__always)
  public static func == (one: Self, other: Self) -> Bool {
    switch (one, other) {
    case (.scalar, .scalar), (.sequence, .sequence), (.mapping, .mapping), (.alias, .alias): true
    default: false
    }
  }
}

extension YAMLTree.Style {
  /// The style with a raw value from 0 to 6.
  @inlinable
  @inline(__always)
  public init(number: Int) {
    switch number {
    case 0: self = .plain
    case 1: self = .singleQuoted
    case 2: self = .doubleQuoted
    case 3: self = .literal
    case 4: self = .folded
    case 5: self = .block
    default: self = .flow
    }
  }

  /// Written out, as for kinds.
  @inlinable
  @inline(__always)
  public static func == (one: Self, other: Self) -> Bool {
    switch (one, other) {
    case (.plain, .plain), (.singleQuoted, .singleQuoted), (.doubleQuoted, .doubleQuoted),
      (.literal, .literal), (.folded, .folded), (.block, .block), (.flow, .flow):
      true
    default: false
    }
  }
}

extension YAMLTree.Node {
  @inlinable public var kind: YAMLTree.Kind {
    @inline(__always) get { YAMLTree.Kind(number: Int(head >> 27 & 3)) }
  }
  @inlinable public var style: YAMLTree.Style {
    @inline(__always) get { YAMLTree.Style(number: Int(head >> 29)) }
  }

  /// Where the node starts in the file.
  @inlinable public var start: UInt32 {
    @inline(__always) get { head & 0x07FF_FFFF }
    set { head = head & ~0x07FF_FFFF | min(newValue, 0x07FF_FFFF) }
  }

  /// Whether a scalar's text stands in `decoded` and not in the file.
  @inlinable public var isDecoded: Bool {
    @inline(__always) get { text & 0x8000_0000 != 0 }
    set { text = text & 0x7FFF_FFFF | (newValue ? 0x8000_0000 : 0) }
  }

  /// Where a scalar's text starts, in the file or in `decoded`; for an alias the number of the node
  /// that it stands for.
  @inlinable public var textStart: UInt32 {
    @inline(__always) get { text & 0x7FFF_FFFF }
    set { text = text & 0x8000_0000 | min(newValue, 0x7FFF_FFFF) }
  }

  /// Where a scalar's text ends.
  @inlinable public var textEnd: UInt32 {
    @inline(__always) get { last }
    set { last = newValue }
  }

  /// The number of the node after the last one in a collection.
  @inlinable public var endOfChildren: UInt32 {
    @inline(__always) get { last }
    set { last = newValue }
  }
}
