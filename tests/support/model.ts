/**
 * The office as plain arrays: who sleeps in which room on which night, and what a move, an import and taking back do to it.
 * An independent second opinion: it knows no SQL, no range arithmetic and none of our code; it looks at one night after another.
 * Days are whole numbers around 2 November 2022 (see modelDays.ts).
 */
import type { NumberRange } from './modelDays.ts'

export interface StayRow extends NumberRange {
  readonly kind: 'stay'
  readonly person: string
  readonly room: string
}
export interface RoomRow {
  readonly kind: 'room'
  readonly room: string
  readonly places: number
}
/** A stay is the same as long as nobody wrote a new one in its place: stays are compared by identity, rooms by their places. */
export type Row = StayRow | RoomRow

export interface Done {
  readonly removed: readonly Row[]
  readonly added: readonly Row[]
  readonly households: readonly string[]
  readonly undoable: boolean
}
export interface World {
  readonly rows: readonly Row[]
  /** Numbers of the members by household. */
  readonly households: ReadonlyMap<string, readonly string[]>
  readonly blocks: readonly (NumberRange & { readonly room: string })[]
  /** Rooms of a rented house with the days of its lease. */
  readonly leased: ReadonlyMap<string, NumberRange>
  readonly versions: ReadonlyMap<string, number>
  /** What was done, by audit row. */
  readonly done: ReadonlyMap<number, Done>
}
export type Outcome = { readonly code: 'ok'; readonly done: Done } | { readonly code: string }

/** Every night that is looked at; nothing begins or ends after the last, so it stands for all that follow. */
export const firstNight = -40
export const lastNight = 60
const nights = Array.from({ length: lastNight - firstNight + 1 }, (_, i) => firstNight + i)

const on = (range: NumberRange, night: number) => range.from <= night && (range.to === null || night < range.to)
const isStay = (row: Row): row is StayRow => row.kind === 'stay'
const isRoom = (row: Row): row is RoomRow => row.kind === 'room'

export const staysOf = (world: World): StayRow[] => world.rows.filter(isStay)
export const roomsOf = (world: World): RoomRow[] => world.rows.filter(isRoom)
const stayOn = (world: World, person: string, night: number): StayRow | undefined =>
  staysOf(world).find((stay) => stay.person === person && on(stay, night))

/** Nobody has two places, no room more people than places, nobody sleeps in a blocked room: on any night. */
export function isLawful(world: World): boolean {
  const stays = staysOf(world)
  return nights.every((night) => {
    const sleeping = stays.filter((stay) => on(stay, night))
    return (
      new Set(sleeping.map((stay) => stay.person)).size === sleeping.length &&
      roomsOf(world).every((room) => sleeping.filter((stay) => stay.room === room.room).length <= room.places) &&
      world.blocks.every((block) => !on(block, night) || sleeping.every((stay) => stay.room !== block.room))
    )
  })
}

const isRented = (world: World, room: string, day: number) => {
  const lease = world.leased.get(room)
  return lease === undefined || on(lease, day)
}
const householdOf = (world: World, person: string): string =>
  [...world.households].find(([, members]) => members.includes(person))?.[0] ?? ''

const isSame = (a: Row, b: Row): boolean =>
  a === b || (isRoom(a) && isRoom(b) && a.room === b.room && a.places === b.places)
const after = (world: World, removed: readonly Row[], added: readonly Row[]): World => ({
  ...world,
  rows: [...world.rows.filter((row) => !removed.some((gone) => isSame(gone, row))), ...added],
})

/** The world when a command was carried out under this audit number. */
export function having(world: World, done: Done, auditId: number): World {
  const versions = new Map(world.versions)
  for (const household of done.households) versions.set(household, (versions.get(household) ?? 0) + 1)
  return { ...after(world, done.removed, done.added), versions, done: new Map([...world.done, [auditId, done]]) }
}

