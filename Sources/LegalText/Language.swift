/// A language in which the text of an act is held.
///
/// Kazakh and Russian are both authentic (Law on legal acts, art. 24(3)); English texts are unofficial. Estonian is the
/// language of another country's law, which is kept, compared and searched; what is said about it is said in English.
public enum Language: String, CaseIterable, Hashable, Sendable, Comparable {
  case ru
  case kk
  case en
  case et

  /// The languages of Kazakhstan's law, in which amending acts are read and written.
  public static let ofKazakhstan: [Language] = [.ru, .kk, .en]

  /// Russian before Kazakh before English before others: the order in which views list them.
  public static func < (left: Language, right: Language) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .ru: 0
    case .kk: 1
    case .en: 2
    case .et: 3
    }
  }
}

/// One value per language, where a language may have none.
public struct PerLanguage<Value> {
  /// The Russian value.
  public var ru: Value?
  /// The Kazakh value.
  public var kk: Value?
  /// The English value.
  public var en: Value?
  /// The Estonian value.
  public var et: Value?

  /// Makes a set of values, each absent unless given.
  public init(ru: Value? = nil, kk: Value? = nil, en: Value? = nil, et: Value? = nil) {
    self.ru = ru
    self.kk = kk
    self.en = en
    self.et = et
  }

  /// The value in `language`, nil where there is none.
  public subscript(language: Language) -> Value? {
    get {
      switch language {
      case .ru: ru
      case .kk: kk
      case .en: en
      case .et: et
      }
    }
    set {
      switch language {
      case .ru: ru = newValue
      case .kk: kk = newValue
      case .en: en = newValue
      case .et: et = newValue
      }
    }
  }

  /// The languages that have a value, in the order ru, kk, en, et.
  public var languages: [Language] {
    Language.allCases.filter { self[$0] != nil }
  }

  /// The value in `language`, else the first there is in the order ru, kk, en, et.
  public func preferring(_ language: Language) -> Value? {
    self[language] ?? ru ?? kk ?? en ?? et
  }
}

extension PerLanguage: Equatable where Value: Equatable {}
extension PerLanguage: Hashable where Value: Hashable {}
extension PerLanguage: Sendable where Value: Sendable {}
