/** Part of topic `people`: what is recorded in a person's dated lines. */
import { z } from 'zod'
import { command } from './rpc.ts'
import { benefitRegime, day, personId, receipt, residenceStatus } from './values.ts'

/** `version`: the person's, as the clerk saw it. `learnedOn`: the day the office learned of it; null is today. */
const record = { personId, version: z.int(), from: day, to: day.nullable(), learnedOn: day.nullable().default(null) }
const recordErrors = ['NOT_FOUND', 'STALE', 'PERIOD_EMPTY', 'LEARNED_LATER', 'NOTHING_CHANGED'] as const

export const recording = {
  /** A status that holds from a day; what was believed about those days before is kept as known until then. */
  recordStatus: command({
    input: z.object({ ...record, status: residenceStatus }),
    output: z.object({ ...receipt, knownSince: day }),
    errors: recordErrors,
    changes: ['people', 'housing', 'audit'],
  }),
  recordRegime: command({
    input: z.object({ ...record, regime: benefitRegime }),
    output: z.object({ ...receipt, knownSince: day }),
    errors: recordErrors,
    changes: ['people', 'housing', 'audit'],
  }),
}
