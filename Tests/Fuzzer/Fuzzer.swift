import Foundation
import Fuzz

/// Gives the inputs of libFuzzer to the target that `HYTELINT_FUZZ_TARGET` names; a broken promise
/// stops the run, and the input is kept.
@main enum Fuzzer {
  private static let target = FuzzTarget(
    rawValue: ProcessInfo.processInfo.environment["HYTELINT_FUZZ_TARGET"] ?? "")
  private static let promises = target.flatMap { try? Promises(for: $0) }

  static func main() {
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    exit(unsafe runLibFuzzer(&count, &arguments, { unsafe Fuzzer.take($0, $1) }))
  }

  private static func take(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let target, let promises else {
      fatalError("HYTELINT_FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue))")
    }
    let broken = promises.broken(by: bytes, at: target)
    guard broken.isEmpty else { fatalError(broken.joined(separator: "\n")) }
    return 0
  }
}

/// libFuzzer's own loop (FuzzerInterface.h).
@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
