/**
 * Lives: everything about a person that changes with time gets its own dated line (name, household, residence obligation, needs, kin), and
 * the office's work on people its tables (notices, flat search, change to the Jobcenter, follow-ups, views).
 * Who is in the register on a day is who belongs to a household on it. Frozen once released; imports nothing of ours.
 */
const dated = `
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  valid_to TEXT CHECK (valid_to IS NULL OR (date(valid_to) IS valid_to AND valid_to > valid_from)),
  known_since TEXT NOT NULL CHECK (date(known_since) IS known_since),
  known_until TEXT CHECK (known_until IS NULL OR (date(known_until) IS known_until AND known_until > known_since))`
const aDay = (column: string) => `CHECK (${column} IS NULL OR date(${column}) IS ${column})`

/** Two believed rows of one owner, and of one kind where several kinds can hold at once, never share a day. */
const fence = (table: string, same: readonly string[], code: string) =>
  ['INSERT', 'UPDATE']
    .map(
      (event) => `
CREATE TRIGGER ${table}_fence_${event.toLowerCase()} AFTER ${event} ON ${table} WHEN NEW.known_until IS NULL
BEGIN
  SELECT RAISE(ABORT, '${code}') WHERE EXISTS (
    SELECT 1 FROM ${table} s WHERE ${same.map((column) => `s.${column} = NEW.${column}`).join(' AND ')} AND s.id <> NEW.id AND s.known_until IS NULL
      AND (NEW.valid_to IS NULL OR s.valid_from < NEW.valid_to) AND (s.valid_to IS NULL OR s.valid_to > NEW.valid_from));
END;`,
    )
    .join('\n')

/** Reading by owner: what is believed now, and the whole story. */
const indexes = (table: string, owner: string) => `
CREATE INDEX ${table}_believed ON ${table} (${owner}, valid_from) WHERE known_until IS NULL;
CREATE INDEX ${table}_story ON ${table} (${owner}, valid_from);`

/** Has always been believed: the layout before this one kept no day for it. */
const always = `'1900-01-01'`

