/** Expressions of SQLite that Kysely has no words for. */
import { type RawBuilder, sql } from 'kysely'

/** `where x in (…)` for any number of values: one parameter, read as JSON. */
export const amongst = <T>(values: Iterable<T>): RawBuilder<T> =>
  sql<T>`(select value from json_each(${JSON.stringify([...values])}))`

/** A column that no index is to be used for, because another one narrows better. */
export const unindexed = (column: string): RawBuilder<unknown> => sql`+${sql.ref(column)}`

/** A number without blanks, hyphens and strokes, as `compactNumber` writes it; migration 0002 has its indexes. */
export const compact = (column: string): RawBuilder<string> =>
  sql<string>`replace(replace(replace(upper(${sql.ref(column)}), ' ', ''), '-', ''), '/', '')`

/** A number without its letters and leading zeros, as `bareNumber` writes it; migration 0002 has its indexes. */
export const bare = (column: string): RawBuilder<string> =>
  sql<string>`ltrim(${sql.ref(column)}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz /-0')`
