/** Which people of the register a list shows: each part narrows, an empty one does not. Pure. */
import { addDays, type Day } from '../values.ts'
import {
  type BenefitRegime,
  benefitRegimes,
  type HousingNeed,
  type ResidenceStatus,
  residenceStatuses,
  type Sex,
} from './terms.ts'

export interface PeopleFilter {
  /** In the register on the day, or in it before and gone by then. */
  readonly presence: 'here' | 'gone'
  readonly housed: 'all' | 'housed' | 'not_housed'
  /** Kürzel. */
  readonly houses: readonly string[]
  readonly sexes: readonly Sex[]
  readonly statuses: readonly ResidenceStatus[]
  readonly regimes: readonly BenefitRegime[]
  /** Destatis keys, any nationality of a person. */
  readonly nationalities: readonly string[]
  /** Completed years on the day, both included. */
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly overstay: boolean
  readonly obligedToLeave: boolean
  /** Days until the last day of the paper at most; a paper without an end is not among them. */
  readonly statusEndsWithin: number | null
  readonly assignedFrom: Day | null
  readonly assignedTo: Day | null
  readonly needs: readonly HousingNeed[]
  readonly hasObligation: boolean
}

export const everybody: PeopleFilter = {
  presence: 'here',
  housed: 'all',
  houses: [],
  sexes: [],
  statuses: [],
  regimes: [],
  nationalities: [],
  ageFrom: null,
  ageTo: null,
  overstay: false,
  obligedToLeave: false,
  statusEndsWithin: null,
  assignedFrom: null,
  assignedTo: null,
  needs: [],
  hasObligation: false,
}

/** What the filter looks at, true for the day of the list. */
export interface Filtered {
  readonly house: string | null
  readonly sex: Sex
  readonly status: ResidenceStatus | null
  /** First day on which the paper holds no more. */
  readonly statusTo: Day | null
  readonly regime: BenefitRegime | null
  /** The main one first. */
  readonly nationalities: readonly string[]
  readonly age: number | null
  readonly assignedOn: Day | null
  readonly needs: readonly HousingNeed[]
  readonly hasObligation: boolean
}

/** A Fehlbelegung on the day: housed, a title, not in AsylbLG (domain.md § 2). */
export const isOverstayOnDay = ({ house, status, regime }: Pick<Filtered, 'house' | 'status' | 'regime'>): boolean =>
  house !== null &&
  status !== null &&
  residenceStatuses[status].title &&
  !(regime !== null && benefitRegimes[regime].asylblg)

const among = <T>(wanted: readonly T[], value: T | null): boolean =>
  wanted.length === 0 || (value !== null && wanted.includes(value))
const someAmong = <T>(wanted: readonly T[], values: readonly T[]): boolean =>
  wanted.length === 0 || values.some((value) => wanted.includes(value))

/** Whether the filter shows this person; `presence` is what the store loads by. Whose age is not known is in no range of ages. */
export function isShown(person: Filtered, filter: PeopleFilter, on: Day): boolean {
  const { ageFrom, ageTo, assignedFrom, assignedTo, statusEndsWithin } = filter
  const { age, assignedOn, status, statusTo } = person
  const isHoused = person.house !== null
  return (
    (filter.housed === 'all' || isHoused === (filter.housed === 'housed')) &&
    among(filter.houses, person.house) &&
    among(filter.sexes, person.sex) &&
    among(filter.statuses, status) &&
    among(filter.regimes, person.regime) &&
    someAmong(filter.nationalities, person.nationalities) &&
    (ageFrom === null || (age !== null && age >= ageFrom)) &&
    (ageTo === null || (age !== null && age <= ageTo)) &&
    (!filter.overstay || isOverstayOnDay(person)) &&
    (!filter.obligedToLeave || (status !== null && residenceStatuses[status].obligedToLeave)) &&
    (statusEndsWithin === null || (statusTo !== null && statusTo <= addDays(on, statusEndsWithin + 1))) &&
    (assignedFrom === null || (assignedOn !== null && assignedOn >= assignedFrom)) &&
    (assignedTo === null || (assignedOn !== null && assignedOn <= assignedTo)) &&
    someAmong(filter.needs, person.needs) &&
    (!filter.hasObligation || person.hasObligation)
  )
}
