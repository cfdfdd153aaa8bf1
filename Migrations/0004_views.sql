-- What people ask in SQL. The program itself reads the tables: a view in a file from elsewhere is never run by it.
--
-- A view shows what the registry believes now, and of drafts nothing. An interval holds in_force_from <= day and
-- (in_force_to IS NULL OR day < in_force_to).

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
