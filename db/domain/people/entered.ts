/** What is entered of people who come to the town, and what is found about it. */
import type { Birth, Day } from '../values.ts'
import type { AssignmentKind, BenefitRegime, HouseholdRole, HousingNeed, ResidenceStatus, Sex } from './terms.ts'

export interface EnteredPerson {
  readonly familyName: string
  readonly givenName: string
  readonly birth: Birth | null
  readonly sex: Sex
  readonly role: HouseholdRole
  /** Destatis key. */
  readonly nationality: string | null
  readonly furtherNationalities: readonly string[]
  /** ISO 639 codes, best spoken first. */
  readonly languages: readonly string[]
  readonly azrNumber: string | null
  readonly bamfFileNumber: string | null
  readonly arrivalCertificate: string | null
  readonly fileNumber: string | null
  /** `to` is the day after its last one. */
  readonly status: { readonly status: ResidenceStatus; readonly from: Day; readonly to: Day | null } | null
  readonly regime: { readonly regime: BenefitRegime; readonly from: Day } | null
  readonly needs: readonly HousingNeed[]
}
export interface EnteredHousehold {
  /** The day from which they belong to the town. */
  readonly day: Day
  readonly kind: AssignmentKind
  readonly persons: readonly EnteredPerson[]
}
export interface IntakeFacts {
  readonly today: Day
  readonly isNationality: (key: string) => boolean
  /** How many the notice announces and how many of them have a name already; null without a notice. */
  readonly notice: { readonly announced: number; readonly named: number } | null
}

const intakeRules = [
  'name_missing',
  'missing',
  'born_in_future',
  'born_after_arrival',
  'very_old',
  'nationality_unknown',
  'nationality_twice',
  'language_twice',
  'reference_missing',
  'reference_twice',
  'two_partners',
  'partner_minor',
  'reference_minor',
  'unaccompanied',
  'entered_twice',
  'child_older',
  'period_empty',
  'status_before_birth',
  'regime_before_birth',
  'status_over',
  'status_nationality',
  'regime_status',
  'number_form',
  'number_twice',
  'comes_later',
  'more_than_announced',
] as const
export type IntakeRule = (typeof intakeRules)[number]
export type IntakeField = keyof EnteredPerson | 'statusFrom' | 'statusTo' | 'regimeFrom' | 'day'

export interface IntakeFinding {
  /** Place in `persons`; null is the household as a whole. */
  readonly person: number | null
  readonly field: IntakeField
  readonly rule: IntakeRule
  readonly severity: 'block' | 'warn'
  readonly facts: Readonly<Record<string, string | number>>
}
export type PersonFinding = Omit<IntakeFinding, 'person'>

export const finding = (
  field: IntakeField,
  rule: IntakeRule,
  severity: IntakeFinding['severity'],
  facts: IntakeFinding['facts'] = {},
): PersonFinding => ({ field, rule, severity, facts })
