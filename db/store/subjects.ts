/** What a command was about, read from what it was given: so that the log says more than its name. A few statements for any page of it. */
import type { Day } from '../domain/values.ts'
import { chequeSubjects } from './chequeSubjects.ts'
import type { Reader } from './connection.ts'
import { followUpSubjects } from './followUpSubjects.ts'
import { reservationSubjects } from './reservationSubjects.ts'

/** Only what applies is set; the window words it. */
export interface Subject {
  /** Family name of the household. */
  readonly household?: string
  readonly person?: string
  /** Number of a notice. */
  readonly notice?: string
  readonly people?: number
  /** Reserved, for what the office wrote where it is neither household nor notice; `day` is when it expires. */
  readonly places?: number
  readonly label?: string
  readonly house?: string
  readonly room?: string
  /** How many rooms, where it was more than one. */
  readonly rooms?: number
  readonly day?: Day
  /** What was recorded of a change of the regime or of a search for a flat. */
  readonly step?: string
  readonly households?: number
  /** How many follow-ups, where it was more than one. */
  readonly followUps?: number
  readonly report?: string
  readonly audience?: string
  readonly medium?: string
  /** The command that was taken back. */
  readonly undoes?: string
}

interface Logged {
  readonly id: number
  readonly command: string
  readonly input: string
}
type Given = Readonly<Record<string, unknown>>

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
const id = (value: unknown): number => (typeof value === 'number' ? value : 0)
const count = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
const record = (value: unknown): Given => (typeof value === 'object' && value !== null ? (value as Given) : {})
/** Drops what is not set. */
const set = (subject: { readonly [K in keyof Subject]: Subject[K] | undefined }): Subject =>
  Object.fromEntries(Object.entries(subject).filter(([, value]) => value !== undefined))

const severalOf = (value: unknown): number | undefined =>
  Array.isArray(value) && value.length > 1 ? value.length : undefined
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A command for several rooms is told by the first of them and how many there were. */
function firstRoom(input: Given): Given {
  const [roomId] = list(input.roomIds)
  return roomId === undefined ? input : { ...input, roomId }
}

/** A command for one household of possibly many is told as if it were for that one. */
function onlyChange(input: Given): Given {
  const [first, second] = Array.isArray(input.changes) ? input.changes : []
  return first && !second ? { ...input, ...record(first) } : input
}

/** A chain of moves is told by how many go where, and from when on. */
function chainOf(input: Given): Given {
  const placements = Array.isArray(input.placements) ? input.placements.map(record) : []
  if (placements.length === 0) return input
  const days = placements.flatMap((placement) => text(placement.day) ?? []).sort()
  const personIds = placements.flatMap((placement) => (Array.isArray(placement.personIds) ? placement.personIds : []))
  return { ...input, personIds, day: days[0] }
}

/** The household of each case that was changed. */
async function householdsOfChanges(db: Reader, inputs: readonly Given[]): Promise<ReadonlyMap<number, Given>> {
  const rows = await db
    .selectFrom('regime_change')
    .select(['id', 'household_id'])
    .where('id', 'in', inputs.map((input) => id(input.regimeChangeId)) as never[])
    .execute()
  return new Map(rows.map((row) => [row.id, { householdId: row.household_id }]))
}

/** Under which family name households were entered: read from the audit itself, so that it is also told of those that were taken back. */
async function namesEntered(db: Reader, given: ReadonlyMap<number, Given>): Promise<ReadonlyMap<number, Given>> {
  const entering = [...given].flatMap(([auditId, input]) => (typeof input.entered === 'number' ? [auditId] : []))
  const rows = await db
    .selectFrom('audit_change')
    .select(['audit_id', 'table_name', 'after'])
    .where('audit_id', 'in', entering)
    .where('table_name', 'in', ['person_name', 'membership'])
    .orderBy('position')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.audit_id)].map(([auditId, changes]) => {
      const of = (table: string) =>
        changes.flatMap(({ table_name, after }) => (table_name === table ? [record(JSON.parse(after ?? '{}'))] : []))
      const reference = of('membership').find((row) => row.role === 'reference')?.person_id
      const name = of('person_name').find((row) => row.person_id === reference)?.family_name
      return [auditId, { household: name }]
    }),
  )
}

