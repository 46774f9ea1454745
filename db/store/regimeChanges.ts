/** Cases of a change between AsylbLG and Jobcenter: loaded as of a day, opened, changed, and their steps written. */
import type { BoardCase } from '../domain/regimeChange/board.ts'
import type { Opening } from '../domain/regimeChange/steps.ts'
import type { Day, PersonId, RegimeChangeId } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { knownOn, withdraw } from './dated.ts'
import { amongst } from './sqlite/expressions.ts'
import type { RegimeChangeStepTable, RegimeChangeTable } from './tables.ts'

export interface CaseAsked {
  readonly on: Day
  readonly knownOn: Day | null
}
export interface StoredCase extends BoardCase {
  readonly row: RegimeChangeTable
}

/** The last day of which the question knows anything. */
const lastDay = ({ on, knownOn: known }: CaseAsked): Day => (known !== null && known < on ? known : on)

const stepOf = (row: RegimeChangeStepTable) => ({
  id: row.id,
  step: row.step,
  day: row.day,
  note: row.note,
  knownSince: row.known_since,
})

/** The cases that had been opened by then, those closed by then among them; steps as they are believed, by day. Three statements. */
export async function loadCases(db: Reader, asked: CaseAsked, id?: RegimeChangeId): Promise<StoredCase[]> {
  const last = lastDay(asked)
  const rows = await db
    .selectFrom('regime_change')
    .selectAll()
    .where('opened_on', '<=', last)
    .$if(id !== undefined, (query) => query.where('id', '=', id as RegimeChangeId))
    .orderBy('id')
    .execute()
  const ids = rows.map((row) => row.id)
  const steps = await db
    .selectFrom('regime_change_step')
    .selectAll()
    .where(knownOn('regime_change_step', asked.knownOn))
    .where('regime_change_id', 'in', amongst(ids))
    .orderBy('day')
    .orderBy('id')
    .execute()
  const persons = await db
    .selectFrom('regime_change_person')
    .selectAll()
    .where('regime_change_id', 'in', amongst(ids))
    .execute()
  const stepsOf = Map.groupBy(steps, (row) => row.regime_change_id)
  const personsOf = Map.groupBy(persons, (row) => row.regime_change_id)
  return rows.map((row) => ({
    row,
    id: row.id,
    householdId: row.household_id,
    direction: row.direction,
    dueOn: row.due_on,
    closedOn: row.closed_on !== null && row.closed_on <= last ? row.closed_on : null,
    steps: (stepsOf.get(row.id) ?? []).map(stepOf),
    personIds: (personsOf.get(row.id) ?? []).map((person) => person.person_id),
  }))
}

/** What was believed of a case's steps and is no longer: all of it, or what had been given up by `known`. Latest first. */
export async function loadFormerSteps(db: Reader, id: RegimeChangeId, known: Day | null) {
  const rows = await db
    .selectFrom('regime_change_step')
    .selectAll()
    .where('regime_change_id', '=', id)
    .where('known_until', 'is not', null)
    .orderBy('known_until', 'desc')
    .execute()
  return rows.flatMap((row) =>
    row.known_until === null || (known !== null && row.known_until > known)
      ? []
      : [{ ...stepOf(row), knownUntil: row.known_until }],
  )
}

