import Foundation
import Testing

@testable import Checking

/// Files read as wholes.
@Suite struct OpenFileTests {
  private let path = FileManager.default.temporaryDirectory.path + "/hytelint-\(UUID().uuidString)"

  private func withFile(_ bytes: [UInt8], _ body: () throws -> Void) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body()
  }

  private func read(
    _ other: String? = nil, expecting size: Int, limit: Int
  ) throws -> [UInt8] {
    guard let file = OpenFile(other ?? path) else { throw Disk.Unreadable.missing }
    return try file.bytes(expecting: size, limit: limit)
  }

  @Test(arguments: [0, 1, 4_095, 65_535, 65_536, 65_537, 300_000])
  func aFileIsReadToItsEndWhateverSizeIsExpected(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    try withFile(bytes) {
      for expected in [0, size - 1, size, size + 1, 65_536, 1_000_000] {
        let isSame = try read(expecting: expected, limit: 1_000_000) == bytes
        #expect(isSame, "\(expected) bytes were expected of \(size)")
      }
    }
  }

  @Test func aFileUpToTheLimitIsReadAndALongerOneIsNot() throws {
    try withFile(Array(repeating: 7, count: 70_000)) {
      let whole = try read(expecting: 70_000, limit: 70_000)
      #expect(whole.count == 70_000)
      for expected in [0, 69_999, 70_000, 1_000_000] {
        #expect(throws: Disk.Unreadable.tooLarge) {
          _ = try read(expecting: expected, limit: 69_999)
        }
      }
    }
  }

  @Test func whatCannotBeReadFails() throws {
    #expect(throws: Disk.Unreadable.missing) { try read(expecting: 0, limit: 10) }
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: Disk.Unreadable.failed) { try read(folder, expecting: 10, limit: 10) }
  }
}
