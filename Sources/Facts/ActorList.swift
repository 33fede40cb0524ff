import Documents

/// The actors of the registers, then those that documents alone name.
///
/// The former are one list for all sets, which is never copied for the sake of the latter.
struct ActorList: Sendable {
  let registered: [Actor]
  private var named: [Actor] = []

  init(_ registered: [Actor]) {
    self.registered = registered
  }

  subscript(number: Int) -> Actor {
    number < registered.count ? registered[number] : named[number - registered.count]
  }

  /// Adds an actor and gives its place.
  mutating func append(_ actor: Actor) -> Int {
    named.append(actor)
    return registered.count + named.count - 1
  }
}
