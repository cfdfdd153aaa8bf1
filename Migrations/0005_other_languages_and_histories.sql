-- The law of another country in its own language, read from a git repository with its history.
--
-- The tables that say in which language a text is are laid anew with the same rows, numbers included: SQLite does not
-- change a CHECK (https://sqlite.org/lang_altertable.html#otheralter). What footnotes and amending acts bring about is
-- of the three languages of the country, as before.

DROP VIEW provision_in_force;
DROP VIEW change;
DROP VIEW provision_topic;
DROP VIEW passage_text;

ALTER TABLE edition RENAME TO edition_before;
-- An edition of an act in one language that was read, or that is known not to be held (hash NULL).
CREATE TABLE edition (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES act,
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en', 'et')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  held_from TEXT NOT NULL CHECK (held_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  place TEXT,
  hash BLOB CHECK (length(hash) = 32),
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  superseded_in INTEGER REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO edition SELECT * FROM edition_before ORDER BY id;
DROP TABLE edition_before;
CREATE INDEX edition_of_act ON edition (act_id, day, language);

ALTER TABLE wording RENAME TO wording_before;
CREATE TABLE wording (
  id INTEGER PRIMARY KEY,
  provision_id INTEGER NOT NULL REFERENCES provision,
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en', 'et')),
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
INSERT INTO wording SELECT * FROM wording_before ORDER BY id;
DROP TABLE wording_before;
CREATE INDEX wording_of_provision ON wording (provision_id, language, in_force_from);

ALTER TABLE passage RENAME TO passage_before;
-- A wording of a unit under headings: what a search finds. The days on which it was law are those of the wording.
CREATE TABLE passage (
  id INTEGER PRIMARY KEY,       -- the rowid of its words in passage_ru, passage_kk, passage_en or passage_et
  provision_id INTEGER NOT NULL REFERENCES provision,
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en', 'et')),
  heading_id INTEGER REFERENCES text_body,
  text_id INTEGER NOT NULL REFERENCES text_body,
  context TEXT NOT NULL         -- the text_body ids of the headings, and of the words before a list, that it stands under
) STRICT;
INSERT INTO passage SELECT * FROM passage_before ORDER BY id;
DROP TABLE passage_before;
CREATE INDEX passage_of_provision ON passage (provision_id);

ALTER TABLE word_form RENAME TO word_form_before;
-- The words of all passages of a language: forms of one word share a stem. df: in how many passages the form occurs.
CREATE TABLE word_form (
  language TEXT NOT NULL CHECK (language IN ('ru', 'kk', 'en', 'et')),
  stem TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form <> ''),
  df INTEGER NOT NULL CHECK (df > 0),
  PRIMARY KEY (language, stem, form)
) STRICT, WITHOUT ROWID;
INSERT INTO word_form SELECT * FROM word_form_before ORDER BY language, stem, form;
DROP TABLE word_form_before;

CREATE VIRTUAL TABLE passage_et USING fts5 (heading, text, context,
  content = 'passage_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0');

-- Git repositories that were read with their history.
CREATE TABLE repository (
  id INTEGER PRIMARY KEY,
  head TEXT NOT NULL CHECK (length(head) IN (40, 64)),  -- all that this commit and those before it hold is on record
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED,
  superseded_in INTEGER REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- The commits that hold an edition: several, where one says again what is on record.
CREATE TABLE edition_commit (
  id INTEGER PRIMARY KEY,
  edition_id INTEGER NOT NULL REFERENCES edition,
  name TEXT NOT NULL CHECK (length(name) IN (40, 64)),
  path TEXT NOT NULL,           -- the file in the commit
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX commit_of_edition ON edition_commit (edition_id);
CREATE INDEX commit_by_name ON edition_commit (name);

-- The views of before.

-- The texts of a passage as they were read; the index has them folded (small letters, ё as е, no soft hyphens).
CREATE VIEW passage_text (id, heading, text, context) AS
  SELECT passage.id, heading.body, text.body,
    (SELECT group_concat(body, char(10)) FROM (
      SELECT body FROM json_each('[' || passage.context || ']') AS above
      JOIN text_body ON text_body.id = above.value ORDER BY above.key))
  FROM passage JOIN text_body AS text ON text.id = passage.text_id
  LEFT JOIN text_body AS heading ON heading.id = passage.heading_id;

-- What is, was or will be law: one row for each provision, language and stretch of days on which its name, its place and
-- the print of its words stayed the same. A language that later editions lack ends on the first day of the first of them:
-- what it says from then on is not held.
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

-- What amendments did: to the name or place of a provision (language NULL), or to its words in one language.
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

-- The topics of provisions: those assigned, those of the units that hold a provision, and all wider topics; on the days on
-- which the assignment and the places that lead to it hold.
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
