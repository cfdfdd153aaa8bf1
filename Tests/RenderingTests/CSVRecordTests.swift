import Rendering
import Testing

@Suite struct CSVRecordTests {
  @Test(
    arguments: [
      ([nil, "", "а"], ",,а\r\n"), (["а,б", "в"], "\"а,б\",в\r\n"),
      (["он сказал \"да\""], "\"он сказал \"\"да\"\"\"\r\n"),
      (["а\nб", "в\r\n"], "\"а\nб\",\"в\r\n\"\r\n"),
      (["=1+1", "+7", "-1", "@x", "\tx", "'x"], "'=1+1,'+7,'-1,'@x,'\tx,''x\r\n"),
      (["\r=x"], "\"'\r=x\"\r\n"), (["＝СУММ", "– тире", "«да»"], "'＝СУММ,– тире,«да»\r\n"),
      (["e\u{301}=\u{2060}"], "e\u{301}=\u{2060}\r\n"), (["-\u{301}x"], "'-\u{301}x\r\n"),
    ] as [([String?], String)])
  func `fields are kept to the letter, and none is a formula`(_ fields: [String?], _ text: String) {
    let record = CSVRecord(fields).text
    #expect(Array(record.utf8) == Array(text.utf8))
  }
}
