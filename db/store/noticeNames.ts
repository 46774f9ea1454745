/** The numbers of notices, by id. */
import type { NoticeId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { amongst } from './sqlite/expressions.ts'

export async function noticeNames(db: Reader, ids: readonly NoticeId[]): Promise<ReadonlyMap<NoticeId, string>> {
  const rows = await db
    .selectFrom('notice')
    .select(['id', 'number'])
    .where('id', 'in', amongst(ids) as never)
    .execute()
  return new Map(rows.map((row) => [row.id, row.number]))
}
