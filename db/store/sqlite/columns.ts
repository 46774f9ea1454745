/** The columns that a table has today; an audit row may still speak of one that a migration has dropped since. */
import { sql, type Transaction } from 'kysely'
import type { RecordedTable, Tables } from '../tables.ts'

export async function columnsOf(trx: Transaction<Tables>, table: RecordedTable): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(trx)
  return new Set(rows.map((row) => row.name))
}
