public import LegalText

/// A question to the Digital Code (No. 255-VIII of 9 January 2026), with the articles that a lawyer would want to see.
public struct Question: Hashable, Sendable {
  /// The language it is asked in.
  public var language: Language
  /// Whether its words stand in other forms than in the text.
  public var hasOtherForms: Bool
  /// As it is asked.
  public var text: String
  /// The numbers of the articles wanted.
  public var articles: [String]

  /// All of them: written before anything was tuned, and kept as they were.
  public static let all: [Question] = list.split(separator: "\n").map { line in
    let fields = line.split(separator: "|").map { $0.trimmingCharacters() }
    return Question(
      language: Language(rawValue: fields[0]) ?? .ru, hasOtherForms: fields[1] == "other",
      text: fields[2], articles: fields[3].split(separator: " ").map(String.init))
  }

  private static let list = """
    ru | same  | отзыв сертификата открытого ключа | 59
    ru | other | на каких основаниях удостоверяющие центры отзывают сертификаты | 59
    ru | same  | права лиц с инвалидностью в цифровой среде | 42
    ru | other | доступность для людей с инвалидностью | 42 10
    ru | same  | удаление персональных данных | 41
    ru | other | как удалить или анонимизировать персональные данные | 41
    ru | other | признание подписей иностранного государства | 57
    ru | same  | центры обработки данных | 27
    ru | other | обмен продуктами данных на платформах | 31
    ru | other | кто такие бизнес-пользователи цифровых платформ | 29
    ru | other | обязанности владельцев цифровых объектов | 38
    ru | same  | биометрическая аутентификация | 48
    ru | other | отказать в выдаче сертификатов | 60
    ru | other | аккредитованные удостоверяющие центры | 54
    ru | same  | смарт-контракт | 67
    ru | other | вступление Кодекса в силу и переходный период | 106
    ru | other | ответственности за нарушения законодательства о цифровизации | 105
    ru | other | оценка цифровым индексом развития госорганов | 95
    ru | other | решения, принятые автоматизированно алгоритмической системой | 43
    ru | other | закрытым ключом подписи, хранение ключей | 51
    kk | same  | ашық деректер | 17
    kk | other | ашық дерегі бар портал | 17 78
    kk | same  | дербес деректерді алып тастау құқығы | 41
    kk | other | дербес деректі анонимдеп өңдеуді шектейді | 41
    kk | same  | куәландырушы орталықтың функциялары | 55
    kk | other | куәландырушы орталықтар қызметін тоқтатқанда | 56
    kk | other | сертификаттарды кері қайтарып алады | 59
    kk | same  | шетелдік электрондық цифрлық қолтаңбаны тану | 57
    kk | other | шетелдік қолтаңбалар қалай танылады | 57
    kk | other | деректер өнімімен алмасатын платформа | 31
    kk | other | мүгедектігі бар адамға қолжетімді орта | 42 10
    kk | same  | биометриялық аутентификация | 48
    kk | other | смарт-келісімшартты бұзу немесе өзгерту | 67
    kk | other | мемлекеттік орган цифрландырудағы құзыреттері | 15 14
    kk | other | ұлттық тіркелімге енгізілген мәліметтер | 19 64
    kk | same  | цифрлық даму индексі | 95
    kk | other | заңнаманы бұзған үшін жауаптылықтар | 105
    kk | other | киберқауіпсіздік талабына сәйкестікке сынақтар | 99
    kk | other | халықаралық ынтымақтастық қағидаты | 102
    kk | other | төлем шлюзінің міндеті | 80
    """
}

extension Substring {
  fileprivate func trimmingCharacters() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
