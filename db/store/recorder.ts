/**
 * Every change to a recorded table goes through here: it is carried out, and kept with the row before and after it.
 * From that one list come the audit, the undo and a record's history.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from 'kysely'
import { highestId } from './sqlite/sequence.ts'
import type { RecordedTable, Row, Tables } from './tables.ts'

export interface RowChange {
  readonly table: RecordedTable
  readonly id: number
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

export interface Recorder {
  /** Inserts rows, gives each the next id of its table, and returns the rows as kept. */
  insert<T extends RecordedTable>(table: T, rows: readonly Omit<Row<T>, 'id'>[]): Promise<Row<T>[]>
  /** Changes some columns of a row. `before` is the row as it was read in this transaction; a patch that changes nothing leaves no trace. */
  update<T extends RecordedTable>(table: T, before: Row<T>, patch: Partial<Omit<Row<T>, 'id'>>): Promise<Row<T>>
  remove<T extends RecordedTable>(table: T, before: Row<T>): Promise<void>
  /** Writes a row back as it was, id included; for the undo of a removal. */
  restore(table: RecordedTable, row: Readonly<Record<string, unknown>>): Promise<void>
  changes(): readonly RowChange[]
}

/** SQLite takes 32,766 parameters a statement; 400 rows of our widest table stay far below and keep compiling cheap. */
const chunk = 400

export function createRecorder(trx: Transaction<Tables>): Recorder {
  const changes: RowChange[] = []
  const nextIds = new Map<RecordedTable, number>()

  const insertRows = async (table: RecordedTable, rows: readonly object[]) => {
    for (let start = 0; start < rows.length; start += chunk)
      await trx
        .insertInto(table)
        .values(rows.slice(start, start + chunk) as never)
        .execute()
  }

  return {
    async insert(table, rows) {
      let id = nextIds.get(table) ?? (await highestId(trx, table)) + 1
      const kept = rows.map((row) => ({ id: id++, ...row })) as unknown as Row<typeof table>[]
      nextIds.set(table, id)
      await insertRows(table, kept)
      for (const row of kept) changes.push({ table, id: row.id, before: null, after: { ...row } })
      return kept
    },
    async update(table, before, patch) {
      const after = { ...before, ...patch }
      if (isDeepStrictEqual(after, before)) return before
      await trx
        .updateTable(table as 'person')
        .set(patch as never)
        .where('id', '=', before.id as never)
        .execute()
      changes.push({ table, id: before.id, before: { ...before }, after: { ...after } })
      return after
    },
    async remove(table, before) {
      await trx
        .deleteFrom(table as 'person')
        .where('id', '=', before.id as never)
        .execute()
      changes.push({ table, id: before.id, before: { ...before }, after: null })
    },
    async restore(table, row) {
      await insertRows(table, [row])
      changes.push({ table, id: Number(row.id), before: null, after: row })
    },
    changes: () => changes,
  }
}
