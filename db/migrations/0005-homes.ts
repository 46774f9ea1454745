/**
 * Homes: what the office keeps of its houses besides who sleeps there (blocks with a story, leases with notice and deposit, keys, defects, notes,
 * photos, fittings), what a placement must heed (reservations, absences, people who are not to be placed together), and the office's own rules.
 * Frozen once released; imports nothing of ours.
 */
const dated = `
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  valid_to TEXT CHECK (valid_to IS NULL OR (date(valid_to) IS valid_to AND valid_to > valid_from)),
  known_since TEXT NOT NULL CHECK (date(known_since) IS known_since),
  known_until TEXT CHECK (known_until IS NULL OR (date(known_until) IS known_until AND known_until > known_since))`
const day = (column: string) => `${column} TEXT NOT NULL CHECK (date(${column}) IS ${column})`
const perhapsDay = (column: string) => `${column} TEXT CHECK (${column} IS NULL OR date(${column}) IS ${column})`
const meets = (a: string, b: string) =>
  `(${a}.valid_to IS NULL OR ${b}.valid_from < ${a}.valid_to) AND (${b}.valid_to IS NULL OR ${b}.valid_to > ${a}.valid_from)`

/** Two believed rows of one owner never share a day. */
const fence = (table: string, same: readonly string[], code: string) =>
  ['INSERT', 'UPDATE']
    .map(
      (event) => `
CREATE TRIGGER ${table}_fence_${event.toLowerCase()} AFTER ${event} ON ${table} WHEN NEW.known_until IS NULL
BEGIN
  SELECT RAISE(ABORT, '${code}') WHERE EXISTS (
    SELECT 1 FROM ${table} s WHERE ${same.map((column) => `s.${column} = NEW.${column}`).join(' AND ')} AND s.id <> NEW.id
      AND s.known_until IS NULL AND ${meets('NEW', 's')});
END;`,
    )
    .join('\n')
/** Reading by owner: what is believed now, and the whole story. */
const indexes = (table: string, owner: string) => `
CREATE INDEX ${table}_believed ON ${table} (${owner}, valid_from) WHERE known_until IS NULL;
CREATE INDEX ${table}_story ON ${table} (${owner}, valid_from);`

