/**
 * Any sequence of moves, swaps, chains, blocks with and without moves, their ends, imports and taking back, on a real file through the contract, beside a model that counts nights (support/model.ts).
 * After each step both must agree on every answer; nobody ever has two places a night, no room more people than its densified places.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moveRules } from '../../db/domain/housing/moveFacts.ts'
import type { Result } from '../../db/domain/result.ts'
import type { AuditId } from '../../db/domain/values.ts'
import { aRegister } from '../build/register.ts'
import {
  type BlockRow,
  blocked,
  blocksOf,
  type Done,
  firstNight,
  having,
  imported,
  isLawful,
  lastNight,
  moved,
  type Outcome,
  type Placed,
  rearranged,
  roomsOf,
  type StayRow,
  sleepers,
  stayOn,
  staysOf,
  takenBack,
  unblocked,
  type World,
  type Written,
  withoutUndo,
} from '../support/model.ts'
import { tablesAndReplay } from '../support/modelAudit.ts'
import { dayFrom, middle, numberOfDay } from '../support/modelDays.ts'
import { importRows } from '../support/modelImport.ts'
import { aWalk, households, known, roomNames, roomRow, stayRow, type Walk, world } from '../support/modelOffice.ts'
import { value } from '../support/office.ts'
import { firstSeed, limitOf, proved, timesOf } from '../support/proofs.ts'

const day = fc.integer({ min: -25, max: 35 })
const stayTo = fc.option(fc.integer({ min: 1, max: 15 }))
/** Households that change rooms as one: round in a ring (two of them: a swap), or each into a room of its own. */
const chain = fc.record({
  do: fc.constant('chain' as const),
  isRing: fc.boolean(),
  isOneDay: fc.boolean(),
  day,
  links: fc.uniqueArray(fc.record({ household: fc.nat(3), some: fc.nat(6), room: fc.nat(4), day }), {
    selector: ({ household }) => household,
    minLength: 2,
    maxLength: 4,
  }),
})
/** Rooms out of order; `leaves`: whoever sleeps there on the first night goes to another room in the same step. */
const block = fc.record({
  do: fc.constant('block' as const),
  rooms: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 2 }),
  day,
  nights: fc.option(fc.integer({ min: 0, max: 15 }), { freq: 3 }),
  leaves: fc.option(fc.nat(4), { freq: 3 }),
})
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      household: fc.nat(3),
      some: fc.nat(6),
      room: fc.nat(4),
      day,
    }),
  },
  { weight: 5, arbitrary: chain },
  { weight: 4, arbitrary: block },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unblock' as const), which: fc.nat(5), day }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.nat(4) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      changed: fc.array(fc.record({ which: fc.nat(), room: fc.nat(4), nights: stayTo }), { maxLength: 3 }),
      fresh: fc.array(fc.record({ person: fc.nat(6), room: fc.nat(4), from: day, nights: stayTo }), { maxLength: 1 }),
      room: fc.option(fc.record({ room: fc.nat(4), places: fc.integer({ min: 1, max: 4 }) }), { freq: 3 }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
const end = (from: number, nights: number | null) => (nights === null ? null : from + nights)

/** Rows of a small workbook: present stays with another room or end, a new stay, a room with other places. */
function workbookRows(present: World, { changed, fresh, room }: Extract<Step, { do: 'import' }>): Written[] {
  const stays = staysOf(present)
  const picked = changed.flatMap(({ which, room: to, nights }): StayRow[] => {
    const stay = stays[which % Math.max(1, stays.length)]
    return stay ? [{ ...stay, room: roomNames[to] ?? 'F1', to: end(stay.from, nights) }] : []
  })
  const coming = fresh.map(
    ({ person, room: to, from, nights }): StayRow => ({
      kind: 'stay',
      person: `P-${person + 1}`,
      room: roomNames[to] ?? 'F1',
      from,
      to: end(from, nights),
    }),
  )
  const byKey = new Map([...picked, ...coming].map((stay) => [`${stay.person} ${stay.from}`, stay]))
  return [
    ...byKey.values(),
    ...(room ? [{ kind: 'room' as const, room: roomNames[room.room] ?? 'F1', places: room.places }] : []),
  ]
}

interface Taken {
  readonly expected: Outcome
  readonly answer: Result<{ auditId: AuditId | null }>
  /** Marked as taken back when the step succeeds. */
  readonly undone?: number
}

/** Some of a household by the bits of a number; all where that would be nobody. */
function someOf(household: number, bits: number): readonly string[] {
  const [, members = []] = households[household] ?? []
  const some = members.filter((_, i) => ((bits + 1) >> i) & 1)
  return some.length ? some : members
}

function placementsOf(present: World, { isRing, isOneDay, day: on, links }: Extract<Step, { do: 'chain' }>): Placed[] {
  const days = links.map((link) => (isOneDay ? on : link.day))
  return links.map(({ household, some, room }, i) => {
    const next = links[(i + 1) % links.length]
    const [reference = ''] = someOf(next?.household ?? 0, 0)
    const theirs = isRing ? stayOn(present, reference, days[i] ?? on)?.room : undefined
    return { people: someOf(household, some), room: theirs ?? roomNames[room] ?? 'F1', day: days[i] ?? on }
  })
}

const rearrange = (walk: Walk, present: World, placements: readonly Placed[]) =>
  walk.office.client.housing.rearrange({
    placements: placements.map(({ people, room, day: on }) => ({
      personIds: people.map((person) => known(walk.people, person)),
      roomId: known(walk.rooms, room),
      day: dayFrom(on),
      accepted: [...moveRules],
    })),
    versions: [...present.versions].map(([household, version]) => ({
      householdId: known(walk.households, household),
      version,
    })),
    reason: 'Brandschaden',
  })

/** Those who sleep in the rooms on the first night, to a room that is free of the block, each household by itself. */
function leavingOf(present: World, { rooms, day: on, leaves }: Extract<Step, { do: 'block' }>): Placed[] {
  const left = rooms.map((room) => roomNames[room])
  const goals = roomNames.filter((room) => !left.includes(room))
  const room = leaves === null ? undefined : goals[leaves % goals.length]
  if (!room) return []
  return households.flatMap(([, members]) => {
    const people = members.filter((person) => left.includes(stayOn(present, person, on)?.room as (typeof left)[number]))
    return people.length > 0 ? [{ people, room, day: on }] : []
  })
}

/** The block as the list of the office has it. */
async function idOfBlock({ office: { client, today } }: Walk, block: BlockRow): Promise<number> {
  const listed = value(await client.blocks.list({ on: today }))
  const found = listed.find(({ number, from }) => number === block.room && from === dayFrom(block.from))
  return found?.id ?? expect.fail('a block that is not listed')
}

const endBlock = ({ office: { client }, rooms }: Walk, id: number, room: string, on: number) =>
  client.blocks.returnToService({ id, roomId: known(rooms, room), day: dayFrom(on) })

/** Every reason another one: blocks that touch stay two. */
let reasons = 0
const orderBlock = (walk: Walk, present: World, step: Extract<Step, { do: 'block' }>, placements: readonly Placed[]) =>
  walk.office.client.blocks.block({
    roomIds: step.rooms.map((room) => known(walk.rooms, roomNames[room] ?? 'F1')),
    from: dayFrom(step.day),
    to: step.nights === null ? null : dayFrom(step.day + step.nights),
    reason: `Schimmel ${++reasons}`,
    moves: {
      placements: placements.map(({ people, room, day: on }) => {
        const [household] = households.find(([, members]) => members.includes(people[0] ?? '')) ?? ['']
        return {
          householdId: known(walk.households, household),
          version: known(present.versions, household),
          personIds: people.map((person) => known(walk.people, person)),
          roomId: known(walk.rooms, room),
          day: dayFrom(on),
          accepted: [...moveRules],
        }
      }),
      reason: 'Brandschaden',
    },
  })
const expectedBlock = (present: World, step: Extract<Step, { do: 'block' }>, placements: readonly Placed[]) =>
  blocked(
    present,
    step.rooms.map((room) => roomNames[room] ?? 'F1'),
    { from: step.day, to: end(step.day, step.nights) },
    placements,
  )

/** The report `belegung` of every day; what it says of when and by whom it was made does not count. */
async function everyBelegung({ office: { client } }: Walk): Promise<string[]> {
  const reports: string[] = []
  for (let night = firstNight; night <= lastNight; night++) {
    const { madeAt, ...report } = value(await client.reports.build({ name: 'belegung', on: dayFrom(night) }))
    reports.push(JSON.stringify(report))
  }
  return reports
}

/** A step that is carried out and taken back leaves the report of every day as it was. */
async function restoresBelegung(
  walk: Walk,
  movesPeople: boolean,
  carryOut: () => Promise<Result<{ auditId: AuditId | null }>>,
): Promise<void> {
  const before = await everyBelegung(walk)
  const { auditId } = value(await carryOut())
  // A block by itself may lie on nights on which the town does not have the room.
  if (movesPeople) expect(await everyBelegung(walk)).not.toEqual(before)
  if (auditId === null) expect.fail('no audit row')
  value(await walk.office.client.office.undo({ auditId }))
  expect(await everyBelegung(walk)).toEqual(before)
}

async function take(walk: Walk, present: World, step: Step): Promise<Taken> {
  const { client, today } = walk.office
  if (step.do === 'undo') {
    const ids = [...present.done.keys()]
    const auditId = ids[Math.max(0, ids.length - 1 - step.back)] ?? 1
    return {
      expected: takenBack(present, auditId),
      answer: await client.office.undo({ auditId: auditId as AuditId }),
      undone: auditId,
    }
  }
  if (step.do === 'import') {
    const rows = workbookRows(present, step)
    const register = aRegister({
      houses: [],
      rooms: rows.flatMap((row) => (row.kind === 'room' ? [roomRow(row.room, row.places)] : [])),
      stays: rows.flatMap((row) => (row.kind === 'stay' ? [stayRow(row)] : [])),
    })
    return { expected: imported(present, rows), answer: await importRows(walk.store, register, today) }
  }
  if (step.do === 'block') {
    const placements = leavingOf(present, step)
    return {
      expected: expectedBlock(present, step, placements),
      answer: await orderBlock(walk, present, step, placements),
    }
  }
  if (step.do === 'unblock') {
    const all = blocksOf(present)
    const one = all[step.which % Math.max(1, all.length)]
    if (!one) return { expected: { code: 'STALE' }, answer: await endBlock(walk, 1, 'F1', step.day) }
    return {
      expected: unblocked(one, step.day),
      answer: await endBlock(walk, await idOfBlock(walk, one), one.room, step.day),
    }
  }
  if (step.do === 'chain') {
    const placements = placementsOf(present, step)
    return { expected: rearranged(present, placements), answer: await rearrange(walk, present, placements) }
  }
  const [household] = households[step.household] ?? ['']
  const people = someOf(step.household, step.some)
  const room = roomNames[step.room] ?? 'F1'
  const answer = await client.housing.moveHousehold({
    householdId: known(walk.households, household),
    version: known(present.versions, household),
    personIds: people.map((person) => known(walk.people, person)),
    roomId: known(walk.rooms, room),
    day: dayFrom(step.day),
    accepted: [...moveRules],
    reason: 'Brandschaden',
  })
  return { expected: moved(present, people, room, step.day), answer }
}

async function agree(walk: Walk, present: World, night: number): Promise<void> {
  const { client } = walk.office
  const on = dayFrom(night)
  const expected = sleepers(present, night)
  const plans = await Promise.all(
    walk.houses.map(async (id) => value(await client.housing.plan({ on, scope: { accommodationId: id as never } }))),
  )
  const rooms = plans.flatMap((plan) => plan.groups.flatMap((group) => group.rooms))
  const offset = (text: string) => numberOfDay(text as never) - middle
  const planned = rooms.flatMap((room) =>
    room.people.map(
      (p) => `${room.number} ${known(walk.numbers, p.personId)} ${offset(p.from)} ${p.to ? offset(p.to) : 'open'}`,
    ),
  )
  expect(planned.sort()).toEqual(expected)
  for (const room of rooms) expect(room.places.taken).toBe(room.people.length)
  const shut = blocksOf(present).filter(({ from, to }) => from <= night && (to === null || night < to))
  expect(rooms.flatMap((room) => (room.block ? [room.number] : [])).sort()).toEqual(shut.map(({ room }) => room).sort())
  const limits = new Map(roomsOf(present, night).map((room) => [room.room, room.places]))
  expect(Object.fromEntries(rooms.map((room) => [room.number, room.densifiedPlaces]))).toEqual(
    Object.fromEntries(limits),
  )
  const listed = value(await client.people.list({ on })).rows
  expect(listed.flatMap((row) => (row.room ? [`${row.room} ${row.number}`] : [])).sort()).toEqual(
    expected.map((line) => line.split(' ').slice(0, 2).join(' ')),
  )
  expect(listed).toHaveLength(7)
}

/** Carried out and taken back: the rows are what they were, the households have two versions more. */
const thereAndBack = (present: World, { households: touched }: Done): World => ({
  ...present,
  versions: new Map([...present.versions].map(([one, version]) => [one, version + (touched.includes(one) ? 2 : 0)])),
})
const lasts = <S>(of: fc.Arbitrary<S>) => fc.array(of, { minLength: 6, maxLength: 6 })

const outcomes = new Map<string, number>()
const steps = fc.array(fc.record({ step, night: fc.integer({ min: firstNight, max: lastNight }) }), {
  maxLength: 24,
  size: 'max',
})

it('leaves nobody with two places and no room over its places, and is what counting nights says', {
  timeout: limitOf(),
}, async () => {
  expect(isLawful(world)).toBe(true)
  await fc.assert(
    fc.asyncProperty(steps, lasts(chain), lasts(block), async (taken, chains, blocks) => {
      const walk = await aWalk()
      let present = world
      for (const { step, night } of taken) {
        const { expected, answer, undone } = await take(walk, present, step)
        const code = answer.ok ? 'ok' : answer.error.code
        expect([step.do, code]).toEqual([step.do, expected.code])
        outcomes.set(`${step.do} ${code}`, (outcomes.get(`${step.do} ${code}`) ?? 0) + 1)
        if (answer.ok && 'done' in expected && answer.value.auditId !== null) {
          if (undone !== undefined) present = withoutUndo(present, undone)
          present = having(present, expected.done, answer.value.auditId)
        }
        await agree(walk, present, night)
        if ('day' in step) await agree(walk, present, step.day)
      }
      const restored = (what: string) => outcomes.set(what, (outcomes.get(what) ?? 0) + 1)
      for (const last of chains) {
        const placements = placementsOf(present, last)
        const expected = rearranged(present, placements)
        if (!('done' in expected)) continue
        await restoresBelegung(walk, true, () => rearrange(walk, present, placements))
        present = thereAndBack(present, expected.done)
        restored('chain restored')
        break
      }
      for (const last of blocks) {
        const placements = leavingOf(present, last)
        const expected = expectedBlock(present, last, placements)
        if (!('done' in expected)) continue
        await restoresBelegung(walk, placements.length > 0, () => orderBlock(walk, present, last, placements))
        present = thereAndBack(present, expected.done)
        restored('block restored')
        if (placements.length > 0) restored('of them with moves')
        break
      }
      expect(value(await walk.office.client.office.check({})).problems).toEqual([])
      const { tables, replay } = tablesAndReplay(walk.office.path)
      expect(tables).toEqual(replay)
      for (let night = firstNight; night <= lastNight; night += 7) await agree(walk, present, night)
      await walk.store.close()
      await walk.office.close()
    }),
    { numRuns: timesOf('walk'), seed: firstSeed(41) },
  )
  // The walk must have met the usual answers, or it proves less than it says.
  for (const met of [
    'move ok',
    'move MOVE_REFUSED',
    'chain ok',
    'chain MOVE_REFUSED',
    'chain restored',
    'block ok',
    'block ROOM_OCCUPIED',
    'block restored',
    'unblock ok',
    'import ok',
    'import IMPORT_HAS_WRONG_ROWS',
    'undo ok',
  ])
    expect([...outcomes.keys()]).toContain(met)
  proved('walk', Object.fromEntries(outcomes))
})
