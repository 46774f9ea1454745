/** What holds on a day: the conditions that every dated table shares, and how a dated row is replaced without losing what was believed. */
import type { ExpressionBuilder, ReferenceExpression } from 'kysely'
import type { Day, DayRange, PersonId } from '../domain/values.ts'
import type { Recorder } from './recorder.ts'
import type { DatedTable, KnownTable, Row, Tables } from './tables.ts'

const column = <T extends KnownTable>(table: string, name: string) =>
  `${table}.${name}` as unknown as ReferenceExpression<Tables, T>

/** `.where(knownOn('stay', null))`: what is believed today; with a day, what was believed on it. `alias`: the table's name in the query. */
export const knownOn =
  <T extends KnownTable>(table: T, known: Day | null, alias: string = table) =>
  (eb: ExpressionBuilder<Tables, T>) => {
    const since = column<T>(alias, 'known_since')
    const until = column<T>(alias, 'known_until')
    if (known === null) return eb(until, 'is', null)
    return eb.and([eb(since, '<=', known), eb.or([eb(until, 'is', null), eb(until, '>', known)])])
  }

/** `.where(holdsOn('stay', day))`: covering the night of `day`, by what is believed today or was believed on `known`. */
export const holdsOn =
  <T extends DatedTable>(table: T, day: Day, known: Day | null = null) =>
  (eb: ExpressionBuilder<Tables, T>) => {
    return eb.and([
      knownOn(table, known)(eb),
      eb(column<T>(table, 'valid_from'), '<=', day),
      eb.or([eb(column<T>(table, 'valid_to'), 'is', null), eb(column<T>(table, 'valid_to'), '>', day)]),
    ])
  }

/** `.where(holdsWithin('stay', from, to))`: covering a night from `from` up to, not including, `to`; as believed today or on `known`. */
export const holdsWithin =
  <T extends DatedTable>(table: T, from: Day, to: Day, known: Day | null = null) =>
  (eb: ExpressionBuilder<Tables, T>) =>
    eb.and([
      knownOn(table, known)(eb),
      eb(column<T>(table, 'valid_from'), '<', to),
      eb.or([eb(column<T>(table, 'valid_to'), 'is', null), eb(column<T>(table, 'valid_to'), '>', from)]),
    ])

/**
 * Takes a dated row out of what is believed from `since` on (today, or the day on which the office learned better). A row believed
 * since an earlier day is kept as history; one believed since that day was never believed on any day, so it goes (the audit has it).
 */
export async function withdraw<T extends KnownTable>(
  record: Recorder,
  table: T,
  row: Row<T>,
  since: Day,
): Promise<void> {
  const dated = row as Row<KnownTable>
  if (dated.known_since >= since) await record.remove(table, row)
  else await record.update(table, row, { known_until: since } as Partial<Omit<Row<T>, 'id'>>)
}

/** A dated row of a person, as it is read. */
interface PersonRow {
  readonly person_id: PersonId
  readonly valid_from: Day
  readonly valid_to: Day | null
}

/** Each person's periods; the columns of the range become `from` and `to`. */
export function periodsOf<T extends PersonRow>(rows: readonly T[]) {
  const periods = new Map<PersonId, (Omit<T, keyof PersonRow> & DayRange)[]>()
  for (const { person_id, valid_from, valid_to, ...rest } of rows) {
    const period = { ...rest, from: valid_from, to: valid_to }
    const own = periods.get(person_id)
    if (own) own.push(period)
    else periods.set(person_id, [period])
  }
  return (id: PersonId) => periods.get(id) ?? []
}