export const homes = {
  version: 5,
  name: '0005-homes',
  sql: `
-- Commands up to this one were written for an older layout of the tables: they are not taken back any more.
UPDATE office SET undo_after = coalesce((SELECT max(id) FROM audit), 0);

-- A block has a story, too: when it was learned of, and what was believed of its end before.
ALTER TABLE room_block ADD COLUMN known_since TEXT NOT NULL DEFAULT '1900-01-01' CHECK (date(known_since) IS known_since);
ALTER TABLE room_block ADD COLUMN known_until TEXT CHECK (known_until IS NULL OR (date(known_until) IS known_until AND known_until > known_since));
DROP INDEX room_block_by_room;
${indexes('room_block', 'room_id')}

ALTER TABLE lease ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- Months between notice and end; the day on which notice was given, by whomever.
ALTER TABLE lease ADD COLUMN notice_months INTEGER CHECK (notice_months BETWEEN 0 AND 60);
ALTER TABLE lease ADD COLUMN ${perhapsDay('notice_on')};
ALTER TABLE lease ADD COLUMN deposit INTEGER CHECK (deposit >= 0);
ALTER TABLE lease ADD COLUMN note TEXT CHECK (note <> '');

ALTER TABLE unit ADD COLUMN form TEXT CHECK (form IN ('flat', 'container', 'corridor'));
ALTER TABLE unit ADD COLUMN kitchen TEXT CHECK (kitchen IN ('own', 'shared', 'none'));
ALTER TABLE unit ADD COLUMN bath TEXT CHECK (bath IN ('own', 'shared', 'none'));

-- Which rules a clerk overrode for this stay, as a JSON array; and, where it ended with no other stay after it, where the person sleeps since.
ALTER TABLE stay ADD COLUMN overridden TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(overridden));
ALTER TABLE stay ADD COLUMN ended TEXT CHECK (ended IN ('own_flat', 'with_others', 'no_show', 'unknown'));
ALTER TABLE stay ADD COLUMN destination TEXT CHECK (destination <> '');

-- Holds places of a room up to its end, for a household, for those whom a notice announces, or for what the office wrote.
CREATE TABLE reservation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  room_id INTEGER NOT NULL REFERENCES room (id),
  places INTEGER NOT NULL CHECK (places BETWEEN 1 AND 200),
  household_id INTEGER REFERENCES household (id),
  notice_id INTEGER REFERENCES notice (id),
  label TEXT CHECK (label <> ''),${dated},
  CHECK (valid_to IS NOT NULL),
  CHECK ((household_id IS NOT NULL) + (notice_id IS NOT NULL) + (label IS NOT NULL) = 1)
) STRICT;
${indexes('reservation', 'room_id')}

-- Nights on which a person sleeps elsewhere and keeps the place. Never why in words.
CREATE TABLE absence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('travel', 'hospital', 'custody', 'unknown', 'other')),${dated}
) STRICT;
${indexes('absence', 'person_id')}
${fence('absence', ['person_id'], 'ABSENCE_OVERLAPS')}

-- Two people who are not to share a room, up to a day on which the office looks again.
CREATE TABLE not_together (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  other_id INTEGER NOT NULL REFERENCES person (id) CHECK (other_id > person_id),
  note TEXT CHECK (note <> ''),${dated},
  CHECK (valid_to IS NOT NULL)
) STRICT;
${indexes('not_together', 'person_id')}
CREATE INDEX not_together_of_other ON not_together (other_id, valid_from);
${fence('not_together', ['person_id', 'other_id'], 'NOT_TOGETHER_OVERLAPS')}

CREATE TABLE key_handout (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  room_id INTEGER NOT NULL REFERENCES room (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  label TEXT NOT NULL CHECK (label <> ''),
  pieces INTEGER NOT NULL CHECK (pieces BETWEEN 1 AND 20),
  ${day('handed_on')},
  ${perhapsDay('returned_on')},
  ${perhapsDay('lost_on')},
  CHECK (returned_on IS NULL OR lost_on IS NULL)
) STRICT;
CREATE INDEX key_handout_by_room ON key_handout (room_id);
CREATE INDEX key_handout_by_person ON key_handout (person_id);

-- Of a room, or (room null) of the house.
CREATE TABLE defect (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  accommodation_id INTEGER NOT NULL REFERENCES accommodation (id),
  room_id INTEGER REFERENCES room (id),
  ${day('found_on')},
  text TEXT NOT NULL CHECK (trim(text) <> ''),
  state TEXT NOT NULL CHECK (state IN ('reported', 'ordered', 'done')),
  ${perhapsDay('done_on')},
  CHECK ((state = 'done') = (done_on IS NOT NULL))
) STRICT;
CREATE INDEX defect_by_house ON defect (accommodation_id);
CREATE TABLE home_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL DEFAULT 1,
  accommodation_id INTEGER NOT NULL REFERENCES accommodation (id),
  room_id INTEGER REFERENCES room (id),
  ${day('written_on')},
  text TEXT NOT NULL CHECK (trim(text) <> '')
) STRICT;
CREATE INDEX home_note_by_house ON home_note (accommodation_id);
-- The pictures themselves are kept once, by their SHA-256, and not in the audit.
CREATE TABLE photo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  accommodation_id INTEGER NOT NULL REFERENCES accommodation (id),
  room_id INTEGER REFERENCES room (id),
  ${day('taken_on')},
  caption TEXT CHECK (caption <> ''),
  sha256 TEXT NOT NULL REFERENCES photo_file (sha256)
) STRICT;
CREATE INDEX photo_by_house ON photo (accommodation_id);
CREATE TABLE photo_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  type TEXT NOT NULL CHECK (type IN ('image/jpeg', 'image/png')),
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What the office has decided for itself, one JSON value a key; a key that is not there has the program's default.
CREATE TABLE setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE CHECK (key <> ''),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

${['insert', 'update']
  .map(
    (event) => `
DROP TRIGGER stay_fence_${event};
CREATE TRIGGER stay_fence_${event} AFTER ${event.toUpperCase()} ON stay WHEN NEW.known_until IS NULL
BEGIN
  SELECT RAISE(ABORT, 'STAY_OVERLAPS') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.person_id = NEW.person_id AND s.id <> NEW.id AND s.known_until IS NULL AND ${meets('NEW', 's')});
  SELECT RAISE(ABORT, 'ROOM_BLOCKED') WHERE EXISTS (
    SELECT 1 FROM room_block b WHERE b.room_id = NEW.room_id AND b.known_until IS NULL AND ${meets('NEW', 'b')});
  -- The head count of a room only grows on a day on which a stay begins: so those days are enough.
  SELECT RAISE(ABORT, 'ROOM_OVER_DENSIFIED') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.room_id = NEW.room_id AND s.known_until IS NULL AND ${meets('NEW', 's')}
      AND (SELECT count(*) FROM stay t WHERE t.room_id = NEW.room_id AND t.known_until IS NULL
            AND t.valid_from <= max(s.valid_from, NEW.valid_from) AND (t.valid_to IS NULL OR t.valid_to > max(s.valid_from, NEW.valid_from)))
          > (SELECT densified_places FROM room WHERE id = NEW.room_id));
END;
DROP TRIGGER room_block_fence_${event};
CREATE TRIGGER room_block_fence_${event} AFTER ${event.toUpperCase()} ON room_block WHEN NEW.known_until IS NULL
BEGIN
  SELECT RAISE(ABORT, 'ROOM_BLOCKED') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.room_id = NEW.room_id AND s.known_until IS NULL AND ${meets('NEW', 's')});
END;`,
  )
  .join('\n')}
`,
} as const
