/** Topic `transfers`: what goes from the office's account to others: files of released runs, what came back, and the bank's lists. */
import { z } from 'zod'
import { bankEntryKinds, runKinds, runStates, transferFormats, wayKinds } from '../domain/payments/terms.ts'
import { codesOf } from '../domain/people/terms.ts'
import { command, query } from './rpc.ts'
import { asOf, bytes, count, day, householdId, line, receipt, runId, voucherId } from './values.ts'

const cents = z.int().positive()
const format = z.enum(codesOf(transferFormats))
const runKind = z.enum(codesOf(runKinds))
const runState = z.enum(codesOf(runStates))
const wayKind = z.enum(codesOf(wayKinds))
/** Code of the bank (AC04 …); what is none of `returnReasons` is told as it is. */
const reason = z.string().regex(/^[A-Z0-9]{4}$/)

const file = z.object({
  id: z.int(),
  format,
  messageId: z.string(),
  transfers: count,
  amount: cents,
  sha256: z.string(),
  madeOn: day,
  madeBy: z.string(),
})
const run = z.object({
  id: runId,
  kind: runKind,
  month: day,
  title: z.string().nullable(),
  state: runState,
  payOn: day,
  /** The day that the file asks the bank for. */
  executeOn: day,
  releasedOn: day,
  releasedBy: z.string(),
  transfers: count,
  amount: cents,
  returned: count,
  files: z.array(file),
})
const transfer = z.object({
  voucherId,
  runId,
  runKind,
  month: day,
  householdId,
  /** File number and name of the household. */
  household: z.string(),
  name: z.string(),
  kind: wayKind,
  payee: z.string(),
  /** Masked. */
  iban: z.string(),
  amount: cents,
  remittance: z.string(),
  endToEndId: z.string(),
  /** The transfer that this one pays again. */
  reopens: voucherId.nullable(),
  returned: z
    .object({ id: z.int(), version: z.int(), on: day, reason: z.string(), note: z.string().nullable() })
    .nullable(),
  /** What pays it again, in a run of whatever state. */
  again: z.object({ runId, month: day, runKind, state: runState, kind: wayKind }).nullable(),
})

const returning = { returnedOn: day, reason, note: line(300).nullable() }
const bankFile = { name: line(200), bytes }
const bankLine = z.object({
  kind: z.enum(codesOf(bankEntryKinds)),
  bookedOn: day,
  /** Positive: came in. */
  amount: z.int(),
  chequeNumber: z.int().nullable(),
  endToEndId: z.string().nullable(),
  reason: z.string().nullable(),
  /** What the bank wrote; shown here, never kept. */
  text: z.string(),
  /** Kept already from an earlier list. */
  known: z.boolean(),
  /** The transfer that came back with it. */
  voucherId: voucherId.nullable(),
  /** Whom it was for. */
  payee: z.string().nullable(),
  /** A return for that transfer is booked already. */
  booked: z.boolean(),
})
const bankCounts = z.object({
  fresh: count,
  known: count,
  cheques: count,
  returns: count,
  /** Returns that fit no transfer of ours. */
  unmatched: count,
  other: count,
  /** Not booked yet, or not in euros. */
  skipped: count,
})
const bankErrors = ['BANK_FILE_UNREADABLE', 'BANK_FILE_TOO_LARGE', 'CANCELLED'] as const

const changes = ['payments', 'followUps', 'audit'] as const
const returnErrors = ['NOT_FOUND', 'DAY_IN_FUTURE', 'RETURN_BEFORE_RELEASE'] as const

export const transfers = {
  /** Released runs with transfers, the latest first. */
  runs: query({ input: z.object(asOf), output: z.array(run), topics: ['payments'] }),
  /** Transfers of one run or of all; `returned`: only those that came back; `voucherId`: only that one. */
  list: query({
    input: z.object({
      ...asOf,
      runId: runId.nullable(),
      returned: z.boolean().default(false),
      voucherId: voucherId.nullable().default(null),
    }),
    output: z.array(transfer),
    topics: ['payments', 'people'],
  }),
  /**
   * The transfers of a released run as a file: pain.001.001.09, or a list for the Stadtkasse. The same run gives the same file to the byte
   * (the list but for its date of making); `before`: when such a file was made the last time, and by whom.
   */
  makeFile: command({
    input: z.object({ runId, format }),
    output: z.object({
      ...receipt,
      file: bytes,
      made: file,
      before: z.object({ madeOn: day, madeBy: z.string() }).nullable(),
    }),
    errors: [
      'NOT_FOUND',
      'TRANSFERS_NOT_RELEASED',
      'NO_TRANSFERS',
      'OFFICE_ACCOUNT_MISSING',
      'PAYEE_UNWRITABLE',
      'CANCELLED',
    ],
    changes: ['payments', 'audit'],
  }),
  /** A transfer came back. */
  recordReturn: command({
    input: z.object({ voucherId, householdId, ...returning }),
    output: z.object(receipt),
    errors: [...returnErrors, 'NOT_TRANSFERRED', 'ALREADY_RETURNED'],
    changes,
  }),
  changeReturn: command({
    input: z.object({ id: z.int().positive(), version: z.int(), householdId, ...returning }),
    output: z.object(receipt),
    errors: [...returnErrors, 'STALE', 'NOTHING_CHANGED'],
    changes,
  }),
  /** It was booked by mistake; refused once the money is paid again. */
  removeReturn: command({
    input: z.object({ id: z.int().positive(), version: z.int(), householdId }),
    output: z.object(receipt),
    errors: ['NOT_FOUND', 'STALE', 'RETURN_REOPENED'],
    changes,
  }),
  /** What stands in a bank's list (CAMT.053 or CSV); nothing is kept. */
  previewBank: query({
    input: z.object(bankFile),
    output: z.object({
      lines: z.array(bankLine),
      counts: bankCounts,
      /** Of which account it is, masked, and whether that is the office's own; null where the list does not say. */
      account: z.object({ iban: z.string(), isOffice: z.boolean() }).nullable(),
      /** Names what was seen: it is taken over only as it was. */
      fingerprint: z.string(),
    }),
    topics: ['payments'],
  }),
  /** Keeps what is new of it, and books the returns that name a transfer of ours. */
  takeOverBank: command({
    input: z.object({
      ...bankFile,
      /** From the preview; null takes over whatever the file says (terminal). */
      fingerprint: z.string().nullable(),
    }),
    output: z.object({ ...receipt, kept: count, returns: count }),
    errors: [...bankErrors, 'BANK_FILE_CHANGED', 'NOTHING_CHANGED'],
    changes: ['payments', 'cheques', 'followUps', 'audit'],
  }),
}
