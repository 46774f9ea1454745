/** The highest id a table ever gave away; ids are never used twice, so a history never mixes two records. */
import type { Transaction } from 'kysely'
import type { RecordedTable, Tables } from '../tables.ts'

export async function highestId(trx: Transaction<Tables>, table: RecordedTable): Promise<number> {
  const row = await trx.selectFrom('sqlite_sequence').select('seq').where('name', '=', table).executeTakeFirst()
  return row?.seq ?? 0
}
