/**
 * Capacity: how many places a room has is a dated line of its own, so that houses open and close, and rooms change, on a day.
 * A room is in service on the nights on which a capacity line holds. Frozen once released; imports nothing of ours.
 */
const meets = (a: string, b: string) =>
  `(${a}.valid_to IS NULL OR ${b}.valid_from < ${a}.valid_to) AND (${b}.valid_to IS NULL OR ${b}.valid_to > ${a}.valid_from)`
const holds = (a: string, day: string) =>
  `${a}.valid_from <= ${day} AND (${a}.valid_to IS NULL OR ${a}.valid_to > ${day})`

/** Believed capacity lines of a room that hold on a day. */
const inService = (room: string, day: string) =>
  `EXISTS (SELECT 1 FROM room_capacity k WHERE k.room_id = ${room} AND k.known_until IS NULL AND ${holds('k', day)})`
/** Days on which a room's places end while a stay lasts: with its first night, the only ones on which it can be without a place. */
const ends = (
  stay: string,
) => `SELECT c.valid_to FROM room_capacity c WHERE c.room_id = ${stay}.room_id AND c.known_until IS NULL
        AND c.valid_to > ${stay}.valid_from AND (${stay}.valid_to IS NULL OR c.valid_to < ${stay}.valid_to)`
const sleeping = (room: string, day: string) =>
  `(SELECT count(*) FROM stay t WHERE t.room_id = ${room} AND t.known_until IS NULL AND ${holds('t', day)})`

/** People whose room has no place on some night: such a state may pass within a transaction, but is never committed. */
const lookAgain = (room: string) => `
  DELETE FROM people_out_of_service WHERE room_id = ${room};
  INSERT INTO people_out_of_service (room_id) SELECT DISTINCT s.room_id FROM stay s WHERE s.room_id = ${room} AND s.known_until IS NULL
    AND (NOT ${inService('s.room_id', 's.valid_from')}
      OR EXISTS (SELECT 1 FROM (${ends('s')}) e WHERE NOT ${inService('s.room_id', 'e.valid_to')}));`

export const capacity = {
  version: 6,
  name: '0006-capacity',
  sql: `
-- Commands up to this one were written for an older layout of the tables: they are not taken back any more.
UPDATE office SET undo_after = coalesce((SELECT max(id) FROM audit), 0);

CREATE TABLE room_capacity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  room_id INTEGER NOT NULL REFERENCES room (id),
  regular_places INTEGER NOT NULL CHECK (regular_places BETWEEN 0 AND 200),
  densified_places INTEGER NOT NULL CHECK (densified_places BETWEEN regular_places AND 200),
  valid_from TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  valid_to TEXT CHECK (valid_to IS NULL OR (date(valid_to) IS valid_to AND valid_to > valid_from)),
  known_since TEXT NOT NULL CHECK (date(known_since) IS known_since),
  known_until TEXT CHECK (known_until IS NULL OR (date(known_until) IS known_until AND known_until > known_since))
) STRICT;
INSERT INTO room_capacity (room_id, regular_places, densified_places, valid_from, known_since)
SELECT id, regular_places, densified_places, '1900-01-01', '1900-01-01' FROM room ORDER BY id;
CREATE INDEX room_capacity_believed ON room_capacity (room_id, valid_from) WHERE known_until IS NULL;
CREATE INDEX room_capacity_story ON room_capacity (room_id, valid_from);

-- Triggers that name the room by its old layout.
DROP TRIGGER unit_stays_in_its_house;
DROP TRIGGER stay_fence_insert;
DROP TRIGGER stay_fence_update;

CREATE TABLE room_next (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  accommodation_id INTEGER NOT NULL REFERENCES accommodation (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  number TEXT NOT NULL CHECK (number <> ''),
  floor TEXT,
  area_hundredths INTEGER CHECK (area_hundredths > 0),
  step_free INTEGER CHECK (step_free IN (0, 1)),
  purpose TEXT CHECK (purpose IN ('families', 'women', 'men')),
  UNIQUE (accommodation_id, number)
) STRICT;
INSERT INTO room_next SELECT id, accommodation_id, unit_id, number, floor, area_hundredths, step_free, purpose FROM room;
-- Ids are never used twice, also when the latest room was removed again.
INSERT INTO sqlite_sequence (name, seq) SELECT 'room_next', seq FROM sqlite_sequence
  WHERE name = 'room' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'room_next');
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'room') WHERE name = 'room_next';
DROP TABLE room;
ALTER TABLE room_next RENAME TO room;
CREATE INDEX room_by_unit ON room (unit_id);

-- As in 0001: a room lies in its unit's house.
CREATE TRIGGER room_in_its_house_insert BEFORE INSERT ON room
WHEN (SELECT accommodation_id FROM unit WHERE id = NEW.unit_id) IS NOT NEW.accommodation_id
BEGIN SELECT RAISE(ABORT, 'UNIT_OF_OTHER_HOUSE'); END;
CREATE TRIGGER room_in_its_house_update BEFORE UPDATE OF unit_id, accommodation_id ON room
WHEN (SELECT accommodation_id FROM unit WHERE id = NEW.unit_id) IS NOT NEW.accommodation_id
BEGIN SELECT RAISE(ABORT, 'UNIT_OF_OTHER_HOUSE'); END;
CREATE TRIGGER unit_stays_in_its_house BEFORE UPDATE OF accommodation_id ON unit
WHEN EXISTS (SELECT 1 FROM room r WHERE r.unit_id = OLD.id AND r.accommodation_id IS NOT NEW.accommodation_id)
BEGIN SELECT RAISE(ABORT, 'UNIT_OF_OTHER_HOUSE'); END;

-- A row here cannot be committed: no room has the number 0, and the reference to it is checked at the end of the transaction. A line is
-- replaced by withdrawing it and writing its successors, so that people are without a place for as long as that takes, and no longer.
CREATE TABLE people_out_of_service (
  room_id INTEGER PRIMARY KEY,
  nowhere INTEGER NOT NULL DEFAULT 0 CHECK (nowhere = 0) REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TRIGGER room_has_a_number BEFORE INSERT ON room WHEN NEW.id = 0
BEGIN SELECT RAISE(ABORT, 'ROOM_ZERO'); END;

${['INSERT', 'UPDATE']
  .map(
    (event) => `
CREATE TRIGGER stay_fence_${event.toLowerCase()} AFTER ${event} ON stay WHEN NEW.known_until IS NULL
BEGIN
  SELECT RAISE(ABORT, 'STAY_OVERLAPS') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.person_id = NEW.person_id AND s.id <> NEW.id AND s.known_until IS NULL AND ${meets('NEW', 's')});
  SELECT RAISE(ABORT, 'ROOM_BLOCKED') WHERE EXISTS (
    SELECT 1 FROM room_block b WHERE b.room_id = NEW.room_id AND b.known_until IS NULL AND ${meets('NEW', 'b')});
  SELECT RAISE(ABORT, 'ROOM_OUT_OF_SERVICE') WHERE NOT ${inService('NEW.room_id', 'NEW.valid_from')}
    OR EXISTS (SELECT 1 FROM (${ends('NEW')}) e WHERE NOT ${inService('NEW.room_id', 'e.valid_to')});
  -- The head count of a room only grows on a day on which a stay begins, and its places only change on one on which they begin: so those
  -- days are enough.
  SELECT RAISE(ABORT, 'ROOM_OVER_DENSIFIED') WHERE EXISTS (
    SELECT 1 FROM (
      SELECT max(s.valid_from, NEW.valid_from) AS day FROM stay s
        WHERE s.room_id = NEW.room_id AND s.known_until IS NULL AND ${meets('NEW', 's')}
      UNION SELECT c.valid_from FROM room_capacity c WHERE c.room_id = NEW.room_id AND c.known_until IS NULL
        AND c.valid_from > NEW.valid_from AND (NEW.valid_to IS NULL OR c.valid_from < NEW.valid_to)) d
    JOIN room_capacity k ON k.room_id = NEW.room_id AND k.known_until IS NULL AND ${holds('k', 'd.day')}
    WHERE ${sleeping('NEW.room_id', 'd.day')} > k.densified_places);
