/** From which account the office pays, and in which form its transfers leave it. Pure. */
import { ibanFault, normaliseIban } from './iban.ts'
import { isWritable } from './sepaText.ts'
import { type TransferFormat, transferFormats } from './terms.ts'

export interface OfficeAccount {
  /** Without blanks, in capitals; empty until it is entered. */
  readonly iban: string
  readonly bic: string | null
  readonly holder: string
  readonly format: TransferFormat
}

export const officeAccountKey = 'payments.account'
/** Without an account only the list can leave the program. */
export const noOfficeAccount: OfficeAccount = { iban: '', bic: null, holder: '', format: 'list' }

const bicForm = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/

/** What a clerk typed, as it is kept. */
export const tidied = ({ iban, bic, holder, format }: OfficeAccount): OfficeAccount => ({
  iban: normaliseIban(iban),
  bic: bic?.replaceAll(/\s/g, '').toUpperCase() || null,
  holder: holder.trim().replaceAll(/\s+/g, ' '),
  format,
})

export type AccountProblem = 'iban' | 'bic' | 'holder'
/** The first thing that is wrong. Without an account nothing but the list can be chosen. */
export function accountProblem(account: OfficeAccount): AccountProblem | null {
  const isEmpty = account.iban === '' && account.holder === '' && account.bic === null
  if (isEmpty && account.format === 'list') return null
  if (ibanFault(account.iban) !== null) return 'iban'
  if (account.bic !== null && !bicForm.test(account.bic)) return 'bic'
  return isWritable(account.holder) ? null : 'holder'
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The kept setting; what does not fit any more counts as not entered. */
export function officeAccountFrom(kept: unknown): OfficeAccount {
  if (typeof kept !== 'object' || kept === null) return noOfficeAccount
  const { iban, bic, holder, format } = kept as Record<string, unknown>
  const account = {
    iban: text(iban),
    bic: text(bic) || null,
    holder: text(holder),
    format: Object.hasOwn(transferFormats, text(format)) ? (format as TransferFormat) : noOfficeAccount.format,
  }
  return accountProblem(account) ? noOfficeAccount : account
}

export const sameAccount = (a: OfficeAccount, b: OfficeAccount): boolean =>
  a.iban === b.iban && a.bic === b.bic && a.holder === b.holder && a.format === b.format
