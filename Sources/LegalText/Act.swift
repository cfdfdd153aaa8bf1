/// What an act is called and where it comes from: the work, apart from its text.
public struct Act: Hashable, Sendable {
  /// The registry's short name: lower-case Latin letters, digits and hyphens; unique in a registry.
  public var slug: String
  /// The number given at adoption, `255-VIII`; nil where none is known.
  public var number: String?
  /// The day of adoption.
  public var adopted: LegalDate?
  /// The form as the source names it: «Кодекс», «Закон», `КОД`.
  public var form: String?
  /// The source's own identifier (EKB id `221101`).
  public var code: String?
  /// The title.
  public var title: PerLanguage<String>
  /// The country whose law it is, as ISO 3166 names it, small.
  public var country: String

  /// Makes an act.
  public init(
    slug: String, number: String? = nil, adopted: LegalDate? = nil, form: String? = nil,
    code: String? = nil, title: PerLanguage<String> = PerLanguage(), country: String = "kz"
  ) {
    self.slug = slug
    self.number = number
    self.adopted = adopted
    self.form = form
    self.code = code
    self.title = title
    self.country = country
  }

  /// The permanent name of the work, in the form of the Akoma Ntoso naming convention:
  /// `/akn/kz/act/2026-01-09/255-VIII`; the slug stands in where number or day are unknown. Acts of other countries are
  /// named by the source's identifier: their numbers begin anew with every issuer.
  public var iri: String {
    "/akn/\(country)/act/" + (adopted.map { $0.description + "/" } ?? "")
      + ((country == "kz" ? number : code) ?? slug)
  }
}

/// The text of an act as one edition gives it: the tree of provisions in each language held.
public struct Edition: Hashable, Sendable {
  /// The act.
  public var act: Act
  /// The day the edition carries; nil for a text that was only read.
  public var day: LegalDate?
  /// The act (`ProvisionKind.act`) with everything in it.
  public var root: Provision
  /// The languages this edition holds.
  public var languages: [Language]

  /// Makes an edition.
  public init(act: Act, day: LegalDate?, root: Provision, languages: [Language]) {
    self.act = act
    self.day = day
    self.root = root
    self.languages = languages
  }
}