END;

CREATE TRIGGER room_capacity_fence_${event.toLowerCase()} AFTER ${event} ON room_capacity WHEN NEW.known_until IS NULL
BEGIN
  SELECT RAISE(ABORT, 'CAPACITY_OVERLAPS') WHERE EXISTS (
    SELECT 1 FROM room_capacity s WHERE s.room_id = NEW.room_id AND s.id <> NEW.id AND s.known_until IS NULL AND ${meets('NEW', 's')});
  SELECT RAISE(ABORT, 'ROOM_OVER_DENSIFIED') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.room_id = NEW.room_id AND s.known_until IS NULL AND ${meets('NEW', 's')}
      AND ${sleeping('NEW.room_id', 'max(s.valid_from, NEW.valid_from)')} > NEW.densified_places);
END;`,
  )
  .join('\n')}

CREATE TRIGGER room_capacity_begun AFTER INSERT ON room_capacity
WHEN EXISTS (SELECT 1 FROM people_out_of_service WHERE room_id = NEW.room_id)
BEGIN ${lookAgain('NEW.room_id')}
END;
CREATE TRIGGER room_capacity_changed AFTER UPDATE OF room_id, valid_from, valid_to, known_until ON room_capacity
BEGIN ${lookAgain('OLD.room_id')} ${lookAgain('NEW.room_id')}
END;
CREATE TRIGGER room_capacity_gone AFTER DELETE ON room_capacity WHEN OLD.known_until IS NULL
BEGIN ${lookAgain('OLD.room_id')}
END;
-- Whoever leaves such a room needs no place there any more.
CREATE TRIGGER stay_changed AFTER UPDATE ON stay WHEN EXISTS (SELECT 1 FROM people_out_of_service WHERE room_id = OLD.room_id)
BEGIN ${lookAgain('OLD.room_id')}
END;
CREATE TRIGGER stay_gone AFTER DELETE ON stay WHEN EXISTS (SELECT 1 FROM people_out_of_service WHERE room_id = OLD.room_id)
BEGIN ${lookAgain('OLD.room_id')}
END;
`,
} as const
