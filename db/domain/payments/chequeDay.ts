/** Zahltag: who collects where and when, in the order in which the list prints and in which the numbers are given. Pure. */
import type { AccommodationId } from '../values.ts'

/** The office's time for the people of a house; `accommodationId` null: rented flats and whoever has no place. Clock times as `09:00`. */
export interface Slot {
  readonly accommodationId: AccommodationId | null
  readonly from: string
  readonly to: string
}

/** Where a household lives on the day; null without a place. */
export interface Home {
  readonly accommodationId: AccommodationId
  readonly house: string
  readonly isFlat: boolean
  readonly room: string
}

interface Collecting {
  readonly home: Home | null
  /** Family name, or whom the cheque names. */
  readonly name: string
  readonly voucherId: number | null
}

export const slotsKey = 'cheques.slots'
const isTime = (text: unknown): text is string => typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Each house at most once, each slot ending after it begins. */
export const areSlots = (slots: readonly Slot[]): boolean =>
  new Set(slots.map((slot) => slot.accommodationId)).size === slots.length &&
  slots.every((slot) => isTime(slot.from) && isTime(slot.to) && slot.from < slot.to)

/** The slot of a home: that of its house, for a flat and for no place that of the flats. */
export const slotOf = (slots: readonly Slot[], home: Home | null): Slot | null =>
  slots.find((slot) => slot.accommodationId === (home && !home.isFlat ? home.accommodationId : null)) ?? null

/** Under which heading somebody stands on the list. */
export const groupOf = (home: Home | null): string => (home === null ? '' : home.isFlat ? 'flats' : home.house)

/** By time, then by house (flats and those without a place last), then by name; cheques of one name by their voucher. */
export function inListOrder<T extends Collecting>(rows: readonly T[], slots: readonly Slot[]): T[] {
  const rank = (home: Home | null): string => (home === null ? '3' : home.isFlat ? '2' : `1${home.house}`)
  const time = (home: Home | null): string => slotOf(slots, home)?.from ?? '99:99'
  return rows.toSorted(
    (a, b) =>
      time(a.home).localeCompare(time(b.home)) ||
      rank(a.home).localeCompare(rank(b.home), 'de') ||
      a.name.localeCompare(b.name, 'de') ||
      (a.voucherId ?? 0) - (b.voucherId ?? 0),
  )
}
