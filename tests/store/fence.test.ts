/** The second fence: what the program would refuse is refused by the database itself, written by raw SQL past all of our code. */
import { describe, expect, it } from 'vitest'
import { dayFrom } from '../support/modelDays.ts'
import { aRawFile, type RawFile } from './rawFile.ts'

const insertStay = `INSERT INTO stay (person_id, room_id, valid_from, valid_to, known_since) VALUES (?, ?, ?, ?, '2022-01-01')`
const at = (offset: number | null) => (offset === null ? null : dayFrom(offset))

/** Nights around a stay of nights 10 to 19: does the range share a night with it? */
const shapes: readonly (readonly [string, number, number | null, boolean])[] = [
  ['before it', 0, 9, false],
  ['until its first day', 0, 10, false],
  ['over its first night', 0, 11, true],
  ['over its beginning', 5, 15, true],
  ['around it', 5, 25, true],
  ['the same nights', 10, 20, true],
  ['its first night', 10, 11, true],
  ['within it', 12, 15, true],
  ['its last night', 19, 20, true],
  ['over its end', 15, 25, true],
  ['from its last night on', 19, 30, true],
  ['from its day of leaving', 20, 30, false],
  ['after it', 25, 30, false],
  ['without an end, from before', 0, null, true],
  ['without an end, from within', 15, null, true],
  ['without an end, from its day of leaving', 20, null, false],
]

/** Person 2 with nights 10 to 19 in room 3; her other stays far away for the updates. */
async function aTown(): Promise<RawFile> {
  const raw = await aRawFile()
  raw.run(insertStay, 2, 3, at(10), at(20))
  raw.run(insertStay, 2, 2, at(400), at(410))
  return raw
}

describe('one place a night', () => {
  it.each(shapes)('a stay %s', async (_, from, to, clashes) => {
    const raw = await aTown()
    const expected = clashes ? 'STAY_OVERLAPS' : 'done'
    // The far stay would meet an open-ended one of its own accord.
    if (to === null) raw.run('DELETE FROM stay WHERE valid_from = ?', at(400))
    expect(raw.tried(insertStay, 2, 2, at(from), at(to))).toBe(expected)
    if (to !== null)
      expect(
        raw.tried('UPDATE stay SET valid_from = ?, valid_to = ? WHERE valid_from = ?', at(from), at(to), at(400)),
      ).toBe(expected)
  })

  it('nothing can be added behind a stay without an end', async () => {
    const raw = await aRawFile()
    expect(raw.tried(insertStay, 1, 3, '2040-01-01', '2040-01-02')).toBe('STAY_OVERLAPS')
    expect(raw.tried(insertStay, 1, 3, '2022-02-01', '2022-03-01')).toBe('done')
  })

  it('handing a stay to another person is caught, too', async () => {
    const raw = await aTown()
    raw.run(insertStay, 3, 2, at(12), at(14))
    expect(raw.tried('UPDATE stay SET person_id = 2 WHERE person_id = 3')).toBe('STAY_OVERLAPS')
  })

  it('what is no longer believed takes no place, until somebody believes it again', async () => {
    const raw = await aTown()
    raw.run(`UPDATE stay SET known_until = '2022-11-02' WHERE valid_from = ?`, at(10))
    raw.run(insertStay, 2, 2, at(10), at(20))
    expect(raw.tried('UPDATE stay SET known_until = NULL')).toBe('STAY_OVERLAPS')
  })
})

