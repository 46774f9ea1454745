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
/** How many places a room has on these nights. */
export interface RoomRow extends NumberRange {
  readonly kind: 'room'
  readonly room: string
  readonly places: number
}
/** A room out of order. */
export interface BlockRow extends NumberRange {
  readonly kind: 'block'
  readonly room: string
}
/** A stay or block is the same as long as nobody wrote a new one in its place: they are compared by identity, rooms by nights and places. */
export type Row = StayRow | RoomRow | BlockRow
/** A row of a workbook: it says of a room only how many places it has. */
export type Written = StayRow | Pick<RoomRow, 'kind' | 'room' | 'places'>

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
const isBlock = (row: Row): row is BlockRow => row.kind === 'block'

export const staysOf = (world: World): StayRow[] => world.rows.filter(isStay)
export const blocksOf = (world: World): BlockRow[] => world.rows.filter(isBlock)
/** Every room with its places on a night. */
export const roomsOf = (world: World, night: number): RoomRow[] =>
  world.rows.filter((row): row is RoomRow => isRoom(row) && on(row, night))
export const stayOn = (world: World, person: string, night: number): StayRow | undefined =>
  staysOf(world).find((stay) => stay.person === person && on(stay, night))

/** Nobody has two places, no room more people than places or two blocks, nobody sleeps in a blocked room: on any night. */
export function isLawful(world: World): boolean {
  const stays = staysOf(world)
  const blocks = blocksOf(world)
  return nights.every((night) => {
    const sleeping = stays.filter((stay) => on(stay, night))
    const blocked = blocks.filter((block) => on(block, night)).map(({ room }) => room)
    return (
      new Set(sleeping.map((stay) => stay.person)).size === sleeping.length &&
      roomsOf(world, night).every((room) => sleeping.filter((stay) => stay.room === room.room).length <= room.places) &&
      new Set(blocked).size === blocked.length &&
      sleeping.every((stay) => !blocked.includes(stay.room))
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
  a === b ||
  (isRoom(a) && isRoom(b) && a.room === b.room && a.places === b.places && a.from === b.from && a.to === b.to)
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

/** These people are to sleep in the room from the night of `day` on. */
export interface Placed {
  readonly people: readonly string[]
  readonly room: string
  readonly day: number
}

/** What these placements should come to, carried out as one, every warning accepted and a reason given. Nobody is named twice. */
export function rearranged(world: World, placements: readonly Placed[]): Outcome {
  const steps = placements.flatMap(({ people, room, day }) =>
    people.map((person) => ({ person, room, day, present: stayOn(world, person, day) })),
  )
  const moving = steps.filter(({ room, present }) => present?.room !== room)
  if (moving.length === 0) return { code: 'ALREADY_THERE' }
  const later = moving.some(({ person, day }) => staysOf(world).some((s) => s.person === person && s.from > day))
  const removed = moving.flatMap(({ present }) => present ?? [])
  const added = moving.flatMap(({ person, room, day, present }): StayRow[] => {
    const there: StayRow = { kind: 'stay', person, room, from: day, to: present?.to ?? null }
    return present && present.from < day ? [{ ...present, to: day }, there] : [there]
  })
  const rented = moving.every(({ room, day }) => isRented(world, room, day))
  if (later || !rented || !isLawful(after(world, removed, added))) return { code: 'MOVE_REFUSED' }
  const households = [...new Set(moving.map(({ person }) => householdOf(world, person)))]
  return { code: 'ok', done: { removed, added, households, undoable: true } }
}

/** What a move of these people should come to: the chain of one. */
export const moved = (world: World, people: readonly string[], room: string, day: number): Outcome =>
  rearranged(world, [{ people, room, day }])

/** What a block of the rooms on these nights should come to, with the moves that are carried out in the same step, before it. */
export function blocked(
  world: World,
  rooms: readonly string[],
  range: NumberRange,
  placements: readonly Placed[],
): Outcome {
  if (range.to !== null && range.to <= range.from) return { code: 'PERIOD_EMPTY' }
  const shares = (row: NumberRange) => nights.some((night) => on(row, night) && on(range, night))
  if (blocksOf(world).some((block) => rooms.includes(block.room) && shares(block))) return { code: 'BLOCK_OVERLAPS' }
  const nothing: Done = { removed: [], added: [], households: [], undoable: true }
  const moves = placements.length > 0 ? rearranged(world, placements) : { code: 'ok', done: nothing }
  if (!('done' in moves)) return moves
  const { removed, added, households } = moves.done
  const emptied = after(world, removed, added)
  if (staysOf(emptied).some((stay) => rooms.includes(stay.room) && shares(stay))) return { code: 'ROOM_OCCUPIED' }
  const lines = rooms.map((room): BlockRow => ({ kind: 'block', room, ...range }))
  return { code: 'ok', done: { removed, added: [...added, ...lines], households, undoable: true } }
}

/** What returning a blocked room to service should come to: from the night of `day` on it can be slept in; a block that begins later never holds. */
export function unblocked(block: BlockRow, day: number): Outcome {
  if (block.to !== null && block.to <= day) return { code: 'BLOCK_OVER' }
  const added = day <= block.from ? [] : [{ ...block, to: day }]
  return { code: 'ok', done: { removed: [block], added, households: [], undoable: true } }
}

/** A row without an end leaves the known end to a person who has moved on that day, unless the rows speak of that next stay, too. */
function asMeant(world: World, row: StayRow, rows: readonly StayRow[]): StayRow {
  if (row.to !== null) return row
  const isAt = (stay: StayRow, from: number) => stay.person === row.person && stay.from === from
  const end = staysOf(world).find((stay) => isAt(stay, row.from))?.to ?? null
  if (end === null || rows.some((other) => isAt(other, end))) return row
  return staysOf(world).some((stay) => isAt(stay, end)) ? { ...row, to: end } : row
}

/** The lines of a room with one more laid over them, up to where the next one begins. */
function laid(lines: readonly RoomRow[], line: RoomRow): RoomRow[] {
  const others = lines.filter((other) => other.from !== line.from)
  const later = others.map((other) => other.from).filter((from) => from > line.from)
  const to = later.length > 0 ? Math.min(...later) : line.to
  const kept = others.map((other) => (on(other, line.from) ? { ...other, to: line.from } : other))
  return [...kept, { ...line, to }].sort((a, b) => a.from - b.from)
}
const joined = (lines: readonly RoomRow[]): RoomRow[] =>
  lines.reduce<RoomRow[]>((done, line) => {
    const last = done.at(-1)
    const goesOn = last?.to === line.from && last.places === line.places
    return goesOn ? done.with(-1, { ...last, to: line.to }) : done.concat(line)
  }, [])

/** Other places than today's hold from today on, or from the night on which the list itself has people who need them. */
function placesListed(lines: readonly RoomRow[], listed: RoomRow, nightly: readonly StayRow[]): readonly RoomRow[] {
  if (lines.find((line) => on(line, 0))?.places === listed.places) return lines
  const changed = laid(lines, { ...listed, from: 0, to: null })
  const crowded = nightly
    .map((stay) => stay.from)
    .filter((night) => night < 0)
    .sort((a, b) => a - b)
    .find((night) => {
      const places = lines.find((line) => on(line, night))?.places ?? Number.POSITIVE_INFINITY
      return nightly.filter((stay) => on(stay, night)).length > places
    })
  return crowded === undefined ? changed : joined(laid(changed, { ...listed, from: crowded, to: null }))
}

/** What importing these rows on day 0 should come to: all of them, or nothing. A stay is known by its person and first night. */
export function imported(world: World, written: readonly Written[]): Outcome {
  const listed = written.filter((row): row is StayRow => row.kind === 'stay')
  const standsFor = (row: StayRow) =>
    staysOf(world).find((present) => present.person === row.person && present.from === row.from)
  const stays = listed
    .map((row) => asMeant(world, row, listed))
    .filter((row) => {
      const present = standsFor(row)
      return !present || row.room !== present.room || row.to !== present.to
    })
  const lines = written.flatMap((row) => {
    if (row.kind !== 'room') return []
    const held = world.rows.filter((line): line is RoomRow => isRoom(line) && line.room === row.room)
    const nightly = listed.filter((stay) => stay.room === row.room)
    const wanted = placesListed(held, { ...row, from: 0, to: null }, nightly)
    const missing = (from: readonly RoomRow[], among: readonly RoomRow[]) =>
      from.filter((line) => !among.some((other) => isSame(line, other)))
    return [{ removed: missing(held, wanted), added: missing(wanted, held) }]
  })
  const removed = [...stays.flatMap((row) => standsFor(row) ?? []), ...lines.flatMap((line) => line.removed)]
  const added = [...stays, ...lines.flatMap((line) => line.added)]
  const rented = stays.every((stay) => isRented(world, stay.room, stay.from))
  if (!rented || !isLawful(after(world, removed, added))) return { code: 'IMPORT_HAS_WRONG_ROWS' }
  const households = [...new Set(stays.map((stay) => householdOf(world, stay.person)))]
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