export async function loadSubjects(db: Reader, rows: readonly Logged[]): Promise<ReadonlyMap<number, Subject>> {
  const given = new Map(rows.map((row) => [row.id, record(JSON.parse(row.input))]))
  const followUps = rows.filter((row) => row.command.startsWith('followUps.')).map((row) => row.id)
  const about = await followUpSubjects(
    db,
    followUps.map((auditId) => given.get(auditId) ?? {}),
  )
  for (const auditId of followUps) given.set(auditId, { ...given.get(auditId), ...about(given.get(auditId) ?? {}) })
  const reservations = rows.filter((row) => row.command.startsWith('reservations.')).map((row) => row.id)
  for (const [auditId, reserved] of await reservationSubjects(db, reservations))
    given.set(auditId, { day: reserved.to, ...reserved })
  const cheques = rows.filter((row) => row.command.startsWith('cheques.')).map((row) => row.id)
  for (const [auditId, told] of await chequeSubjects(db, cheques))
    given.set(auditId, { day: text(given.get(auditId)?.on), ...told })
  const changes = await householdsOfChanges(db, [...given.values()])
  for (const [auditId, input] of given)
    given.set(auditId, { ...chainOf(onlyChange(firstRoom(input))), ...changes.get(id(input.regimeChangeId)) })
  const entered = await namesEntered(db, given)
  for (const [auditId, input] of given) given.set(auditId, { ...input, ...entered.get(auditId) })
  const all = [...given.values()]
  const people = await db
    .selectFrom('person_name')
    .leftJoin('membership', (join) =>
      join.onRef('membership.person_id', '=', 'person_name.person_id').on('membership.known_until', 'is', null),
    )
    .select(['person_name.person_id as id', 'household_id', 'role', 'family_name', 'given_name'])
    .where('person_name.known_until', 'is', null)
    .where((eb) =>
      eb.or([
        eb('household_id', 'in', all.map((input) => id(input.householdId)) as never[]),
        eb('person_name.person_id', 'in', all.map((input) => id(input.personId)) as never[]),
      ]),
    )
    .orderBy('person_name.valid_from', 'desc')
    .orderBy('membership.valid_from', 'desc')
    .execute()
  const rooms = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['room.id', 'room.number', 'accommodation.name'])
    .where('room.id', 'in', all.map((input) => id(input.roomId)) as never[])
    .execute()
  const houses = await db
    .selectFrom('accommodation')
    .select(['id', 'name'])
    .where('id', 'in', all.map((input) => id(input.accommodationId)) as never[])
    .execute()
  const notices = await db
    .selectFrom('notice')
    .select(['id', 'number'])
    .where('id', 'in', all.map((input) => id(input.noticeId)) as never[])
    .execute()
  const undone = await db
    .selectFrom('audit')
    .select(['id', 'command'])
    .where(
      'id',
      'in',
      all.map((input) => id(input.auditId)),
    )
    .execute()

  const subjectOf = (input: Given): Subject => {
    const members = people.filter((person) => person.household_id === input.householdId)
    const person = people.find((candidate) => candidate.id === input.personId)
    const room = rooms.find((candidate) => candidate.id === input.roomId)
    const request = record(input.request)
    return set({
      household:
        (members.find((member) => member.role === 'reference') ?? members[0])?.family_name ?? text(input.household),
      person: person && `${person.given_name} ${person.family_name}`,
      notice: notices.find((candidate) => candidate.id === input.noticeId)?.number ?? text(input.number),
      people: Array.isArray(input.personIds) ? input.personIds.length : count(input.entered),
      places: number(input.places),
      label: text(input.label),
      house:
        room?.name ??
        houses.find((candidate) => candidate.id === input.accommodationId)?.name ??
        text(request.house) ??
        // A house that was made by this command.
        (input.shortName === undefined ? undefined : text(input.name)),
      room: room?.number,
      rooms: list(input.roomIds).length > 1 ? list(input.roomIds).length : undefined,
      day: (text(input.day) ?? text(input.from) ?? text(input.on) ?? text(input.dueOn) ?? text(request.on)) as
        | Day
        | undefined,
      followUps: number(input.followUps),
      step: text(input.step),
      households: severalOf(input.changes) ?? severalOf(input.versions),
      report: text(request.name),
      audience: request.name === 'belegung' ? text(request.audience) : undefined,
      medium: text(input.medium),
      undoes: undone.find((row) => row.id === input.auditId)?.command,
    })
  }
  return new Map([...given].map(([auditId, input]) => [auditId, subjectOf(input)]))
}
