/** The sheets of the import workbook by name. Apart from the column tables, because the reader needs the names alone. */
import { type SheetKey, sheetNames } from '../domain/register/rows.ts'
import { fold } from './values-terms.ts'

export const sheetKeys: readonly SheetKey[] = ['accommodations', 'rooms', 'people', 'stays', 'notices']

const aliases: Readonly<Record<SheetKey, readonly string[]>> = {
  accommodations: ['Unterkunft', 'Häuser', 'Objekte'],
  rooms: ['Räume', 'Zimmerliste'],
  people: ['Person', 'Personenliste', 'Bewohner'],
  stays: ['Belegungen', 'Belegungsliste'],
  notices: ['Ankündigung', 'Zuweisungsbescheide', 'Bescheide'],
}

/** Sheets that the template brings along for its reader and for its drop-downs. */
export const explanationSheet = 'Erläuterungen'
export const choicesSheet = 'Listen'

const keyByName = new Map(
  sheetKeys.flatMap((key) => [sheetNames[key], ...aliases[key]].map((name) => [fold(name), key])),
)
const silent = new Set([explanationSheet, choicesSheet].map(fold))

/** Which sheet of ours a name means, or null. */
export const sheetKeyOf = (name: string): SheetKey | null => keyByName.get(fold(name)) ?? null

/** A sheet that is passed over without a word. */
export const isOwnNote = (name: string): boolean => silent.has(fold(name))
