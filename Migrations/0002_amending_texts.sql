-- The texts of amending acts: as they were applied, and those of drafts, which are law on no day.

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
CREATE INDEX amending_text_of_act ON amending_text (act_id, draft);
CREATE UNIQUE INDEX draft_by_name ON amending_text (act_id, draft, language)
  WHERE draft IS NOT NULL AND superseded_in IS NULL;

-- Which text brought an amendment about.
CREATE TABLE amendment_source (
  id INTEGER PRIMARY KEY,
  amendment_id INTEGER NOT NULL REFERENCES amendment,
  amending_text_id INTEGER NOT NULL REFERENCES amending_text,
  recorded_in INTEGER NOT NULL REFERENCES journal DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX source_of_amendment ON amendment_source (amendment_id);
