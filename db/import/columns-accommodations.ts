/** Columns of sheet `Unterkünfte`. */
import { accommodationKinds, legalClasses } from '../domain/housing/terms.ts'
import type { AccommodationRow } from '../domain/register/rows.ts'
import { amountColumn, type Columns, dateColumn, textColumn } from './columns.ts'
import { date, lastDay } from './values-dates.ts'
import { accommodationKind, legalClass } from './values-housing.ts'
import { money } from './values-numbers.ts'
import { termsOf } from './values-terms.ts'
import { text } from './values-text.ts'

export const accommodationColumns: Columns<AccommodationRow> = {
  shortName: textColumn('Kürzel', text({ limit: 20 }), {
    required: true,
    width: 10,
    explanation: 'Kurzer Name der Unterkunft. Er darf nur einmal vorkommen; Zimmer und Belegung beziehen sich auf ihn.',
    example: 'FRI',
  }),
  name: textColumn('Name', text({ limit: 120 }), {
    aliases: ['Bezeichnung', 'Unterkunft'],
    required: true,
    width: 28,
    explanation: 'Voller Name, wie er auf Listen stehen soll.',
    example: 'Friedrichstraße',
  }),
  kind: textColumn('Art', accommodationKind, {
    aliases: ['Unterkunftsart', 'Art der Unterkunft'],
    required: true,
    choices: termsOf(accommodationKinds),
    explanation: 'Zentralunterkunft, angemietete Wohnung oder ganzes Haus.',
    example: 'Zentralunterkunft',
  }),
  street: textColumn('Straße', text({ limit: 120 }), {
    width: 24,
    explanation: 'Straße ohne Hausnummer.',
    example: 'Friedrichstraße',
  }),
  houseNumber: textColumn('Hausnummer', text({ limit: 20 }), {
    aliases: ['Haus-Nr.', 'HNr'],
    width: 12,
    explanation: 'Hausnummer mit Zusatz. Die Spalte ist als Text eingestellt, damit Excel aus „3-5“ kein Datum macht.',
    example: '3-5',
  }),
  postalCode: textColumn('PLZ', text({ limit: 10, digits: { width: 5, atLeast: 4 } }), {
    aliases: ['Postleitzahl'],
    width: 8,
    explanation: 'Postleitzahl.',
    example: '47475',
  }),
  town: textColumn('Ort', text({ limit: 80 }), {
    aliases: ['Stadt'],
    explanation: 'Ort.',
    example: 'Kamp-Lintfort',
  }),
  legalClass: textColumn('Einstufung', legalClass, {
    aliases: ['Rechtliche Einstufung'],
    choices: termsOf(legalClasses),
    width: 13,
    explanation:
      'Gemeinschaftsunterkunft (GU) oder Wohnung. Danach richtet sich die Bedarfsstufe; deshalb wird sie angegeben und nie abgeleitet.',
    example: 'GU',
  }),
  landlord: textColumn('Vermieter', text({ limit: 120 }), {
    aliases: ['Vermieterin', 'Eigentümer'],
    width: 24,
    explanation: 'Bei angemieteten Wohnungen: mit wem der Mietvertrag geschlossen ist.',
    example: 'Wohnbau Musterstadt eG',
  }),
  leaseFrom: dateColumn('Mietbeginn', date, {
    aliases: ['Miete ab', 'Mietvertrag ab'],
    explanation: 'Erster Tag des Mietvertrags.',
    example: '01.03.2022',
  }),
  leaseTo: dateColumn('Mietende', lastDay, {
    aliases: ['Miete bis', 'Mietvertrag bis'],
    explanation: 'Letzter Tag des Mietvertrags; leer, wenn er unbefristet ist.',
    example: '28.02.2025',
  }),
  coldRent: amountColumn('Kaltmiete', money, {
    aliases: ['Miete kalt', 'Grundmiete'],
    explanation: 'Kaltmiete im Monat in Euro.',
    example: '1.234,50',
  }),
  extraCosts: amountColumn('Nebenkosten', money, {
    aliases: ['NK'],
    explanation: 'Nebenkosten im Monat in Euro.',
    example: '280,00',
  }),
}
