/** Prints that are no list: a letter, a sign on a door, the plan of a floor, a receipt to sign. Each begins a page of its own. */
import type { Day } from '../values.ts'

/** A letter to people who live with us: plain German, nothing but what concerns them. */
export interface LetterSheet {
  readonly kind: 'letter'
  readonly sender: string
  /** The address window, line by line. */
  readonly address: readonly string[]
  readonly date: Day
  readonly subject: string
  /** A line break inside a paragraph stays one. */
  readonly paragraphs: readonly string[]
}

/** What stands on the door of a room; never who lives behind it. */
export interface SignSheet {
  readonly kind: 'sign'
  readonly number: string
  readonly house: string
  readonly floor: string | null
  /** Empty when the house has no units. */
  readonly unit: string
}

/** A room as a card, places as dots. */
export interface PlanCard {
  readonly number: string
  readonly unit: string
  readonly people: number
  readonly regular: number
  readonly densified: number
  /** Blocked, empty, outside its lease; null where people live in an ordinary room. */
  readonly state: string | null
  readonly isClosed: boolean
  /** `Haddad: Rania, Omar`, one household a line. */
  readonly names: readonly string[]
}
export interface PlanSheet {
  readonly kind: 'plan'
  readonly heading: string
  readonly detail: string
  readonly cards: readonly PlanCard[]
}

/** `quiet`: a weekend or holiday, a little darker. */
export interface TimeUnit {
  readonly start: number
  readonly days: number
  readonly label: string
  readonly isQuiet: boolean
}
export interface TimeBar {
  readonly kind: 'stay' | 'planned' | 'reserved' | 'block' | 'idle'
  /** Days from the first of the sheet, and how many of them; never beyond it. */
  readonly start: number
  readonly days: number
  /** From 0, down. */
  readonly lane: number
  readonly label: string
  /** It begins or ends on the sheet, and does not go on beyond it. */
  readonly begins: boolean
  readonly ends: boolean
}
export type TimeRow =
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'room'; readonly label: string; readonly lanes: number; readonly bars: readonly TimeBar[] }
/** Rooms × days: what fits on one page. */
export interface TimeSheet {
  readonly kind: 'time'
  readonly heading: string
  readonly detail: string
  readonly days: number
  readonly months: readonly TimeUnit[]
  readonly units: readonly TimeUnit[]
  /** Regularly free places, one text a unit; in the tightest of its nights. */
  readonly free: readonly string[]
  /** Where today begins, in days from the first; null when it is not on the sheet. */
  readonly today: number | null
  readonly rows: readonly TimeRow[]
}

/** Something to sign: what it is about, what is declared, what is filled in by hand, and who signs. */
export interface ReceiptPart {
  readonly heading: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly statement: string
  /** Labels of lines to write on. */
  readonly blanks: readonly string[]
  readonly signatures: readonly string[]
}
/** The parts stand one below the other, with a line between them to cut along. */
export interface ReceiptSheet {
  readonly kind: 'receipt'
  readonly office: string
  readonly parts: readonly ReceiptPart[]
}

export type Sheet = LetterSheet | SignSheet | PlanSheet | TimeSheet | ReceiptSheet
