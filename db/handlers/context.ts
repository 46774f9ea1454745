/** What every handler works with: the open data file, the clock, and where the program's own files lie. */
import type { CallContext, CommandContext } from '../contract/rpc.ts'
import { type Result, refuse } from '../domain/result.ts'
import type { Day } from '../domain/values.ts'
import type { AuditEntry } from '../store/audit.ts'
import { wasCarriedOut } from '../store/audit.ts'
import type { Reader, Receipt, Store, Writer } from '../store/connection.ts'
import { officeToday } from '../store/office.ts'

export interface Backend {
  /** The open data file, or null. */
  store(): Store | null
  setStore(store: Store | null): Promise<void>
  now(): Date
  /** Folder of `resources`. */
  readonly resources: string
}

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

/** The calendar day in the office at an instant. */
const germanDayAt = (instant: Date): Day => berlin.format(instant) as Day

/** The day the office works on now. */
export const todayOf = (backend: Backend, db: Reader): Promise<Day> => officeToday(db, germanDayAt(backend.now()))

/** Answers a question from one snapshot of the open file. */
export async function asking<T>(backend: Backend, fn: (db: Reader) => Promise<Result<T>>): Promise<Result<T>> {
  const store = backend.store()
  return store ? store.read(fn) : refuse({ code: 'NO_FILE' })
}

export interface Ordered extends Writer {
  readonly today: Day
}

/**
 * Carries out a command in one transaction with its audit row. Refused when no file is open, or when a command with this id was
 * carried out before, so that a clerk's own retry never books twice.
 */
export async function ordering<T extends object>(
  backend: Backend,
  context: CommandContext,
  entry: Pick<AuditEntry, 'command' | 'input'> & Partial<Pick<AuditEntry, 'undoes' | 'always'>>,
  fn: (writer: Ordered) => Promise<Result<T>>,
): Promise<Result<T & Receipt>> {
  const store = backend.store()
  if (!store) return refuse({ code: 'NO_FILE' })
  const audit = { at: backend.now().toISOString(), actor: context.actor, commandId: context.commandId, ...entry }
  return store.write(audit, async (writer) => {
    if (await wasCarriedOut(writer.db, context.commandId)) return refuse({ code: 'COMMAND_REPEATED' })
    return fn({ ...writer, today: await todayOf(backend, writer.db) })
  })
}

/** Lets waiting messages in (a cancel, above all) during long work; throws when the clerk cancelled. */
export async function breathe(context: CallContext): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  context.signal.throwIfAborted()
}
