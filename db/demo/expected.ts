/** Households of announced notices whose names the office has learned already, invented: they are expected and need a place. */
import type { EnteredPerson } from '../domain/people/entered.ts'
import type { HouseholdRole, Sex } from '../domain/people/terms.ts'
import type { Day } from '../domain/values.ts'

export interface ExpectedHousehold {
  /** Number of the notice. */
  readonly notice: string
  readonly persons: readonly EnteredPerson[]
}

const person = (
  nationality: string,
  languages: readonly string[],
  [familyName, givenName]: readonly [string, string],
  [role, sex, born]: readonly [HouseholdRole, Sex, string],
): EnteredPerson => ({
  familyName,
  givenName,
  role,
  sex,
  birth: { day: born as Day, precision: 'day' },
  nationality,
  furtherNationalities: [],
  languages,
  azrNumber: null,
  bamfFileNumber: null,
  arrivalCertificate: null,
  fileNumber: null,
  status: null,
  regime: null,
  needs: [],
})
const afghan = (...of: [readonly [string, string], readonly [HouseholdRole, Sex, string]]) =>
  person('423', ['prs'], ...of)
const iraqi = (...of: [readonly [string, string], readonly [HouseholdRole, Sex, string]]) =>
  person('438', ['ar'], ...of)

export const expected: readonly ExpectedHousehold[] = [
  {
    notice: 'ZW-2022-0189',
    persons: [
      afghan(['Mirzad', 'Hekmat'], ['reference', 'm', '1991-04-17']),
      afghan(['Mirzad', 'Palwasha'], ['partner', 'w', '1993-09-02']),
    ],
  },
  { notice: 'ZW-2022-0189', persons: [afghan(['Zazai', 'Baryalai'], ['reference', 'm', '2001-12-08'])] },
  {
    notice: 'ZW-2022-0191',
    persons: [
      iraqi(['Al Jubouri', 'Nadia'], ['reference', 'w', '1986-02-23']),
      iraqi(['Al Jubouri', 'Yasin'], ['partner', 'm', '1984-07-11']),
      iraqi(['Al Jubouri', 'Rima'], ['child', 'w', '2014-05-30']),
    ],
  },
]
