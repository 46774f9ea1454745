/** What is most likely when people are entered: role, Rechtskreis and kind of assignment. Only proposed; the clerk sees it and overtypes it. */
import { ageOn, type Birth, type Day } from '../values.ts'
import type { AssignmentKind, BenefitRegime, HouseholdRole, ResidenceStatus, Sex } from './terms.ts'

/** Whoever is at least so many years younger is taken for a child of the family, of full age or not. */
const generation = 18
const ofAge = 18
const ukraine = '166'

export interface Relative {
  readonly birth: Birth | null
  readonly sex: Sex | null
  /** What the clerk said; null leaves it to the proposal. */
  readonly role: HouseholdRole | null
}

const isMinor = ({ birth }: Relative, on: Day): boolean =>
  birth !== null && birth.day <= on && ageOn(birth.day, on) < ofAge
const yearOf = (person: Relative): number | null => (person.birth ? Number(person.birth.day.slice(0, 4)) : null)

/** Whom the clerk calls reference person, else the first of full age, else the first. */
function referenceOf(people: readonly Relative[], on: Day): Relative | undefined {
  const free = people.filter((person) => person.role === null)
  return people.find((person) => person.role === 'reference') ?? free.find((person) => !isMinor(person, on)) ?? free[0]
}

/**
 * The role of each person: as the clerk said; else minors and whoever is a generation younger than the reference person are children,
 * the first grown-up of the other sex within a generation is the partner, everybody else is "other". Minors of a minor are no children.
 */
export function proposeRoles(people: readonly Relative[], on: Day): HouseholdRole[] {
  const reference = referenceOf(people, on)
  let hasPartner = people.some((person) => person.role === 'partner')
  const propose = (person: Relative): HouseholdRole => {
    if (person === reference || !reference) return 'reference'
    if (isMinor(person, on)) return isMinor(reference, on) ? 'other' : 'child'
    const [year, of] = [yearOf(person), yearOf(reference)]
    const younger = year === null || of === null ? 0 : year - of
    if (younger >= generation) return 'child'
    const areTwo = new Set([person.sex, reference.sex])
    if (hasPartner || younger <= -generation || isMinor(reference, on) || !areTwo.has('m') || !areTwo.has('w'))
      return 'other'
    hasPartner = true
    return 'partner'
  }
  return people.map((person) => person.role ?? propose(person))
}

/** § 74 SGB II: with a permit under § 24 AufenthG people are in SGB II from this day on. */
const ukrainiansInSgb2 = '2022-06-01'

const regimes: Readonly<Partial<Record<ResidenceStatus, BenefitRegime>>> = {
  arrival_certificate: 'asylblg_3',
  permission_to_stay: 'asylblg_3',
  follow_up_application: 'asylblg_3',
  second_application: 'asylblg_3',
  toleration_60a: 'asylblg_3',
  toleration_60b: 'asylblg_3',
  enforceably_obliged: 'asylblg_3',
  permit_22: 'sgb_2',
  permit_25_1: 'sgb_2',
  permit_25_2_refugee: 'sgb_2',
  permit_25_2_subsidiary: 'sgb_2',
  permit_25_3: 'sgb_2',
  settlement_permit: 'sgb_2',
}

/** What people with this status get who come on the day; null where the status does not say (§ 1 AsylbLG, § 7 SGB II). */
export function proposeRegime(status: ResidenceStatus | null, on: Day): BenefitRegime | null {
  if (status === null) return null
  if (status === 'permit_24') return on >= ukrainiansInSgb2 ? 'sgb_2' : 'asylblg_3'
  return regimes[status] ?? null
}

/** How somebody with these papers is usually assigned; null where they do not say. */
export function proposeKind(status: ResidenceStatus | null, nationality: string | null): AssignmentKind | null {
  if (status === 'permit_24' || nationality === ukraine) return 'ukraine'
  const regime = status === null ? undefined : regimes[status]
  return regime === undefined ? null : regime === 'sgb_2' ? 'section_12a' : 'asylum'
}