describe('no more people than the densified capacity', () => {
  it.each(shapes)('a second person in a room for one, %s', async (_, from, to, clashes) => {
    const raw = await aRawFile()
    raw.run('DELETE FROM stay')
    raw.run(insertStay, 1, 1, at(10), at(20))
    raw.run(insertStay, 2, 1, at(400), at(410))
    if (to === null) raw.run('DELETE FROM stay WHERE person_id = 2')
    const expected = clashes ? 'ROOM_OVER_DENSIFIED' : 'done'
    expect(raw.tried(insertStay, 3, 1, at(from), at(to))).toBe(expected)
    if (to !== null)
      expect(raw.tried('UPDATE stay SET valid_from = ?, valid_to = ? WHERE person_id = 2', at(from), at(to))).toBe(
        expected,
      )
  })

  it('a later night counts: two come after each other, a third must not meet both', async () => {
    const raw = await aRawFile()
    raw.run(insertStay, 2, 2, at(0), at(10))
    raw.run(insertStay, 3, 2, at(10), at(20))
    raw.run(`INSERT INTO person (number, sex) VALUES ('P-4', 'm'), ('P-5', 'm')`)
    raw.run(insertStay, 4, 2, at(0), at(20))
    expect(raw.tried(insertStay, 5, 2, at(19), null)).toBe('ROOM_OVER_DENSIFIED')
    expect(raw.tried(insertStay, 5, 2, at(20), null)).toBe('done')
  })

  it('the capacity cannot be lowered below a past, present or coming night', async () => {
    const raw = await aRawFile()
    raw.run(insertStay, 2, 2, '2022-01-01', '2022-01-02')
    raw.run(insertStay, 3, 2, '2022-01-01', '2022-01-02')
    const lower = 'UPDATE room_capacity SET regular_places = 0, densified_places = ? WHERE room_id = 2'
    expect(raw.tried(lower, 1)).toBe('ROOM_OVER_DENSIFIED')
    expect(raw.tried(lower, 2)).toBe('done')
    raw.run('DELETE FROM stay WHERE person_id = 3')
    expect(raw.tried(lower, 1)).toBe('done')
    expect(raw.tried(lower, 0)).toBe('ROOM_OVER_DENSIFIED')
    expect(raw.tried('UPDATE room_capacity SET regular_places = 3 WHERE room_id = 2')).toContain('CHECK')
  })

  it('moving a stay to a full room is caught', async () => {
    const raw = await aTown()
    expect(raw.tried('UPDATE stay SET room_id = 1 WHERE valid_from = ?', at(10))).toBe('ROOM_OVER_DENSIFIED')
  })
})

