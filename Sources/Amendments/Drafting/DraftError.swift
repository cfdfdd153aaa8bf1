internal import LegalText

/// Why no text of an amending act can be written that turns one edition into another.
public struct DraftError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The text that was written is not understood.
    case notRead(AmendmentTextError)
    /// What was read cannot be applied.
    case notApplied(AmendmentError)
    /// Applied, it gives another text than the new edition: the first unit that differs.
    case differs(Difference)
    /// The act that is amended is of a form of which it is not known how it is amended: only laws and codes are.
    case unknownForm(String)
  }

  /// A unit in which the text as amended is not the new edition.
  public struct Difference: Hashable, Sendable {
    /// Its eId in the new edition; in the text as amended, where the new edition has none.
    public var eId: String
    /// Its heading and text in the new edition; nil where it has no such unit.
    public var wanted: String?
    /// Those in the text as amended; nil where it has no such unit.
    public var given: String?

    /// Makes a difference.
    public init(eId: String, wanted: String?, given: String?) {
      self.eId = eId
      self.wanted = wanted
      self.given = given
    }
  }

  /// What is wrong.
  public var reason: Reason
  /// The text that was written: it is not proved, and shows what was tried.
  public var text: String

  /// Makes an error.
  public init(_ reason: Reason, text: String) {
    self.reason = reason
    self.text = text
  }
}

extension DraftError: CustomStringConvertible {
  /// What is wrong, in one line.
  public var description: String {
    switch reason {
    case .notRead(let error):
      "the text that was written is not understood: \(error)"
    case .notApplied(let error):
      "the text that was written cannot be applied: “\(error.instruction.source.text)”: \(error)"
    case .differs(let difference):
      "the text that was written does not give the new edition: \(difference)"
    case .unknownForm(let form):
      "whole amending acts are written for laws and codes, and this act is of the form “\(form)”"
    }
  }
}

extension DraftError.Difference: CustomStringConvertible {
  /// Where, and both wordings.
  public var description: String {
    func words(_ text: String?) -> String { text.map { "“\($0)”" } ?? "nothing" }
    return "in \(eId), \(words(wanted)) is wanted and \(words(given)) is there"
  }
}
