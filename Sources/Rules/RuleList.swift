import Findings
import SourceText
import Synchronization

/// The rules of a book; those that stand packed in the product are read when they are first asked for,
/// for rows are stated before any rule is looked at.
final class RuleList: Sendable {
  /// The rules in the order of their ids, and those of `ristiriita`.
  typealias Rules = (all: [Rule], conflicts: [Rule])

  private enum State {
    case packed(ArraySlice<UInt8>)
    case read(Rules)
  }

  private let state: Mutex<State>

  init(_ all: [Rule], conflicts: [Rule]) {
    state = Mutex(.read((all, conflicts)))
  }

  /// The rules that `packed` gave as bytes.
  init(packed bytes: ArraySlice<UInt8>) {
    state = Mutex(.packed(bytes))
  }

  var rules: Rules {
    state.withLock { state in
      switch state {
      case .read(let rules): return rules
      case .packed(let bytes):
        var reader = PackedReader(bytes)
        let rules: Rules = (reader.read(), reader.read())
        state = .read(rules)
        return rules
      }
    }
  }

  var packed: [UInt8] {
    let rules = rules
    var writer = PackedWriter()
    rules.all.write(to: &writer)
    rules.conflicts.write(to: &writer)
    return writer.bytes
  }
}
