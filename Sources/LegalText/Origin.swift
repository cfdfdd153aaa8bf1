/// What put words into a provision, and from which day they count.
public struct Origin: Hashable, Sendable {
  /// The act that put them there; nil for the act as enacted. Where it cannot be told, what the registry holds for the
  /// likeliest.
  public var cause: Cause?
  /// The first day of law; nil where it is not known.
  public var inForceFrom: LegalDate?
  /// How the day is known.
  public var basis: Cause.Basis
  /// Whether it can be told which act it was.
  public var isCertain: Bool
  /// Where it cannot be told, the acts among which it is; nil stands for the act as enacted. Empty where none is named.
  public var possible: [Cause?]

  /// Makes an origin that is known.
  public init(cause: Cause?, inForceFrom: LegalDate?, basis: Cause.Basis) {
    self.cause = cause
    self.inForceFrom = inForceFrom
    self.basis = basis
    isCertain = true
    possible = []
  }

  /// The same origin where it is one of `possible`, and it cannot be told which.
  public func among(_ possible: [Cause?]) -> Origin {
    var origin = self
    origin.isCertain = false
    origin.possible = possible
    return origin
  }
}

/// A stretch of a text that came from one origin.
public struct Stretch: Hashable, Sendable {
  /// The words, with the spaces among them.
  public var text: String
  /// What put them there.
  public var origin: Origin

  /// Makes a stretch.
  public init(_ text: String, _ origin: Origin) {
    self.text = text
    self.origin = origin
  }
}

/// A provision whose words are told apart by what put them there.
///
/// The stretches joined are the heading and the text to the letter.
public struct AttributedProvision: Hashable, Sendable {
  /// Its name in the act on the day asked about.
  public var eId: String
  /// The provision, without the units in it.
  public var provision: Provision
  /// The stretches of its heading; empty where it has none.
  public var heading: [Stretch]
  /// The stretches of its own text.
  public var text: [Stretch]

  /// Makes an attributed provision.
  public init(eId: String, provision: Provision, heading: [Stretch], text: [Stretch]) {
    self.eId = eId
    self.provision = provision
    self.heading = heading
    self.text = text
  }
}
