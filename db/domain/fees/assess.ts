/**
 * The house fees of a month: who pays what for which days, and how it came about. Pure. Conventions, as the common bylaws have them:
 * - A day costs a thirtieth of the month's amount, in months of any length. Who counts every day of a month has thirty thirtieths:
 *   the last day makes up for the length (31st: none, 28 February: three).
 * - A day is a night and belongs to the room slept in from it to the next. The day of moving in and that of leaving count as the rules say;
 *   going from one room to another on the same day is neither. A day of leaving that counts is charged for the room and the heads
 *   of the night before it, by the tariff and the age of that day itself.
 * - Tariff and age are those of each day. Who has no known birth date pays in full; a year or month alone counts as its first day.
 * - Whoever has a place in a room shares it, away or not, whatever her age.
 * - The month's amount is rounded half up to the cent, then the share of its days. Days of one month at the same month's amount are rounded together,
 *   so that thirty thirtieths are exactly that amount.
 */

import type { PersonId, RoomId } from '../values.ts'
import {
  addDays,
  ageOn,
  type Birth,
  covers,
  type Day,
  type DayRange,
  daysBetween,
  type HouseholdId,
  nextMonth,
} from '../values.ts'
import { howText } from './howText.ts'
import type { FeeRules, FeeTariff } from './rules.ts'

/** Nights in a room as a member of a household; those of one person never overlap. */
export interface FeeStay extends DayRange {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly roomId: RoomId
}

export interface FeeFacts {
  /** Every stay in these rooms that touches the month or ends on its first day: they decide who shares a room. In any order. */
  readonly stays: readonly FeeStay[]
  /** Hundredths of m²; null or missing: not recorded. */
  readonly areas: ReadonlyMap<RoomId, number | null>
  readonly births: ReadonlyMap<PersonId, Birth | null>
}

/** Days of one person at the same price, in one room. */
export interface FeeLine {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly roomId: RoomId
  readonly from: Day
  /** The last day that counts. */
  readonly last: Day
  /** Thirtieths of the month, 1 to 30. */
  readonly thirtieths: number
  /** Cents for a whole month at this price; null: it takes an area that is not recorded. */
  readonly monthly: number | null
  /** Cents for these days; null as above. */
  readonly cents: number | null
  readonly how: string
}

/** A fraction of whole numbers ≥ 0, rounded half up; exact up to 2⁵³. */
export function halfUp(part: number, whole: number): number {
  const rest = part % whole
  return (part - rest) / whole + (2 * rest >= whole ? 1 : 0)
}

/** What a day is charged for. */
export interface DayPrice {
  readonly tariff: FeeTariff
  /** Of the full fee: 0 is free, 100 is full. */
  readonly percent: number
  readonly heads: number
  /** Hundredths of m². */
  readonly area: number | null
}
interface CountedDay {
  readonly day: Day
  readonly night: Day
  readonly stay: FeeStay
}

/** The days of the month that count for one person. */
function countedDays(rules: FeeRules, month: readonly Day[], own: readonly FeeStay[]): CountedDay[] {
  return month.flatMap((day): CountedDay[] => {
    const here = own.find((stay) => covers(stay, day))
    const left = own.find((stay) => stay.to === day)
    if (here) {
      const movesIn = here.from === day && !left
      return movesIn && !rules.firstDayCounts ? [] : [{ day, night: day, stay: here }]
    }
    return left && rules.lastDayCounts ? [{ day, night: addDays(day, -1), stay: left }] : []
  })
}

function percentOf(rules: FeeRules, birth: Birth | null, day: Day): number {
  if (birth === null) return 100
  const age = ageOn(birth.day, day)
  if (rules.freeBelow !== null && age < rules.freeBelow) return 0
  return rules.reducedBelow !== null && age < rules.reducedBelow ? rules.reducedPercent : 100
}

