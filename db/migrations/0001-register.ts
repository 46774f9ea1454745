/**
 * The register: houses and rooms, people and households, who sleeps where, and the audit chain.
 * Frozen once released; imports nothing of ours. The triggers are the second fence behind the rules in `domain/housing`.
 */
export const register = {
  version: 1,
  name: '0001-register',
  sql: `
CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 120),
  demo_today TEXT CHECK (demo_today IS NULL OR date(demo_today) IS demo_today),
  min_area_hundredths INTEGER NOT NULL DEFAULT 700 CHECK (min_area_hundredths BETWEEN 0 AND 10000)
) STRICT;

CREATE TABLE clerk (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(trim(name)) BETWEEN 1 AND 80)
) STRICT;

CREATE TABLE accommodation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  short_name TEXT NOT NULL UNIQUE CHECK (short_name <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('shelter', 'rented_flat', 'house')),
  street TEXT, house_number TEXT, postal_code TEXT, town TEXT,
  legal_class TEXT CHECK (legal_class IN ('shared', 'flat'))
) STRICT;

CREATE TABLE lease (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  accommodation_id INTEGER NOT NULL REFERENCES accommodation (id),
  landlord TEXT,
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  valid_to TEXT CHECK (valid_to IS NULL OR (date(valid_to) IS valid_to AND valid_to > valid_from)),
  cold_rent INTEGER CHECK (cold_rent >= 0),
  extra_costs INTEGER CHECK (extra_costs >= 0)
) STRICT;
CREATE INDEX lease_by_accommodation ON lease (accommodation_id);

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  accommodation_id INTEGER NOT NULL REFERENCES accommodation (id),
  name TEXT NOT NULL,
  legal_class TEXT CHECK (legal_class IN ('shared', 'flat')),
  UNIQUE (accommodation_id, name)
) STRICT;

CREATE TABLE room (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  accommodation_id INTEGER NOT NULL REFERENCES accommodation (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  number TEXT NOT NULL CHECK (number <> ''),
  floor TEXT,
  area_hundredths INTEGER CHECK (area_hundredths > 0),
  regular_places INTEGER NOT NULL CHECK (regular_places BETWEEN 0 AND 200),
  densified_places INTEGER NOT NULL CHECK (densified_places BETWEEN regular_places AND 200),
  step_free INTEGER CHECK (step_free IN (0, 1)),
  purpose TEXT CHECK (purpose IN ('families', 'women', 'men')),
  UNIQUE (accommodation_id, number)
) STRICT;
CREATE INDEX room_by_unit ON room (unit_id);

CREATE TABLE room_block (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  room_id INTEGER NOT NULL REFERENCES room (id),
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  valid_to TEXT CHECK (valid_to IS NULL OR (date(valid_to) IS valid_to AND valid_to > valid_from)),
  reason TEXT NOT NULL CHECK (trim(reason) <> '')
) STRICT;
CREATE INDEX room_block_by_room ON room_block (room_id);

CREATE TABLE household (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  household_id INTEGER NOT NULL REFERENCES household (id),
  role TEXT NOT NULL CHECK (role IN ('reference', 'partner', 'child', 'other')),
  family_name TEXT NOT NULL CHECK (family_name <> ''),
  given_name TEXT NOT NULL CHECK (given_name <> ''),
  birth_day TEXT CHECK (birth_day IS NULL OR date(birth_day) IS birth_day),
  birth_precision TEXT CHECK ((birth_day IS NULL) = (birth_precision IS NULL) AND (birth_precision IS NULL OR birth_precision IN ('day', 'month', 'year'))),
  sex TEXT NOT NULL CHECK (sex IN ('m', 'w', 'd', 'unknown')),
  nationality TEXT CHECK (nationality GLOB '[0-9][0-9][0-9]'),
  azr_number TEXT, bamf_file_number TEXT,
  assigned_on TEXT CHECK (assigned_on IS NULL OR date(assigned_on) IS assigned_on),
  assignment_kind TEXT CHECK (assignment_kind IN ('asylum', 'section_12a', 'ukraine', 'family_reunion', 'other')),
  search_key TEXT NOT NULL
) STRICT;
CREATE INDEX person_by_household ON person (household_id);
CREATE INDEX person_by_name ON person (family_name, given_name);

CREATE TABLE residence_status (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  status TEXT NOT NULL CHECK (status <> ''),
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  valid_to TEXT CHECK (valid_to IS NULL OR (date(valid_to) IS valid_to AND valid_to > valid_from)),
  known_since TEXT NOT NULL CHECK (date(known_since) IS known_since),
  known_until TEXT CHECK (known_until IS NULL OR (date(known_until) IS known_until AND known_until > known_since))
) STRICT;
CREATE INDEX residence_status_by_person ON residence_status (person_id, valid_from) WHERE known_until IS NULL;

CREATE TABLE benefit_regime (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  regime TEXT NOT NULL CHECK (regime IN ('asylblg_3', 'asylblg_2', 'asylblg_1a', 'sgb_2', 'sgb_12', 'none')),
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  valid_to TEXT CHECK (valid_to IS NULL OR (date(valid_to) IS valid_to AND valid_to > valid_from)),
  known_since TEXT NOT NULL CHECK (date(known_since) IS known_since),
  known_until TEXT CHECK (known_until IS NULL OR (date(known_until) IS known_until AND known_until > known_since))
) STRICT;
CREATE INDEX benefit_regime_by_person ON benefit_regime (person_id, valid_from) WHERE known_until IS NULL;

CREATE TABLE stay (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  room_id INTEGER NOT NULL REFERENCES room (id),
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  valid_to TEXT CHECK (valid_to IS NULL OR (date(valid_to) IS valid_to AND valid_to > valid_from)),
  known_since TEXT NOT NULL CHECK (date(known_since) IS known_since),
  known_until TEXT CHECK (known_until IS NULL OR (date(known_until) IS known_until AND known_until > known_since)),
  reason TEXT
) STRICT;
CREATE INDEX stay_by_person ON stay (person_id, valid_from) WHERE known_until IS NULL;
CREATE INDEX stay_by_room ON stay (room_id, valid_from) WHERE known_until IS NULL;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  command TEXT NOT NULL,
  command_id TEXT NOT NULL UNIQUE,
  input TEXT NOT NULL CHECK (json_valid(input)),
  undoes INTEGER UNIQUE REFERENCES audit (id),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE audit_change (
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT, after TEXT,
  PRIMARY KEY (audit_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_change_by_row ON audit_change (table_name, row_id);

-- What was written to the audit stays.
CREATE TRIGGER audit_kept BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_change_kept BEFORE UPDATE ON audit_change BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_change_stays BEFORE DELETE ON audit_change BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

-- Nor is it written over: REPLACE would remove the old row without a DELETE trigger.
CREATE TRIGGER audit_not_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit a WHERE a.id = NEW.id OR a.command_id = NEW.command_id OR a.hash = NEW.hash OR a.undoes = NEW.undoes)
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_change_not_replaced BEFORE INSERT ON audit_change
WHEN EXISTS (SELECT 1 FROM audit_change c WHERE c.audit_id = NEW.audit_id AND c.position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

-- A room lies in its unit's house.
CREATE TRIGGER room_in_its_house_insert BEFORE INSERT ON room
WHEN (SELECT accommodation_id FROM unit WHERE id = NEW.unit_id) IS NOT NEW.accommodation_id
BEGIN SELECT RAISE(ABORT, 'UNIT_OF_OTHER_HOUSE'); END;
CREATE TRIGGER room_in_its_house_update BEFORE UPDATE OF unit_id, accommodation_id ON room
WHEN (SELECT accommodation_id FROM unit WHERE id = NEW.unit_id) IS NOT NEW.accommodation_id
BEGIN SELECT RAISE(ABORT, 'UNIT_OF_OTHER_HOUSE'); END;

CREATE TRIGGER unit_stays_in_its_house BEFORE UPDATE OF accommodation_id ON unit
WHEN EXISTS (SELECT 1 FROM room r WHERE r.unit_id = OLD.id AND r.accommodation_id IS NOT NEW.accommodation_id)
BEGIN SELECT RAISE(ABORT, 'UNIT_OF_OTHER_HOUSE'); END;

${['INSERT', 'UPDATE']
  .map(
    (event) => `
-- One person, one place a night; never more people than the densified capacity; nobody in a blocked room.
CREATE TRIGGER stay_fence_${event.toLowerCase()} AFTER ${event} ON stay WHEN NEW.known_until IS NULL
BEGIN
  SELECT RAISE(ABORT, 'STAY_OVERLAPS') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.person_id = NEW.person_id AND s.id <> NEW.id AND s.known_until IS NULL
      AND (NEW.valid_to IS NULL OR s.valid_from < NEW.valid_to) AND (s.valid_to IS NULL OR s.valid_to > NEW.valid_from));
  SELECT RAISE(ABORT, 'ROOM_BLOCKED') WHERE EXISTS (
    SELECT 1 FROM room_block b WHERE b.room_id = NEW.room_id
      AND (NEW.valid_to IS NULL OR b.valid_from < NEW.valid_to) AND (b.valid_to IS NULL OR b.valid_to > NEW.valid_from));
  -- The head count of a room only grows on a day on which a stay begins: so those days are enough.
  SELECT RAISE(ABORT, 'ROOM_OVER_DENSIFIED') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.room_id = NEW.room_id AND s.known_until IS NULL
      AND (NEW.valid_to IS NULL OR s.valid_from < NEW.valid_to) AND (s.valid_to IS NULL OR s.valid_to > NEW.valid_from)
      AND (SELECT count(*) FROM stay t WHERE t.room_id = NEW.room_id AND t.known_until IS NULL
            AND t.valid_from <= max(s.valid_from, NEW.valid_from) AND (t.valid_to IS NULL OR t.valid_to > max(s.valid_from, NEW.valid_from)))
          > (SELECT densified_places FROM room WHERE id = NEW.room_id));
