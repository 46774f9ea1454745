/** The values everything else is made of: days, day ranges, cents, areas and typed ids. Pure: no clock, no time zone. */

declare const brand: unique symbol
type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/** A calendar day as `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. Text order is time order. */
export type Day = Brand<string, 'Day'>
/** Whole euro cents. */
export type Cents = Brand<number, 'Cents'>

export type AccommodationId = Brand<number, 'AccommodationId'>
export type UnitId = Brand<number, 'UnitId'>
export type RoomId = Brand<number, 'RoomId'>
export type HouseholdId = Brand<number, 'HouseholdId'>
export type PersonId = Brand<number, 'PersonId'>
export type StayId = Brand<number, 'StayId'>
export type AuditId = Brand<number, 'AuditId'>
export type NoticeId = Brand<number, 'NoticeId'>
export type RegimeChangeId = Brand<number, 'RegimeChangeId'>
export type FollowUpId = Brand<number, 'FollowUpId'>
export type ViewId = Brand<number, 'ViewId'>
export type RunId = Brand<number, 'RunId'>
export type PostingId = Brand<number, 'PostingId'>
export type VoucherId = Brand<number, 'VoucherId'>
export type ChequeId = Brand<number, 'ChequeId'>

/** Nights from `from` up to, not including, `to`; `to: null` is open-ended. */
export interface DayRange {
  readonly from: Day
  readonly to: Day | null
}

/** Stands for "since always": used where a paper list names no first day. Shown as an empty cell, never as a date. */
export const unknownStart = '1900-01-01' as Day

const dayMs = 86_400_000
const toMs = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day

/** True for a real calendar day written `YYYY-MM-DD` (2022-02-30 is none). */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= '0100-01-01' && fromMs(toMs(text as Day)) === text
}

const firstMs = Date.UTC(100, 0, 1)
const lastMs = Date.UTC(9999, 11, 31)
/** The day `count` days later (negative: earlier), at most the last day that can be written, at least 0100-01-01. */
export const addDays = (day: Day, count: number): Day =>
  fromMs(Math.min(Math.max(toMs(day) + count * dayMs, firstMs), lastMs))

/** The same day of the month `count` months later, or the last day of a shorter month. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const first =
    `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01` as Day
  const moved = addDays(first, Number(day.slice(8)) - 1)
  return moved.slice(0, 7) === first.slice(0, 7) ? moved : addDays(`${moved.slice(0, 7)}-01` as Day, -1)
}

/** The first day of the month after the given day. */
export const nextMonth = (day: Day): Day => addMonths(`${day.slice(0, 7)}-01` as Day, 1)

/** `2022-11-02` → `02.11.2022`, as every German form writes it. */
export const dayText = (day: Day): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`

/** Days from `a` to `b`; 1 when `b` is the day after `a`. */
export const daysBetween = (a: Day, b: Day): number => Math.round((toMs(b) - toMs(a)) / dayMs)

/** True when the night of `day` lies in the range. */
export const covers = (range: DayRange, day: Day): boolean => range.from <= day && (range.to === null || day < range.to)

/** True when the ranges share at least one night. */
export const overlaps = (a: DayRange, b: DayRange): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)

/** The shared nights of two ranges, or null when there are none. */
export function intersection(a: DayRange, b: DayRange): DayRange | null {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to
  return to === null || from < to ? { from, to } : null
}

/** How much of a birth date is known. A year alone is kept as its first of January with precision `year`. */
export type BirthPrecision = 'day' | 'month' | 'year'
/** A birth date as far as it is known; a month or year alone stands on its first day. */
export interface Birth {
  readonly day: Day
  readonly precision: BirthPrecision
}
/** A birth date from the two columns that keep it; null when it is not known. */
export const birthOf = (day: Day | null, precision: BirthPrecision | null): Birth | null =>
  day && precision ? { day, precision } : null

/**
 * Completed years of age on a day; a person born on 29 February completes a year on 1 March (§ 188 (2) BGB).
 * With only a year or month known, the birthday counts as its first day.
 */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/** Completed calendar months from `from` to `to`; 0 on the first day. */
export function monthsBetween(from: Day, to: Day): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return to.slice(8) < from.slice(8) ? months - 1 : months
}