describe('a room is in service while it has places', () => {
  const insertPlaces = `INSERT INTO room_capacity (room_id, regular_places, densified_places, valid_from, valid_to, known_since) VALUES (?, 1, ?, ?, ?, '2020-01-01')`
  /** Room 3 has a place in nights 10 to 19. */
  const opened = async () => {
    const raw = await aRawFile()
    raw.run('DELETE FROM room_capacity WHERE room_id = 3')
    raw.run(insertPlaces, 3, 1, at(10), at(20))
    return raw
  }

  it.each(shapes)('a stay in a room that has places in nights 10 to 19 only, %s', async (_, from, to) => {
    const raw = await opened()
    const within = from >= 10 && to !== null && to <= 20
    expect(raw.tried(insertStay, 2, 3, at(from), at(to))).toBe(within ? 'done' : 'ROOM_OUT_OF_SERVICE')
  })

  it.each(shapes)('two lines of one room, the second %s', async (_, from, to, clashes) => {
    const raw = await opened()
    expect(raw.tried(insertPlaces, 3, 1, at(from), at(to))).toBe(clashes ? 'CAPACITY_OVERLAPS' : 'done')
    expect(raw.tried(insertPlaces, 2, 1, at(from), at(to))).toBe('CAPACITY_OVERLAPS')
  })

  it.each(shapes)('fewer places against two people of nights 10 to 19, %s', async (_, from, to, clashes) => {
    const raw = await aRawFile()
    raw.run(insertStay, 2, 2, at(10), at(20))
    raw.run(insertStay, 3, 2, at(10), at(20))
    raw.db.exec('BEGIN')
    raw.run('DELETE FROM room_capacity WHERE room_id = 2')
    const answer = raw.tried(insertPlaces, 2, 1, at(from), at(to))
    raw.db.exec('ROLLBACK')
    expect(answer === 'ROOM_OVER_DENSIFIED').toBe(clashes)
  })

  it('places that end, or were never believed, while somebody sleeps there are refused', async () => {
    const raw = await aTown()
    for (const change of [
      'UPDATE room_capacity SET valid_to = ?',
      'UPDATE room_capacity SET valid_from = ?',
      `UPDATE room_capacity SET known_until = ?`,
      'UPDATE room_capacity SET room_id = 2 WHERE room_id = 3 AND ? > 0',
      'DELETE FROM room_capacity WHERE ? > 0',
    ]) {
      const of = change.includes('WHERE') ? '' : ' WHERE room_id = 3'
      expect(raw.tried(change + of, at(15))).toMatch(/ROOM_OUT_OF_SERVICE|CAPACITY_OVERLAPS/)
    }
    expect(raw.tried('UPDATE room_capacity SET valid_to = ? WHERE room_id = 3', at(20))).toBe('done')
    expect(() => raw.run('UPDATE room_capacity SET valid_to = ? WHERE room_id = 3', at(19))).toThrow('FOREIGN KEY')
    expect(() => raw.run('DELETE FROM room_capacity WHERE room_id = 3')).toThrow('FOREIGN KEY')
  })

  it('a line can be replaced, and people moved out, within one transaction', async () => {
    const raw = await aTown()
    raw.db.transaction(() => {
      raw.run(`UPDATE room_capacity SET known_until = '2022-11-02' WHERE room_id = 3`)
      raw.run(insertPlaces, 3, 1, '1900-01-01', at(15))
      raw.run(insertPlaces, 3, 2, at(15), null)
    })()
    raw.db.transaction(() => {
      raw.run('UPDATE room_capacity SET valid_to = ? WHERE room_id = 3 AND valid_from = ?', at(16), at(15))
      raw.run('UPDATE stay SET valid_to = ? WHERE valid_from = ?', at(16), at(10))
    })()
    expect(raw.one('SELECT count(*) FROM people_out_of_service')).toBe(0)
    expect(raw.tried(insertStay, 3, 3, at(15), at(17))).toBe('ROOM_OUT_OF_SERVICE')
    raw.db.transaction(() => {
      raw.run('DELETE FROM room_capacity WHERE room_id = 3')
      raw.run('DELETE FROM stay WHERE room_id = 3')
    })()
  })

  it('a second person who stays on into nights with one place is caught on the first of them', async () => {
    const raw = await aRawFile()
    raw.run('DELETE FROM room_capacity WHERE room_id = 3')
    raw.run(insertPlaces, 3, 2, '1900-01-01', at(20))
    raw.run(insertPlaces, 3, 1, at(20), null)
    raw.run(insertStay, 2, 3, at(10), null)
    expect(raw.tried(insertStay, 3, 3, at(12), at(20))).toBe('done')
    expect(raw.tried(insertStay, 3, 3, at(12), at(21))).toBe('ROOM_OVER_DENSIFIED')
  })

  it('each night has its own places', async () => {
    const raw = await opened()
    raw.run(insertPlaces, 3, 2, at(20), null)
    raw.run(insertStay, 2, 3, at(10), null)
    expect(raw.tried(insertStay, 3, 3, at(19), null)).toBe('ROOM_OVER_DENSIFIED')
    expect(raw.tried(insertStay, 3, 3, at(20), null)).toBe('done')
    raw.run('UPDATE room_capacity SET densified_places = 2 WHERE room_id = 3')
    raw.run(insertStay, 3, 3, at(12), null)
    expect(raw.tried('UPDATE room_capacity SET densified_places = 1 WHERE room_id = 3 AND valid_to IS NULL')).toBe(
      'ROOM_OVER_DENSIFIED',
    )
  })
})

