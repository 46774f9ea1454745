/** A bank statement CAMT.053 (versions .02 to .13, .02 and .08 are those of the German banks) as lines. Own definitions in the XML are refused. */
import { SaxesParser } from 'saxes'
import { type BankLine, type BankList, lineOf } from '../domain/payments/bankLine.ts'
import { type Cents, type Day, isDay } from '../domain/values.ts'
import { type BankLimits, RefusedList, refuseList, tooLargeList } from './bank-limits.ts'

const schema = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.\d{2}$/
/** Statements are some twelve elements deep. */
const deepest = 64

/** Texts of an entry or of one of its details, by their path in it; several of one path are kept in their order. */
type Texts = Map<string, string[]>
interface Entry {
  readonly own: Texts
  readonly details: Texts[]
  currency: string
}

const first = (texts: Texts | undefined, ...paths: readonly string[]): string | null => {
  for (const path of paths) {
    const found = texts?.get(path)?.[0]?.trim()
    if (found) return found
  }
  return null
}
const together = (texts: Texts | undefined, ...paths: readonly string[]): string =>
  paths.flatMap((path) => texts?.get(path) ?? []).join(' ')

/** `1234.5` as cents; null for what is no amount of whole cents. */
function centsOf(text: string | null): Cents | null {
  const parts = /^(\d{1,13})(?:\.(\d{1,2})0*)?$/.exec(text ?? '')
  return parts ? ((Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))) as Cents) : null
}
const signed = (amount: Cents, indicator: string | null): Cents => (indicator === 'DBIT' ? 0 - amount : amount) as Cents

function dayOf(own: Texts): Day | null {
  const text = first(own, 'BookgDt/Dt', 'BookgDt/DtTm', 'ValDt/Dt', 'ValDt/DtTm')?.slice(0, 10) ?? ''
  return isDay(text) ? text : null
}

/** Geschäftsvorfallcode in `NTRF+166+00931+…`. */
const gvcOf = (texts: Texts | undefined): string | null =>
  /(?:^|\+)(\d{3})(?:\+|$)/.exec(first(texts, 'BkTxCd/Prtry/Cd') ?? '')?.[1] ?? null

function saysOf(texts: readonly (Texts | undefined)[]): 'cheque' | 'return' | null {
  for (const each of texts) {
    if (first(each, 'RtrInf/Rsn/Cd', 'RtrInf/Rsn/Prtry')) return 'return'
    const family = first(each, 'BkTxCd/Domn/Fmly/Cd')
    if (first(each, 'BkTxCd/Domn/Fmly/SubFmlyCd') === 'RRTN') return 'return'
    if (family === 'ICHQ' || family === 'RCHQ' || first(each, 'Refs/ChqNb')) return 'cheque'
  }
  return null
}

const textPaths = [
  'RmtInf/Ustrd',
  'AddtlTxInf',
  'RtrInf/AddtlInf',
  'AddtlNtryInf',
  'RltdPties/Cdtr/Nm',
  'RltdPties/Cdtr/Pty/Nm',
]

/** The line of an entry, or of one of its details. */
const lineFrom = (bookedOn: Day, amount: Cents, own: Texts, details: Texts | undefined): BankLine =>
  lineOf({
    bookedOn,
    amount,
    text: [together(own, 'AddtlNtryInf'), together(details, ...textPaths)].join(' ').replaceAll(/\s+/g, ' ').trim(),
    chequeNumber: first(details, 'Refs/ChqNb'),
    endToEndId: first(details, 'Refs/EndToEndId', 'Refs/InstrId'),
    reason: first(details, 'RtrInf/Rsn/Cd'),
    gvc: gvcOf(details) ?? gvcOf(own),
    says: saysOf([details, own]),
  })

/** One line for each detail of a batch; the details must come to the entry. */
function linesOf({ own, details }: Entry): BankLine[] {
  const bookedOn = dayOf(own)
  const whole = centsOf(first(own, 'Amt'))
  const indicator = first(own, 'CdtDbtInd')
  if (bookedOn === null || whole === null || (indicator !== 'CRDT' && indicator !== 'DBIT'))
    throw refuseList('entry', bookedOn ?? '?')
  const total = signed(whole, indicator)
  if (details.length < 2) return [lineFrom(bookedOn, total, own, details[0])]
  const parts = details.map((each) => {
    const amount = centsOf(first(each, 'Amt', 'AmtDtls/TxAmt/Amt', 'AmtDtls/InstdAmt/Amt'))
    return amount === null ? null : signed(amount, first(each, 'CdtDbtInd') ?? indicator)
  })
  // Details without amounts name only what is in the batch.
  if (parts.every((part) => part === null)) return [lineFrom(bookedOn, total, own, undefined)]
  const sum = parts.reduce((added: number, part) => added + (part ?? 0), 0)
  if (sum !== total) throw refuseList('sums', bookedOn)
  return details.map((each, index) => lineFrom(bookedOn, parts[index] ?? (0 as Cents), own, each))
}

const isBooked = ({ own }: Entry): boolean => ['BOOK', null].includes(first(own, 'Sts/Cd', 'Sts'))

/** Errors (RefusedList): BANK_FILE_UNREADABLE camt, doctype, entry, sums, damaged; BANK_FILE_TOO_LARGE. */
export function readCamt(xml: string, limits: BankLimits): BankList {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const open: string[] = []
  const lines: BankLine[] = []
  let text = ''
  let skipped = 0
  let iban: string | null = null
  let entry: Entry | null = null
  /** How many elements were open around the entry, and around its detail. */
  let depth = 0
  let isStatement = false
  const path = (from: number): string => open.slice(from).join('/')
  const keep = (texts: Texts, at: string) => texts.set(at, [...(texts.get(at) ?? []), text.trim()])
  parser.on('error', () => {
    throw refuseList('damaged')
  })
  parser.on('doctype', () => {
    throw refuseList('doctype')
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('cdata', (more) => {
    text += more
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === deepest) throw refuseList('damaged')
    const own = name.slice(name.indexOf(':') + 1)
    text = ''
    if (open.length === 0 && !Object.values(attributes).some((value) => schema.test(value))) throw refuseList('camt')
    open.push(own)
    if (open.length === 2) isStatement ||= own === 'BkToCstmrStmt'
    if (own === 'Ntry' && open.length === 4) {
      entry = { own: new Map(), details: [], currency: '' }
      depth = open.length
    } else if (entry && own === 'TxDtls') {
      entry.details.push(new Map())
      depth = open.length
    } else if (entry && own === 'Amt' && open.length === 5) entry.currency = attributes.Ccy ?? ''
  })
  parser.on('closetag', () => {
    const own = open.at(-1)
    if (own === 'IBAN' && path(2) === 'Stmt/Acct/Id/IBAN') iban ??= text.replaceAll(/\s/g, '')
    if (entry && own === 'Ntry' && open.length === 4) {
      if (!isBooked(entry) || entry.currency !== 'EUR') skipped++
      else lines.push(...linesOf(entry))
      if (lines.length > limits.lines) throw new RefusedList(tooLargeList())
      entry = null
    } else if (entry && own === 'TxDtls') depth = 4
    else if (entry && text.trim() !== '')
      keep(depth === 4 ? entry.own : (entry.details.at(-1) ?? entry.own), path(depth))
    text = ''
    open.pop()
  })
  parser.write(xml).close()
  if (!isStatement) throw refuseList('camt')
  return { lines, iban, skipped }
}