export const lives = {
  version: 4,
  name: '0004-lives',
  sql: `
-- Commands up to this one were written for an older layout of the tables: they are not taken back any more.
ALTER TABLE office ADD COLUMN undo_after INTEGER NOT NULL DEFAULT 0;
UPDATE office SET undo_after = coalesce((SELECT max(id) FROM audit), 0);

CREATE TABLE membership (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  household_id INTEGER NOT NULL REFERENCES household (id),
  role TEXT NOT NULL CHECK (role IN ('reference', 'partner', 'child', 'other')),
  began TEXT CHECK (began IN ('arrival', 'birth', 'reunion', 'marriage', 'split', 'return')),
  ended TEXT CHECK (ended IN ('changed_household', 'moved_away', 'transferred', 'left_country', 'deported', 'disappeared', 'died')),
  destination TEXT,${dated},
  CHECK (ended IS NULL OR valid_to IS NOT NULL),
  CHECK (destination IS NULL OR ended IS NOT NULL)
) STRICT;
CREATE TABLE person_name (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  family_name TEXT NOT NULL CHECK (family_name <> ''),
  given_name TEXT NOT NULL CHECK (given_name <> ''),${dated}
) STRICT;

INSERT INTO membership (person_id, household_id, role, valid_from, valid_to, known_since, known_until)
SELECT id, household_id, role, coalesce(
    nullif(min(coalesce(assigned_on, '9999-12-31'),
      coalesce((SELECT min(valid_from) FROM stay WHERE person_id = person.id AND known_until IS NULL), '9999-12-31')), '9999-12-31'),
    nullif(min(coalesce((SELECT min(valid_from) FROM residence_status WHERE person_id = person.id AND known_until IS NULL), '9999-12-31'),
      coalesce((SELECT min(valid_from) FROM benefit_regime WHERE person_id = person.id AND known_until IS NULL), '9999-12-31')), '9999-12-31'),
    birth_day, ${always}), NULL, ${always}, NULL
FROM person ORDER BY id;
INSERT INTO person_name (person_id, family_name, given_name, valid_from, valid_to, known_since, known_until)
SELECT id, family_name, given_name, ${always}, NULL, ${always}, NULL FROM person ORDER BY id;

CREATE TABLE person_next (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  version INTEGER NOT NULL DEFAULT 1,
  birth_day TEXT CHECK (birth_day IS NULL OR date(birth_day) IS birth_day),
  birth_precision TEXT CHECK ((birth_day IS NULL) = (birth_precision IS NULL) AND (birth_precision IS NULL OR birth_precision IN ('day', 'month', 'year'))),
  sex TEXT NOT NULL CHECK (sex IN ('m', 'w', 'd', 'unknown')),
  nationality TEXT CHECK (nationality GLOB '[0-9][0-9][0-9]'),
  further_nationalities TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(further_nationalities)),
  languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages)),
  azr_number TEXT, bamf_file_number TEXT, arrival_certificate TEXT, file_number TEXT,
  assigned_on TEXT CHECK (assigned_on IS NULL OR date(assigned_on) IS assigned_on),
  assignment_kind TEXT CHECK (assignment_kind IN ('asylum', 'section_12a', 'ukraine', 'family_reunion', 'other')),
  merged_into INTEGER REFERENCES person_next (id) CHECK (merged_into <> id)
) STRICT;
INSERT INTO person_next (id, number, birth_day, birth_precision, sex, nationality, azr_number, bamf_file_number, assigned_on, assignment_kind)
SELECT id, number, birth_day, birth_precision, sex, nationality, azr_number, bamf_file_number, assigned_on, assignment_kind FROM person;
-- Ids are never used twice, also when the latest person was removed again.
INSERT INTO sqlite_sequence (name, seq) SELECT 'person_next', seq FROM sqlite_sequence
  WHERE name = 'person' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'person_next');
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'person') WHERE name = 'person_next';
DROP TABLE person;
ALTER TABLE person_next RENAME TO person;
CREATE INDEX person_by_birth ON person (birth_day);
${[
  ['person_by_number', 'number', 'compact'],
  ['person_by_bare_number', 'number', 'bare'],
  ['person_by_azr_number', 'azr_number', 'compact'],
  ['person_by_bamf_file_number', 'bamf_file_number', 'compact'],
  ['person_by_arrival_certificate', 'arrival_certificate', 'compact'],
  ['person_by_file_number', 'file_number', 'compact'],
]
  .map(([index, column, form]) =>
    // As in 0002; an index is used where its expression is repeated letter for letter.
    form === 'compact'
      ? `CREATE INDEX ${index} ON person (replace(replace(replace(upper(${column}), ' ', ''), '-', ''), '/', ''));`
      : `CREATE INDEX ${index} ON person (ltrim(${column}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz /-0'));`,
  )
  .join('\n')}

${indexes('membership', 'person_id')}
CREATE INDEX membership_of_household ON membership (household_id, valid_from);
${fence('membership', ['person_id'], 'MEMBERSHIP_OVERLAPS')}
${['INSERT', 'UPDATE']
  .map(
    (event) => `
CREATE TRIGGER membership_reference_${event.toLowerCase()} AFTER ${event} ON membership WHEN NEW.known_until IS NULL AND NEW.role = 'reference'
BEGIN
  SELECT RAISE(ABORT, 'TWO_REFERENCE_PERSONS') WHERE EXISTS (
    SELECT 1 FROM membership s WHERE s.household_id = NEW.household_id AND s.role = 'reference' AND s.id <> NEW.id AND s.known_until IS NULL
      AND (NEW.valid_to IS NULL OR s.valid_from < NEW.valid_to) AND (s.valid_to IS NULL OR s.valid_to > NEW.valid_from));
END;`,
  )
  .join('\n')}
${indexes('person_name', 'person_id')}
CREATE INDEX person_name_by_family ON person_name (family_name, given_name);
CREATE INDEX person_name_by_given ON person_name (given_name);
${fence('person_name', ['person_id'], 'NAME_OVERLAPS')}

CREATE TABLE residence_obligation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  law TEXT NOT NULL CHECK (law IN ('section_12a', 'section_61', 'section_60')),
  place TEXT CHECK (place <> ''),${dated}
) STRICT;
${indexes('residence_obligation', 'person_id')}
${fence('residence_obligation', ['person_id'], 'OBLIGATION_OVERLAPS')}

-- What a home must have for this person; never why.
CREATE TABLE housing_need (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  need TEXT NOT NULL CHECK (need IN ('ground_floor', 'step_free', 'wheelchair', 'single_room', 'own_bath', 'women_only', 'quiet')),${dated}
) STRICT;
${indexes('housing_need', 'person_id')}
${fence('housing_need', ['person_id', 'need'], 'NEED_OVERLAPS')}

-- The person is the relative's parent, partner and so on.
CREATE TABLE kinship (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  relative_id INTEGER NOT NULL REFERENCES person (id) CHECK (relative_id <> person_id),
  kind TEXT NOT NULL CHECK (kind IN ('parent', 'partner', 'sibling', 'guardian', 'relative')),${dated}
) STRICT;
${indexes('kinship', 'person_id')}
CREATE INDEX kinship_of_relative ON kinship (relative_id, valid_from);
${fence('kinship', ['person_id', 'relative_id', 'kind'], 'KINSHIP_OVERLAPS')}

