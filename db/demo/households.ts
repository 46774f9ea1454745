/** Turns the roll into households: who belongs together, how old, in which role, since when in the town. */
import { addDays, ageOn, type Day, daysBetween } from '../domain/values.ts'
import { type AgedPart, agedParts } from './ages.ts'
import { busDay, dayIn, earlier, today, workingDay } from './calendar.ts'
import { type Chance, chanceFor } from './chance.ts'
import { origins } from './origins.ts'
import type { Household, Member, Part } from './people.ts'
import type { Group } from './roll/group.ts'

const year = 365.25

/** The households of a roll, in the order of their arrival, without names. */
export function householdsOf(roll: readonly Group[]): Household<Member>[] {
  const chance = chanceFor('households')
  return roll
    .flatMap((group) => Array.from({ length: group.count }, () => householdOf(group, chance)))
    .sort((a, b) => (a.arrived < b.arrived ? -1 : a.arrived > b.arrived ? 1 : 0))
}

function householdOf(group: Group, chance: Chance): Household<Member> {
  const origin = origins[group.origin]
  const arrived = arrivalOf(group, chance)
  const followed = group.familyFollowed === null ? null : busDay(dayIn(group.familyFollowed, chance))
  const yearsHere = daysBetween(arrived, today) / year
  const aged = agedParts(group.shape, { ukrainian: group.origin === 'UA', yearsHere }, chance)
  const wifeSpeaks =
    group.shape.startsWith('MW') && followed === null && chance.happens(group.origin === 'UA' ? 0.5 : 0.25)
  const members = aged.map((entry) => {
    const joins = followed !== null && entry.part !== 'M' ? followed : null
    return memberOf(entry, { group, arrived, joins, yearOnly: origin.yearOnly, wifeSpeaks }, chance)
  })
  return { group, origin, arrived, members: members.sort((a, b) => rank(a) - rank(b)) }
}

const rank = (member: Member): number => ['reference', 'partner', 'child', 'other'].indexOf(member.role)

/** Ukrainians came on any working day, most of them at first; everybody else with the bus of the Bezirksregierung. */
function arrivalOf(group: Group, chance: Chance): Day {
  if (group.origin !== 'UA') return latestBus(busDay(dayIn(group.arrived, chance)))
  const first = '2022-03-03' as Day
  const day = workingDay(dayIn(group.arrived, chance, true))
  return day < first ? workingDay(addDays(first, chance.between(0, 20))) : earlier(day, '2022-10-27' as Day)
}

const latestBus = (day: Day): Day => earlier(day, '2022-10-26' as Day)

interface Arrival {
  readonly group: Group
  readonly arrived: Day
  /** The day this member followed the family's first one, or null. */
  readonly joins: Day | null
  readonly yearOnly: number
  readonly wifeSpeaks: boolean
}

function memberOf({ part, age }: AgedPart, arrival: Arrival, chance: Chance): Member {
  const since = arrival.joins ?? arrival.arrived
  const birthDay = addDays(arrival.arrived, -Math.round(age * year))
  const bornHere = part === 'b'
  const kind = arrival.joins === null ? arrival.group.kind : 'family_reunion'
  return {
    part,
    role: roleOf(part, arrival),
    sex: part === 'c' || part === 'b' ? chance.pick(['m', 'w'] as const) : 'MBP'.includes(part) ? 'm' : 'w',
    birth: birthOf(birthDay, arrival, chance),
    since: bornHere ? birthDay : since,
    assignment: bornHere ? null : { day: since, kind },
  }
}

function roleOf(part: Part, { group, wifeSpeaks }: Arrival): Member['role'] {
  const couple = group.shape.startsWith('MW') || group.shape === 'PG'
  if (couple && part === 'W') return wifeSpeaks ? 'reference' : 'partner'
  if (couple && part === 'M') return wifeSpeaks ? 'partner' : 'reference'
  if (group.shape === 'PG') return part === 'P' ? 'reference' : 'partner'
  if (part === group.shape[0]) return 'reference'
  if (part === 'b') return 'child'
  if (part === 'c') return group.shape.startsWith('G') ? 'other' : 'child'
  return 'other'
}

/** Of some who came before 2021 only the year is known; of others the authorities wrote down a first of January. */
function birthOf(day: Day, { arrived, yearOnly }: Arrival, chance: Chance): Member['birth'] {
  const doubt = chance.next()
  if (arrived >= '2021-01-01' || ageOn(day, arrived) < 18) return { day, precision: 'day' }
  const firstOfYear = `${day.slice(0, 4)}-01-01` as Day
  if (doubt < yearOnly) return { day: firstOfYear, precision: 'year' }
  return { day: doubt < yearOnly * 1.5 ? firstOfYear : day, precision: 'day' }
}
