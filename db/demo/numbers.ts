/** AZR numbers and file numbers of the Bundesamt as they look on paper; a few are still missing. */
import { addDays, type Day, daysBetween } from '../domain/values.ts'
import type { Chance } from './chance.ts'
import type { Household, Member } from './people.ts'

/** Unique twelve digits; the first six are the day of the first registration as YYMMDD. */
export function azrNumbers(chance: Chance): (member: Member, household: Household<Member>) => string | null {
  const taken = new Set<string>()
  return (member, household) => {
    const missing = chance.happens(household.group.life === 'ukrainePending' ? 0.25 : 0.012)
    if (missing) return null
    const registered = member.assignment === null ? addDays(member.since, 16) : registeredOn(household, member)
    for (;;) {
      const number = registered.slice(2).replaceAll('-', '') + String(chance.between(0, 999_999)).padStart(6, '0')
      if (taken.has(number)) continue
      taken.add(number)
      return number
    }
  }
}

/** A family is registered together, three to eight weeks before the town gets it; Ukrainians mostly in the town itself. */
function registeredOn(household: Household<Member>, member: Member): Day {
  const wait = household.group.origin === 'UA' ? 0 : 21 + (Number(household.arrived.slice(8)) % 37)
  return addDays(member.since, -wait)
}

/** Counter of the Bundesamt on the first of January, roughly. */
const counter: readonly (readonly [Day, number])[] = [
  ['2014-01-01' as Day, 5_690_000],
  ['2015-06-01' as Day, 6_010_000],
  ['2016-06-01' as Day, 6_780_000],
  ['2018-01-01' as Day, 7_330_000],
  ['2020-01-01' as Day, 7_960_000],
  ['2022-01-01' as Day, 8_610_000],
  ['2023-01-01' as Day, 9_080_000],
]

/**
 * One file number for the asylum application of a household, such as `7654321-475`; null for those who never applied
 * (Ukraine, local staff, family reunion) and for a few whose letter has not come yet.
 */
export function bamfFileNumbers(chance: Chance): (household: Household<Member>) => string | null {
  const taken = new Set<number>()
  return (household) => {
    const { group, arrived, origin } = household
    const applied = group.kind !== 'family_reunion' && group.kind !== 'ukraine' && group.life !== 'localStaff'
    if (!applied || arrived > '2022-10-10' || chance.happens(0.03)) return null
    let number = counterOn(arrived) + chance.between(-4000, 4000)
    while (taken.has(number)) number += 1
    taken.add(number)
    return `${number}-${origin.nationality}`
  }
}

function counterOn(day: Day): number {
  const next = counter.findIndex(([date]) => date > day)
  const [from, low] = counter[next - 1] ?? [day, 5_690_000]
  const [to, high] = counter[next] ?? [day, 9_080_000]
  return Math.round(low + ((high - low) * daysBetween(from, day)) / Math.max(daysBetween(from, to), 1))
}
