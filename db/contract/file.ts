/** Topic `file`: opening and making data files. Never offered to the page, which knows no paths. */
import { z } from 'zod'
import { command } from './rpc.ts'
import { line, receipt } from './values.ts'

const path = z.string().min(1).max(4096)
const opened = z.object({ ...receipt, path: z.string() })
const fileErrors = [
  'FILE_NOT_FOUND',
  'FILE_EXISTS',
  'FILE_FOREIGN',
  'FILE_NEWER',
  'FILE_DAMAGED',
  'FILE_LOCKED',
  'FILE_READ_ONLY',
  'DISK_FULL',
] as const

export const file = {
  open: command({
    input: z.object({ path }),
    output: opened,
    errors: fileErrors,
    changes: ['office', 'housing', 'people', 'followUps', 'audit'],
  }),
  /** An empty office; `clerk` is the first name of those who work here. */
  create: command({
    input: z.object({ path, office: line(120).min(1), clerk: line(80).min(1) }),
    output: opened,
    errors: fileErrors,
    changes: ['office', 'housing', 'people', 'followUps', 'audit'],
  }),
  /** The demo office: invented people, true to the town's report of 2 November 2022. */
  demo: command({
    input: z.object({ path }),
    output: opened,
    errors: fileErrors,
    changes: ['office', 'housing', 'people', 'followUps', 'audit'],
  }),
  close: command({
    input: z.object({}),
    output: z.object(receipt),
    errors: [],
    changes: ['office', 'housing', 'people', 'followUps', 'audit'],
  }),
}