/** What a move of these people should come to, every warning accepted and a reason given. */
export function moved(world: World, household: string, people: readonly string[], room: string, day: number): Outcome {
  const movers = people.filter((person) => stayOn(world, person, day)?.room !== room)
  if (movers.length === 0) return { code: 'ALREADY_THERE' }
  const later = staysOf(world).some((stay) => movers.includes(stay.person) && stay.from > day)
  const removed = movers.flatMap((person) => stayOn(world, person, day) ?? [])
  const added = movers.flatMap((person): StayRow[] => {
    const present = stayOn(world, person, day)
    const there: StayRow = { kind: 'stay', person, room, from: day, to: present?.to ?? null }
    return present && present.from < day ? [{ ...present, to: day }, there] : [there]
  })
  if (later || !isRented(world, room, day) || !isLawful(after(world, removed, added))) return { code: 'MOVE_REFUSED' }
  return { code: 'ok', done: { removed, added, households: [household], undoable: true } }
}

/** A row without an end leaves the known end to a person who has moved on that day, unless the rows speak of that next stay, too. */
function asMeant(world: World, row: Row, rows: readonly Row[]): Row {
  if (!isStay(row) || row.to !== null) return row
  const isAt = (stay: StayRow, from: number) => stay.person === row.person && stay.from === from
  const end = staysOf(world).find((stay) => isAt(stay, row.from))?.to ?? null
  if (end === null || rows.some((other) => isStay(other) && isAt(other, end))) return row
  return staysOf(world).some((stay) => isAt(stay, end)) ? { ...row, to: end } : row
}

/** What importing these rows should come to: all of them, or nothing. A stay is known by its person and first night. */
export function imported(world: World, written: readonly Row[]): Outcome {
  const rows = written.map((row) => asMeant(world, row, written))
  const standsFor = (row: Row) =>
    world.rows.find((present) =>
      isStay(row)
        ? isStay(present) && present.person === row.person && present.from === row.from
        : isRoom(present) && present.room === row.room,
    )
  const added = rows.filter((row) => {
    const present = standsFor(row)
    if (!present) return true
    return isStay(row) && isStay(present) ? row.room !== present.room || row.to !== present.to : !isSame(row, present)
  })
  const removed = added.flatMap((row) => standsFor(row) ?? [])
  const rented = added.filter(isStay).every((stay) => isRented(world, stay.room, stay.from))
  if (!rented || !isLawful(after(world, removed, added))) return { code: 'IMPORT_HAS_WRONG_ROWS' }
  const households = [...new Set(added.filter(isStay).map((stay) => householdOf(world, stay.person)))]
  return { code: 'ok', done: { removed, added, households, undoable: added.length > 0 } }
}

/** What taking back a command should come to: it goes when all that it wrote still stands, and what stood before fits again. */
export function takenBack(world: World, auditId: number): Outcome {
  const done = world.done.get(auditId)
  if (!done) return { code: 'NOT_FOUND' }
  if (!done.undoable) return { code: 'NOTHING_TO_UNDO' }
  const back = { removed: done.added, added: done.removed, households: done.households, undoable: true }
  const stands = done.added.every((row) => world.rows.some((present) => isSame(present, row)))
  if (!stands || !isLawful(after(world, back.removed, back.added))) return { code: 'UNDO_OVERTAKEN' }
  return { code: 'ok', done: back }
}

/** Marks a command as taken back, so that it cannot be taken back twice. */
export function withoutUndo(world: World, auditId: number): World {
  const done = world.done.get(auditId)
  return done ? { ...world, done: new Map([...world.done, [auditId, { ...done, undoable: false }]]) } : world
}

/** Who sleeps where on a night: `room person from to`, sorted. */
export const sleepers = (world: World, night: number): string[] =>
  staysOf(world)
    .filter((stay) => on(stay, night))
    .map((stay) => `${stay.room} ${stay.person} ${stay.from} ${stay.to ?? 'open'}`)
    .sort()
