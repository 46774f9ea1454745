/** A booked line of the bank's list, whatever its format: what the reader gives and the office keeps of it. Pure. */
import type { Cents, Day, RunId, VoucherId } from '../values.ts'
import { returnReasonOf } from './returnReasons.ts'
import type { BankEntryKind } from './terms.ts'
import { readEndToEndId } from './transferIds.ts'

export interface BankLine {
  readonly kind: BankEntryKind
  readonly bookedOn: Day
  /** Positive: came in; negative: went out. */
  readonly amount: Cents
  readonly chequeNumber: number | null
  readonly endToEndId: string | null
  /** Of a return: the bank's code, MS03 where it gave none. */
  readonly reason: string | null
  /** What the bank wrote: shown in the preview, never kept. */
  readonly text: string
}
/** A bank's list as it was read. */
export interface BankList {
  readonly lines: readonly BankLine[]
  /** IBAN of the account, where the list names it. */
  readonly iban: string | null
  /** Lines that are not booked yet, or not in euros. */
  readonly skipped: number
}

/** What a format tells about a line; what it does not have is null. */
export interface RawLine {
  readonly bookedOn: Day
  readonly amount: Cents
  readonly text: string
  readonly chequeNumber: string | null
  readonly endToEndId: string | null
  readonly reason: string | null
  /** Geschäftsvorfallcode of the German banks. */
  readonly gvc: string | null
  /** The bank's own structure says: a cheque, or a return. */
  readonly says: 'cheque' | 'return' | null
}

/** Cheques: 001, 101 (Inhaberscheck), 002, 102 (Orderscheck), 011 (Euroscheck). Returned credit transfers: 159 (Überweisung Retoure). */
const chequeCodes = ['001', '002', '011', '101', '102']
const returnCodes = ['159']
const saysCheque = /\bscheck(?:einl(?:ö|oe)sung|belastung|zahlung)?\b|\bscheck-?(?:nr|nummer)/i
const saysReturn =
  /r(?:ü|ue)ck(?:ü|ue)berweisung|retoure|r(?:ü|ue)ckl(?:ä|ae)ufer|nicht ausf(?:ü|ue)hrbar|\bSVWZ\+RETURN\b/i
const numberInText = /scheck[\s.-]*(?:nr|nummer|no)[\s.:]*0*(\d{1,15})/i

const positive = (text: string | null | undefined): number | null => {
  const number = Number(text?.replace(/\s/g, '') || Number.NaN)
  return Number.isSafeInteger(number) && number > 0 && number < 1e15 ? number : null
}
const reasonInText = /\b(AC0[146]|AG01|AM0[59]|BE0[14]|CUST|FOCR|MD07|MS0[23]|NOOR|RC01|RR0[1-4])\b/

/** What kind of line it is: the structure of the format first, then the bank's code, then its words. Only money that came in is a return, only what went out a cheque. */
export function lineOf(raw: RawLine): BankLine {
  const { bookedOn, amount, text, gvc } = raw
  const ours = readEndToEndId(raw.endToEndId ?? '') ?? readEndToEndId(text)
  const isReturn =
    amount > 0 &&
    (raw.says === 'return' || returnCodes.includes(gvc ?? '') || saysReturn.test(text) || raw.reason !== null)
  const isCheque =
    amount < 0 &&
    (raw.says === 'cheque' || chequeCodes.includes(gvc ?? '') || saysCheque.test(text) || raw.chequeNumber !== null)
  const kind: BankEntryKind = isReturn ? 'return' : isCheque ? 'cheque' : 'other'
  const given = raw.endToEndId?.trim() || null
  return {
    kind,
    bookedOn,
    amount,
    chequeNumber: kind === 'cheque' ? (positive(raw.chequeNumber) ?? positive(numberInText.exec(text)?.[1])) : null,
    endToEndId: ours
      ? `QUARTIER-L${ours.runId}-B${ours.voucherId}`
      : given && given !== 'NOTPROVIDED'
        ? given.slice(0, 35)
        : null,
    reason: kind === 'return' ? returnReasonOf(raw.reason ?? reasonInText.exec(text)?.[1] ?? null) : null,
    text,
  }
}

/**
 * What makes a line the same when another list has it again, in whatever format: all that is kept of it, and which of its equals of that
 * day it is. So a list of a longer time brings only what is new, and two payments that are alike stay two.
 */
export function fingerprintTexts(lines: readonly BankLine[]): string[] {
  const seen = new Map<string, number>()
  return lines.map(({ bookedOn, amount, chequeNumber, endToEndId }) => {
    const text = [bookedOn, amount, chequeNumber ?? '', endToEndId ?? ''].join('|')
    const nth = (seen.get(text) ?? 0) + 1
    seen.set(text, nth)
    return `${text}|${nth}`
  })
}

/** A transfer of ours that may have come back. */
export interface SentTransfer {
  readonly voucherId: VoucherId
  readonly runId: RunId
  readonly amount: Cents
  /** A return is booked for it. */
  readonly isReturned: boolean
}

/** The transfer that came back with a line: the one it names by its end-to-end id, with that very amount. */
export function sentOf<S extends SentTransfer>(line: BankLine, sent: ReadonlyMap<VoucherId, S>): S | null {
  if (line.kind !== 'return' || line.endToEndId === null) return null
  const ids = readEndToEndId(line.endToEndId)
  const transfer = ids && sent.get(ids.voucherId)
  return transfer && transfer.runId === ids.runId && transfer.amount === line.amount ? transfer : null
}
