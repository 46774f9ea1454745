/** Founds an office: writes a new data file with its name, its clerks and, for the demo office, its register. */
import { randomBytes } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import type { HistoryPlan } from '../domain/payments/history.ts'
import type { HousingNeed } from '../domain/people/terms.ts'
import type { RegisterRows } from '../domain/register/rows.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Day } from '../domain/values.ts'
import { planImport, sheetsOf } from '../import/plan.ts'
import { applyImport } from './apply-import.ts'
import type { KnownSince } from './apply-known.ts'
import type { AuditEntry } from './audit.ts'
import { openStore, type Writer } from './connection.ts'
import { type ExpectedRow, foundExpected } from './found-expected.ts'
import { type FlatSearchRow, foundFlatSearches } from './found-flat-search.ts'
import { foundPayments } from './found-payments.ts'
import { type FoundedCase, foundCases } from './regimeChanges.ts'
import { loadSnapshot } from './snapshot.ts'
import type { Row } from './tables.ts'

export interface RoomBlockRow {
  readonly accommodation: string
  readonly room: string
  readonly from: Day
  readonly to: Day | null
  readonly reason: string
}
export interface NeedRow {
  readonly person: string
  readonly need: HousingNeed
  readonly from: Day
}
export interface NewOffice {
  readonly officeName: string
  readonly clerks: readonly string[]
  /** The day at which a demo office stands still; null in a real one. */
  readonly demoToday: Day | null
  readonly rows: RegisterRows
  /** Since when the rows count as known; left out: since the founding. */
  readonly knownSince?: KnownSince
  /** Rooms out of order; the workbook has no sheet for them. */
  readonly blocks: readonly RoomBlockRow[]
  /** Needs for housing, by the number of the person; the workbook has no sheet for them. */
  readonly needs?: readonly NeedRow[]
  /** Notices with the days of the office that the workbook has no columns for. */
  readonly notices?: readonly Omit<Row<'notice'>, 'id' | 'version'>[]
  /** Households whom these notices announce and whose names are known. */
  readonly expected?: readonly ExpectedRow[]
  /** Searches for a flat, step by step; the workbook has no sheet for them. */
  readonly flatSearches?: readonly FlatSearchRow[]
  /** Changes of the Rechtskreis under way; the workbook has no sheet for them. */
  readonly regimeChanges?: readonly FoundedCase[]
  /** What was paid so far, worked out from the register once it is written. */
  readonly payments?: HistoryPlan
}

export const emptyRegister: RegisterRows = { accommodations: [], rooms: [], people: [], stays: [], notices: [] }

/**
 * Writes the file beside its place and renames it when it is whole, so that a half-made office is never opened.
 * Errors: FILE_EXISTS. Throws when the rows break a rule of the register: founding is no import that a clerk could mend.
 */
export async function foundOffice(path: string, office: NewOffice, entry: AuditEntry): Promise<Result<object>> {
  // A log left behind by another file of this name would be played into the new one.
  if (endings.some((end) => existsSync(path + end))) return refuse({ code: 'FILE_EXISTS' })
  const partial = `${path}.${randomBytes(4).toString('hex')}.neu`
  const opened = openStore(partial, { create: true })
  if (!opened.ok) return opened
  const founded = await opened.value
    .write(entry, async (writer) => {
      await fill(writer, office)
      return ok({})
    })
    .finally(() => opened.value.close())
    .catch((fault: unknown) => {
      sweep(partial)
      throw fault
    })
  if (founded.ok) renameSync(partial, path)
  else sweep(partial)
  return founded
}

/** A SQLite file and what it may have beside it. */
const endings = ['', '-wal', '-shm', '-journal']

function sweep(partial: string): void {
  for (const end of endings) rmSync(partial + end, { force: true })
}

/** The register comes in through the same plan and the same rules as any import. */
async function fill(writer: Writer, office: NewOffice): Promise<void> {
  const { db, trx, record } = writer
  await trx
    .insertInto('office')
    .values({ id: 1, name: office.officeName, demo_today: office.demoToday, min_area_hundredths: 700 })
    .execute()
  await record.insert(
    'clerk',
    office.clerks.map((name) => ({ name })),
  )
  if (office.demoToday === null) return
  const plan = planImport(office.rows, await loadSnapshot(db), office.demoToday)
  const wrong = Object.values(sheetsOf(plan)).flatMap((sheet) => sheet.flatMap((row) => row.problems))
  if (wrong.length) throw new Error(`${wrong.length} wrong rows: ${wrong[0]?.sheet} ${wrong[0]?.row} ${wrong[0]?.code}`)
  await applyImport(writer, plan, office.demoToday, async () => {}, office.knownSince)
  const persons = new Map(
    (await db.selectFrom('person').select(['id', 'number']).execute()).map((person) => [person.number, person.id]),
  )
  await record.insert(
    'housing_need',
    (office.needs ?? []).flatMap(({ person, need, from }) => {
      const id = persons.get(person)
      return id === undefined
        ? []
        : [{ person_id: id, need, valid_from: from, valid_to: null, known_since: from, known_until: null }]
    }),
  )
  const rooms = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['room.id', 'room.number', 'accommodation.short_name'])
    .execute()
  const blocks = office.blocks.flatMap((block) =>
    rooms
      .filter((room) => room.short_name === block.accommodation && room.number === block.room)
      .map((room) => ({
        room_id: room.id,
        valid_from: block.from,
        valid_to: block.to,
        reason: block.reason,
        known_since: block.from,
        known_until: null,
      })),
  )
  await record.insert('room_block', blocks)
  await record.insert(
    'notice',
    (office.notices ?? []).map((notice) => ({ ...notice, version: 1 })),
  )
  await foundExpected(writer, office.expected ?? [])
  await foundFlatSearches(writer, office.flatSearches ?? [])
  await foundCases(writer, office.regimeChanges ?? [])
  if (office.payments) await foundPayments(writer, office.payments)
}
