/** Columns of sheet `Zimmer`. */
import { roomPurposes } from '../domain/housing/terms.ts'
import type { RoomRow } from '../domain/register/rows.ts'
import { amountColumn, type Columns, countColumn, textColumn } from './columns.ts'
import { roomPurpose } from './values-housing.ts'
import { area, integer } from './values-numbers.ts'
import { termsOf, yesNo } from './values-terms.ts'
import { text } from './values-text.ts'

/** The most places a room can have; the database holds the same bound. */
const places = integer(0, 200)

export const roomColumns: Columns<RoomRow> = {
  accommodation: textColumn('Unterkunft', text({ limit: 20 }), {
    aliases: ['Kürzel', 'Unterkunft Kürzel'],
    required: true,
    width: 13,
    explanation: 'Kürzel der Unterkunft, wie es auf dem Blatt „Unterkünfte“ steht.',
    example: 'FRI',
  }),
  unit: textColumn('Wohneinheit', text({ limit: 40 }), {
    aliases: ['WE', 'Wohnung', 'Einheit'],
    width: 14,
    explanation:
      'Wohnung oder Container, zu dem das Zimmer gehört; leer, wenn das Haus nicht in Wohneinheiten geteilt ist.',
    example: 'WE 3',
  }),
  number: textColumn('Zimmer', text({ limit: 20 }), {
    aliases: ['Zimmernummer', 'Zimmer-Nr.', 'Zi.', 'Raum'],
    required: true,
    width: 11,
    explanation: 'Nummer oder Name des Zimmers. In einer Unterkunft darf sie nur einmal vorkommen.',
    example: '3.1',
  }),
  floor: textColumn('Etage', text({ limit: 20 }), {
    aliases: ['Geschoss', 'Stockwerk', 'Stock'],
    width: 10,
    explanation: 'Geschoss, so wie es die Feuerwehr lesen soll.',
    example: '1. OG',
  }),
  areaHundredths: amountColumn('Fläche (m²)', area, {
    aliases: ['Fläche in m²', 'Größe', 'Wohnfläche', 'm²', 'qm', 'Quadratmeter'],
    explanation: 'Fläche des Zimmers in Quadratmetern, bis auf zwei Nachkommastellen.',
    example: '23,5',
  }),
  regularPlaces: countColumn('Plätze regulär', places, {
    aliases: ['Plätze', 'Regelbelegung', 'Reguläre Plätze', 'Betten'],
    required: true,
    width: 15,
    explanation: 'Wie viele Menschen das Zimmer bei Regelbelegung aufnimmt, als ganze Zahl von 0 bis 200.',
    example: '2',
  }),
  densifiedPlaces: countColumn('Plätze verdichtet', places, {
    aliases: ['Verdichtung', 'Verdichtete Plätze', 'Plätze maximal'],
    width: 17,
    explanation: 'Wie viele Menschen bei Verdichtung höchstens hineinpassen; leer heißt: so viele wie regulär.',
    example: '3',
  }),
  stepFree: textColumn('Stufenlos', yesNo, {
    aliases: ['barrierefrei', 'rollstuhlgerecht'],
    choices: ['ja', 'nein'],
    width: 11,
    explanation: 'Ob das Zimmer ohne Stufen erreichbar ist.',
    example: 'nein',
  }),
  purpose: textColumn('Zweck', roomPurpose, {
    aliases: ['Nutzung', 'Zimmerart'],
    choices: termsOf(roomPurposes),
    width: 12,
    explanation: 'Für wen das Zimmer gedacht ist; leer, wenn für alle.',
    example: 'Familien',
  }),
}
