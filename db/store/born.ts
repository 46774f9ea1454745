/** Writes a newborn: the person, its name and its first paper. Household, place and benefits follow with the event. */
import type { Language } from '../domain/people/languages.ts'
import type { ResidenceStatus, Sex } from '../domain/people/terms.ts'
import { type Day, type PersonId, unknownStart } from '../domain/values.ts'
import type { Writer } from './connection.ts'
import { nextPersonNumber } from './numbers.ts'

export interface Born {
  readonly familyName: string
  readonly givenName: string
  readonly sex: Sex
  readonly day: Day
  readonly nationality: string | null
  readonly languages: readonly Language[]
  readonly status: ResidenceStatus | null
  readonly parents: readonly PersonId[]
}

export async function insertBorn({ db, record }: Writer, born: Born, today: Day) {
  const [person] = await record.insert('person', [
    {
      number: await nextPersonNumber(db),
      version: 1,
      birth_day: born.day,
      birth_precision: 'day',
      sex: born.sex,
      nationality: born.nationality,
      further_nationalities: '[]',
      languages: JSON.stringify(born.languages),
      azr_number: null,
      bamf_file_number: null,
      arrival_certificate: null,
      file_number: null,
      assigned_on: null,
      assignment_kind: null,
      merged_into: null,
    },
  ])
  if (!person) throw new Error('a person was not kept')
  const from = (valid_from: Day) => ({ valid_from, valid_to: null, known_since: today, known_until: null })
  const owner = { person_id: person.id }
  const { familyName: family_name, givenName: given_name, status } = born
  await record.insert('person_name', [{ ...owner, ...from(unknownStart), family_name, given_name }])
  if (status) await record.insert('residence_status', [{ ...owner, ...from(born.day), status }])
  await record.insert(
    'kinship',
    born.parents.map((parent) => ({
      person_id: parent,
      relative_id: person.id,
      kind: 'parent' as const,
      ...from(born.day),
    })),
  )
  return person
}
