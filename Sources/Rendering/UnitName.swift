public import LegalText

/// The full name of the unit with that eId, as the law refers to it: «подпункт 1) пункта 2 статьи 29»,
/// «29-баптың 2-тармағының 1) тармақшасы», "subparagraph 1) of paragraph 2 of Article 29".
///
/// What is not an eId is returned as it is.
public func unitName(eId: String, in language: Language) -> String {
  Locator.locator(ofEId: eId)?.text(in: language) ?? eId
}
