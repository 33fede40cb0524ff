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
    pending.append(contentsOf: bytes)
    deliverIfFull()
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
