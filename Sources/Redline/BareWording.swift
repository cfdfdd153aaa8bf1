internal import LegalText

/// The heading and the text of a unit, without what stands around them.
struct BareWording {
  var heading: String?
  var text = ""
  /// Whether there is no wording at all.
  var isAbsent = false

  /// The wording in `language`, else the first there is.
  init(of provision: Provision, preferring language: Language) {
    if read(provision, language) { return }
    if read(provision, .ru) || read(provision, .kk) || read(provision, .en) { return }
    isAbsent = true
  }

  /// The wording in `language`.
  init(of provision: Provision, in language: Language) {
    isAbsent = !read(provision, language)
  }

  /// Reads only the two: a whole wording is large to copy.
  private mutating func read(_ provision: Provision, _ language: Language) -> Bool {
    switch language {
    case .ru:
      guard let letters = provision.wordings.ru?.text else { return false }
      (text, heading) = (letters, provision.wordings.ru?.heading)
    case .kk:
      guard let letters = provision.wordings.kk?.text else { return false }
      (text, heading) = (letters, provision.wordings.kk?.heading)
    case .en:
      guard let letters = provision.wordings.en?.text else { return false }
      (text, heading) = (letters, provision.wordings.en?.heading)
    }
    return true
  }

  /// Whether heading and text are the same to the letter; no heading is an empty one.
  func isSame(as other: BareWording) -> Bool {
    text.isIdentical(to: other.text) && (heading ?? "").isIdentical(to: other.heading ?? "")
  }
}
