/** The papers of somebody who is entered: whether they fit each other and look like papers of their kind. Only warns: a real paper is never blocked. */
import type { Day } from '../values.ts'
import { type EnteredPerson, finding, type PersonFinding } from './entered.ts'
import { looksWrong } from './identifiers.ts'
import { benefitRegimes, codesOf, type ResidenceStatus, residenceStatuses } from './terms.ts'

const germany = '000'
const ukraine = '166'

/** In an asylum procedure or obliged to leave: § 1 AsylbLG, never SGB II. */
const inAsylblg: ReadonlySet<ResidenceStatus> = new Set([
  'arrival_certificate',
  'permission_to_stay',
  'follow_up_application',
  'second_application',
  'toleration_60a',
  'toleration_60b',
  'enforceably_obliged',
])
/** Titles with which § 1 AsylbLG never holds; §§ 23 (1), 24 and 25 (5) AufenthG can be cases of it. */
const neverInAsylblg: ReadonlySet<ResidenceStatus> = new Set([
  'permit_22',
  'permit_25_1',
  'permit_25_2_refugee',
  'permit_25_2_subsidiary',
  'permit_25_3',
  'settlement_permit',
  'eu_free_movement',
  'german',
])

const numbers = {
  azrNumber: 'azr_number',
  arrivalCertificate: 'arrival_certificate',
  bamfFileNumber: 'bamf_file_number',
} as const

export function papersOf(person: EnteredPerson, today: Day): PersonFinding[] {
  const { status, regime, nationality } = person
  const found: PersonFinding[] = []
  const warn = (...args: [PersonFinding['field'], PersonFinding['rule'], PersonFinding['facts']?]) =>
    found.push(finding(args[0], args[1], 'warn', args[2]))
  if (status !== null) {
    const { term } = residenceStatuses[status.status]
    const isGerman = nationality === germany || person.furtherNationalities.includes(germany)
    if (status.to !== null && status.to > status.from && status.to <= today)
      warn('statusTo', 'status_over', { to: status.to })
    if (nationality !== null && isGerman !== (status.status === 'german'))
      warn('status', 'status_nationality', { term })
    else if (status.status === 'permit_24' && nationality !== null && nationality !== ukraine)
      warn('status', 'status_nationality', { term })
    if (regime !== null && contradict(status.status, regime.regime))
      warn('regime', 'regime_status', { term, regime: benefitRegimes[regime.regime].term })
  }
  for (const key of codesOf(numbers)) if (looksWrong(numbers[key], person[key])) warn(key, 'number_form')
  return found
}

function contradict(status: ResidenceStatus, regime: keyof typeof benefitRegimes): boolean {
  const { asylblg } = benefitRegimes[regime]
  if (asylblg) return neverInAsylblg.has(status)
  return regime !== 'none' && inAsylblg.has(status)
}
