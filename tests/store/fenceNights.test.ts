/**
 * The fence against counting: whatever is written into the file, the database refuses it exactly when some night would break a rule.
 * The other side of each comparison looks at one night after another and knows no SQL.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aPerson, aRegister, aRoom } from '../build/register.ts'
import { dayFrom, type NumberRange, shortRange } from '../support/modelDays.ts'
import { firstSeed, limitOf, proved, timesOf } from '../support/proofs.ts'
import { aRawFile, type RawFile } from './rawFile.ts'

interface Stay extends NumberRange {
  readonly id: number
  readonly person: number
  readonly room: number
  readonly believed: boolean
}
interface Block extends NumberRange {
  readonly room: number
}
/** A line of densified places; its first night may lie before all that the walk looks at. */
interface Places extends NumberRange {
  readonly id: number
  readonly room: number
  readonly most: number
  readonly believed: boolean
}
interface Town {
  readonly stays: readonly Stay[]
  readonly blocks: readonly Block[]
  readonly places: readonly Places[]
}
type Change = { readonly sql: string; readonly args: readonly unknown[]; readonly town: Town }

const rooms = [1, 2, 3] as const
const nights = Array.from({ length: 45 }, (_, night) => night)
const on = (range: NumberRange, night: number) => range.from <= night && (range.to === null || night < range.to)

/** The rules, night by night. The last night stands for all that follow: nothing begins or ends after it. */
function isLawful({ stays, blocks, places }: Town): boolean {
  const believed = stays.filter((stay) => stay.believed)
  return nights.every((night) => {
    const sleeping = believed.filter((stay) => on(stay, night))
    const onePlaceEach = new Set(sleeping.map((stay) => stay.person)).size === sleeping.length
    return (
      onePlaceEach &&
      rooms.every((room) => {
        const inside = sleeping.filter((stay) => stay.room === room).length
        const blocked = blocks.some((block) => block.room === room && on(block, night))
        const lines = places.filter((line) => line.believed && line.room === room && on(line, night))
        return lines.length <= 1 && inside <= (lines[0]?.most ?? 0) && (inside === 0 || !blocked)
      })
    )
  })
}

const person = fc.integer({ min: 1, max: 5 })
const room = fc.constantFrom(...rooms)
const range = fc.oneof(shortRange(6), shortRange(20))
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('come' as const), person, room, range }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), which: fc.nat(), range }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('carry' as const), which: fc.nat(), person, room }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('doubt' as const), which: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('places' as const), which: fc.nat(), most: fc.integer({ min: 0, max: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('serve' as const), which: fc.nat(), range }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('distrust' as const), which: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('open' as const), room, range, most: fc.integer({ min: 0, max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('block' as const), room, range }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const days = ({ from, to }: NumberRange) => [dayFrom(from), to === null ? null : dayFrom(to)]

/** What a step writes, and the town it would leave; null when there is no stay yet to change. */
function changeOf(step: Step, town: Town, id: number): Change | null {
  if (step.do === 'come') {
    const sql = `INSERT INTO stay (id, person_id, room_id, valid_from, valid_to, known_since) VALUES (?, ?, ?, ?, ?, '2022-01-01')`
    const stay = { id, person: step.person, room: step.room, believed: true, ...step.range }
    return {
      sql,
      args: [id, step.person, step.room, ...days(step.range)],
      town: { ...town, stays: [...town.stays, stay] },
    }
  }
  if (step.do === 'block') {
    const sql = `INSERT INTO room_block (room_id, valid_from, valid_to, reason) VALUES (?, ?, ?, 'Rohrbruch')`
    const blocks = [...town.blocks, { room: step.room, ...step.range }]
    return { sql, args: [step.room, ...days(step.range)], town: { ...town, blocks } }
  }
  if (step.do === 'open') {
    const sql = `INSERT INTO room_capacity (id, room_id, regular_places, densified_places, valid_from, valid_to, known_since) VALUES (?, ?, 0, ?, ?, ?, '2022-01-01')`
    const line = { id: id + 1000, room: step.room, most: step.most, believed: true, ...step.range }
    const args = [line.id, step.room, step.most, ...days(step.range)]
    return { sql, args, town: { ...town, places: [...town.places, line] } }
  }
  if (step.do === 'places' || step.do === 'serve' || step.do === 'distrust') {
    const line = town.places[step.which % town.places.length]
    if (!line) return null
    const [set, args, change] =
      step.do === 'places'
        ? ['densified_places = ?', [step.most], { most: step.most }]
        : step.do === 'serve'
          ? ['valid_from = ?, valid_to = ?', days(step.range), step.range]
          : ['known_until = ?', [line.believed ? '2022-02-01' : null], { believed: !line.believed }]
    const places = town.places.map((other) => (other === line ? { ...other, ...change } : other))
    return { sql: `UPDATE room_capacity SET ${set} WHERE id = ?`, args: [...args, line.id], town: { ...town, places } }
  }
  const stay = town.stays[step.which % Math.max(1, town.stays.length)]
  if (!stay) return null
  const becoming = (change: Partial<Stay>): Town => ({
    ...town,
    stays: town.stays.map((s) => (s === stay ? { ...s, ...change } : s)),
  })
  if (step.do === 'change')
    return {
      sql: 'UPDATE stay SET valid_from = ?, valid_to = ? WHERE id = ?',
      args: [...days(step.range), stay.id],
      town: becoming(step.range),
    }
  if (step.do === 'carry')
    return {
      sql: 'UPDATE stay SET person_id = ?, room_id = ? WHERE id = ?',
      args: [step.person, step.room, stay.id],
      town: becoming({ person: step.person, room: step.room }),
    }
  const until = stay.believed ? '2022-02-01' : null
  return {
    sql: 'UPDATE stay SET known_until = ? WHERE id = ?',
    args: [until, stay.id],
    town: becoming({ believed: !stay.believed }),
  }
}

async function anEmptyTown(): Promise<{ raw: RawFile; town: Town }> {
  const places = [1, 2, 3]
  const raw = await aRawFile(
    aRegister({
      rooms: places.map((count, i) => aRoom(String(i + 1), { regularPlaces: 0, densifiedPlaces: count })),
      people: Array.from({ length: 5 }, (_, i) => aPerson(`P-${i + 1}`)),
    }),
  )
  const lines = places.map((most, i) => ({ id: i + 1, room: i + 1, most, believed: true, from: -1, to: null }))
  return { raw, town: { stays: [], blocks: [], places: lines } }
}

it('refuses what would break a night, and nothing else', { timeout: limitOf() }, async () => {
  const { raw, town: empty } = await anEmptyTown()
  const seen = { taken: 0, refused: 0 }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 24, size: 'max' }), (steps) => {
      raw.db.exec('BEGIN')
      let town = empty
      try {
        steps.forEach((step, index) => {
          const change = changeOf(step, town, index + 1)
          if (!change) return
          const lawful = isLawful(change.town)
          const answer = raw.tried(change.sql, ...change.args)
          seen[lawful ? 'taken' : 'refused']++
          if (lawful) expect(answer).toBe('done')
          else
            expect(answer).toMatch(
              /^(STAY_OVERLAPS|ROOM_BLOCKED|ROOM_OVER_DENSIFIED|ROOM_OUT_OF_SERVICE|CAPACITY_OVERLAPS)$/,
            )
          if (!lawful) return
          raw.run(change.sql, ...change.args)
          town = change.town
        })
      } finally {
        raw.db.exec('ROLLBACK')
      }
    }),
    { numRuns: timesOf('fence'), seed: firstSeed(41) },
  )
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(200)
  proved('fence', seen)
})
