/** Filters of a list that the office gave a name. */
import type { ViewId } from '../domain/values.ts'
import type { Reader } from './connection.ts'

/** By name. The filter is the JSON that was kept; it may be of an older program. */
export const loadViews = (db: Reader, list: string) =>
  db.selectFrom('saved_view').selectAll().where('list', '=', list).orderBy('name').execute()

export const findView = (db: Reader, id: ViewId) =>
  db.selectFrom('saved_view').selectAll().where('id', '=', id).executeTakeFirst()
