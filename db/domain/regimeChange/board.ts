/** The worklist of changes on a day, put together from cases, households and the lines of their people. Pure. */
import type {
  BenefitRegime,
  HouseholdRole,
  RegimeChangeDirection,
  RegimeChangeStep,
  ResidenceStatus,
} from '../people/terms.ts'
import { ageOn, type Birth, covers, type Day, type HouseholdId, type PersonId, type RegimeChangeId } from '../values.ts'
import { type Due, dueChange, dueOfHousehold, type PaidPerson } from './due.ts'
import { isLeftSide } from './regime.ts'
import { type ChangeView, regimeChangeStates, viewOf } from './state.ts'

export interface BoardPerson extends PaidPerson {
  readonly personId: PersonId
  readonly familyName: string
  readonly givenName: string
  readonly birth: Birth | null
  /** On the day; null when she belongs to none. */
  readonly householdId: HouseholdId | null
  readonly role: HouseholdRole | null
}
export interface BoardStep {
  readonly id: number
  readonly step: RegimeChangeStep
  readonly day: Day
  readonly note: string | null
  readonly knownSince: Day
}
export interface BoardCase {
  readonly id: RegimeChangeId
  readonly householdId: HouseholdId
  readonly direction: RegimeChangeDirection
  readonly dueOn: Day
  /** As of the day: null while it is open. */
  readonly closedOn: Day | null
  readonly steps: readonly BoardStep[]
  readonly personIds: readonly PersonId[]
}

export interface PersonView {
  readonly personId: PersonId
  readonly familyName: string
  readonly givenName: string
  readonly age: number | null
  readonly status: ResidenceStatus | null
  readonly regime: BenefitRegime | null
  readonly isMember: boolean
  readonly due: Due | null
}

const rank: Readonly<Record<HouseholdRole, number>> = { reference: 0, partner: 1, child: 2, other: 3 }
const byRoleAndAge = (a: BoardPerson, b: BoardPerson): number =>
  (a.role ? rank[a.role] : 4) - (b.role ? rank[b.role] : 4) ||
  (a.birth?.day ?? '').localeCompare(b.birth?.day ?? '') ||
  a.personId - b.personId

/** The members of a household, the reference person first. */
export const membersOf = (people: readonly BoardPerson[], id: HouseholdId): BoardPerson[] =>
  people.filter((person) => person.householdId === id).sort(byRoleAndAge)

/** The family name it goes by: that of its reference person, else of its first member, else of one of the case. */
export const nameOf = (members: readonly BoardPerson[], others: readonly BoardPerson[] = []): string =>
  (members[0] ?? others[0])?.familyName ?? ''

export function personView(person: BoardPerson, householdId: HouseholdId, on: Day): PersonView {
  const { personId, familyName, givenName, birth, statuses, regimes } = person
  return {
    personId,
    familyName,
    givenName,
    age: birth && birth.day <= on ? ageOn(birth.day, on) : null,
    status: statuses.find((period) => covers(period, on))?.status ?? null,
    regime: regimes.find((period) => covers(period, on))?.regime ?? null,
    isMember: person.householdId === householdId,
    due: dueChange(person, on),
  }
}

/** A case with its state. The people are looked up by id; an unknown one is left out. */
export function caseView(entry: BoardCase, people: ReadonlyMap<PersonId, BoardPerson>, on: Day) {
  const persons = entry.personIds.flatMap((id) => people.get(id) ?? []).sort(byRoleAndAge)
  const endedHere = entry.steps.find(({ step }) => step === 'ended_here')?.day ?? null
  const regimeMissing =
    endedHere === null
      ? []
      : persons.filter(({ regimes }) =>
          isLeftSide(entry.direction, regimes.find((period) => covers(period, endedHere))?.regime ?? null),
        )
  const view = viewOf({ steps: entry.steps, closedOn: entry.closedOn, regimeMissing: regimeMissing.length > 0 }, on)
  return {
    ...view,
    regimeMissing: regimeMissing.map((person) => person.personId),
    persons: persons.map((person) => personView(person, entry.householdId, on)),
  }
}

/** What is undecided first, within a state what is due first. */
export const byState = <T extends Pick<ChangeView, 'state'> & { readonly dueOn: Day }>(a: T, b: T): number =>
  regimeChangeStates.indexOf(a.state) - regimeChangeStates.indexOf(b.state) || a.dueOn.localeCompare(b.dueOn)

/** Households of which somebody is due in a direction and in no open case; what is certain first, then by day. */
export function dueHouseholds(people: readonly BoardPerson[], cases: readonly BoardCase[], on: Day) {
  const open = new Set(cases.filter((entry) => entry.closedOn === null).flatMap((entry) => entry.personIds))
  const households = [...Map.groupBy(people, (person) => person.householdId)]
  return households
    .flatMap(([householdId, members]) => {
      if (householdId === null) return []
      const due = members.flatMap((person) => {
        const found = open.has(person.personId) ? null : dueChange(person, on)
        return found ? [{ personId: person.personId, due: found }] : []
      })
      return dueOfHousehold(due).map(({ persons, ...household }) => {
        const personIds = persons.map((person) => person.personId)
        return { householdId, ...household, personIds, lastClosedOn: lastClosed(cases, personIds) }
      })
    })
    .sort((a, b) => Number(a.isCheck) - Number(b.isCheck) || (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
}

const lastClosed = (cases: readonly BoardCase[], persons: readonly PersonId[]): Day | null =>
  cases
    .filter((entry) => entry.personIds.some((id) => persons.includes(id)))
    .map((entry) => entry.closedOn)
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null
