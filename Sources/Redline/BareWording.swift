internal import LegalText

/// The heading and the text of a unit, without what stands around them.
struct BareWording {
  var heading: String?
  var text = ""
  /// Whether there is no wording at all.
  var isAbsent = true

  init() {}

  /// The wording in `language`, else the first there is.
  @inline(__always)
  init(of unit: UnsafePointer<Provision>, preferring language: Language) {
    isAbsent = !(read(unit, language) || read(unit, .ru) || read(unit, .kk) || read(unit, .en))
  }

  /// The wording in `language`.
  @inline(__always)
  init(of unit: UnsafePointer<Provision>, in language: Language) {
    isAbsent = !read(unit, language)
  }

  /// Reads only the two: a whole wording is large to copy.
  @inline(__always)
  private mutating func read(_ unit: UnsafePointer<Provision>, _ language: Language) -> Bool {
    switch language {
    case .ru:
      guard let letters = unit.pointee.wordings.ru?.text else { return false }
      (text, heading) = (letters, unit.pointee.wordings.ru?.heading)
    case .kk:
      guard let letters = unit.pointee.wordings.kk?.text else { return false }
      (text, heading) = (letters, unit.pointee.wordings.kk?.heading)
    case .en:
      guard let letters = unit.pointee.wordings.en?.text else { return false }
      (text, heading) = (letters, unit.pointee.wordings.en?.heading)
    }
    return true
  }

  /// Whether heading and text are the same to the letter; no heading is an empty one.
  func isSame(as other: BareWording) -> Bool {
    text.isIdentical(to: other.text) && (heading ?? "").isIdentical(to: other.heading ?? "")
  }
}
