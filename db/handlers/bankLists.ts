/** Part of topic `transfers`: a list of the bank, first as it is recognised, then kept; returns that name a transfer of ours are booked with it. */
import { createHash } from 'node:crypto'
import type { FullContract } from '../contract/index.ts'
import type { CallContext, Handlers } from '../contract/rpc.ts'
import {
  type BankLine,
  type BankList,
  fingerprintTexts,
  type SentTransfer,
  sentOf,
} from '../domain/payments/bankLine.ts'
import { maskIban, normaliseIban } from '../domain/payments/iban.ts'
import { readEndToEndId } from '../domain/payments/transferIds.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Cents, Day, VoucherId } from '../domain/values.ts'
import { readBankList } from '../import/bank-open.ts'
import { knownFingerprints, loadSent } from '../store/bankEntries.ts'
import type { Reader } from '../store/connection.ts'
import { loadSettings } from '../store/settings.ts'
import { asking, type Backend, ordering } from './context.ts'

interface ReadList {
  readonly list: BankList
  readonly sha256: string
}
/** A line with its fingerprint and the transfer of ours that came back with it. */
interface Recognised {
  readonly line: BankLine
  readonly fingerprint: string
  readonly known: boolean
  readonly sent: (SentTransfer & { readonly payee: string; readonly releasedOn: Day | null }) | null
  readonly booked: boolean
}

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

async function read(bytes: Uint8Array, context: CallContext): Promise<Result<ReadList>> {
  context.progress({ phase: 'reading', done: 0, total: 0 })
  const list = await readBankList(bytes, context.signal)
  return list.ok ? ok({ list: list.value, sha256: sha256(bytes) }) : list
}

/** One transfer comes back once: of two lines for it, only the first is its return. */
async function recognise(db: Reader, { lines }: BankList): Promise<Recognised[]> {
  const fingerprints = fingerprintTexts(lines).map(sha256)
  const known = await knownFingerprints(db, fingerprints)
  const named = lines.flatMap(({ endToEndId }) => readEndToEndId(endToEndId ?? '')?.voucherId ?? [])
  const sent = await loadSent(db, named)
  const taken = new Set<VoucherId>()
  return lines.map((line, index) => {
    const fingerprint = fingerprints[index] ?? ''
    const transfer = sentOf(line, sent)
    const booked = transfer !== null && (transfer.isReturned || taken.has(transfer.voucherId))
    if (transfer) taken.add(transfer.voucherId)
    return { line, fingerprint, known: known.has(fingerprint), sent: transfer, booked }
  })
}

const countsOf = (rows: readonly Recognised[], skipped: number) => {
  const fresh = rows.filter(({ known }) => !known)
  const of = (kind: BankLine['kind']) => fresh.filter(({ line }) => line.kind === kind)
  return {
    fresh: fresh.length,
    known: rows.length - fresh.length,
    cheques: of('cheque').length,
    returns: of('return').length,
    unmatched: of('return').filter(({ sent }) => sent === null).length,
    other: of('other').length,
    skipped,
  }
}

/** Over the file and all that was recognised in it. */
const fingerprintOf = (read: ReadList, rows: readonly Recognised[]): string =>
  sha256(
    JSON.stringify([
      read.sha256,
      rows.map(({ fingerprint, known, sent, booked }) => [fingerprint, known, sent?.voucherId, booked]),
    ]),
  )

/** Not before the run was released, and not later than today: a bank's day is no reason to refuse a list. */
const within = (day: Day, from: Day | null, to: Day): Day => (from !== null && day < from ? from : day > to ? to : day)

export const bankLists = (
  backend: Backend,
): Pick<Handlers<FullContract>['transfers'], 'previewBank' | 'takeOverBank'> => ({
  previewBank: async ({ bytes }, context) => {
    const opened = await read(bytes, context)
    if (!opened.ok) return opened
    const { list } = opened.value
    return asking(backend, async (db) => {
      const rows = await recognise(db, list)
      const { officeAccount } = await loadSettings(db)
      return ok({
        lines: rows.map(({ line, known, sent, booked }) => ({
          ...line,
          text: line.text.slice(0, 500),
          known,
          voucherId: sent?.voucherId ?? null,
          payee: sent?.payee ?? null,
          booked,
        })),
        counts: countsOf(rows, list.skipped),
        account:
          list.iban === null
            ? null
            : { iban: maskIban(list.iban), isOffice: normaliseIban(list.iban) === officeAccount.iban },
        fingerprint: fingerprintOf(opened.value, rows),
      })
    })
  },

  takeOverBank: async ({ bytes, fingerprint }, context) => {
    const opened = await read(bytes, context)
    if (!opened.ok) return opened
    // What the bank wrote stays out of the log: only which file it was.
    const input = { list: opened.value.sha256 }
    return ordering(backend, context, { command: 'transfers.takeOverBank', input }, async ({ db, record, today }) => {
      const rows = await recognise(db, opened.value.list)
      if (fingerprint !== null && fingerprint !== fingerprintOf(opened.value, rows))
        return refuse({ code: 'BANK_FILE_CHANGED' })
      const fresh = rows.filter(({ known }) => !known)
      if (fresh.length === 0) return refuse({ code: 'NOTHING_CHANGED' })
      await record.insert(
        'bank_entry',
        fresh.map(({ line, fingerprint: own, sent }) => ({
          version: 1,
          fingerprint: own,
          kind: line.kind,
          booked_on: line.bookedOn,
          amount: line.amount as Cents,
          cheque_number: line.chequeNumber,
          end_to_end_id: line.endToEndId,
          reason: line.reason,
          cheque_id: null,
          voucher_id: sent?.voucherId ?? null,
          settled_note: null,
          imported_on: today,
        })),
      )
      const returned = fresh.flatMap(({ line, sent, booked }) => (sent && !booked ? [{ line, sent }] : []))
      await record.insert(
        'transfer_return',
        returned.map(({ line, sent }) => ({
          version: 1,
          voucher_id: sent.voucherId,
          returned_on: within(line.bookedOn, sent.releasedOn, today),
          reason: line.reason ?? 'MS03',
          note: null,
        })),
      )
      return ok({ kept: fresh.length, returns: returned.length })
    })
  },
})
