import SourceText

/// Bytes on their way out, handed on in chunks so that a large report never stands whole in memory.
package struct ByteSink {
  private var pending: [UInt8] = []
  private let chunk: Int
  private let deliver: ([UInt8]) -> Void

  /// A sink that gives its bytes to `deliver`, about `chunk` bytes at a time.
  package init(chunk: Int = 1 << 16, deliver: @escaping ([UInt8]) -> Void) {
    self.chunk = chunk
    self.deliver = deliver
    pending.reserveCapacity(chunk + chunk / 4)
  }

  /// A sink that holds all its bytes.
  private init() {
    chunk = .max
    deliver = { _ in }
  }

  /// Adds one byte.
  package mutating func write(byte: UInt8) {
    pending.append(byte)
  }

  /// Adds a text as UTF-8.
  package mutating func write(_ text: String) {
    pending.append(contentsOf: text.utf8)
    deliverIfFull()
  }

  /// Adds bytes as they are.
  package mutating func write(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      let some = rest.prefix(chunk)
      pending.append(contentsOf: some)
      deliverIfFull()
      rest = rest.dropFirst(some.count)
    }
  }

  /// Hands on what is still held.
  package mutating func flush() {
    guard !pending.isEmpty else { return }
    deliver(pending)
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func deliverIfFull() {
    if pending.count >= chunk { flush() }
  }
}

extension ByteSink {
  /// So many items make a piece that is written by itself, and so many pieces stand in memory.
  private static let (itemsOfPiece, piecesAtOnce) = (16, 32)

  /// Writes items in their order, many of them at once on all cores.
  mutating func write<Item: Sendable>(
    each items: [Item], _ write: @escaping @Sendable (Item, inout ByteSink) -> Void
  ) {
    self.write(pieces: items[...]) { items, piece in
      for item in items { write(item, &piece) }
    }
  }

  /// Writes items in their order, a few of them as a piece and many pieces at once on all cores.
  mutating func write<Item: Sendable>(
    pieces items: ArraySlice<Item>,
    _ write: @escaping @Sendable (ArraySlice<Item>, inout ByteSink) -> Void
  ) {
    var rest = items
    while !rest.isEmpty {
      let some = rest.prefix(Self.itemsOfPiece * Self.piecesAtOnce)
      rest = rest.dropFirst(some.count)
      let starts = Array(stride(from: some.startIndex, to: some.endIndex, by: Self.itemsOfPiece))
      let pieces = sideBySide(starts.count) { number in
        var piece = ByteSink()
        write(some[starts[number]...].prefix(Self.itemsOfPiece), &piece)
        return piece.pending
      }
      for piece in pieces { self.write(piece[...]) }
    }
  }
}
