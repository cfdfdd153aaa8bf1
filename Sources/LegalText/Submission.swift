/// An edition handed in to a registry, with all that its source says of it.
public struct Submission: Hashable, Sendable {
  /// The text; its `day` is the edition's own.
  public var edition: Edition
  /// What its footnotes say of changes, in every language, in the order of the text.
  public var claims: [Claim]
  /// What the source itself names as the cause of the edition (`caused_by`, trailers of a commit).
  public var causedBy: Cause?
  /// What the head note or a commencement clause says of the act as a whole.
  public var commencement: Commencement?
  /// Where each language's text came from.
  public var sources: PerLanguage<Source>

  /// Where a text came from.
  public struct Source: Hashable, Sendable {
    /// The address or file.
    public var place: String
    /// SHA-256 of the text as read, all its files joined.
    public var hash: [UInt8]

    /// Makes a source.
    public init(place: String, hash: [UInt8]) {
      self.place = place
      self.hash = hash
    }
  }

  /// Makes a submission.
  public init(
    edition: Edition, claims: [Claim] = [], causedBy: Cause? = nil,
    commencement: Commencement? = nil, sources: PerLanguage<Source> = PerLanguage()
  ) {
    self.edition = edition
    self.claims = claims
    self.causedBy = causedBy
    self.commencement = commencement
    self.sources = sources
  }
}
