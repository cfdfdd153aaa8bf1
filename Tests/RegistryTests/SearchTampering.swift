/// Ways to change what a search reads.
extension Tampering {
  static let search = [
    Tampering(
      "words of a passage that its text has not",
      "INSERT INTO passage_ru (rowid, text) VALUES (7, 'подлог')", "search",
      says: "has other words in passage_ru than its text"),
    Tampering(
      "words of a passage gone",
      """
      INSERT INTO passage_kk (passage_kk, rowid, text)
        SELECT 'delete', passage.id, body FROM passage JOIN text_body ON text_body.id = text_id
        WHERE language = 'kk' AND body <> '' LIMIT 1
      """, "search", says: "has other words in passage_kk than its text"),
    Tampering(
      "words of a passage that is none",
      "INSERT INTO passage_ru (rowid, text) VALUES (1000000, 'подлог')", "search",
      says: "passage_ru has words of 1000000, which is no passage"),
    Tampering(
      "a passage gone", "DELETE FROM passage WHERE id = 7", "search",
      says: "passage_ru has words of 7, which is no passage"),
    Tampering(
      "a passage and its words gone",
      "DELETE FROM passage; INSERT INTO passage_ru (passage_ru) VALUES ('delete-all')", "search",
      says: "has a wording (ru) that no search finds"),
    Tampering(
      "a passage of another unit", "UPDATE passage SET provision_id = 1 WHERE id = 7", "search",
      says: "is of no wording"),
    Tampering(
      "other headings over a passage",
      "UPDATE passage SET context = '1' WHERE context <> ''", "search",
      says: "that no search finds"),
    Tampering(
      "a form gone", "DELETE FROM word_form WHERE form = 'кодекс'", "search",
      says: "word_form lacks “кодекс” (ru)"),
    Tampering(
      "a form that no text has", "INSERT INTO word_form VALUES ('kk', 'қ', 'қате', 1)", "search",
      says: "word_form has “қате” (kk), which no text has"),
    Tampering(
      "a form under another stem",
      "UPDATE word_form SET stem = 'другое' WHERE form = 'кодекс' AND language = 'ru'", "search",
      says: "word_form has “кодекс” (ru) under “другое”"),
    Tampering(
      "how often a form occurs",
      "UPDATE word_form SET df = df + 1 WHERE form = 'кодекс' AND language = 'ru'", "search",
      says: "word_form counts “кодекс” (ru)"),
  ]
}
