import LegalText
import Registry
import TestSupport
import Testing

@Suite struct RemarkTests {
  private func law(_ third: String, _ notes: String) -> String {
    """
    # Закон

    **Статья 1. Общее**

    1. Первый пункт говорит о данных и об их учете.

    2. Второй пункт говорит о платформах и об их владельцах.
    \(third)
    \(notes)
    """
  }

  @Test func `two bearers of one name are told when they are recorded`() throws {
    let registry = try Sample.empty()
    let options = Sample.options
    let first = law("\n3. Третий пункт говорит об алгоритмах и об их проверке.", "")
    _ = try registry.record(Sample.submission("law", "2025-01-01", first), options)
    let gone = law(
      "",
      """
      > *Сноска. Пункт 3 статьи 1 исключен Законом РК от 01.02.2025 № 1-X (вводится в действие с \
      01.09.2025).*
      """)
    _ = try registry.record(Sample.submission("law", "2025-03-01", gone), options)
    let anew = law(
      "\n3. Совсем иное: государственный портал принимает заявления граждан бесплатно.",
      """
      > *Сноска. Статья 1 дополнена пунктом 3 в соответствии с Законом РК от 01.04.2025 № 2-X \
      (вводится в действие с 01.05.2025).*
      """)
    let report = try registry.record(Sample.submission("law", "2025-05-01", anew), options)
    let remark = report.remarks.first { $0.subject == .twoBearers }
    #expect(remark?.eId == "art_1__para_3")
    #expect(remark?.message.contains("2025-05-01") == true)
  }
}
