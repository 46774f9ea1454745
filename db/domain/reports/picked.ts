/** A list that was narrowed on the screen and is to be printed as it was: which rows, and in which words it was narrowed. Pure. */
import type { ReportDocument } from './document.ts'

export interface Picked {
  /** The rows by what names each in its list. */
  readonly rows: readonly string[]
  readonly words: string
}

/** The rows that were picked, in their order; all of them where nothing was. */
export function pickedOf<Row>(
  rows: readonly Row[],
  picked: Picked | null,
  keyOf: (row: Row) => string,
): readonly Row[] {
  if (picked === null) return rows
  const keys = new Set(picked.rows)
  return rows.filter((row) => keys.has(keyOf(row)))
}

/** Says in title and notes that not the whole list is there. */
export const sayPicked = (document: ReportDocument, picked: Picked | null): ReportDocument =>
  picked === null
    ? document
    : {
        ...document,
        title: `${document.title} (Auswahl)`,
        notes: [`Nicht die ganze Liste, sondern diese Auswahl: ${picked.words}.`, ...document.notes],
      }
