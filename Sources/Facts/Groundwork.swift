package import Rules
import Synchronization

/// What the packs of a rule book state before any document, whatever the day.
///
/// It is worked out when it is first asked for, and then at hand for every set that brings no register
/// of its own. How findings are weighed does not matter to it.
package final class Groundwork: Sendable {
  private let book: RuleBook
  private let prepared: @Sendable () -> PreparedNames?
  private let known = Mutex<FactBuilder?>(nil)

  /// The names are those of the book's registers, where they are at hand; they are asked for once.
  package init(
    under book: RuleBook, naming prepared: @escaping @Sendable () -> PreparedNames? = { nil }
  ) {
    self.book = book
    self.prepared = prepared
  }

  /// Works it out, unless that is done or being done; then waits for it.
  package func prepare() {
    _ = builder
  }

  /// The names of the book's registers.
  var names: PreparedNames {
    let builder = builder
    return PreparedNames(names: builder.names.tables, terms: builder.terms.listed)
  }

  var builder: FactBuilder {
    known.withLock { known in
      let builder = known ?? FactBuilder(book: book, register: book.registers, prepared())
      known = builder
      return builder
    }
  }
}
