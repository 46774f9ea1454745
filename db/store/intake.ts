/** Writes a household as it was entered, and finds who bears a number already. */
import { compactNumber } from '../domain/people/asked.ts'
import type { EnteredHousehold, EnteredPerson } from '../domain/people/entered.ts'
import { tidyIdentifier } from '../domain/people/identifiers.ts'
import { type Day, type HouseholdId, type NoticeId, type PersonId, unknownStart } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { nextHouseholdNumber, nextPersonNumbers } from './numbers.ts'
import { amongst, compact } from './sqlite/expressions.ts'

export interface Entered {
  readonly householdId: HouseholdId
  readonly number: string
  readonly persons: readonly { readonly personId: PersonId; readonly number: string }[]
}

const personRow = (person: EnteredPerson, number: string, { day, kind }: EnteredHousehold) => ({
  number,
  version: 1,
  birth_day: person.birth?.day ?? null,
  birth_precision: person.birth?.precision ?? null,
  sex: person.sex,
  nationality: person.nationality,
  further_nationalities: JSON.stringify(person.furtherNationalities),
  languages: JSON.stringify(person.languages),
  azr_number: tidyIdentifier('azr_number', person.azrNumber),
  bamf_file_number: tidyIdentifier('bamf_file_number', person.bamfFileNumber),
  arrival_certificate: tidyIdentifier('arrival_certificate', person.arrivalCertificate),
  file_number: tidyIdentifier('file_number', person.fileNumber),
  assigned_on: day,
  assignment_kind: kind,
  merged_into: null,
})

/** Household, persons and all their dated lines; everything counts as known since `today`. */
export async function applyIntake({ db, record }: Writer, entered: EnteredHousehold, today: Day): Promise<Entered> {
  const [household] = await record.insert('household', [{ number: await nextHouseholdNumber(db), version: 1 }])
  if (!household) throw new Error('a household was not kept')
  const numbers = await nextPersonNumbers(db, entered.persons.length)
  const rows = await record.insert(
    'person',
    entered.persons.map((person, at) => personRow(person, numbers[at] ?? '', entered)),
  )
  const people = entered.persons.map((person, at) => ({ ...person, id: rows[at]?.id ?? (0 as PersonId) }))
  const dated = (id: PersonId, from: Day, to: Day | null = null) => ({
    person_id: id,
    valid_from: from,
    valid_to: to,
    known_since: today,
    known_until: null,
  })
  await record.insert(
    'person_name',
    people.map(({ id, familyName, givenName }) => ({
      ...dated(id, unknownStart),
      family_name: familyName,
      given_name: givenName,
    })),
  )
  await record.insert(
    'membership',
    people.map(({ id, role }) => ({
      ...dated(id, entered.day),
      household_id: household.id,
      role,
      began: 'arrival' as const,
      ended: null,
      destination: null,
    })),
  )
  await record.insert(
    'residence_status',
    people.flatMap(({ id, status }) =>
      status ? [{ ...dated(id, status.from, status.to), status: status.status }] : [],
    ),
  )
  await record.insert(
    'benefit_regime',
    people.flatMap(({ id, regime }) => (regime ? [{ ...dated(id, regime.from), regime: regime.regime }] : [])),
  )
  await record.insert(
    'housing_need',
    people.flatMap(({ id, needs }) => [...new Set(needs)].map((need) => ({ ...dated(id, entered.day), need }))),
  )
  const persons = people.map(({ id }, at) => ({ personId: id, number: numbers[at] ?? '' }))
  return { householdId: household.id, number: household.number, persons }
}

/** These people are whom the notice announces; nobody has seen them yet. */
export async function expectByNotice(
  { record }: Writer,
  noticeId: NoticeId,
  personIds: readonly PersonId[],
): Promise<void> {
  await record.insert(
    'notice_person',
    personIds.map((personId) => ({
      notice_id: noticeId,
      person_id: personId,
      arrival: 'expected' as const,
      arrived_on: null,
      private_home: null,
    })),
  )
}

export interface Bearer {
  readonly asked: string
  readonly personId: PersonId
  readonly number: string
  readonly familyName: string
  readonly givenName: string
}

/** Who bears one of these numbers as AZR-Nummer or Ankunftsnachweis. */
export async function bearersOf(db: Reader, numbers: readonly string[]): Promise<Bearer[]> {
  const asked = new Map(numbers.map((number) => [compactNumber(number), number]))
  const found: Bearer[] = []
  for (const column of ['azr_number', 'arrival_certificate'] as const) {
    const rows = await db
      .selectFrom('person')
      .innerJoin('person_name', 'person_name.person_id', 'person.id')
      .select(['person.id', 'person.number', `person.${column} as own`, 'family_name', 'given_name'])
      .where(compact(column), 'in', amongst(asked.keys()))
      .where('person.merged_into', 'is', null)
      .where('person_name.known_until', 'is', null)
      .where('person_name.valid_to', 'is', null)
      .orderBy('person.id')
      .execute()
    for (const row of rows) {
      const number = asked.get(compactNumber(row.own ?? ''))
      if (number !== undefined)
        found.push({
          asked: number,
          personId: row.id,
          number: row.number,
          familyName: row.family_name,
          givenName: row.given_name,
        })
    }
  }
  return found
}