/** The people of any open case but `except`. */
export async function loadPeopleInOpenCases(db: Reader, except: RegimeChangeId | null): Promise<ReadonlySet<PersonId>> {
  const rows = await db
    .selectFrom('regime_change_person')
    .innerJoin('regime_change', 'regime_change.id', 'regime_change_person.regime_change_id')
    .select('person_id')
    .where('closed_on', 'is', null)
    .$if(except !== null, (query) => query.where('regime_change.id', '!=', except as RegimeChangeId))
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

export interface NewCase extends Opening {
  readonly direction: RegimeChangeTable['direction']
  readonly dueOn: Day
}

/** Writes the cases; returns their ids in the same order. */
export async function insertCases(
  { record }: Writer,
  cases: readonly NewCase[],
  today: Day,
): Promise<RegimeChangeId[]> {
  const rows = await record.insert(
    'regime_change',
    cases.map(({ householdId, direction, dueOn }) => ({
      household_id: householdId,
      version: 1,
      direction,
      due_on: dueOn,
      reference: null,
      contact: null,
      note: null,
      opened_on: today,
      closed_on: null,
    })),
  )
  const ids = rows.map((row) => row.id)
  await record.insert(
    'regime_change_person',
    cases.flatMap((entry, index) =>
      entry.personIds.map((person_id) => ({ regime_change_id: ids[index] as RegimeChangeId, person_id })),
    ),
  )
  return ids
}

type Fields = Partial<Pick<RegimeChangeTable, 'due_on' | 'reference' | 'contact' | 'note' | 'closed_on'>>

/** Changes a case; every change to it, its steps and people included, is one more version. */
export const updateCase = ({ record }: Writer, row: RegimeChangeTable, fields: Fields) =>
  record.update('regime_change', row, { ...fields, version: row.version + 1 })

/** Makes these the people of the case. @returns whether that changed anything */
export async function setPeople({ db, record }: Writer, id: RegimeChangeId, personIds: readonly PersonId[]) {
  const rows = await db.selectFrom('regime_change_person').selectAll().where('regime_change_id', '=', id).execute()
  const gone = rows.filter((row) => !personIds.includes(row.person_id))
  const fresh = personIds.filter((personId) => !rows.some((row) => row.person_id === personId))
  for (const row of gone) await record.remove('regime_change_person', row)
  await record.insert(
    'regime_change_person',
    fresh.map((person_id) => ({ regime_change_id: id, person_id })),
  )
  return gone.length + fresh.length > 0
}

export type NewStep = Pick<RegimeChangeStepTable, 'regime_change_id' | 'step' | 'day' | 'note'>

/** Believed from `today` on; what it corrects is kept as believed until then. */
export async function writeStep(writer: Writer, step: NewStep, replaces: number | null, today: Day): Promise<void> {
  if (replaces !== null) await withdrawStep(writer, replaces, today)
  await writer.record.insert('regime_change_step', [{ ...step, known_since: today, known_until: null }])
}

export async function withdrawStep({ db, record }: Writer, id: number, today: Day): Promise<void> {
  const row = await db.selectFrom('regime_change_step').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  await withdraw(record, 'regime_change_step', row, today)
}

/** A case of a founded office; people and household by their numbers. */
export interface FoundedCase {
  readonly household: string
  readonly people: readonly string[]
  readonly dueOn: Day
  readonly reference: string | null
  readonly contact: string | null
  readonly note: string | null
  readonly openedOn: Day
  readonly closedOn: Day | null
  readonly steps: readonly Pick<RegimeChangeStepTable, 'step' | 'day' | 'note'>[]
}

/** Writes cases towards the Jobcenter as they were at the founding; each step was known on its day, or when the case was opened. */
export async function foundCases({ db, record }: Writer, cases: readonly FoundedCase[]): Promise<void> {
  const households = new Map(
    (await db.selectFrom('household').select(['id', 'number']).execute()).map((row) => [row.number, row.id]),
  )
  const people = new Map(
    (await db.selectFrom('person').select(['id', 'number']).execute()).map((row) => [row.number, row.id]),
  )
  for (const found of cases) {
    const householdId = households.get(found.household)
    if (householdId === undefined) continue
    const [row] = await record.insert('regime_change', [
      {
        household_id: householdId,
        version: 1,
        direction: 'to_jobcenter',
        due_on: found.dueOn,
        reference: found.reference,
        contact: found.contact,
        note: found.note,
        opened_on: found.openedOn,
        closed_on: found.closedOn,
      },
    ])
    if (!row) continue
    const ids = found.people.flatMap((number) => people.get(number) ?? [])
    await record.insert(
      'regime_change_person',
      ids.map((person_id) => ({ regime_change_id: row.id, person_id })),
    )
    await record.insert(
      'regime_change_step',
      found.steps.map((step) => ({
        ...step,
        regime_change_id: row.id,
        known_since: found.openedOn,
        known_until: null,
      })),
    )
  }
}