END;

CREATE TRIGGER room_block_fence_${event.toLowerCase()} AFTER ${event} ON room_block
BEGIN
  SELECT RAISE(ABORT, 'ROOM_BLOCKED') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.room_id = NEW.room_id AND s.known_until IS NULL
      AND (NEW.valid_to IS NULL OR s.valid_from < NEW.valid_to) AND (s.valid_to IS NULL OR s.valid_to > NEW.valid_from));
END;

${[
  ['residence_status', 'STATUS_OVERLAPS'],
  ['benefit_regime', 'REGIME_OVERLAPS'],
]
  .map(
    ([table, code]) => `
CREATE TRIGGER ${table}_fence_${event.toLowerCase()} AFTER ${event} ON ${table} WHEN NEW.known_until IS NULL
BEGIN
  SELECT RAISE(ABORT, '${code}') WHERE EXISTS (
    SELECT 1 FROM ${table} s WHERE s.person_id = NEW.person_id AND s.id <> NEW.id AND s.known_until IS NULL
      AND (NEW.valid_to IS NULL OR s.valid_from < NEW.valid_to) AND (s.valid_to IS NULL OR s.valid_to > NEW.valid_from));
END;`,
  )
  .join('\n')}`,
  )
  .join('\n')}

-- The capacity cannot be lowered below the people who sleep there on any night.
CREATE TRIGGER room_capacity_fence AFTER UPDATE OF densified_places ON room
BEGIN
  SELECT RAISE(ABORT, 'ROOM_OVER_DENSIFIED') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.room_id = NEW.id AND s.known_until IS NULL
      AND (SELECT count(*) FROM stay t WHERE t.room_id = NEW.id AND t.known_until IS NULL
            AND t.valid_from <= s.valid_from AND (t.valid_to IS NULL OR t.valid_to > s.valid_from)) > NEW.densified_places);
END;
`,
} as const
