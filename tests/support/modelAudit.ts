/** The register replayed from its audit: every table as the recorded changes, one after another, leave it. */
import { isDeepStrictEqual } from 'node:util'
import Database from 'better-sqlite3'
import { migrate } from '../../db/migrations/index.ts'

/** Every table whose changes the audit keeps: all but the office's own row and the audit itself. */
const recordedTables = (db: Database.Database): string[] =>
  db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT IN ('office', 'audit', 'audit_change')`,
    )
    .pluck()
    .all() as string[]

type Tables = Readonly<Record<string, readonly unknown[]>>

/** The rows that a new file brings along, such as the rates of the law: no command wrote them. */
function rowsOfNewFile(): Tables {
  const db = new Database(':memory:')
  migrate(db)
  return Object.fromEntries(recordedTables(db).map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]))
}

/** The tables as they stand, and as the audit says they must stand; each row before a change is checked against the replay, too. */
export function tablesAndReplay(path: string): { tables: Tables; replay: Tables } {
  const db = new Database(path, { readonly: true })
  try {
    const recorded = recordedTables(db)
    const broughtAlong = rowsOfNewFile()
    const replay = new Map(
      recorded.map((table) => [
        table,
        new Map((broughtAlong[table] ?? []).map((row) => [(row as { id: number }).id, row])),
      ]),
    )
    const changes = db.prepare('SELECT * FROM audit_change ORDER BY audit_id, position').all() as {
      audit_id: number
      table_name: string
      row_id: number
      before: string | null
      after: string | null
    }[]
    for (const change of changes) {
      const rows = replay.get(change.table_name)
      if (!rows) throw new Error(`audit ${change.audit_id} changes ${change.table_name}`)
      if (!isDeepStrictEqual(rows.get(change.row_id) ?? null, JSON.parse(change.before ?? 'null')))
        throw new Error(`audit ${change.audit_id}: ${change.table_name} ${change.row_id} was not what it says`)
      if (change.after === null) rows.delete(change.row_id)
      else rows.set(change.row_id, JSON.parse(change.after))
    }
    const sorted = (rows: readonly unknown[]) => rows.map((row) => row as { id: number }).sort((a, b) => a.id - b.id)
    return {
      tables: Object.fromEntries(recorded.map((t) => [t, sorted(db.prepare(`SELECT * FROM ${t}`).all())])),
      replay: Object.fromEntries(recorded.map((t) => [t, sorted([...(replay.get(t)?.values() ?? [])])])),
    }
  } finally {
    db.close()
  }
}
