/** What holds on a day: the conditions that every dated table shares, and how a dated row is replaced without losing what was believed. */
import type { ExpressionBuilder, ReferenceExpression } from 'kysely'
import type { Day } from '../domain/values.ts'
import type { Recorder } from './recorder.ts'
import type { RecordedTables, Row, Tables } from './tables.ts'

type DatedTable = {
  [T in keyof RecordedTables]: RecordedTables[T] extends { known_until: Day | null } ? T : never
}[keyof RecordedTables]

/** `.where(holdsOn('stay', day))`: believed today and covering the night of `day`. */
export const holdsOn =
  <T extends DatedTable>(table: T, day: Day) =>
  (eb: ExpressionBuilder<Tables, T>) => {
    const column = (name: string) => `${table}.${name}` as unknown as ReferenceExpression<Tables, T>
    return eb.and([
      eb(column('known_until'), 'is', null),
      eb(column('valid_from'), '<=', day),
      eb.or([eb(column('valid_to'), 'is', null), eb(column('valid_to'), '>', day)]),
    ])
  }

/**
 * Takes a dated row out of what is believed. A row believed since an earlier day is kept as history;
 * one entered today was never believed on any day, so it goes (the audit still has it).
 */
export async function withdraw<T extends DatedTable>(
  record: Recorder,
  table: T,
  row: Row<T>,
  today: Day,
): Promise<void> {
  const dated = row as Row<DatedTable>
  if (dated.known_since >= today) await record.remove(table, row)
  else await record.update(table, row, { known_until: today } as Partial<Omit<Row<T>, 'id'>>)
}
