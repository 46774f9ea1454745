/** Topic `followUps`: what is to be done when, written by clerks or noticed by the program, in one list. */
import { z } from 'zod'
import { derivedKindCodes } from '../domain/followUps/kinds.ts'
import { followUpStates } from '../domain/followUps/list.ts'
import { command, query } from './rpc.ts'
import {
  absenceKind,
  accommodationId,
  asOf,
  assignmentKind,
  count,
  day,
  followUpId,
  householdId,
  line,
  noticeId,
  obligationLaw,
  personId,
  receipt,
  regimeChangeId,
  residenceStatus,
  roomId,
} from './values.ts'
import { noAccountReason } from './ways.ts'

const derivedKind = z.enum(derivedKindCodes)
const clerk = line(80).min(1)

/** What a follow-up can be about; the office itself has the id 1. */
const followUpSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: personId }),
  z.object({ kind: z.literal('household'), id: householdId }),
  z.object({ kind: z.literal('accommodation'), id: accommodationId }),
  z.object({ kind: z.literal('room'), id: roomId }),
  z.object({ kind: z.literal('notice'), id: noticeId }),
  z.object({ kind: z.literal('regime_change'), id: regimeChangeId }),
  z.object({ kind: z.literal('office'), id: z.literal(1) }),
])

const followUp = z.object({
  /** Names it in every list; for something derived it is what a command names it by while nothing is stored. */
  key: z.string(),
  stored: z.object({ id: followUpId, version: z.int() }).nullable(),
  /** Null where a clerk wrote it. The window words it. */
  cause: z
    .object({
      kind: derivedKind,
      /** The last day of the paper, obligation or lease, the birthday, or the day people are expected. */
      day,
      details: z
        .object({
          status: residenceStatus,
          law: obligationLaw,
          approximate: z.boolean(),
          people: count,
          places: count,
          assignmentKind,
          absence: absenceKind,
          noAccount: noAccountReason,
          step: z.string(),
        })
        .partial(),
      /** False only where it is done and its cause is gone. */
      stands: z.boolean(),
    })
    .nullable(),
  subject: followUpSubject,
  /** Who or what it is about on the day, and where. */
  about: z.object({
    name: z.string(),
    /** Family name of the person's household, or of the one whose Rechtskreis changes. */
    household: z.string().nullable(),
    accommodationId: accommodationId.nullable(),
    /** Kürzel and room number, as far as there is one. */
    place: z.string().nullable(),
  }),
  dueOn: day,
  /** When it would be due, where it was put off. */
  movedFrom: day.nullable(),
  text: z.string().nullable(),
  assignee: z.string().nullable(),
  createdOn: day.nullable(),
  doneOn: day.nullable(),
  doneBy: z.string().nullable(),
})

/** Those of a clerk, of nobody, or of everybody. */
const assigned = z.union([z.enum(['all', 'nobody']), z.object({ clerk })]).default('all')

/** As the clerk saw it: the stored row with its version, or the key of something derived of which nothing is stored. */
const ref = z.union([z.object({ id: followUpId, version: z.int() }), z.object({ derivedKey: line(80).min(1) })])
const items = z.array(ref).min(1).max(500)
const changed = z.object({ ...receipt, count })
const itemErrors = ['NOT_FOUND', 'STALE', 'NOTHING_CHANGED'] as const
const changes = ['followUps', 'audit'] as const
const topics = ['followUps', 'people', 'housing', 'assignments', 'regimeChanges', 'payments'] as const

export const followUps = {
  /** Own and derived in one list: open ones by the day they are due, then done ones, the latest first. */
  list: query({
    input: z.object({
      ...asOf,
      state: z.enum(followUpStates).default('open'),
      assigned,
      kind: z
        .union([derivedKind, z.literal('own')])
        .nullable()
        .default(null),
      dueUntil: day.nullable().default(null),
      /** Only those about this; for a household also those about its members. */
      subject: followUpSubject.nullable().default(null),
      limit: z.int().min(1).max(20_000).default(2000),
    }),
    output: z.object({ rows: z.array(followUp), total: count }),
    topics,
  }),
  /** How many are open and due until the day of the question, that day included. */
  due: query({ input: z.object({ ...asOf, assigned }), output: z.object({ count }), topics }),
  add: command({
    input: z.object({
      subject: followUpSubject,
      dueOn: day,
      text: line(500).min(1),
      assignee: clerk.nullable().default(null),
    }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'DUE_PASSED', 'CLERK_UNKNOWN'],
    changes,
  }),
  /** On something derived `text` is a remark, and may be left empty. */
  change: command({
    input: z.object({ item: ref, dueOn: day, text: line(500).min(1).nullable(), assignee: clerk.nullable() }),
    output: changed,
    errors: [...itemErrors, 'TEXT_MISSING', 'DUE_PASSED', 'CLERK_UNKNOWN'],
    changes,
  }),
  done: command({ input: z.object({ items }), output: changed, errors: itemErrors, changes }),
  reopen: command({ input: z.object({ items }), output: changed, errors: [...itemErrors, 'CAUSE_GONE'], changes }),
  postpone: command({
    input: z.object({ items, to: day }),
    output: changed,
    errors: [...itemErrors, 'DUE_PASSED'],
    changes,
  }),
  /** To a clerk of the office, or to nobody. */
  assign: command({
    input: z.object({ items, assignee: clerk.nullable() }),
    output: changed,
    errors: [...itemErrors, 'CLERK_UNKNOWN'],
    changes,
  }),
}
