/** People who are entered as one household: what cannot be (blocks), and what can be but is worth a second look (warns). */
import { ok, type Result, refuse } from '../result.ts'
import { ageOn, type Day } from '../values.ts'
import { compactNumber } from './asked.ts'
import {
  type EnteredHousehold,
  type EnteredPerson,
  finding,
  type IntakeFacts,
  type IntakeFinding,
  type PersonFinding,
} from './entered.ts'
import { papersOf } from './intakePapers.ts'
import { searchKey } from './search.ts'

const ofAge = 18
const eldest = 105
/** A father or mother younger than this is more likely a slip of the pen. */
const youngestParent = 12

type Found = (PersonFinding | false)[]
const only = (found: Found): PersonFinding[] => found.filter((each) => each !== false)

/** What of a person stands for itself. A birth date of which only year or month is known begins on its first day, so it never blocks too early. */
function personFindings(person: EnteredPerson, day: Day, facts: IntakeFacts): PersonFinding[] {
  const { birth, nationality, status, regime } = person
  const all = [...(nationality === null ? [] : [nationality]), ...person.furtherNationalities]
  const unknown = all.find((key) => !facts.isNationality(key))
  const isFuture = birth !== null && birth.day > facts.today
  return only([
    person.familyName.trim() === '' && finding('familyName', 'name_missing', 'block'),
    person.givenName.trim() === '' && finding('givenName', 'name_missing', 'block'),
    isFuture && finding('birth', 'born_in_future', 'block'),
    birth !== null && !isFuture && birth.day > day && finding('birth', 'born_after_arrival', 'block', { day }),
    birth !== null &&
      birth.day <= day &&
      ageOn(birth.day, day) > eldest &&
      finding('birth', 'very_old', 'warn', { age: ageOn(birth.day, day) }),
    unknown !== undefined && finding('nationality', 'nationality_unknown', 'block', { value: unknown }),
    new Set(all).size < all.length && finding('furtherNationalities', 'nationality_twice', 'block'),
    new Set(person.languages).size < person.languages.length && finding('languages', 'language_twice', 'block'),
    status !== null && status.to !== null && status.to <= status.from && finding('statusTo', 'period_empty', 'block'),
    birth !== null &&
      status !== null &&
      status.from < birth.day &&
      finding('statusFrom', 'status_before_birth', 'block'),
    birth !== null &&
      regime !== null &&
      regime.from < birth.day &&
      finding('regimeFrom', 'regime_before_birth', 'block'),
    birth === null && finding('birth', 'missing', 'warn'),
    person.sex === 'unknown' && finding('sex', 'missing', 'warn'),
    nationality === null && finding('nationality', 'missing', 'warn'),
    status === null && finding('status', 'missing', 'warn'),
    regime === null && finding('regime', 'missing', 'warn'),
    ...papersOf(person, facts.today),
  ])
}

/** The same name and the same birth date: twins have two first names. */
const isSame = (a: EnteredPerson, b: EnteredPerson): boolean =>
  a.givenName.trim() !== '' &&
  searchKey(a.givenName) === searchKey(b.givenName) &&
  searchKey(a.familyName) === searchKey(b.familyName) &&
  a.birth?.day === b.birth?.day

const ageAt = (person: EnteredPerson, day: Day): number | null =>
  person.birth !== null && person.birth.day <= day ? ageOn(person.birth.day, day) : null

/** What of a person does not fit the others of the household. */
function amongOthers(person: EnteredPerson, at: number, { persons, day }: EnteredHousehold): PersonFinding[] {
  const age = ageAt(person, day)
  const isMinor = age !== null && age < ofAge
  const adults = persons.filter((each) => (ageAt(each, day) ?? 0) >= ofAge)
  const before = (test: (other: EnteredPerson) => boolean) => persons.slice(0, at).some(test)
  const reference = persons.find((each) => each.role === 'reference')
  const parentAge =
    person.role === 'child' && reference?.birth && person.birth
      ? Number(person.birth.day.slice(0, 4)) - Number(reference.birth.day.slice(0, 4))
      : null
  const sharesNumber = (key: 'azrNumber' | 'arrivalCertificate') => {
    const own = compactNumber(person[key] ?? '')
    return (
      own !== '' && before((other) => compactNumber(other[key] ?? '') === own) && finding(key, 'number_twice', 'warn')
    )
  }
  return only([
    person.role === 'reference' &&
      before((other) => other.role === 'reference') &&
      finding('role', 'reference_twice', 'block'),
    person.role === 'partner' && before((other) => other.role === 'partner') && finding('role', 'two_partners', 'warn'),
    person.role === 'partner' && isMinor && finding('role', 'partner_minor', 'warn', { age: age ?? 0 }),
    person.role === 'reference' && isMinor && adults.length > 0 && finding('role', 'reference_minor', 'warn'),
    person.role === 'reference' && isMinor && adults.length === 0 && finding('birth', 'unaccompanied', 'warn'),
    before((other) => isSame(other, person)) && finding('givenName', 'entered_twice', 'warn'),
    parentAge !== null && parentAge < youngestParent && finding('birth', 'child_older', 'warn'),
    sharesNumber('azrNumber'),
    sharesNumber('arrivalCertificate'),
  ])
}

function householdFindings({ day, persons }: EnteredHousehold, { today, notice }: IntakeFacts): PersonFinding[] {
  const entered = (notice?.named ?? 0) + persons.length
  return only([
    !persons.some((person) => person.role === 'reference') && finding('role', 'reference_missing', 'block'),
    notice === null && day > today && finding('day', 'comes_later', 'block'),
    notice !== null &&
      entered > notice.announced &&
      finding('day', 'more_than_announced', 'warn', { announced: notice.announced, entered }),
  ])
}

/** Everything there is to say about the household as it is entered; blocks first, then in the order of the persons. */
export function intakeFindings(household: EnteredHousehold, facts: IntakeFacts): IntakeFinding[] {
  const whole = householdFindings(household, facts).map((found) => ({ ...found, person: null }))
  const each = household.persons.flatMap((person, at) =>
    [...personFindings(person, household.day, facts), ...amongOthers(person, at, household)].map((found) => ({
      ...found,
      person: at,
    })),
  )
  const all = [...whole, ...each]
  return [...all.filter(({ severity }) => severity === 'block'), ...all.filter(({ severity }) => severity === 'warn')]
}

/** @returns INTAKE_REFUSED with the blocks, or the warnings under which the household can be entered */
export function decideIntake(household: EnteredHousehold, facts: IntakeFacts): Result<readonly IntakeFinding[]> {
  const findings = intakeFindings(household, facts)
  const blocks = findings.filter(({ severity }) => severity === 'block')
  return blocks.length > 0 ? refuse({ code: 'INTAKE_REFUSED', details: { findings: blocks } }) : ok(findings)
}
