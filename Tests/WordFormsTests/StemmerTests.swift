import LegalText
import Testing
import WordForms

@Suite struct StemmerTests {
  @Test(arguments: [
    "орган органа органу органом органе органы органов органам органами органах",
    "система системы системе систему системой систем системам системами системах",
    "подпись подписи подписью подписей подписям подписями подписях",
    "запись записи записью записей", "актив актива активы активов активами", "режим режима режимы",
    "объем объема объеме", "портал портала порталы порталов", "граждане граждан гражданам",
    "инициатива инициативы инициатив", "архив архивы архивов", "защита защиты защиту защит",
  ])
  func `the forms of a noun that ends like a verb have one stem`(forms: String) {
    let stemmer = Stemmer(.ru)
    #expect(Set(forms.split(separator: " ").map { stemmer.stem(String($0)) }).count == 1)
  }

  @Test(arguments: [
    ("актив", "акт"), ("орган", "организация"), ("состав", "составлять"), ("план", "планета"),
    ("портал", "портить"), ("правило", "право"), ("плата", "платить"),
  ])
  func `another word has another stem`(word: String, other: String) {
    let stemmer = Stemmer(.ru)
    #expect(stemmer.stem(word) != stemmer.stem(other))
  }
}
