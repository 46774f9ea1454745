/** The office itself: its name and clerks, the log of commands, and taking a command back. */
import { isDeepStrictEqual } from 'node:util'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { AuditId, Day } from '../domain/values.ts'
import { changesOf } from './audit.ts'
import type { Reader, Writer } from './connection.ts'

export async function loadOffice(db: Reader) {
  const office = await db.selectFrom('office').selectAll().executeTakeFirst()
  const clerks = await db.selectFrom('clerk').select('name').orderBy('id').execute()
  const houses = await db
    .selectFrom('accommodation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const people = await db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return (
    office && {
      name: office.name,
      demoToday: office.demo_today,
      clerks: clerks.map((c) => c.name),
      houses: houses.count,
      people: people.count,
    }
  )
}

/** The latest commands, newest first, with how many rows each changed and whether it was taken back. */
export async function loadLog(db: Reader, limit: number) {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('audit as later', 'later.undoes', 'audit.id')
    .select(['audit.id', 'audit.at', 'audit.actor', 'audit.command', 'later.id as undoneBy'])
    .select((eb) =>
      eb
        .selectFrom('audit_change')
        .whereRef('audit_change.audit_id', '=', 'audit.id')
        .select((e) => e.fn.countAll<number>().as('count'))
        .as('changes'),
    )
    .orderBy('audit.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ undoneBy, ...row }) => ({
    ...row,
    id: row.id as AuditId,
    changes: row.changes ?? 0,
    undone: undoneBy !== null,
    undoable: undoneBy === null && (row.changes ?? 0) > 0 && !neverUndone.has(row.command),
  }))
}

/** An office and the names of those who work in it stay: there must be somebody left to take anything back. */
const neverUndone: ReadonlySet<string> = new Set(['file.create', 'file.demo', 'office.addClerk'])

/** The day the office works on: the demo office stands still, a real one lives on `germanToday`. */
export async function officeToday(db: Reader, germanToday: Day): Promise<Day> {
  const office = await db.selectFrom('office').select('demo_today').executeTakeFirst()
  return office?.demo_today ?? germanToday
}

/** The office's settings that rules and reports need. */
export async function loadSettings(db: Reader) {
  const office = await db.selectFrom('office').select(['name', 'min_area_hundredths']).executeTakeFirstOrThrow()
  return { officeName: office.name, minAreaHundredths: office.min_area_hundredths }
}

/** Puts a name on the list of those who work here; refused when it stands there already. */
export async function addClerk({ db, record }: Writer, name: string): Promise<Result<{ name: string }>> {
  const same = await db.selectFrom('clerk').select('id').where('name', '=', name).executeTakeFirst()
  if (same) return refuse({ code: 'NAME_TAKEN' })
  await record.insert('clerk', [{ name }])
  return ok({ name })
}

export async function findCommand(db: Reader, id: AuditId) {
  return db.selectFrom('audit').select(['id', 'command']).where('id', '=', id).executeTakeFirst()
}

/**
 * Takes a command back by writing each changed row as it was before, last change first.
 * Refused with UNDO_OVERTAKEN when a row is no longer as the command left it, so that nothing later is lost.
 */
export async function takeBack({ db, trx, record }: Writer, id: AuditId): Promise<Result<{ command: string }>> {
  const command = await findCommand(db, id)
  if (!command) return refuse({ code: 'NOT_FOUND' })
  const undone = await db.selectFrom('audit').select('id').where('undoes', '=', id).executeTakeFirst()
  const changes = await changesOf(db, id)
  if (undone || changes.length === 0 || neverUndone.has(command.command)) return refuse({ code: 'NOTHING_TO_UNDO' })
  const versions = (row: object | null) =>
    row && Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'version'))
  for (const change of changes.toReversed()) {
    const present = await trx
      .selectFrom(change.table as 'person')
      .selectAll()
      .where('id', '=', change.id as never)
      .executeTakeFirst()
    // A household's version only ever grows, also when a change is taken back: whoever still looks at it must be told.
    if (!isDeepStrictEqual(versions({ ...present }), versions({ ...change.after })))
      return refuse({ code: 'UNDO_OVERTAKEN' })
    if (change.before === null && present) await record.remove(change.table, present as never)
    else if (change.after === null && change.before) await record.restore(change.table, change.before)
    else if (present && change.before)
      await record.update(change.table, present as never, backwards(change.before, present))
  }
  return ok({ command: command.command })
}

/** The columns that go back; a version goes on counting instead. */
function backwards(before: object, present: object): never {
  const { id, version, ...columns } = before as Record<string, unknown>
  const counting = (present as Record<string, unknown>).version
  return (typeof counting === 'number' ? { ...columns, version: counting + 1 } : columns) as never
}
