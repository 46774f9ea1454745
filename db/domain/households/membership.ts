/** The line of a person's memberships of households, and how an event cuts and joins it. Pure. */
import type { Fact } from '../people/recordPeriod.ts'
import type { HouseholdRole, MembershipBegin, MembershipEnd } from '../people/terms.ts'
import type { Day, DayRange, HouseholdId } from '../values.ts'

export interface Membership {
  readonly householdId: HouseholdId
  readonly role: HouseholdRole
  readonly began: MembershipBegin | null
  readonly ended: MembershipEnd | null
  readonly destination: string | null
}
/** Periods of one person in time order; they never overlap. One that follows another without a night between belongs to the same time in the register. */
export type MembershipLine = readonly Fact<Membership>[]

const notEnded = { ended: null, destination: null }
const touches = (a: DayRange, b: DayRange): boolean => a.to === b.from

/** The line in two, before the day and from it on; a period across the day keeps its beginning on the left and its end on the right. */
export function splitAt(line: MembershipLine, day: Day): readonly [before: MembershipLine, after: MembershipLine] {
  const before = line.flatMap((period) => {
    if (period.from >= day) return []
    const isCut = period.to === null || period.to > day
    return [isCut ? { ...period, to: day, value: { ...period.value, ...notEnded } } : period]
  })
  const after = line.flatMap((period) => {
    if (period.to !== null && period.to <= day) return []
    return [period.from < day ? { ...period, from: day, value: { ...period.value, began: null } } : period]
  })
  return [before, after]
}

/** The periods from the first one on that follow each other without a night between. */
export function unbroken(line: MembershipLine): MembershipLine {
  const gap = line.findIndex((period, index) => index > 0 && !touches(line[index - 1] ?? period, period))
  return gap === -1 ? line : line.slice(0, gap)
}

/** The beginning of a line that is spent in one household. */
export function inHousehold(line: MembershipLine, householdId: HouseholdId): MembershipLine {
  const chain = unbroken(line)
  const left = chain.findIndex((period) => period.value.householdId !== householdId)
  return left === -1 ? chain : chain.slice(0, left)
}

/**
 * Writes a line as it is kept: where one period follows another without a night between, nobody has left the register, so the first
 * ends in a change of household or, in the same household, in nothing; what then says the same is one period.
 */
export function tidied(line: MembershipLine): MembershipLine {
  const kept: Fact<Membership>[] = []
  for (const period of [...line].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = kept.at(-1)
    if (!last || !touches(last, period)) {
      kept.push(period)
      continue
    }
    const isSame = last.value.householdId === period.value.householdId
    const began = period.value.began === 'return' || isSame ? null : period.value.began
    if (isSame && last.value.role === period.value.role) {
      kept[kept.length - 1] = { ...period, from: last.from, value: { ...period.value, began: last.value.began } }
      continue
    }
    const ended = isSame ? null : 'changed_household'
    kept[kept.length - 1] = { ...last, value: { ...last.value, ended, destination: null } }
    kept.push({ ...period, value: { ...period.value, began } })
  }
  return kept
}

/** Nights in the register: each unbroken run of memberships as one range. */
export function nightsOf(line: MembershipLine): DayRange[] {
  const ranges: DayRange[] = []
  for (const { from, to } of line) {
    const last = ranges.at(-1)
    if (last?.to === from) ranges[ranges.length - 1] = { from: last.from, to }
    else ranges.push({ from, to })
  }
  return ranges
}