describe('rooms out of order', () => {
  const insertBlock = `INSERT INTO room_block (room_id, valid_from, valid_to, reason, known_since) VALUES (?, ?, ?, 'Rohrbruch', '2020-01-01')`

  it.each(shapes)('a stay against a block of nights 10 to 19, %s', async (_, from, to, clashes) => {
    const raw = await aRawFile()
    raw.run(insertBlock, 3, at(10), at(20))
    raw.run(insertStay, 2, 3, at(400), at(410))
    const expected = clashes ? 'ROOM_BLOCKED' : 'done'
    expect(raw.tried(insertStay, 3, 3, at(from), at(to))).toBe(expected)
    if (to !== null)
      expect(raw.tried('UPDATE stay SET valid_from = ?, valid_to = ? WHERE person_id = 2', at(from), at(to))).toBe(
        expected,
      )
  })

  it.each(shapes)('a block against a stay of nights 10 to 19, %s', async (_, from, to, clashes) => {
    const raw = await aTown()
    raw.run(insertBlock, 3, at(400), at(410))
    const expected = clashes ? 'ROOM_BLOCKED' : 'done'
    expect(raw.tried(insertBlock, 3, at(from), at(to))).toBe(expected)
    if (to !== null)
      expect(raw.tried('UPDATE room_block SET valid_from = ?, valid_to = ?', at(from), at(to))).toBe(expected)
  })

  it('a block that is no longer believed hinders nobody', async () => {
    const raw = await aRawFile()
    raw.run(insertBlock, 3, '2022-01-01', null)
    const stay = `UPDATE stay SET room_id = 3`
    expect(raw.tried(stay)).toBe('ROOM_BLOCKED')
    raw.run(`UPDATE room_block SET known_until = '2022-10-01'`)
    raw.run(stay)
    expect(raw.tried('UPDATE room_block SET known_until = NULL')).toBe('ROOM_BLOCKED')
  })

  it('moving a block to a room with people is caught', async () => {
    const raw = await aTown()
    raw.run(insertBlock, 2, at(10), at(20))
    expect(raw.tried('UPDATE room_block SET room_id = 3')).toBe('ROOM_BLOCKED')
  })
})

describe('one status and one regime a day', () => {
  it.each(shapes)('%s', async (_, from, to, clashes) => {
    const raw = await aRawFile()
    for (const [table, column, term, code] of [
      ['residence_status', 'status', 'permit_24', 'STATUS_OVERLAPS'],
      ['benefit_regime', 'regime', 'sgb_2', 'REGIME_OVERLAPS'],
    ]) {
      const insert = `INSERT INTO ${table} (person_id, ${column}, valid_from, valid_to, known_since) VALUES (1, '${term}', ?, ?, '2022-01-01')`
      raw.run(`DELETE FROM ${table}`)
      raw.run(insert, at(10), at(20))
      if (to !== null) raw.run(insert, at(400), at(410))
      const expected = clashes ? code : 'done'
      expect(raw.tried(insert, at(from), at(to))).toBe(expected)
      if (to !== null)
        expect(
          raw.tried(`UPDATE ${table} SET valid_from = ?, valid_to = ? WHERE valid_from = ?`, at(from), at(to), at(400)),
        ).toBe(expected)
    }
  })
})

describe('a room lies in its house', () => {
  it('and in a unit of the same house', async () => {
    const raw = await aRawFile()
    raw.run(`INSERT INTO accommodation (short_name, name, kind) VALUES ('DREH', 'Am Drehmannshof', 'shelter')`)
    raw.run(`INSERT INTO unit (accommodation_id, name) VALUES (2, 'Container 1')`)
    const unit = raw.one('SELECT max(id) FROM unit')
    expect(raw.tried(`INSERT INTO room (accommodation_id, unit_id, number) VALUES (1, ?, '9')`, unit)).toBe(
      'UNIT_OF_OTHER_HOUSE',
    )
    expect(raw.tried('UPDATE room SET unit_id = ? WHERE id = 1', unit)).toBe('UNIT_OF_OTHER_HOUSE')
    expect(raw.tried('UPDATE room SET accommodation_id = 2 WHERE id = 1')).toBe('UNIT_OF_OTHER_HOUSE')
    expect(raw.tried('UPDATE room SET unit_id = ?, accommodation_id = 2 WHERE id = 1', unit)).toBe('done')
  })
})

describe('nothing hangs in the air', () => {
  it.each([
    ['a stay of nobody', insertStay, [99, 1, at(0), null]],
    ['a stay nowhere', insertStay, [2, 99, at(0), null]],
    ['the removal of a person with a stay', 'DELETE FROM person WHERE id = 1', []],
    ['the removal of a room with a stay', 'DELETE FROM room WHERE id = 1', []],
    ['the removal of a household with members', 'DELETE FROM household WHERE id = 1', []],
  ])('%s', async (_, sql, args) => {
    expect((await aRawFile()).tried(sql, ...args)).toMatch(/FOREIGN KEY|ROOM_OUT|ROOM_OVER/)
  })
})
