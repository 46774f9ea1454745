/** The frame around every report: the words of its head and notes, and dates inside sentences. One source for paper and Excel. */
import { addDays, type Day, dayText } from '../values.ts'
import type { ReportFrame } from './facts.ts'

export { dayText }

export const frameWords = {
  on: 'Stichtag',
  known: 'Kenntnisstand',
  madeAt: 'Stand',
  madeBy: 'Erstellt von',
  office: 'Stelle',
  purpose: 'Empfänger',
  figures: 'Zahlen',
  notes: 'Hinweise',
  counted: 'Was gezählt ist',
  section: 'Bereich',
} as const

/** Who made the document where, for which day, and from which day's knowledge. */
export const framed = ({ office, on, knownOn, madeAt, madeBy }: ReportFrame): ReportFrame => ({
  office,
  on,
  knownOn,
  madeAt,
  madeBy,
})

/** `vom 02.11.2022 auf den 03.11.2022`: the night a key date stands for. */
export const nightText = (on: Day): string => `vom ${dayText(on)} auf den ${dayText(addDays(on, 1))}`

const berlin = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** `02.11.2022, 14:05 Uhr` in Berlin, from a UTC ISO instant. */
export const madeAtText = (madeAt: string): string => `${berlin.format(new Date(madeAt))} Uhr`

/** `1 Person`, `5 Personen`. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** `38,5 %`: a share inside a sentence. */
export const percentText = (share: number): string => `${share.toFixed(1).replace('.', ',')} %`
