/** Writes households and stays as the rows of the import workbook, numbered as the office numbers its files. */
import type { At, PersonRow, StayRow } from '../domain/register/rows.ts'
import type { Day } from '../domain/values.ts'
import { chanceFor } from './chance.ts'
import { languagesOf, obligationOf } from './identity.ts'
import { papersOfMember } from './lives.ts'
import { azrNumbers, bamfFileNumbers } from './numbers.ts'
import type { Household, Member } from './people.ts'
import type { Case } from './placement/placement.ts'
import type { PlannedStay } from './placement/stays.ts'

/** Rows under a head row, as Excel counts them. */
export const numbered = <T>(values: readonly T[]): At<T>[] => values.map((value, index) => ({ row: index + 2, value }))

export interface People {
  readonly rows: readonly PersonRow[]
  /** The person number of each member. */
  readonly numberOf: ReadonlyMap<Member, string>
}

/** One row a person, numbered in the order in which people came or were born; households in the order of their arrival. */
export function peopleRows(cases: readonly Case[]): People {
  const entries = cases.flatMap((one, index) =>
    one.household.members.map((member) => ({ ...one, member, household: `H-${padded(index + 1)}`, of: one.household })),
  )
  const inOrder = entries.sort((a, b) =>
    a.member.since < b.member.since ? -1 : a.member.since > b.member.since ? 1 : 0,
  )
  const numberOf = new Map(inOrder.map(({ member }, index) => [member, `P-${padded(index + 1)}`]))
  const azrNumber = azrNumbers(chanceFor('azr'))
  const fileNumber = bamfFileNumbers(chanceFor('bamf'))
  const languages = languagesOf(chanceFor('languages'))
  const files = new Map(cases.map(({ household }) => [household, fileNumber(household)]))
  const certificates = chanceFor('certificates')
  const certificate = () => `M ${certificates.between(5_200_000, 5_999_999)}`
  const rows = inOrder.map(({ member, household, of, papers, leftOn }): PersonRow => {
    const applied = member.assignment?.kind !== 'family_reunion'
    return {
      number: numberOf.get(member) ?? '',
      household,
      role: member.role,
      familyName: member.familyName,
      givenName: member.givenName,
      birth: member.birth,
      sex: member.sex,
      nationality: of.origin.nationality,
      azrNumber: azrNumber(member, of),
      bamfFileNumber: applied ? (files.get(of) ?? null) : null,
      // The paper of the first weeks, one row of numbers for the whole country.
      arrivalCertificate: papers.residenceStatus === 'arrival_certificate' ? certificate() : null,
      fileNumber: null,
      furtherNationalities: null,
      languages: languages(member, of),
      ...obligationOf(of, member, papers, leftOn),
      assignedOn: member.assignment?.day ?? null,
      assignmentKind: member.assignment?.kind ?? null,
      ...papersOfMember(papers, member, of),
      ...leavingOf(of, leftOn),
    }
  })
  return { rows, numberOf }
}

type Leaving = Pick<PersonRow, 'leftOn' | 'leftHow' | 'leftTo'>
const stays: Leaving = { leftOn: null, leftHow: null, leftTo: null }

/** How a household left the town; who only moved out of the town's houses is still in the register. */
function leavingOf({ group, arrived }: Household, leftOn: Day | null): Leaving {
  if (leftOn === null || group.home === 'movedOut') return stays
  if (group.origin === 'UA') return { leftOn, leftHow: 'left_country', leftTo: 'Ukraine' }
  if (group.life === 'mustLeave')
    return arrived < '2019-01-01'
      ? { leftOn, leftHow: 'deported', leftTo: null }
      : { leftOn, leftHow: 'disappeared', leftTo: null }
  return { leftOn, leftHow: 'moved_away', leftTo: leftOn < '2021-01-01' ? 'Essen' : 'Duisburg' }
}

const padded = (count: number): string => String(count).padStart(4, '0')

/** The stays by day and person. */
export function stayRows(stays: readonly PlannedStay[], numberOf: ReadonlyMap<Member, string>): StayRow[] {
  return stays
    .map(({ member, room, from, to }) => ({
      number: numberOf.get(member) ?? '',
      accommodation: room.row.accommodation,
      room: room.row.number,
      from,
      to,
    }))
    .sort((a, b) => (a.from + a.number < b.from + b.number ? -1 : 1))
}
