/** The people of households with the lines that an event of a household changes, and the writing of what was decided. */
import { type Life, type Lives, newHousehold, newPerson } from '../domain/households/lives.ts'
import { type Fact, rewriteLine } from '../domain/people/recordPeriod.ts'
import { birthOf, type Day, type HouseholdId, type PersonId } from '../domain/values.ts'
import { renewHouseholds } from './coming.ts'
import type { Reader, Writer } from './connection.ts'
import { applyAllLearned, type Line, lineKinds, loadLine } from './lines.ts'
import { amongst } from './sqlite/expressions.ts'

interface Lines {
  readonly memberships: Line<Life['memberships'][number]['value']>
  readonly stays: Line<Life['stays'][number]['value']>
  readonly regimes: Line<Life['regimes'][number]['value']>
}
export interface LoadedLives {
  readonly lives: Lives
  /** The rows behind them. */
  readonly lines: ReadonlyMap<PersonId, Lines>
}

const facts = <V>(line: Line<V>): Fact<V>[] => line.believed.map(({ value, from, to }) => ({ value, from, to }))

/** Everybody who is believed to belong, or to have belonged, to one of these households, and these people. */
export async function loadLives(
  db: Reader,
  householdIds: readonly HouseholdId[],
  personIds: readonly PersonId[] = [],
): Promise<LoadedLives> {
  const members = await db
    .selectFrom('membership')
    .select('person_id')
    .where('known_until', 'is', null)
    .where('household_id', 'in', amongst(householdIds))
    .execute()
  const ids = new Set([...members.map((row) => row.person_id), ...personIds])
  const persons = await db
    .selectFrom('person')
    .select(['id', 'birth_day', 'birth_precision'])
    .where('id', 'in', amongst(ids))
    .orderBy('id')
    .execute()
  const lives = new Map<PersonId, Life>()
  const lines = new Map<PersonId, Lines>()
  for (const { id, birth_day, birth_precision } of persons) {
    const owner = { person_id: id }
    const memberships = await loadLine(db, lineKinds.membership, owner)
    const stays = await loadLine(db, lineKinds.stay, owner)
    const regimes = await loadLine(db, lineKinds.regime, owner)
    lines.set(id, { memberships, stays, regimes })
    lives.set(id, {
      personId: id,
      birth: birthOf(birth_day, birth_precision),
      memberships: facts(memberships),
      stays: facts(stays),
      regimes: facts(regimes),
    })
  }
  return { lives, lines }
}

/** Ids of what the event brings about, in place of the ones that stood for it. */
export interface Fresh {
  readonly householdId?: HouseholdId
  readonly personId?: PersonId
}

/** Puts the ids of the new household and the new person into the lines. */
function named(life: Life, { householdId, personId }: Fresh): Life {
  return {
    ...life,
    personId: life.personId === newPerson && personId !== undefined ? personId : life.personId,
    memberships: life.memberships.map((period) =>
      period.value.householdId === newHousehold && householdId !== undefined
        ? { ...period, value: { ...period.value, householdId } }
        : period,
    ),
  }
}

/**
 * Writes the lines of everybody whom the event changed, known since `today`, and raises the versions of these people and of every
 * household whose members changed. What is not believed any more goes first: a successor may only lead when the other does not.
 */
export async function applyLives(
  writer: Writer,
  { lives: before, lines }: LoadedLives,
  after: Lives,
  { today, fresh = {} }: { readonly today: Day; readonly fresh?: Fresh },
): Promise<void> {
  const changed = [...after.values()]
    .filter((life) => life !== before.get(life.personId))
    .map((life) => named(life, fresh))
  const touched = new Set<PersonId>()
  const learned = <V>(lineOf: (own: Lines) => Line<V>, wantedOf: (life: Life) => readonly Fact<V>[]) =>
    changed.flatMap((life) => {
      const own = lines.get(life.personId)
      const line = own && lineOf(own)
      const days = { learnedOn: today, today, lastKnown: line?.lastKnown ?? null }
      const rewritten = rewriteLine(line?.believed ?? [], wantedOf(life), days)
      if (!rewritten.ok) return []
      touched.add(life.personId)
      return [{ owner: { person_id: life.personId }, learned: rewritten.value }]
    })
  const { membership, stay, regime } = lineKinds
  const memberships = learned(
    (own) => own.memberships,
    (life) => life.memberships,
  )
  const stays = learned(
    (own) => own.stays,
    (life) => life.stays,
  )
  const regimes = learned(
    (own) => own.regimes,
    (life) => life.regimes,
  )
  await applyAllLearned(writer, membership, memberships)
  await applyAllLearned(writer, stay, stays)
  await applyAllLearned(writer, regime, regimes)
  await renewPersons(writer, touched)
  await renewTouched(writer)
}

const created = ({ record }: Writer, table: 'person' | 'household'): ReadonlySet<number> =>
  new Set(record.changes().flatMap((change) => (change.table === table && change.before === null ? [change.id] : [])))

/** Whoever still looks at one of these people is told that something changed. */
export async function renewPersons(writer: Writer, ids: ReadonlySet<PersonId>): Promise<void> {
  const fresh = created(writer, 'person')
  const rows = await writer.db.selectFrom('person').selectAll().where('id', 'in', amongst(ids)).execute()
  for (const row of rows)
    if (!fresh.has(row.id)) await writer.record.update('person', row, { version: row.version + 1 })
}

/** The same for every household whose members changed. */
async function renewTouched(writer: Writer): Promise<void> {
  const ids = writer.record
    .changes()
    .flatMap(({ table, before, after }) => (table === 'membership' ? [before?.household_id, after?.household_id] : []))
  const fresh = created(writer, 'household')
  const touched = ids.filter((id): id is HouseholdId => typeof id === 'number' && !fresh.has(id))
  await renewHouseholds(writer, new Set(touched))
}
