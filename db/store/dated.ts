/** What holds on a day: the conditions that every dated table shares, and how a dated row is replaced without losing what was believed. */
import type { ExpressionBuilder, ReferenceExpression } from 'kysely'
import type { Day } from '../domain/values.ts'
import type { Recorder } from './recorder.ts'
import type { DatedTable, KnownTable, Row, Tables } from './tables.ts'

const column = <T extends KnownTable>(table: T, name: string) =>
  `${table}.${name}` as unknown as ReferenceExpression<Tables, T>

/** `.where(knownOn('stay', null))`: what is believed today; with a day, what was believed on it. */
export const knownOn =
  <T extends KnownTable>(table: T, known: Day | null) =>
  (eb: ExpressionBuilder<Tables, T>) =>
    known === null
      ? eb(column(table, 'known_until'), 'is', null)
      : eb.and([
          eb(column(table, 'known_since'), '<=', known),
          eb.or([eb(column(table, 'known_until'), 'is', null), eb(column(table, 'known_until'), '>', known)]),
        ])

/** `.where(holdsOn('stay', day))`: covering the night of `day`, by what is believed today or was believed on `known`. */
export const holdsOn =
  <T extends DatedTable>(table: T, day: Day, known: Day | null = null) =>
  (eb: ExpressionBuilder<Tables, T>) => {
    return eb.and([
      knownOn(table, known)(eb),
      eb(column(table, 'valid_from'), '<=', day),
      eb.or([eb(column(table, 'valid_to'), 'is', null), eb(column(table, 'valid_to'), '>', day)]),
    ])
  }

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
