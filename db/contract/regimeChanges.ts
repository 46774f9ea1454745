/** Topic `regimeChanges`: changes between AsylbLG and Jobcenter (Rechtskreiswechsel): who is due, cases, their steps and letters. */
import { z } from 'zod'
import { regimeChangeStates } from '../domain/regimeChange/state.ts'
import { command, query } from './rpc.ts'
import {
  asOf,
  benefitRegime,
  count,
  day,
  householdId,
  line,
  personId,
  receipt,
  regimeChangeDirection,
  regimeChangeId,
  regimeChangeStep,
  residenceStatus,
} from './values.ts'

const stepId = z.int().positive()

/** Why the program thinks that somebody is due (domain/regimeChange/due.ts). */
const due = z.object({
  direction: regimeChangeDirection,
  reason: z.enum(['title', 'check_status', 'asylblg_status', 'title_ended']),
  /** The program cannot decide it: to be looked up in the file. */
  isCheck: z.boolean(),
  status: residenceStatus,
  since: day.nullable(),
  dueOn: day.nullable(),
})

const person = z.object({
  personId,
  familyName: z.string(),
  givenName: z.string(),
  age: z.int().nullable(),
  status: residenceStatus.nullable(),
  regime: benefitRegime.nullable(),
  /** Belongs to the household on the day. */
  isMember: z.boolean(),
  due: due.nullable(),
})

const household = { householdId, household: z.string(), householdNumber: z.string() }

const step = z.object({ id: stepId, step: regimeChangeStep, day, note: z.string().nullable(), knownSince: day })

/** domain/regimeChange/seam.ts */
const seam = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('seamless') }),
  z.object({ kind: z.enum(['gap', 'overlap']), days: count, from: day, isThreat: z.boolean() }),
])

const change = z.object({
  id: regimeChangeId,
  version: z.int(),
  direction: regimeChangeDirection,
  ...household,
  persons: z.array(person),
  dueOn: day,
  /** The Jobcenter's number of the Bedarfsgemeinschaft. */
  reference: z.string().nullable(),
  contact: z.string().nullable(),
  note: z.string().nullable(),
  openedOn: day,
  closedOn: day.nullable(),
  /** Believed ones, by day; letters among them. */
  steps: z.array(step),
  state: z.enum(regimeChangeStates),
  next: z
    .enum([
      'apply',
      'await_decision',
      'answer_refusal',
      'ask_first_payment',
      'end_here',
      'mend_gap',
      'mend_overlap',
      'record_regime',
      'close',
    ])
    .nullable(),
  seam,
  /** Who still stands on the side that was left on the day it ended there. */
  regimeMissing: z.array(personId),
})

const dueHousehold = z.object({
  ...household,
  direction: regimeChangeDirection,
  isCheck: z.boolean(),
  dueOn: day.nullable(),
  /** All members. */
  persons: z.array(person),
  /** Those of them who are due in this direction and in no open case. */
  personIds: z.array(personId),
  /** When the last case of one of them was closed. */
  lastClosedOn: day.nullable(),
})

/** What the pane of a household says of it; `change` in short. */
const changeInShort = change.pick({ id: true, direction: true, state: true, seam: true })
const dueInShort = dueHousehold.pick({ direction: true, isCheck: true, dueOn: true })

const named = { regimeChangeId, version: z.int() }
const text = line(500).nullable().default(null)

export const regimeChanges = {
  /** The worklist on a day: households that are due without a case, and the cases; closed ones only when asked for. */
  list: query({
    input: z.object({ ...asOf, closed: z.boolean().default(false) }),
    output: z.object({ due: z.array(dueHousehold), changes: z.array(change), closed: count }),
    topics: ['regimeChanges', 'people'],
  }),
  /** One case with what was believed of its steps before, and the members of the household that are not part of it. */
  find: query({
    input: z.object({ regimeChangeId, ...asOf }),
    output: change.extend({
      former: z.array(step.extend({ knownUntil: day })),
      others: z.array(person),
    }),
    topics: ['regimeChanges', 'people'],
  }),
  /** A household's members with what is due, for opening a case that the program did not propose. */
  candidates: query({
    input: z.object({ householdId, ...asOf }),
    output: z.object({ ...household, persons: z.array(person), inOpenCase: z.array(personId) }),
    topics: ['regimeChanges', 'people'],
  }),
  /** What stands about one household on the day: due without a case, and the open cases of it or of one of its members. */
  ofHousehold: query({
    input: z.object({ householdId, ...asOf }),
    output: z.object({ due: z.array(dueInShort), changes: z.array(changeInShort) }),
    topics: ['regimeChanges', 'people'],
  }),
  /** For the navigation: households due without a case, and open cases with a gap or one that threatens. */
  counts: query({
    input: z.object(asOf),
    output: z.object({ due: count, gaps: count }),
    topics: ['regimeChanges', 'people'],
  }),
  /** Opens cases for some members of each household; all of them or none. */
  open: command({
    input: z.object({
      changes: z
        .array(
          z.object({
            householdId,
            direction: regimeChangeDirection,
            dueOn: day,
            personIds: z.array(personId).min(1).max(60),
          }),
        )
        .min(1)
        .max(500),
    }),
    output: z.object({ ...receipt, ids: z.array(regimeChangeId) }),
    errors: ['NOT_FOUND', 'CHANGE_ALREADY_OPEN'],
    changes: ['regimeChanges', 'audit'],
  }),
  /** A step with its day. Recorded again, or with `replaces`, it corrects the one before, which stays known as believed until then. */
  recordStep: command({
    input: z
      .object({
        ...named,
        step: regimeChangeStep,
        day,
        note: text,
        replaces: stepId.nullable().default(null),
        /** With `ended_here`: the regime that the persons of the case are recorded with from that day (SGB XII in place of SGB II beyond the age limit); null leaves it. */
        regime: benefitRegime.nullable().default(null),
      })
      .refine((input) => input.regime === null || input.step === 'ended_here'),
    output: z.object({ ...receipt, regimesRecorded: count }),
    errors: ['NOT_FOUND', 'STALE', 'CHANGE_CLOSED', 'STEP_IN_FUTURE', 'REGIME_WRONG_SIDE', 'NOTHING_CHANGED'],
    changes: ['regimeChanges', 'people', 'housing', 'audit'],
  }),
  /** Takes a step out of what is believed; a recorded Rechtskreis stays. */
  removeStep: command({
    input: z.object({ ...named, stepId }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'CHANGE_CLOSED'],
    changes: ['regimeChanges', 'audit'],
  }),
  change: command({
    input: z.object({
      ...named,
      dueOn: day,
      reference: text,
      contact: text,
      note: line(2000).nullable().default(null),
      personIds: z.array(personId).min(1).max(60),
    }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'CHANGE_CLOSED', 'CHANGE_ALREADY_OPEN', 'NOTHING_CHANGED'],
    changes: ['regimeChanges', 'audit'],
  }),
  /** Where the payments do not meet, `reason` says why it ends all the same; it is added to the note. */
  close: command({
    input: z.object({ ...named, reason: line(500).default('') }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'NOTHING_CHANGED', 'CHANGE_NOT_SETTLED'],
    changes: ['regimeChanges', 'audit'],
  }),
  reopen: command({
    input: z.object(named),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'NOTHING_CHANGED', 'CHANGE_ALREADY_OPEN'],
    changes: ['regimeChanges', 'audit'],
  }),
}
