/** A person's days as one line: when living costs are due, at which monthly amount and why. Pure. */
import { ageOn, covers, type Day, type DayRange, type HouseholdId, isDay, type PersonId } from '../values.ts'
import type { Belonging, BenefitPerson, FamilyLink, RatePeriod } from './facts.ts'
import type { Obstacle, RateSegment } from './position.ts'
import type { BenefitSettings } from './settings.ts'
import { type Standing, stageOf } from './stage.ts'
import type { RatedRegime, Stage } from './terms.ts'

/** What a month costs on some days; the parts of a segment that hang on no month. */
export type Due = Omit<RateSegment, 'from' | 'days' | 'amount'>
/** Days of entitlement: with what is due, or why that cannot be told. */
export interface LifePart {
  readonly from: Day
  readonly to: Day
  readonly due: Due | Obstacle
}
/** Everybody's household and family, looked up by whom it concerns. */
export interface Surroundings {
  readonly rates: readonly RatePeriod[]
  readonly settings: BenefitSettings
  readonly membersOf: (id: HouseholdId) => readonly (Belonging & { readonly personId: PersonId })[]
  readonly familyOf: (id: PersonId) => readonly FamilyLink[]
}

export const heldOn = <P extends DayRange>(line: readonly P[], day: Day): P | undefined => {
  for (const period of line) if (covers(period, day)) return period
  return undefined
}

/** The day on which the person completes these years; born on 29 February: 1 March where there is none. */
function birthday(birth: Day, years: number): Day {
  const day = `${String(Number(birth.slice(0, 4)) + years).padStart(4, '0')}${birth.slice(4)}`
  return isDay(day) ? day : (`${day.slice(0, 4)}-03-01` as Day)
}

const otherOf = (link: FamilyLink, id: PersonId): PersonId => (link.personId === id ? link.relativeId : link.personId)

/**
 * Spouse, partner or parent in the same household on the day. Recorded kinship goes first; where none is recorded of somebody, the roles
 * say it: the partner belongs to the reference person, a child is hers.
 */
function familyOn(person: BenefitPerson, own: Belonging, day: Day, around: Surroundings) {
  const here = around.membersOf(own.householdId).filter((member) => covers(member, day))
  const isHere = (id: PersonId) => here.some((member) => member.personId === id)
  const partnersOf = (id: PersonId) =>
    around.familyOf(id).flatMap((link) => (link.kind === 'partner' && covers(link, day) ? [otherOf(link, id)] : []))
  const recorded = partnersOf(person.personId)
  const isFree = (id: PersonId) => !partnersOf(id).some(isHere)
  const reference = here.find((member) => member.role === 'reference' && member.personId !== person.personId)
  const impliedPartner =
    own.role === 'reference'
      ? here.some((member) => member.role === 'partner' && isFree(member.personId))
      : own.role === 'partner' && reference !== undefined && isFree(person.personId)
  const recordedParent = around
    .familyOf(person.personId)
    .some(
      (link) =>
        link.kind === 'parent' && link.relativeId === person.personId && covers(link, day) && isHere(link.personId),
    )
  return {
    hasPartnerHere: impliedPartner || recorded.some(isHere),
    isMarried: impliedPartner || recorded.length > 0,
    hasParentHere: recordedParent || (own.role === 'child' && reference !== undefined),
  }
}

function standingOn(
  person: BenefitPerson,
  birth: Day,
  own: Belonging,
  day: Day,
  around: Surroundings,
  regime: RatedRegime,
): Standing {
  const age = ageOn(birth, day)
  const home = heldOn(person.homes, day)
  const single = around.settings.singleInShared[regime]
  return {
    age,
    home: home === undefined ? 'none' : (home.legalClass ?? 'unknown'),
    singleInShared: single !== null && single <= day ? 1 : 2,
    ...(age < 18
      ? { hasPartnerHere: false, isMarried: false, hasParentHere: false }
      : familyOn(person, own, day, around)),
  }
}

/** What is due at this day's facts, or why that cannot be told; null where nothing is. */
function dueOn(person: BenefitPerson, day: Day, around: Surroundings): Due | Obstacle | null {
  const own = heldOn(person.belongings, day)
  const regime = heldOn(person.regimes, day)?.regime
  if (!own || (regime !== 'asylblg_3' && regime !== 'asylblg_2' && regime !== 'asylblg_1a')) return null
  const override = heldOn(person.overrides, day)
  const byHand = { ground: null, assumed: null, override: override?.reason ?? null }
  if (override && override.amount !== null)
    return { ...byHand, monthly: override.amount, stage: null, regime, unverified: false }
  if (regime === 'asylblg_1a') return 'amount_not_set'
  const rated = (stage: Stage, why: Pick<Due, 'ground' | 'assumed' | 'override'>): Due | Obstacle => {
    const rate = around.rates.find((each) => each.regime === regime && each.stage === stage && covers(each, day))
    return rate ? { ...why, monthly: rate.amount, stage, regime, unverified: rate.unverified } : 'rate_missing'
  }
  if (override && override.stage !== null) return rated(override.stage, byHand)
  if (person.birth === null) return 'birth_unknown'
  const { stage, ...why } = stageOf(standingOn(person, person.birth.day, own, day, around, regime))
  return rated(stage, { ...why, override: null })
}

/** Days on which anything may change that `dueOn` looks at. */
function changesOf(
  person: BenefitPerson,
  { from, to }: { readonly from: Day; readonly to: Day },
  around: Surroundings,
): Day[] {
  const days = new Set<Day>([from])
  const add = (day: Day | null) => {
    if (day !== null && from < day && day < to) days.add(day)
  }
  const addAll = (line: readonly DayRange[]) => {
    for (const period of line) {
      add(period.from)
      add(period.to)
    }
  }
  for (const line of [person.belongings, person.regimes, person.homes, person.overrides, around.rates]) addAll(line)
  if (person.birth) for (const years of [6, 14, 18, 25]) add(birthday(person.birth.day, years))
  for (const day of Object.values(around.settings.singleInShared)) add(day)
  const isGrown = person.birth !== null && ageOn(person.birth.day, to) >= 18
  if (isGrown)
    for (const id of new Set(person.belongings.map(({ householdId }) => householdId))) {
      const members = around.membersOf(id)
      addAll(members)
      for (const member of members) addAll(around.familyOf(member.personId))
    }
  return [...days].sort()
}

const sameDue = (a: Due | Obstacle, b: Due | Obstacle): boolean =>
  typeof a === 'string' || typeof b === 'string'
    ? a === b
    : a.monthly === b.monthly &&
      a.stage === b.stage &&
      a.ground === b.ground &&
      a.assumed === b.assumed &&
      a.regime === b.regime &&
      a.override === b.override &&
      a.unverified === b.unverified

/** The person's days of entitlement in the range, in time order; days that follow each other and say the same are one part. */
export function lifeOf(
  person: BenefitPerson,
  range: { readonly from: Day; readonly to: Day },
  around: Surroundings,
): LifePart[] {
  const days = changesOf(person, range, around)
  const parts: LifePart[] = []
  days.forEach((from, index) => {
    const to = days[index + 1] ?? range.to
    const due = dueOn(person, from, around)
    if (due === null) return
    const before = parts.at(-1)
    if (before && before.to === from && sameDue(before.due, due)) parts[parts.length - 1] = { ...before, to }
    else parts.push({ from, to, due })
  })
  return parts
}
