/** How large a bank's list may be, what is wrong with one that is not read, and how that leaves the reader. */
import type { Refusal } from '../domain/errors.ts'
import { refuse } from '../domain/result.ts'

export interface BankLimits {
  readonly fileBytes: number
  readonly lines: number
  readonly seconds: number
  readonly memoryMb: number
}
/** A town's account has some thousand lines a month. */
export const bankLimits: BankLimits = { fileBytes: 25 * 1024 * 1024, lines: 100_000, seconds: 60, memoryMb: 768 }

/** What a file is that is no readable list; the sentence tells the clerk what to do with it. */
export type BankFault =
  | 'zip'
  | 'workbook'
  | 'pdf'
  | 'camt'
  | 'doctype'
  | 'header'
  | 'day'
  | 'amount'
  | 'currency'
  | 'entry'
  | 'sums'
  | 'empty'
  | 'damaged'

/** `at`: the line of a list, or the booking day of an entry. Never what stands there. */
export const unreadableList = (kind: BankFault, at?: string | number) =>
  refuse<Refusal>({ code: 'BANK_FILE_UNREADABLE', details: at === undefined ? { kind } : { kind, at } })
export const tooLargeList = () => refuse<Refusal>({ code: 'BANK_FILE_TOO_LARGE' })

/** Carries a refusal out of the reader; the worker turns it back into a value. */
export class RefusedList extends Error {
  readonly refusal: Refusal
  constructor(refused: { readonly error: Refusal }) {
    super(refused.error.code)
    this.refusal = refused.error
  }
}
export const refuseList = (kind: BankFault, at?: string | number): RefusedList =>
  new RefusedList(unreadableList(kind, at))
