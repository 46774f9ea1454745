/** Places everybody: first where they sleep today, then where they slept before, then those who have left. */
import { addDays, type Day, type DayRange, daysBetween } from '../../domain/values.ts'
import { later, today, workingDay } from '../calendar.ts'
import { type Chance, chanceFor } from '../chance.ts'
import type { Block, House } from '../houses/house.ts'
import type { Papers } from '../lives.ts'
import type { Household } from '../people.ts'
import type { Home } from '../roll/group.ts'
import { wishedMove } from './days.ts'
import { type Ledger, openLedger, type Unit } from './ledger.ts'
import { bestOption } from './options.ts'
import { type Party, partyOf } from './party.ts'
import { type PlannedStay, settle } from './stays.ts'

/** A household with its papers and, when it has left the town's houses, the day it did. */
export interface Case {
  readonly household: Household
  readonly papers: Papers
  readonly leftOn: Day | null
}

/** All stays, past, present and planned. Throws when a household of the roll finds no room today: then the roll does not fit the houses. */
export function placed(cases: readonly Case[], houses: readonly House[], blocks: readonly Block[]): PlannedStay[] {
  const ledger = openLedger(houses, blocks)
  const chance = chanceFor('placement')
  const housed = cases.map(({ household }) => household).filter(({ group }) => sleepsInATownHouse(group.home))
  const stays: PlannedStay[] = []
  const pasts: Past[] = cases.flatMap(({ household, leftOn }) =>
    leftOn !== null && leftAHouse(household) ? [{ household, until: leftOn, present: null }] : [],
  )
  const open = ledger.units.filter(isOpenToday)
  for (const household of hardestFirst(housed)) {
    const present = placeToday(ledger, open, household, chance)
    stays.push(...present.stays)
    pasts.push({ household, until: present.from, present: present.unit })
  }
  for (const household of housed) {
    if (household.group.movesTo !== null) stays.push(...placeNext(ledger, household, household.group.movesTo, chance))
  }
  for (const past of pasts.sort(familiesFirst)) stays.push(...placeBefore(ledger, past, chance))
  return stays
}

/** A household until the day it left a house, or moved to the unit it sleeps in today. */
interface Past {
  readonly household: Household
  readonly until: Day
  readonly present: Unit | null
}

const leftAHouse = ({ group }: Household): boolean => group.home === 'movedOut' || group.home === 'gone'

/** Those who still live here go first, then families, who need whole flats, then those who came first. */
function familiesFirst(a: Past, b: Past): number {
  const weight = ({ household, present }: Past): number =>
    (present === null ? 0 : 100) + (household.members.length > 2 ? household.members.length : 0)
  return weight(b) - weight(a) || (a.household.arrived < b.household.arrived ? -1 : 1)
}

const sleepsInATownHouse = (home: Home): boolean => home === 'FRI' || home === 'DRE' || home === 'flat'

/** Families by size, then people who can share, those of one language together. */
function hardestFirst(households: readonly Household[]): Household[] {
  const parties = households.map((household) => partyOf(household, household.arrived, null))
  const key = (party: Party): number => (party.mayShare ? 0 : 100) + party.members.length
  return parties
    .sort((a, b) => key(b) - key(a) || (a.language < b.language ? -1 : a.language > b.language ? 1 : 0))
    .map((party) => party.household)
}

const inHome =
  (home: Home) =>
  ({ house }: Unit): boolean =>
    home === 'flat' ? house.accommodation.kind === 'rented_flat' : house.accommodation.shortName === home

interface Placed {
  /** First night. */
  readonly from: Day
  readonly unit: Unit
  readonly stays: readonly PlannedStay[]
}

/** Still rented, and long enough for people to have moved in. */
const isOpenToday = ({ house }: Unit): boolean =>
  addDays(house.opens, 30) <= today && (house.closes === null || house.closes > today)

function placeToday(ledger: Ledger, open: readonly Unit[], household: Household, chance: Chance): Placed {
  const wished = wishedMove(household, chance)
  const offset = chance.between(2, 24)
  const { leavesOn } = household.group
  const rangeIn = ({ house }: Unit): DayRange => ({
    from: house.opens > wished ? workingDay(addDays(house.opens, offset)) : wished,
    to: leavesOn ?? house.closes,
  })
  const party = partyOf(household, wished, null)
  const option = bestOption(ledger, open.filter(inHome(household.group.home)), party, rangeIn, chance)
  if (option === null) throw new Error(`no room for ${household.group.origin} ${household.group.shape}`)
  const range = rangeIn(option.unit)
  return { from: range.from, unit: option.unit, stays: settle(ledger, option, party, range) }
}

/** A move that is agreed but has not happened yet. */
function placeNext(ledger: Ledger, household: Household, movesTo: Home, chance: Chance): PlannedStay[] {
  const { leavesOn } = household.group
  if (leavesOn === null) return []
  const party = partyOf(household, leavesOn, null)
  const range: DayRange = { from: leavesOn, to: null }
  const option = bestOption(ledger, ledger.units.filter(inHome(movesTo)), party, () => range, chance)
  if (option === null) throw new Error('no room for an agreed move')
  return settle(ledger, option, party, range)
}

/** Where the household slept from its arrival until `until`; whatever finds no room is left out, as in an office whose lists begin late. */
function placeBefore(ledger: Ledger, { household, until, present }: Past, chance: Chance): PlannedStay[] {
  const stays: PlannedStay[] = []
  let avoided = present
  let to = until
  for (const from of movesBetween(household, until, chance).reverse()) {
    const found = placePast(ledger, household, { from, to }, avoided, chance)
    if (found === null) break
    stays.push(...found.stays)
    avoided = found.unit
    to = found.from
  }
  return stays
}

/** First days of the earlier stays, in order: the arrival, the day the family followed, and moves after a year or more. */
function movesBetween(household: Household, until: Day, chance: Chance): Day[] {
  const { arrived, members } = household
  const days = daysBetween(arrived, until)
  if (days < 21) return []
  const followed = members
    .map((member) => (member.assignment === null ? arrived : member.since))
    .sort()
    .at(-1)
  const joined = followed !== undefined && followed > arrived && followed < until ? [followed] : []
  const moves = days > 1400 && joined.length === 0 ? chance.between(0, 2) : days > 420 ? chance.between(0, 1) : 0
  const inner = Array.from({ length: moves }, (_, index) => {
    const share = (index + 0.6 + chance.next() * 0.6) / (moves + 1)
    return workingDay(addDays(arrived, Math.round(days * share)))
  })
  return [...new Set([arrived, ...joined, ...inner])].sort().filter((day) => day < until)
}

/** One earlier stay; when the house was full at first, it begins later. */
function placePast(
  ledger: Ledger,
  household: Household,
  range: DayRange & { readonly to: Day },
  avoided: Unit | null,
  chance: Chance,
): Placed | null {
  const days = daysBetween(range.from, range.to)
  for (const share of [0, 0.3, 0.6, 0.8]) {
    const from = share === 0 ? range.from : later(workingDay(addDays(range.from, Math.round(days * share))), range.from)
    if (daysBetween(from, range.to) < 14) return null
    const party = partyOf(household, from, range.to)
    const units = ledger.units.filter((unit) => unit !== avoided)
    const option = bestOption(ledger, units, party, () => ({ from, to: range.to }), chance)
    if (option !== null)
      return { from, unit: option.unit, stays: settle(ledger, option, party, { from, to: range.to }) }
  }
  return null
}
