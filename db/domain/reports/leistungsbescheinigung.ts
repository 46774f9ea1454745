/** Leistungsbescheinigung: a letter that tells a household, or an office it shows it to, what it gets in which month. */
import { euro } from '../fees/howText.ts'
import { monthText } from '../payments/month.ts'
import type { Month } from '../payments/position.ts'
import type { Day } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { dayText, framed } from './frame.ts'

export interface CertifiedMonth {
  readonly month: Month
  /** Cents of each person of the household, the reference person first. */
  readonly people: readonly { readonly name: string; readonly law: string; readonly cents: number }[]
  /** What released runs have paid for it, in cents; null: nothing is paid for it yet. */
  readonly paid: number | null
}
export interface CertificateFacts extends ReportFrame {
  /** The office's day: the date of the letter. */
  readonly writtenOn: Day
  /** Null: no household was chosen, or there is none with this number. */
  readonly household: {
    readonly number: string
    /** Who is written to, then where they live, line by line. */
    readonly address: readonly string[]
  } | null
  /** In time order. */
  readonly months: readonly CertifiedMonth[]
}

function monthParagraph({ month, people, paid }: CertifiedMonth): string {
  if (people.length === 0) return `${monthText(month)}: keine Leistungen`
  const sum = people.reduce((total, { cents }) => total + cents, 0)
  return [
    `${monthText(month)}: zusammen ${euro(sum)}`,
    ...people.map(({ name, law, cents }) => `${name}: ${euro(cents)} nach ${law}`),
    paid === null ? 'noch nicht ausgezahlt' : `ausgezahlt: ${euro(paid)}`,
  ].join('\n')
}

/** One letter on the months asked for; without a household a page that says so. */
export function benefitCertificate(facts: CertificateFacts): ReportDocument {
  const { household, months } = facts
  const [first, last] = [months[0], months.at(-1)]
  const span =
    first && last && first !== last
      ? `von ${monthText(first.month)} bis ${monthText(last.month)}`
      : `für ${first ? monthText(first.month) : dayText(facts.on)}`
  return {
    name: 'leistungsbescheinigung',
    title: `Leistungsbescheinigung ${span}`,
    // Without a page this is all the paper says.
    purpose: household
      ? 'Für den Haushalt, zur Vorlage bei anderen Stellen'
      : 'Geben Sie die Nummer eines Haushalts an, für den die Bescheinigung ist.',
    ...framed(facts),
    orientation: 'portrait',
    columns: [],
    sections: [],
    totals: null,
    figures: [],
    sheets: household
      ? [
          {
            kind: 'letter',
            sender: facts.office,
            address: household.address,
            date: facts.writtenOn,
            subject: `Bescheinigung über Leistungen ${span}, Haushalt ${household.number}`,
            paragraphs: [
              'Sehr geehrte Damen und Herren,',
              `hiermit bescheinigen wir, dass der Haushalt ${household.number} ${span} diese Leistungen nach dem Asylbewerberleistungsgesetz erhält:`,
              ...months.map(monthParagraph),
              `Die Beträge entsprechen dem Stand vom ${dayText(facts.writtenOn)}. Diese Bescheinigung ist kein Bescheid.`,
              `Mit freundlichen Grüßen\n\n${facts.office}`,
            ],
          },
        ]
      : [],
    notes: [],
  }
}
