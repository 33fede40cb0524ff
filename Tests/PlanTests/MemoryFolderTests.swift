import Checking
import Foundation
import SourceText
import Testing

/// What a run leaves in a folder for later ones.
@Suite struct MemoryFolderTests {
  private let set: MadeSet
  private let folder: String

  init() throws {
    set = try MadeSet()
    folder = set.folder.path + "-muisti/hytelint"
  }

  private func memory(in folder: String? = nil) -> Memory {
    Memory(in: folder ?? self.folder, keeping: false)
  }

  private func told(_ memory: Memory?) throws -> [String] {
    try Checking.check(set.request(memory)).told
  }

  private var entries: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  private func withFolder(_ body: () throws -> Void) throws {
    defer { try? FileManager.default.removeItem(atPath: set.folder.path + "-muisti") }
    try body()
  }

  @Test func aLaterRunFindsTheSameAndLeavesNothingMore() throws {
    try withFolder {
      let first = try told(memory())
      let left = entries
      #expect(left.count > 2)
      #expect(try told(memory()) == first)
      #expect(Set(entries) == Set(left))
      #expect(try told(nil) == first)
      try set.write(MadeSet.plan("Kuopio", measure: "Kerho"), to: "kuopio")
      #expect(try told(memory()) == told(nil))
      // The part that has changed; the entry of the files is written over.
      #expect(entries.count == left.count + 1)
    }
  }

  @Test func whatIsRememberedIsNotJudgedAgain() throws {
    try withFolder {
      let first = try Checking.check(set.request(Memory(keeping: true)))
      // A part in which nothing was found: no texts, joints, findings, or rules that were not judged.
      for key in first.memory?.keys ?? [] { memory().write([0x3F, 0x3F, 0x3F, 0x3F], as: key) }
      #expect(first.findings.count > 10)
      #expect(try Checking.check(set.request(memory())).findings.isEmpty)
    }
  }

  @Test func entriesAreForTheUserAlone() throws {
    try withFolder {
      _ = try told(memory())
      for path in [folder] + entries.map({ folder + "/" + $0 }) {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect((attributes[.posixPermissions] as? Int ?? 0) & 0o077 == 0)
      }
    }
  }

  @Test func anEntryThatIsNotWholeIsAsIfItWereNotThere() throws {
    try withFolder {
      let key = Memory.key(["avain"])
      memory().write(Array("sisältö".utf8), as: key)
      #expect(memory().bytes(key).map(Array.init) == Array("sisältö".utf8))
      #expect(memory().bytes(Memory.key(["muu"])) == nil)
      let file = URL(fileURLWithPath: folder + "/" + key)
      let whole = try Data(contentsOf: file)
      for place in whole.indices {
        try whole.prefix(place).write(to: file)
        #expect(memory().bytes(key) == nil)
        for bit in 0..<8 {
          var changed = whole
          changed[place] ^= 1 << bit
          try changed.write(to: file)
          #expect(memory().bytes(key) == nil)
        }
      }
      try (whole + Data([0])).write(to: file)
      #expect(memory().bytes(key) == nil)
    }
  }

  @Test func brokenEntriesChangeNothing() throws {
    try withFolder {
      let first = try told(memory())
      for (number, name) in entries.enumerated() {
        let file = URL(fileURLWithPath: folder + "/" + name)
        let whole = try Data(contentsOf: file)
        try (number % 2 == 0 ? whole.prefix(whole.count / 2) : Data(whole.reversed())).write(
          to: file)
      }
      #expect(try told(memory()) == first)
      #expect(try told(memory()) == first)
      for name in entries {
        try FileManager.default.removeItem(atPath: folder + "/" + name)
        #expect(unsafe mkfifo(folder + "/" + name, 0o600) == 0)
      }
      #expect(try told(memory()) == first)
    }
  }

  /// Bytes that nobody wrote, under sums that say they are whole.
  @Test func anyBytesAreReadOrPassedOver() throws {
    try withFolder {
      let kept = try Checking.check(set.request(Memory(keeping: true))).memory
      var random = SystemRandomNumberGenerator()
      for _ in 0..<12 {
        for key in kept?.keys ?? [] {
          var bytes = Array(kept?.bytes(key) ?? [])
          for _ in 0..<Int.random(in: 1...8, using: &random) {
            bytes[Int.random(in: bytes.indices, using: &random)] = .random(
              in: 0...255, using: &random)
          }
          memory().write(
            Array(bytes.prefix(.random(in: 1...bytes.count * 4, using: &random))), as: key)
        }
        #expect(try !told(memory()).isEmpty)
      }
    }
  }

  @Test func runsAtTheSameTimeFindTheSame() throws {
    try withFolder {
      let expected = try told(nil)
      let request = set.request(memory())
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        let told = try? Checking.check(request).told
        #expect(told == expected)
      }
      #expect(!entries.contains { $0.hasPrefix(".") })
      #expect(try told(memory()) == expected)
    }
  }

  @Test func aFolderThatCanNotBeWrittenIsAsIfNoneWere() throws {
    try withFolder {
      let expected = try told(nil)
      // What a folder can't be made under.
      #expect(try told(memory(in: set.file("oulu").path + "/muisti")) == expected)
      #expect(try told(memory(in: "/proc/muisti")) == expected)
    }
  }

  @Test func theOldestEntriesGo() throws {
    try withFolder {
      let keys = ["key"] + (0..<8).map { Memory.key(["\($0)"]) }
      for (age, key) in keys.enumerated() {
        memory().write([UInt8](repeating: 7, count: 1000), as: key)
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: Double(age) * 1000)],
          ofItemAtPath: folder + "/" + key)
      }
      let memory = memory()
      memory.trim(to: 20_000)
      #expect(entries.count == 9)
      memory.trim(to: 8000)
      #expect(Set(entries) == Set(keys.suffix(5) + ["key"]))
    }
  }
}
