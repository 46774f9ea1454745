/** How large a workbook may be. Everything above an office's size is refused before it costs time or memory. */
import type { Refusal } from '../domain/errors.ts'
import { refuse } from '../domain/result.ts'

/** All whole numbers. `seconds` and `memoryMb` bound the reading thread itself, whatever the other limits let through. */
export interface WorkbookLimits {
  readonly fileBytes: number
  /** Files inside the zip. */
  readonly entries: number
  /** Of all files inside, as the directory says, and again as counted while inflating. */
  readonly inflatedBytes: number
  /** Inflated to packed, looked at for files inside of more than 8 MB, as the directory says and again as counted. */
  readonly ratio: number
  readonly sheets: number
  /** Filled rows of one sheet. */
  readonly rows: number
  /** Cells, rows and shared texts of all sheets that we read together, empty ones included. */
  readonly cells: number
  /** Rightmost filled column. */
  readonly columns: number
  /** Characters of one row or one text as XML. */
  readonly pieceCharacters: number
  /** Characters of all cells together. */
  readonly characters: number
  readonly seconds: number
  readonly memoryMb: number
}

/**
 * Room for 50,000 people and 200,000 stays: such a workbook has 11 MB, inflates to 80 MB at 1:7, holds 1.9 million cells and is read in
 * under 3 s with 140 MB.
 */
export const officeLimits: WorkbookLimits = {
  fileBytes: 25 * 1024 * 1024,
  entries: 2_000,
  inflatedBytes: 300 * 1024 * 1024,
  ratio: 100,
  sheets: 200,
  rows: 300_000,
  cells: 8_000_000,
  columns: 256,
  pieceCharacters: 4 * 1024 * 1024,
  characters: 100_000_000,
  seconds: 120,
  memoryMb: 1024,
}

/** The ratio is no sign of an attack in small parts: a few empty formatted rows pack 1:100 as well. */
const ratioFromBytes = 8 * 1024 * 1024

export const isTooDense = (inflatedBytes: number, packedBytes: number, { ratio }: WorkbookLimits): boolean =>
  inflatedBytes > ratioFromBytes && inflatedBytes > packedBytes * ratio

export const tooLarge = (what: keyof WorkbookLimits, limits: WorkbookLimits) =>
  refuse<Refusal>({ code: 'WORKBOOK_TOO_LARGE', details: { what, limit: limits[what] } })

/** What a file is that is no readable workbook; the sentence tells the clerk what to do with it. */
export type ForeignKind = 'xls' | 'xlsb' | 'ods' | 'csv' | 'damaged' | 'other'

export const unreadable = (kind: ForeignKind) => refuse<Refusal>({ code: 'WORKBOOK_UNREADABLE', details: { kind } })
export const isProtected = () => refuse<Refusal>({ code: 'WORKBOOK_PROTECTED' })

/** Carries a refusal out of a stream; `open.ts` and the worker turn it back into a value. */
export class RefusedWorkbook extends Error {
  readonly refusal: Refusal
  constructor(refused: { readonly error: Refusal }) {
    super(refused.error.code)
    this.refusal = refused.error
  }
}
