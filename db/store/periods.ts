/** A person's lines of statuses and regimes, believed and formerly believed, and the writing of a change to them. */
import type { BelievedPeriod, Learned } from '../domain/people/recordPeriod.ts'
import type { BenefitRegime, ResidenceStatus } from '../domain/people/terms.ts'
import type { Day, PersonId } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { withdraw } from './dated.ts'

/** A period that the office once believed, from one day up to another. */
export interface FormerPeriod<V> extends BelievedPeriod<V> {
  readonly knownUntil: Day
}
export interface Line<V> {
  readonly believed: readonly BelievedPeriod<V>[]
  readonly former: readonly FormerPeriod<V>[]
  /** The latest day on which anything in the line began or ceased to be believed; null while it is empty. */
  readonly lastKnown: Day | null
}

interface DatedRow<V> {
  readonly id: number
  readonly value: V
  readonly valid_from: Day
  readonly valid_to: Day | null
  readonly known_since: Day
  readonly known_until: Day | null
}

function lineOf<V>(rows: readonly DatedRow<V>[]): Line<V> {
  const period = (row: DatedRow<V>): BelievedPeriod<V> => ({
    id: row.id,
    value: row.value,
    from: row.valid_from,
    to: row.valid_to,
    knownSince: row.known_since,
  })
  const days = rows.flatMap((row) => [row.known_since, ...(row.known_until === null ? [] : [row.known_until])]).sort()
  return {
    believed: rows.filter((row) => row.known_until === null).map(period),
    former: rows.flatMap((row) => (row.known_until === null ? [] : [{ ...period(row), knownUntil: row.known_until }])),
    lastKnown: days.at(-1) ?? null,
  }
}

const dated = ['id', 'valid_from', 'valid_to', 'known_since', 'known_until'] as const

export async function loadStatusLine(db: Reader, personId: PersonId): Promise<Line<ResidenceStatus>> {
  const rows = db.selectFrom('residence_status').select(dated).select('status as value')
  return lineOf(await rows.where('person_id', '=', personId).orderBy('valid_from').execute())
}

export async function loadRegimeLine(db: Reader, personId: PersonId): Promise<Line<BenefitRegime>> {
  const rows = db.selectFrom('benefit_regime').select(dated).select('regime as value')
  return lineOf(await rows.where('person_id', '=', personId).orderBy('valid_from').execute())
}

const columnsOf = (personId: PersonId, { from, to }: { from: Day; to: Day | null }, knownSince: Day) => ({
  person_id: personId,
  valid_from: from,
  valid_to: to,
  known_since: knownSince,
  known_until: null,
})

export async function applyStatus({ db, record }: Writer, personId: PersonId, learned: Learned<ResidenceStatus>) {
  const { change, knownSince } = learned
  for (const { id } of change.withdraw) {
    const row = await db.selectFrom('residence_status').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    await withdraw(record, 'residence_status', row, knownSince)
  }
  const rows = change.insert.map((fact) => ({ ...columnsOf(personId, fact, knownSince), status: fact.value }))
  await record.insert('residence_status', rows)
}

export async function applyRegime({ db, record }: Writer, personId: PersonId, learned: Learned<BenefitRegime>) {
  const { change, knownSince } = learned
  for (const { id } of change.withdraw) {
    const row = await db.selectFrom('benefit_regime').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    await withdraw(record, 'benefit_regime', row, knownSince)
  }
  const rows = change.insert.map((fact) => ({ ...columnsOf(personId, fact, knownSince), regime: fact.value }))
  await record.insert('benefit_regime', rows)
}
