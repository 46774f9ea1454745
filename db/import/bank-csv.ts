/** A list of German banks as CSV: its heading is recognised, separators ; , and tab, German numbers and days. One wrong line refuses the whole. */
import { type BankLine, type BankList, lineOf } from '../domain/payments/bankLine.ts'
import { normaliseIban } from '../domain/payments/iban.ts'
import { type Cents, type Day, isDay } from '../domain/values.ts'
import { type BankLimits, RefusedList, refuseList, tooLargeList } from './bank-limits.ts'

/** How banks head their columns, without what is neither letter nor figure. */
const headings = {
  day: ['buchungstag', 'buchungsdatum', 'buchung', 'datum', 'buchungam'],
  valueDay: ['valuta', 'valutadatum', 'wertstellung', 'wertstellungsdatum'],
  amount: ['betrag', 'umsatz', 'betrageur', 'betragineur', 'umsatzineur', 'umsatzeur'],
  debit: ['soll', 'sollbetrag', 'ausgang', 'lastschrift'],
  credit: ['haben', 'habenbetrag', 'eingang', 'gutschrift'],
  sign: ['sollhaben', 'sh', 'kennzeichen', 'sollhabenkennzeichen', 'vorzeichen'],
  currency: ['waehrung', 'whg', 'waehrungscode'],
  endToEndId: [
    'kundenreferenzendtoend',
    'endtoendreferenz',
    'endtoendid',
    'endezuendereferenz',
    'kundenreferenz',
    'eref',
  ],
  cheque: ['schecknummer', 'schecknr'],
  reason: ['rueckgabegrund', 'rueckgabecode', 'retourengrund'],
  gvc: ['gvc', 'gvcode', 'geschaeftsvorfallcode', 'textschluessel'],
  account: ['auftragskonto', 'iban', 'ibanauftragskonto', 'eigenekontonummer', 'konto'],
  text: [
    'verwendungszweck',
    'buchungstext',
    'vorgang',
    'umsatzart',
    'vorgangverwendungszweck',
    'buchungsdetails',
    'zahlungsempfaenger',
    'beguenstigterzahlungspflichtiger',
    'namezahlungsbeteiligter',
    'info',
  ],
} as const
type Heading = keyof typeof headings

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/\(.*?\)/g, (inside) => (/end|eur/.test(inside) ? inside : ''))
    .replaceAll(/[^a-z0-9]/g, '')

interface Row {
  /** Line in the file, from 1. */
  readonly at: number
  readonly cells: readonly string[]
}

/** RFC 4180 with any separator: quoted cells may hold separators, line breaks and doubled quotes. */
function rowsOf(text: string, separator: string, most: number): Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let began = 1
  const endRow = () => {
    cells.push(cell.trim())
    if (cells.some((each) => each !== '')) rows.push({ at: began, cells })
    if (rows.length > most) throw new RefusedList(tooLargeList())
    cells = []
    cell = ''
  }
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if (character === '\n') line++
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text[index + 1] === '"') {
        cell += '"'
        index++
      } else isQuoted = false
    } else if (character === '"' && cell.trim() === '') {
      isQuoted = true
      cell = ''
    } else if (character === separator) {
      cells.push(cell.trim())
      cell = ''
    } else if (character === '\n') {
      endRow()
      began = line
    } else if (character !== '\r') cell += character
  }
  if (isQuoted) throw refuseList('damaged')
  endRow()
  return rows
}

type Columns = ReadonlyMap<Heading, readonly number[]>
function columnsOf(cells: readonly string[]): Columns {
  const found = new Map<Heading, number[]>()
  cells.forEach((cell, index) => {
    const heading = plain(cell)
    for (const [key, names] of Object.entries(headings))
      if ((names as readonly string[]).includes(heading))
        found.set(key as Heading, [...(found.get(key as Heading) ?? []), index])
  })
  return found
}
const isHead = (columns: Columns): boolean =>
  (columns.has('day') || columns.has('valueDay')) &&
  (columns.has('amount') || (columns.has('debit') && columns.has('credit')))

/** Banks put account and period above the heading. */
const mostBefore = 40