/** Cents a month at this price, half up; null where the area is missing. Who is free pays nothing, whatever the area. */
export function monthlyAmount({ tariff, percent, heads, area }: DayPrice): number | null {
  if (percent === 0) return 0
  if (tariff.per === 'place') return halfUp(tariff.cents * percent, 100)
  return area === null ? null : halfUp(tariff.cents * area * percent, 100 * 100 * heads)
}

interface Part extends Pick<FeeLine, 'personId' | 'householdId' | 'roomId' | 'from' | 'last' | 'thirtieths'> {
  readonly price: DayPrice
}

const sharing = ({ price: { tariff, percent, heads } }: Part): number =>
  tariff.per === 'm2' && percent > 0 ? heads : 0
const continues = (a: Part, b: Part): boolean =>
  addDays(a.last, 1) === b.from &&
  a.roomId === b.roomId &&
  a.householdId === b.householdId &&
  a.price.tariff.from === b.price.tariff.from &&
  a.price.percent === b.price.percent &&
  sharing(a) === sharing(b)

/** Days that follow each other at the same price become one part. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = []
  for (const part of parts) {
    const before = all.at(-1)
    if (before && continues(before, part))
      all[all.length - 1] = { ...before, last: part.last, thirtieths: before.thirtieths + part.thirtieths }
    else all.push(part)
  }
  return all
}

/** Amounts of one person's parts: those at the same month's amount are rounded as one. */
function priced(rules: FeeRules, parts: readonly Part[]): FeeLine[] {
  const soFar = new Map<number, { readonly thirtieths: number; readonly cents: number }>()
  return parts.map(({ price, ...part }) => {
    const monthly = monthlyAmount(price)
    if (monthly === null) return { ...part, monthly, cents: null, how: howText(rules, part.thirtieths, price, null) }
    const before = soFar.get(monthly) ?? { thirtieths: 0, cents: 0 }
    const thirtieths = before.thirtieths + part.thirtieths
    const cents = halfUp(monthly * thirtieths, 30) - before.cents
    soFar.set(monthly, { thirtieths, cents: before.cents + cents })
    const isPlain = cents === halfUp(monthly * part.thirtieths, 30)
    const how = howText(rules, part.thirtieths, price, { monthly, cents, before: isPlain ? null : before })
    return { ...part, monthly, cents, how }
  })
}

/** The lines of the month in which `day` lies, each person's in the order of their days; a person without a day that counts has none. */
export function assess(rules: FeeRules, day: Day, { stays, areas, births }: FeeFacts): FeeLine[] {
  const first = `${day.slice(0, 7)}-01` as Day
  const length = daysBetween(first, nextMonth(first))
  const month = Array.from({ length }, (_, index) => addDays(first, index))
  const tariffs = rules.tariffs.toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const inRoom = Map.groupBy(stays, (stay) => stay.roomId)
  const headsOn = (roomId: RoomId, night: Day) =>
    (inRoom.get(roomId) ?? []).filter((stay) => covers(stay, night)).length
  return [...Map.groupBy(stays, (stay) => stay.personId)].flatMap(([personId, own]) => {
    const counted = countedDays(rules, month, own)
    const isWhole = counted.length === length
    const parts = counted.flatMap(({ day: on, night, stay }): Part[] => {
      const thirtieths = isWhole && on === month.at(-1) ? 30 - (length - 1) : 1
      const tariff = tariffs.find(({ from }) => from <= on)
      if (tariff === undefined) return []
      const { householdId, roomId } = stay
      const percent = percentOf(rules, births.get(personId) ?? null, on)
      const price = { tariff, percent, heads: headsOn(roomId, night), area: areas.get(roomId) ?? null }
      return [{ personId, householdId, roomId, from: on, last: on, thirtieths, price }]
    })
    // A 31st without a thirtieth of its own stands in the line of the days before it, or in none.
    return priced(
      rules,
      joined(parts).filter(({ thirtieths }) => thirtieths > 0),
    )
  })
}
