/** Topic `office`: the data file, who works here, what was done and how it is taken back. */
import { z } from 'zod'
import { command, query } from './rpc.ts'
import { auditId, count, day, line, receipt } from './values.ts'

const officeState = z.object({
  name: z.string(),
  /** File name without its folder. */
  fileName: z.string(),
  /** The day the office works on: today in Berlin, or the day at which a demo office stands still. */
  today: day,
  demo: z.boolean(),
  clerks: z.array(z.string()),
  houses: count,
  /** In the register today. */
  people: count,
})

const subject = z
  .object({
    household: z.string(),
    notice: z.string(),
    person: z.string(),
    people: count,
    places: count,
    label: z.string(),
    house: z.string(),
    room: z.string(),
    rooms: count,
    day,
    step: z.string(),
    households: count,
    followUps: count,
    report: z.string(),
    audience: z.string(),
    medium: z.string(),
    undoes: z.string(),
  })
  .partial()

const auditRow = z.object({
  id: auditId,
  at: z.string(),
  actor: z.string(),
  command: z.string(),
  changes: count,
  undone: z.boolean(),
  /** What it was about, as far as it says; the window words it. */
  subject,
  /** It changed records and nothing has taken it back yet. */
  undoable: z.boolean(),
})

export const office = {
  /** Null while no data file is open. */
  state: query({ input: z.object({}), output: officeState.nullable(), topics: ['office', 'housing', 'people'] }),
  addClerk: command({
    input: z.object({ name: line(80).min(1) }),
    output: z.object({ ...receipt, name: z.string() }),
    errors: ['NAME_TAKEN'],
    changes: ['office', 'audit'],
  }),
  /** The latest commands, newest first. */
  log: query({
    input: z.object({ limit: z.int().min(1).max(500).default(100) }),
    output: z.array(auditRow),
    topics: ['audit'],
  }),
  /** Takes a command back as one step, as long as nothing later has touched the same records. */
  undo: command({
    input: z.object({ auditId }),
    output: z.object({ ...receipt, command: z.string() }),
    errors: ['NOT_FOUND', 'NOTHING_TO_UNDO', 'UNDO_OVERTAKEN', 'RUN_FROZEN', 'RUN_NOT_DRAFT'],
    changes: [
      'office',
      'housing',
      'homes',
      'people',
      'followUps',
      'assignments',
      'regimeChanges',
      'payments',
      'cheques',
      'audit',
    ],
  }),
  /** Integrity, foreign keys, audit chain and every rule of the register; an empty list means that all is well. */
  check: query({
    input: z.object({}),
    output: z.object({ problems: z.array(z.object({ check: z.string(), count, example: z.string() })) }),
    topics: ['office', 'housing', 'people', 'audit'],
  }),
}