/** `02.11.2022`, `02.11.22`, `2022-11-02`; null for anything else. */
export function germanDay(text: string): Day | null {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text)
  const iso = parts
    ? `${parts[3]?.length === 2 ? `20${parts[3]}` : parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}`
    : text
  return isDay(iso) ? iso : null
}

/** `-1.234,56`, `1.234,56-`, `1234,5`, `1234.56`, `+12,00 EUR`, `12,00 S`, `12,00 H` in cents; null for anything else. */
export function germanAmount(text: string): Cents | null {
  const tidy = text.replaceAll(/[\s€']|EUR/g, '').replace('\u2212', '-')
  const parts =
    /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,2}))?([+-]|[SH])?$/.exec(tidy) ??
    /^([+-]?)(\d{1,12})\.(\d{2})([+-]|[SH])?$/.exec(tidy)
  if (!parts) return null
  const [, before, whole = '', fraction = '', after] = parts
  const amount = Number(whole.replaceAll('.', '')) * 100 + Number(fraction.padEnd(2, '0'))
  const isDebit = (before === '-') !== (after === '-' || after === 'S')
  // No negative zero.
  return (isDebit && amount !== 0 ? -amount : amount) as Cents
}

function lineFrom({ at, cells }: Row, columns: Columns): BankLine | 'foot' | 'skip' {
  const of = (heading: Heading): string =>
    (columns.get(heading) ?? [])
      .map((index) => cells[index] ?? '')
      .filter((cell) => cell !== '')
      .join(' ')
  const [dayText, valueDay] = [of('day'), of('valueDay')]
  const amountText = of('amount') || of('debit') || of('credit')
  // The foot of a list: a sum, a balance, a remark.
  if (dayText === '' && valueDay === '') return 'foot'
  const bookedOn = germanDay(dayText || valueDay)
  if (bookedOn === null) throw refuseList('day', at)
  const found = germanAmount(amountText)
  if (found === null) throw refuseList('amount', at)
  const isDebit = /^(s|soll|-|d|dbit|debit)$/i.test(of('sign')) || (!of('amount') && of('debit') !== '')
  const amount = (isDebit && found !== 0 ? -Math.abs(found) : found) as Cents
  const currency = of('currency')
  if (currency !== '' && !/^(EUR|€|Euro)$/i.test(currency)) return 'skip'
  return lineOf({
    bookedOn,
    amount,
    text: of('text').replaceAll(/\s+/g, ' '),
    chequeNumber: of('cheque') || null,
    endToEndId: of('endToEndId') || null,
    reason: /\b[A-Z]{2}\d{2}\b/.exec(of('reason'))?.[0] ?? null,
    gvc: /^\d{3}$/.test(of('gvc')) ? of('gvc') : null,
    says: null,
  })
}

/** Errors (RefusedList): BANK_FILE_UNREADABLE header, day {at}, amount {at}, damaged; BANK_FILE_TOO_LARGE. `skipped`: lines in another currency. */
export function readCsv(text: string, limits: BankLimits): BankList {
  for (const separator of [';', '\t', ',']) {
    let rows: Row[]
    try {
      rows = rowsOf(text, separator, limits.lines + mostBefore)
    } catch (fault) {
      if (separator === ',') throw fault
      continue
    }
    const head = rows.slice(0, mostBefore).findIndex(({ cells }) => isHead(columnsOf(cells)))
    if (head === -1) continue
    const columns = columnsOf(rows[head]?.cells ?? [])
    const read = rows
      .slice(head + 1)
      .map((row) => lineFrom(row, columns))
      .filter((line) => line !== 'foot')
    const lines = read.filter((line) => line !== 'skip')
    const accounts = new Set(
      (columns.get('account') ?? [])
        .slice(0, 1)
        .flatMap((index) => rows.slice(head + 1).map(({ cells }) => normaliseIban(cells[index] ?? ''))),
    )
    accounts.delete('')
    const [iban] = accounts
    return {
      lines,
      iban: accounts.size === 1 && iban !== undefined && /^[A-Z]{2}\d{2}/.test(iban) ? iban : null,
      skipped: read.length - lines.length,
    }
  }
  throw refuseList('header')
}
