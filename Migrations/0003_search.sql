-- Full-text search that any SQLite can use: words in FTS5, the forms of each word in a plain table. All of it is made
-- of the rows above and of nothing else; `dcr verify` holds it against them.

-- A wording of a unit under headings: what a search finds. The days on which it was law are those of the wording.
CREATE TABLE passage (
  id INTEGER PRIMARY KEY,       -- the rowid of its words in passage_ru, passage_kk or passage_en
  provision_id INTEGER NOT NULL REFERENCES provision,
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en')),
  heading_id INTEGER REFERENCES text_body,
  text_id INTEGER NOT NULL REFERENCES text_body,
  context TEXT NOT NULL         -- the text_body ids of the headings, and of the words before a list, that it stands under
) STRICT;
CREATE INDEX passage_of_provision ON passage (provision_id);

-- The texts of a passage as they were read; the index has them folded (small letters, ё as е, no soft hyphens).
CREATE VIEW passage_text (id, heading, text, context) AS
  SELECT passage.id, heading.body, text.body,
    (SELECT group_concat(body, char(10)) FROM (
      SELECT body FROM json_each('[' || passage.context || ']') AS above
      JOIN text_body ON text_body.id = above.value ORDER BY above.key))
  FROM passage JOIN text_body AS text ON text.id = passage.text_id
  LEFT JOIN text_body AS heading ON heading.id = passage.heading_id;

CREATE VIRTUAL TABLE passage_ru USING fts5 (heading, text, context,
  content = 'passage_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE passage_kk USING fts5 (heading, text, context,
  content = 'passage_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE passage_en USING fts5 (heading, text, context,
  content = 'passage_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0');

-- The words of all passages of a language: forms of one word share a stem. df: in how many passages the form occurs.
CREATE TABLE word_form (
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en')),
  stem TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form <> ''),
  df INTEGER NOT NULL CHECK (df > 0),
  PRIMARY KEY (language, stem, form)
) STRICT, WITHOUT ROWID;
