/** Builders for people who are entered: every field has a plain value, a test names only what it is about. Invented names. */
import type { EnteredHousehold, EnteredPerson, IntakeFacts } from '../../db/domain/people/entered.ts'
import type { Birth } from '../../db/domain/values.ts'
import { day } from './register.ts'

export const born = (text: string): Birth => ({ day: day(text), precision: 'day' })

export const anEntered = (givenName: string, over: Partial<EnteredPerson> = {}): EnteredPerson => ({
  familyName: 'Haddad',
  givenName,
  birth: born('1988-04-05'),
  sex: 'm',
  role: 'reference',
  nationality: '475',
  furtherNationalities: [],
  languages: [],
  azrNumber: null,
  bamfFileNumber: null,
  arrivalCertificate: null,
  fileNumber: null,
  status: { status: 'permission_to_stay', from: day('2022-11-02'), to: null },
  regime: { regime: 'asylblg_3', from: day('2022-11-02') },
  needs: [],
  ...over,
})

export const aFamily: readonly EnteredPerson[] = [
  anEntered('Omar'),
  anEntered('Rima', { sex: 'w', role: 'partner', birth: born('1990-01-31') }),
  anEntered('Sami', { role: 'child', birth: born('2015-06-10') }),
]

export const aHousehold = (over: Partial<EnteredHousehold> = {}): EnteredHousehold => ({
  day: day('2022-11-02'),
  kind: 'asylum',
  persons: aFamily,
  ...over,
})

/** 2 November 2022; Syria, Afghanistan, Ukraine and Germany are known. */
export const intakeFacts = (over: Partial<IntakeFacts> = {}): IntakeFacts => ({
  today: day('2022-11-02'),
  isNationality: (key) => ['000', '166', '423', '475'].includes(key),
  notice: null,
  ...over,
})
