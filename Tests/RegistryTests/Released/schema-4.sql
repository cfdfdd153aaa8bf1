PRAGMA application_id = 1145262641;
PRAGMA user_version = 4;
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
INSERT INTO journal VALUES(1,'2026-11-25T04:05:56.725Z','editor','import example 2025-01-01',X'b93847a7da522b4aee2f1814874e3482b629badcfc2cd99d84aa889e8098df05',X'a70387169c0119c4a3abc3b36c553ce36b448c3b936b0420b7d5a94697cee1a1');
INSERT INTO journal VALUES(2,'2026-11-25T04:05:56.793Z','editor','import example 2026-01-01',X'9aedc5b42b92610f640eb9782ec87d8b25bd6ccb7fb6d3ff2cc90ed13f1c431d',X'8801fefb237f504cae001ec732d969b609c00aec746a52e166c3a3bac1bd3f59');
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
INSERT INTO edition VALUES(1,1,'ru','2025-01-01','2025-01-01','a.md',X'42fa73f6f3d3a791231954cff5cbe3a471c4a34a74f45c77a852c85cbeaec562',1,NULL);
INSERT INTO edition VALUES(2,1,'ru','2026-01-01','2026-01-01','b.md',X'ae52f47c97086348235707cf35b8f249e134e9dfbba346867ca1dc9f6d2a3498',2,NULL);
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
INSERT INTO amendment VALUES(1,1,1,'example',NULL,NULL,NULL,'edition',NULL,'2025-01-01','editor',NULL,'2025-01-01',1,NULL);
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
INSERT INTO provision VALUES(3,1,'article',1);
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
INSERT INTO placement VALUES(3,3,1,'2','art_2',2.0,'in-force','2025-01-01',NULL,1,1,NULL);
CREATE TABLE text_body (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  body TEXT NOT NULL,
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO text_body VALUES(1,X'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','',1);
INSERT INTO text_body VALUES(2,X'47703f98d33f8facd32eb3a6a758ecf7f18df6211f298cdd7feb929b93107e78','Предмет',1);
INSERT INTO text_body VALUES(3,X'0d791ef890db2eb229b9112ac8c37317f8ddb14643c877282ce852596d009e37','Закон регулирует примеры.',1);
INSERT INTO text_body VALUES(4,X'b200273ada246b190717763b7e907aea6c57fe3a9867019ab8e145582ff5336f','Срок',1);
INSERT INTO text_body VALUES(5,X'2e1a9eeb80a828d3679af0589fd6251932122774edf4157bc8d9311a82cb8dc5','Срок – один год.',1);
INSERT INTO text_body VALUES(6,X'b702cb625926b0c49be6f20fcf1651068e23a961dda88ff9c992e9b953b0635c','Срок – два года.',2);
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
INSERT INTO wording VALUES(1,1,'ru',NULL,1,'
','2025-01-01',NULL,NULL,0,1,1,NULL);
INSERT INTO wording VALUES(2,2,'ru',2,3,'**','2025-01-01',NULL,NULL,0,1,1,NULL);
INSERT INTO wording VALUES(3,3,'ru',4,5,'

**','2025-01-01',NULL,NULL,0,1,1,2);
INSERT INTO wording VALUES(4,3,'ru',4,5,'

**','2025-01-01','2026-01-01',NULL,0,1,2,NULL);
INSERT INTO wording VALUES(5,3,'ru',4,6,'

**','2026-01-01',NULL,NULL,0,2,2,NULL);
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
CREATE TABLE passage (
  id INTEGER PRIMARY KEY,       -- the rowid of its words in passage_ru, passage_kk or passage_en
  provision_id INTEGER NOT NULL REFERENCES provision,
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en')),
  heading_id INTEGER REFERENCES text_body,
  text_id INTEGER NOT NULL REFERENCES text_body,
  context TEXT NOT NULL         -- the text_body ids of the headings, and of the words before a list, that it stands under
) STRICT;
INSERT INTO passage VALUES(1,2,'ru',2,3,'');
INSERT INTO passage VALUES(2,3,'ru',4,5,'');
INSERT INTO passage VALUES(3,3,'ru',4,6,'');
CREATE TABLE word_form (
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en')),
  stem TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form <> ''),
  df INTEGER NOT NULL CHECK (df > 0),
  PRIMARY KEY (language, stem, form)
) STRICT, WITHOUT ROWID;
INSERT INTO word_form VALUES('ru','год','год',1);
INSERT INTO word_form VALUES('ru','год','года',1);
INSERT INTO word_form VALUES('ru','два','два',1);
INSERT INTO word_form VALUES('ru','закон','закон',1);
INSERT INTO word_form VALUES('ru','один','один',1);
INSERT INTO word_form VALUES('ru','предмет','предмет',1);
INSERT INTO word_form VALUES('ru','пример','примеры',1);
INSERT INTO word_form VALUES('ru','регулир','регулирует',1);
INSERT INTO word_form VALUES('ru','срк','срок',2);
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
CREATE INDEX passage_of_provision ON passage (provision_id);
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
CREATE VIEW provision_in_force AS
SELECT * FROM (
  SELECT
    act.slug AS act,
    placement.eid,
    provision.kind,
    placement.number,
    wording.language,
    heading.body AS heading,
    text_body.body AS text,
    max(placement.in_force_from, wording.in_force_from) AS in_force_from,
    nullif(min(
      coalesce(placement.in_force_to, '9999-12-31'), coalesce(wording.in_force_to, '9999-12-31'),
      coalesce((
        SELECT min(held_from) FROM edition
        WHERE edition.act_id = act.id AND edition.language = wording.language
          AND edition.superseded_in IS NULL AND edition.hash IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM edition AS later
            WHERE later.act_id = act.id AND later.day > edition.day AND later.language = wording.language
              AND later.superseded_in IS NULL AND later.hash IS NOT NULL)), '9999-12-31')
    ), '9999-12-31') AS in_force_to,
    wording.doubtful_from,
    CASE WHEN amendment.is_enactment = 0 THEN amendment.number END AS amended_by,  -- NULL: as enacted, or not known
    provision.id AS provision_id,
    placement.parent_id,
    placement.rank
  FROM placement
  JOIN wording ON wording.provision_id = placement.provision_id
    AND (placement.in_force_to IS NULL OR wording.in_force_from < placement.in_force_to)
    AND (wording.in_force_to IS NULL OR placement.in_force_from < wording.in_force_to)
    AND (wording.in_force_to IS NULL OR wording.in_force_from < wording.in_force_to)
  JOIN provision ON provision.id = placement.provision_id
  JOIN act ON act.id = provision.act_id
  JOIN text_body ON text_body.id = wording.text_id
  LEFT JOIN text_body AS heading ON heading.id = wording.heading_id
  JOIN amendment ON amendment.id = wording.amendment_id
  WHERE placement.state = 'in-force' AND placement.in_force_from IS NOT NULL AND wording.in_force_from IS NOT NULL
    AND placement.superseded_in IS NULL AND wording.superseded_in IS NULL)
WHERE in_force_to IS NULL OR in_force_from < in_force_to;
CREATE VIEW change AS
SELECT
  act.slug AS act,
  placement.in_force_from AS day,
  CASE
    WHEN placement.state IN ('repealed', 'expired') THEN 'repealed'
    WHEN before.id IS NULL OR before.state IN ('repealed', 'expired') THEN 'inserted'
    WHEN placement.parent_id IS NOT before.parent_id THEN 'moved'
    ELSE 'renumbered'
  END AS kind,
  placement.eid,                    -- its name from that day on; of what was taken away, its last
  before.eid AS eid_before,         -- NULL: it was not there
  NULL AS language,
  NULL AS heading_before,
  NULL AS heading,
  NULL AS text_before,
  NULL AS text,
  amendment.number AS amended_by,
  amendment.title AS amending_act,
  placement.provision_id,
  placement.amendment_id
FROM placement
JOIN provision ON provision.id = placement.provision_id
JOIN act ON act.id = provision.act_id
JOIN amendment ON amendment.id = placement.amendment_id
LEFT JOIN placement AS before ON before.provision_id = placement.provision_id AND before.superseded_in IS NULL
  AND before.in_force_from < placement.in_force_from AND before.in_force_to = placement.in_force_from
WHERE placement.superseded_in IS NULL AND placement.in_force_from IS NOT NULL AND amendment.is_enactment = 0
  AND CASE
    WHEN before.id IS NULL THEN placement.state NOT IN ('repealed', 'expired')
    WHEN placement.state IN ('repealed', 'expired') THEN before.state NOT IN ('repealed', 'expired')
    ELSE before.state IN ('repealed', 'expired')
      OR placement.number IS NOT before.number OR placement.parent_id IS NOT before.parent_id
  END
UNION ALL
SELECT
  act.slug, wording.in_force_from, 'substituted', placement.eid, earlier.eid, wording.language,
  old_heading.body, heading.body, old_text.body, text_body.body,
  amendment.number, amendment.title, wording.provision_id, wording.amendment_id
FROM placement
JOIN wording ON wording.provision_id = placement.provision_id
  AND wording.in_force_from >= placement.in_force_from
  AND (placement.in_force_to IS NULL OR wording.in_force_from < placement.in_force_to)
JOIN wording AS before ON before.provision_id = wording.provision_id AND before.language = wording.language
  AND before.superseded_in IS NULL
  AND before.in_force_from < wording.in_force_from AND before.in_force_to = wording.in_force_from
JOIN placement AS earlier ON earlier.provision_id = wording.provision_id AND earlier.superseded_in IS NULL
  AND earlier.in_force_from < wording.in_force_from
  AND (earlier.in_force_to IS NULL OR wording.in_force_from <= earlier.in_force_to)
JOIN provision ON provision.id = wording.provision_id
JOIN act ON act.id = provision.act_id
JOIN amendment ON amendment.id = wording.amendment_id
JOIN text_body AS old_text ON old_text.id = before.text_id
JOIN text_body ON text_body.id = wording.text_id
LEFT JOIN text_body AS old_heading ON old_heading.id = before.heading_id
LEFT JOIN text_body AS heading ON heading.id = wording.heading_id
WHERE wording.superseded_in IS NULL AND placement.superseded_in IS NULL
  AND placement.state NOT IN ('repealed', 'expired') AND earlier.state NOT IN ('repealed', 'expired')
  AND (wording.in_force_to IS NULL OR wording.in_force_from < wording.in_force_to)
  AND (wording.text_id <> before.text_id OR wording.heading_id IS NOT before.heading_id);
CREATE VIEW provision_topic AS
WITH RECURSIVE
within(slug, assigned) AS (
  SELECT slug, slug FROM topic WHERE superseded_in IS NULL
  UNION
  SELECT wider.slug, within.assigned
  FROM within
  JOIN topic ON topic.slug = within.slug AND topic.superseded_in IS NULL
  JOIN topic AS wider ON wider.id = topic.broader_id),
member(assigned, provision_id, in_force_from, in_force_to) AS (
  SELECT slug, provision_id, in_force_from, in_force_to FROM topic_provision WHERE superseded_in IS NULL
  UNION
  SELECT member.assigned, placement.provision_id,
    max(coalesce(member.in_force_from, placement.in_force_from), placement.in_force_from),
    CASE
      WHEN member.in_force_to IS NULL THEN placement.in_force_to
      WHEN placement.in_force_to IS NULL THEN member.in_force_to
      ELSE min(member.in_force_to, placement.in_force_to)
    END
  FROM member
  JOIN placement ON placement.parent_id = member.provision_id
  WHERE placement.superseded_in IS NULL AND placement.state = 'in-force' AND placement.in_force_from IS NOT NULL
    AND (placement.in_force_to IS NULL OR member.in_force_from IS NULL
      OR member.in_force_from < placement.in_force_to)
    AND (member.in_force_to IS NULL OR placement.in_force_from < member.in_force_to))
SELECT
  within.slug AS topic,
  member.assigned,                  -- the narrower topic by which it belongs there
  act.slug AS act,
  placement.eid,
  max(coalesce(member.in_force_from, placement.in_force_from), placement.in_force_from) AS in_force_from,
  CASE
    WHEN member.in_force_to IS NULL THEN placement.in_force_to
    WHEN placement.in_force_to IS NULL THEN member.in_force_to
    ELSE min(member.in_force_to, placement.in_force_to)
  END AS in_force_to,
  member.provision_id
FROM within
JOIN member ON member.assigned = within.assigned
JOIN placement ON placement.provision_id = member.provision_id
JOIN provision ON provision.id = member.provision_id
JOIN act ON act.id = provision.act_id
WHERE placement.superseded_in IS NULL AND placement.state = 'in-force' AND placement.in_force_from IS NOT NULL
  AND (placement.in_force_to IS NULL OR member.in_force_from IS NULL OR member.in_force_from < placement.in_force_to)
  AND (member.in_force_to IS NULL OR placement.in_force_from < member.in_force_to);
INSERT INTO passage_ru(rowid, heading, text, context) VALUES(1,'предмет','закон регулирует примеры.',NULL);
INSERT INTO passage_ru(rowid, heading, text, context) VALUES(2,'срок','срок – один год.',NULL);
INSERT INTO passage_ru(rowid, heading, text, context) VALUES(3,'срок','срок – два года.',NULL);
COMMIT;
