PRAGMA application_id = 1145262641;
PRAGMA user_version = 2;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9].[0-9][0-9][0-9]Z'),
  who TEXT NOT NULL CHECK (who <> ''),
  what TEXT NOT NULL CHECK (what <> ''),
  content BLOB NOT NULL CHECK (length(content) = 32),   -- SHA-256 of the rows recorded and superseded
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)   -- SHA-256 of this entry and of the hash of the one before
) STRICT;
INSERT INTO journal VALUES(1,'2026-11-24T20:42:57.615Z','editor','import example 2025-01-01',X'2c37f04c7ddd1f3f56a2ca6157041576f7265f4ec695627e822f3e9d2f63acbc',X'eb42bfc2217cd4ecc8e96c0d9bc58840b5384f1586aa8e975f1d077d17255257');
INSERT INTO journal VALUES(2,'2026-11-24T20:42:57.649Z','editor','import example 2026-01-01',X'bd024961f666747faecc29fdec9f71311e2e3739fdec6f4daffd96fd1e4bab5d',X'32922835ad136177dfd89f46c10d2f20bb62bd0e24b60ae03ba8a9483bf846ab');
CREATE TABLE act (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*'),
  iri TEXT NOT NULL UNIQUE,
  number TEXT,
  adopted TEXT CHECK (adopted GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  form TEXT,
  code TEXT,
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO act VALUES(1,'example','/akn/kz/act/example',NULL,NULL,NULL,NULL,1);
CREATE TABLE edition (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES act,
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  held_from TEXT NOT NULL CHECK (held_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  place TEXT,
  hash BLOB CHECK (length(hash) = 32),
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  superseded_in INTEGER REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO edition VALUES(1,1,'ru','2025-01-01','2025-01-01','/tmp/tiny.ru.txt',X'd5406b5e6e61e69cabcd4a8afe71f00497a2becaff483b16d1d5d9835b20bbb5',1,NULL);
INSERT INTO edition VALUES(2,1,'ru','2026-01-01','2026-01-01','/tmp/tiny2.ru.txt',X'0f00acbf343e3b2e3878a82b855b89a4d4e302bbd3e7bd602979a90085c7b159',2,NULL);
CREATE TABLE amendment (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES act,
  is_enactment INTEGER NOT NULL CHECK (is_enactment IN (0, 1)),
  title TEXT NOT NULL,
  number TEXT,
  adopted TEXT CHECK (adopted GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  item TEXT,
  source TEXT NOT NULL CHECK (source IN ('instruction', 'edition', 'footnote', 'editor')),
  commencement TEXT,            -- the words of the source
  in_force_from TEXT CHECK (in_force_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  basis TEXT NOT NULL CHECK (basis IN ('stated', 'stand-in', 'editor', 'unknown')),
  computed TEXT CHECK (computed GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  edition_day TEXT CHECK (edition_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  superseded_in INTEGER REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  CHECK ((basis = 'unknown') = (in_force_from IS NULL))
) STRICT;
INSERT INTO amendment VALUES(1,1,1,'О примере',NULL,NULL,NULL,'edition',NULL,'2025-01-01','editor',NULL,'2025-01-01',1,NULL);
INSERT INTO amendment VALUES(2,1,0,'edition of 2026-01-01',NULL,NULL,NULL,'edition',NULL,'2026-01-01','editor',NULL,'2026-01-01',2,NULL);
CREATE TABLE provision (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES act,
  kind TEXT NOT NULL CHECK (kind IN (
    'act', 'preamble', 'section', 'subsection', 'chapter', 'subchapter', 'article', 'paragraph', 'subparagraph', 'part',
    'indent', 'annex', 'conclusions')),
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO provision VALUES(1,1,'act',1);
INSERT INTO provision VALUES(2,1,'article',1);
INSERT INTO provision VALUES(3,1,'paragraph',1);
INSERT INTO provision VALUES(4,1,'paragraph',1);
INSERT INTO provision VALUES(5,1,'subparagraph',1);
INSERT INTO provision VALUES(6,1,'subparagraph',1);
INSERT INTO provision VALUES(7,1,'article',1);
CREATE TABLE placement (
  id INTEGER PRIMARY KEY,
  provision_id INTEGER NOT NULL REFERENCES provision,
  parent_id INTEGER REFERENCES provision,
  number TEXT,
  eid TEXT NOT NULL,
  rank REAL NOT NULL,           -- order among the units of one parent
  state TEXT NOT NULL CHECK (state IN ('in-force', 'repealed', 'expired', 'suspended')),
  in_force_from TEXT CHECK (in_force_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  in_force_to TEXT CHECK (in_force_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  amendment_id INTEGER NOT NULL REFERENCES amendment,
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  superseded_in INTEGER REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  CHECK (in_force_from < in_force_to OR (in_force_from = in_force_to AND state = 'repealed'))  -- equal: gone, and why
) STRICT;
INSERT INTO placement VALUES(1,1,NULL,NULL,'',1.0,'in-force','2025-01-01',NULL,1,1,NULL);
INSERT INTO placement VALUES(2,2,1,'1','art_1',1.0,'in-force','2025-01-01',NULL,1,1,NULL);
INSERT INTO placement VALUES(3,3,2,'1','art_1__para_1',1.0,'in-force','2025-01-01',NULL,1,1,NULL);
INSERT INTO placement VALUES(4,4,2,'2','art_1__para_2',2.0,'in-force','2025-01-01',NULL,1,1,NULL);
INSERT INTO placement VALUES(5,5,4,'1','art_1__para_2__subpara_1',1.0,'in-force','2025-01-01',NULL,1,1,NULL);
INSERT INTO placement VALUES(6,6,4,'2','art_1__para_2__subpara_2',2.0,'in-force','2025-01-01',NULL,1,1,NULL);
INSERT INTO placement VALUES(7,7,1,'2','art_2',2.0,'in-force','2025-01-01',NULL,1,1,NULL);
CREATE TABLE text_body (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  body TEXT NOT NULL,
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO text_body VALUES(1,X'fe3f9818ff1ba33fbc5f6e3ed18d6ffed0140619956ca5633cb4e3f69d09d6b5','О примере',1);
INSERT INTO text_body VALUES(2,X'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','',1);
INSERT INTO text_body VALUES(3,X'47703f98d33f8facd32eb3a6a758ecf7f18df6211f298cdd7feb929b93107e78','Предмет',1);
INSERT INTO text_body VALUES(4,X'7959ad77673f33ea5633868df5ae9ce5a0adddd9569d700cfc075412baabac8c','Оператор ведёт учёт.',1);
INSERT INTO text_body VALUES(5,X'60a12824b51bc0a20d0cfd17cb447b983e578f5c2263a1262ef6cb82e020e83f','Учёт ведётся:',1);
INSERT INTO text_body VALUES(6,X'ac2cfeb0037c3bcdb3acd00a86efdb50b6495e5fa05dd784f473442af7dd397d','ежегодно;',1);
INSERT INTO text_body VALUES(7,X'025ee82f4216d59451f11ce60d0b4d5464118518a5324837064e629372db5820','бесплатно.',1);
INSERT INTO text_body VALUES(8,X'b200273ada246b190717763b7e907aea6c57fe3a9867019ab8e145582ff5336f','Срок',1);
INSERT INTO text_body VALUES(9,X'2e1a9eeb80a828d3679af0589fd6251932122774edf4157bc8d9311a82cb8dc5','Срок – один год.',1);
INSERT INTO text_body VALUES(10,X'b702cb625926b0c49be6f20fcf1651068e23a961dda88ff9c992e9b953b0635c','Срок – два года.',2);
CREATE TABLE wording (
  id INTEGER PRIMARY KEY,
  provision_id INTEGER NOT NULL REFERENCES provision,
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en')),
  heading_id INTEGER REFERENCES text_body,
  text_id INTEGER NOT NULL REFERENCES text_body,
  layout TEXT,                  -- how it was printed, where not in the customary way; no part of the law
  in_force_from TEXT CHECK (in_force_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  in_force_to TEXT CHECK (in_force_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  doubtful_from TEXT CHECK (doubtful_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  is_resumed INTEGER NOT NULL DEFAULT 0 CHECK (is_resumed IN (0, 1)),  -- law again after a temporary wording
  amendment_id INTEGER NOT NULL REFERENCES amendment,
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  superseded_in INTEGER REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  CHECK (in_force_from <= in_force_to)  -- equal: displaced before its day, never law
) STRICT;
INSERT INTO wording VALUES(1,1,'ru',1,2,replace('\n','\n',char(10)),'2025-01-01',NULL,NULL,0,1,1,NULL);
INSERT INTO wording VALUES(2,2,'ru',3,2,replace('\n\n','\n',char(10)),'2025-01-01',NULL,NULL,0,1,1,NULL);
INSERT INTO wording VALUES(3,3,'ru',NULL,4,NULL,'2025-01-01',NULL,NULL,0,1,1,NULL);
INSERT INTO wording VALUES(4,4,'ru',NULL,5,NULL,'2025-01-01',NULL,NULL,0,1,1,NULL);
INSERT INTO wording VALUES(5,5,'ru',NULL,6,replace('\n\n','\n',char(10)),'2025-01-01',NULL,NULL,0,1,1,NULL);
INSERT INTO wording VALUES(6,6,'ru',NULL,7,replace('\n\n','\n',char(10)),'2025-01-01',NULL,NULL,0,1,1,NULL);
INSERT INTO wording VALUES(7,7,'ru',8,9,replace('\n\n','\n',char(10)),'2025-01-01',NULL,NULL,0,1,1,2);
INSERT INTO wording VALUES(8,7,'ru',8,9,replace('\n\n','\n',char(10)),'2025-01-01','2026-01-01',NULL,0,1,2,NULL);
INSERT INTO wording VALUES(9,7,'ru',8,10,replace('\n\n','\n',char(10)),'2026-01-01',NULL,NULL,0,2,2,NULL);
CREATE TABLE further_cause (
  id INTEGER PRIMARY KEY,
  provision_id INTEGER NOT NULL REFERENCES provision,
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en')),
  amendment_id INTEGER NOT NULL REFERENCES amendment,  -- the cause of the wording
  further_id INTEGER NOT NULL REFERENCES amendment,
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE annotation (
  id INTEGER PRIMARY KEY,
  provision_id INTEGER NOT NULL REFERENCES provision,
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en')),
  position TEXT NOT NULL CHECK (position IN ('in-place', 'after-heading', 'after-text', 'at-end')),
  ordinal INTEGER NOT NULL,
  text_id INTEGER NOT NULL REFERENCES text_body,
  layout TEXT,
  in_force_from TEXT CHECK (in_force_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  in_force_to TEXT CHECK (in_force_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  superseded_in INTEGER REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  CHECK (in_force_from < in_force_to)
) STRICT;
CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES act,
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en')),
  edition_day TEXT NOT NULL,
  subject TEXT NOT NULL,        -- 'whole-text', 'title', an eId, or 'heading ' and an eId
  provision_id INTEGER REFERENCES provision,
  action TEXT NOT NULL,
  title TEXT NOT NULL,
  number TEXT NOT NULL,
  adopted TEXT,
  commencement TEXT,
  in_force_from TEXT,
  in_force_to TEXT,
  is_announced INTEGER NOT NULL CHECK (is_announced IN (0, 1)),
  outcome TEXT NOT NULL CHECK (outcome IN ('shown', 'not-shown', 'before-first-edition', 'announced')),
  note_id INTEGER NOT NULL REFERENCES text_body,
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE topic (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*'),
  broader_id INTEGER REFERENCES topic,
  label_ru TEXT,
  label_kk TEXT,
  label_en TEXT,
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  superseded_in INTEGER REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  CHECK (coalesce(label_ru, label_kk, label_en) IS NOT NULL)
) STRICT;
CREATE TABLE topic_term (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en')),
  term TEXT NOT NULL CHECK (term <> ''),
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  superseded_in INTEGER REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE topic_provision (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL,
  provision_id INTEGER NOT NULL REFERENCES provision,
  in_force_from TEXT CHECK (in_force_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  in_force_to TEXT CHECK (in_force_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  superseded_in INTEGER REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  CHECK (in_force_from < in_force_to)
) STRICT;
CREATE TABLE amending_text (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES act,       -- the act that is amended
  draft TEXT CHECK (draft GLOB '[a-z0-9]*' AND draft NOT GLOB '*[^a-z0-9-]*'),  -- NULL: it was applied
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en')),
  title TEXT NOT NULL,                          -- of the amending act
  number TEXT,
  adopted TEXT CHECK (adopted GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  in_force_from TEXT NOT NULL CHECK (in_force_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  place TEXT NOT NULL,                          -- where it was read
  text_id INTEGER NOT NULL REFERENCES text_body,
  applied_id INTEGER REFERENCES text_body,      -- what an editor applied instead
  note TEXT,                                    -- why
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  superseded_in INTEGER REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  CHECK ((applied_id IS NULL) = (note IS NULL))
) STRICT;
CREATE TABLE amendment_source (
  id INTEGER PRIMARY KEY,
  amendment_id INTEGER NOT NULL REFERENCES amendment,
  amending_text_id INTEGER NOT NULL REFERENCES amending_text,
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX edition_of_act ON edition (act_id, day, language);
CREATE INDEX amendment_of_act ON amendment (act_id, number);
CREATE INDEX provision_of_act ON provision (act_id);
CREATE INDEX placement_of_provision ON placement (provision_id, in_force_from);
CREATE INDEX placement_by_name ON placement (eid);
CREATE INDEX placement_of_parent ON placement (parent_id);
CREATE INDEX wording_of_provision ON wording (provision_id, language, in_force_from);
CREATE INDEX further_cause_of_wording ON further_cause (provision_id, language, amendment_id);
CREATE INDEX annotation_of_provision ON annotation (provision_id, language, in_force_from);
CREATE INDEX claim_of_act ON claim (act_id, language);
CREATE INDEX claim_of_provision ON claim (provision_id);
CREATE UNIQUE INDEX topic_by_slug ON topic (slug) WHERE superseded_in IS NULL;
CREATE INDEX topic_of_provision ON topic_provision (provision_id);
CREATE INDEX provision_of_topic ON topic_provision (slug);
CREATE INDEX amending_text_of_act ON amending_text (act_id, draft);
CREATE UNIQUE INDEX draft_by_name ON amending_text (act_id, draft, language)
  WHERE draft IS NOT NULL AND superseded_in IS NULL;
CREATE INDEX source_of_amendment ON amendment_source (amendment_id);
COMMIT;
