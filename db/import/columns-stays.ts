/** Columns of sheet `Belegung`. */
import type { StayRow } from '../domain/register/rows.ts'
import { type Columns, dateColumn, textColumn } from './columns.ts'
import { date, endDay } from './values-dates.ts'
import { text } from './values-text.ts'

export const stayColumns: Columns<StayRow> = {
  number: textColumn('Nummer', text({ limit: 30 }), {
    aliases: ['Personennummer', 'Personen-Nr.', 'Pers.-Nr.'],
    required: true,
    width: 12,
    explanation: 'Nummer der Person, wie sie auf dem Blatt „Personen“ steht.',
    example: '1001',
  }),
  accommodation: textColumn('Unterkunft', text({ limit: 20 }), {
    aliases: ['Kürzel', 'Unterkunft Kürzel'],
    required: true,
    width: 13,
    explanation: 'Kürzel der Unterkunft, wie es auf dem Blatt „Unterkünfte“ steht.',
    example: 'FRI',
  }),
  room: textColumn('Zimmer', text({ limit: 20 }), {
    aliases: ['Zimmernummer', 'Zimmer-Nr.', 'Zi.', 'Raum'],
    required: true,
    width: 11,
    explanation: 'Nummer des Zimmers, wie sie auf dem Blatt „Zimmer“ steht.',
    example: '3.1',
  }),
  from: dateColumn('Einzug', date, {
    aliases: ['Einzug am', 'Einzugsdatum', 'eingezogen', 'seit', 'ab', 'von'],
    required: true,
    explanation: 'Tag des Einzugs; er ist die erste Nacht.',
    example: '20.06.2022',
  }),
  to: dateColumn('Auszug', endDay, {
    aliases: ['Auszug am', 'Auszugsdatum', 'ausgezogen', 'bis'],
    explanation: 'Tag des Auszugs; er ist keine Nacht mehr. Leer, solange die Person dort wohnt.',
    example: '01.09.2022',
  }),
}
