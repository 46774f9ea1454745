/** Part of topic `people`: what is recorded in a person's dated lines, corrected, ended and taken out. */
import { z } from 'zod'
import { command } from './rpc.ts'
import {
  absenceKind,
  benefitRegime,
  day,
  housingNeed,
  line,
  obligationLaw,
  personId,
  receipt,
  residenceStatus,
} from './values.ts'

/** `version`: the person's, as the clerk saw it. `learnedOn`: the day the office learned of it; null is today. */
const learning = { personId, version: z.int(), learnedOn: day.nullable().default(null) }
/** `replaces`: the first day of the entry that is corrected by this one; null lays a new entry into the line. */
const entry = { ...learning, from: day, replaces: day.nullable().default(null) }
const period = { ...entry, to: day.nullable() }

const output = z.object({ ...receipt, knownSince: day })
const errors = ['NOT_FOUND', 'STALE', 'MERGED', 'PERIOD_EMPTY', 'LEARNED_LATER', 'NOTHING_CHANGED'] as const
const recorded = { output, errors, changes: ['people', 'housing', 'audit'] } as const

const status = z.object({ kind: z.literal('status') })
const regime = z.object({ kind: z.literal('regime') })
const obligation = z.object({ kind: z.literal('obligation') })
/** Each need is a line of its own. */
const need = z.object({ kind: z.literal('need'), need: housingNeed })
const absence = z.object({ kind: z.literal('absence') })
const name = z.object({ kind: z.literal('name') })

export const recording = {
  /** A status that holds from a day; what was believed about those days before is kept as known until then. */
  recordStatus: command({ input: z.object({ ...period, status: residenceStatus }), ...recorded }),
  recordRegime: command({ input: z.object({ ...period, regime: benefitRegime }), ...recorded }),
  recordObligation: command({
    input: z.object({ ...period, law: obligationLaw, place: line(120).nullable() }),
    ...recorded,
  }),
  /** A requirement of the home, never its reason. Overlapping entries of one need become one. */
  recordNeed: command({ input: z.object({ ...period, need: housingNeed }), ...recorded }),
  /** A name holds until the next one; the first is borne since always. */
  recordName: command({
    input: z.object({ ...entry, familyName: line(120).min(1), givenName: line(120).min(1) }),
    ...recorded,
  }),
  /** Nights on which somebody sleeps elsewhere and keeps the place: `to` is the first night back. */
  recordAbsence: command({ input: z.object({ ...period, absence: absenceKind }), ...recorded }),
  /** What reaches over `day` ends there: the day is the first on which it does not hold any more. */
  endPeriod: command({
    input: z.object({
      ...learning,
      line: z.discriminatedUnion('kind', [status, regime, obligation, need, absence]),
      day,
    }),
    ...recorded,
  }),
  /** The entry that begins on `from` never held. `fills`: the one before it, where it ended on that day, goes on in its place. */
  removePeriod: command({
    input: z.object({
      ...learning,
      line: z.discriminatedUnion('kind', [status, regime, obligation, need, absence, name]),
      from: day,
      fills: z.boolean().default(true),
    }),
    ...recorded,
    errors: [...errors, 'LAST_NAME'],
  }),
}
