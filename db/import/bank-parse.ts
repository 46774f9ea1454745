/** From the bytes of a bank's list to its lines: which format it is, in which letters it is written. Runs in the reading thread. */
import type { BankList } from '../domain/payments/bankLine.ts'
import { readCamt } from './bank-camt.ts'
import { readCsv } from './bank-csv.ts'
import { type BankLimits, refuseList } from './bank-limits.ts'

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((character, index) => bytes[index] === character.charCodeAt(0))

/** UTF-8 where it is, else the letters of older Windows programs. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Throws RefusedList; an empty list is refused, too. */
export function parseBankList(bytes: Uint8Array, limits: BankLimits): BankList {
  if (startsWith(bytes, 'PK'))
    throw refuseList(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).includes('xl/') ? 'workbook' : 'zip')
  if (startsWith(bytes, '\u00d0\u00cf')) throw refuseList('workbook')
  if (startsWith(bytes, '%PDF')) throw refuseList('pdf')
  const text = textOf(bytes)
  if (text.includes('\0')) throw refuseList('damaged')
  const list = /^\uFEFF?\s*</.test(text) ? readCamt(text.replace(/^\uFEFF?\s*/, ''), limits) : readCsv(text, limits)
  if (list.lines.length === 0) throw refuseList('empty')
  return list
}