CREATE TABLE notice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  version INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL CHECK (kind IN ('asylum', 'section_12a', 'ukraine', 'family_reunion', 'other')),
  expected_on TEXT NOT NULL CHECK (date(expected_on) IS expected_on),
  persons INTEGER NOT NULL CHECK (persons BETWEEN 1 AND 500),
  children INTEGER CHECK (children BETWEEN 0 AND persons),
  nationality TEXT CHECK (nationality GLOB '[0-9][0-9][0-9]'),
  remark TEXT CHECK (remark <> ''),
  announced_on TEXT NOT NULL CHECK (date(announced_on) IS announced_on),
  withdrawn_on TEXT ${aDay('withdrawn_on')}
) STRICT;
CREATE TABLE notice_person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  notice_id INTEGER NOT NULL REFERENCES notice (id),
  person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
  arrival TEXT NOT NULL CHECK (arrival IN ('expected', 'arrived', 'not_arrived')),
  arrived_on TEXT ${aDay('arrived_on')},
  -- Needs no place of the town: with relatives, in a flat of their own.
  private_home TEXT CHECK (private_home <> ''),
  CHECK ((arrival = 'arrived') = (arrived_on IS NOT NULL))
) STRICT;
CREATE INDEX notice_person_by_notice ON notice_person (notice_id);

CREATE TABLE flat_search (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  household_id INTEGER NOT NULL REFERENCES household (id),
  step TEXT NOT NULL CHECK (step IN ('registered', 'viewing', 'offer', 'contract', 'moved')),
  next_on TEXT ${aDay('next_on')},
  note TEXT CHECK (note <> ''),${dated}
) STRICT;
${indexes('flat_search', 'household_id')}
${fence('flat_search', ['household_id'], 'FLAT_SEARCH_OVERLAPS')}

CREATE TABLE regime_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  household_id INTEGER NOT NULL REFERENCES household (id),
  version INTEGER NOT NULL DEFAULT 1,
  direction TEXT NOT NULL CHECK (direction IN ('to_jobcenter', 'from_jobcenter')),
  due_on TEXT NOT NULL CHECK (date(due_on) IS due_on),
  reference TEXT CHECK (reference <> ''),
  contact TEXT CHECK (contact <> ''),
  note TEXT CHECK (note <> ''),
  opened_on TEXT NOT NULL CHECK (date(opened_on) IS opened_on),
  closed_on TEXT ${aDay('closed_on')}
) STRICT;
CREATE INDEX regime_change_by_household ON regime_change (household_id);
CREATE TABLE regime_change_person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  regime_change_id INTEGER NOT NULL REFERENCES regime_change (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  UNIQUE (regime_change_id, person_id)
) STRICT;
CREATE INDEX regime_change_person_by_person ON regime_change_person (person_id);
-- What happened on a day, and from which day to which day the office believed it. Letters may be many.
CREATE TABLE regime_change_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  regime_change_id INTEGER NOT NULL REFERENCES regime_change (id),
  step TEXT NOT NULL CHECK (step IN ('applied', 'granted', 'refused', 'first_payment', 'ended_here', 'letter_out', 'letter_in')),
  day TEXT NOT NULL CHECK (date(day) IS day),
  note TEXT CHECK (note <> ''),
  known_since TEXT NOT NULL CHECK (date(known_since) IS known_since),
  known_until TEXT CHECK (known_until IS NULL OR (date(known_until) IS known_until AND known_until > known_since))
) STRICT;
CREATE INDEX regime_change_step_by_change ON regime_change_step (regime_change_id);
CREATE UNIQUE INDEX regime_change_step_once ON regime_change_step (regime_change_id, step)
  WHERE known_until IS NULL AND step NOT IN ('letter_out', 'letter_in');

CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('person', 'household', 'accommodation', 'room', 'notice', 'regime_change', 'office')),
  subject_id INTEGER NOT NULL,
  -- Names what the program noticed by itself; null where a clerk wrote it.
  derived_key TEXT UNIQUE CHECK (derived_key <> ''),
  due_on TEXT NOT NULL CHECK (date(due_on) IS due_on),
  text TEXT CHECK (text <> ''),
  assignee TEXT CHECK (assignee <> ''),
  created_on TEXT NOT NULL CHECK (date(created_on) IS created_on),
  done_on TEXT ${aDay('done_on')},
  done_by TEXT CHECK (done_by <> ''),
  CHECK ((done_on IS NULL) = (done_by IS NULL)),
  CHECK (derived_key IS NOT NULL OR text IS NOT NULL)
) STRICT;
CREATE INDEX follow_up_by_subject ON follow_up (subject_kind, subject_id);
CREATE INDEX follow_up_open ON follow_up (due_on) WHERE done_on IS NULL;

-- A filter of a list that the office gave a name.
CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list TEXT NOT NULL CHECK (list <> ''),
  name TEXT NOT NULL COLLATE NOCASE CHECK (length(trim(name)) BETWEEN 1 AND 60),
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  UNIQUE (list, name)
) STRICT;
`,
} as const
