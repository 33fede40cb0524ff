import Documents

/// What a written name means before it is known in whose document it stands.
enum NameMeaning: Sendable, Hashable {
  /// An actor of the registers, by its place in them.
  case actor(Int)
  /// A unit or an office of the registers, and the actor it was written with.
  case unit(Int, of: Int?)
  case office(Int, of: Int?)
  /// The document's own organisation of this kind: `kunta`, `hva`.
  case own(Sector)
  /// Words that name nobody: `kaikki toimialat`.
  case vague
  /// Words that wait to be filled in: `TBD`.
  case placeholder
  /// A person: `Pj AS`.
  case person
  /// A name no register has, whose form tells its kind: `Mallilan Eläkkeensaajat ry`.
  case formed(ActorKind)
  case unknown

  /// Whether the name is known well enough to stand as a name of its own.
  var isResolved: Bool {
    switch self {
    case .unknown: false
    default: true
    }
  }
}
