/**
 * The office's German words for people, each bound to its code name, with what the law says of it.
 * One table serves the import, the reports and the window, so that a word can never mean two things.
 */

/**
 * Residence status. `title` is true where the paper lets a person rent a flat anywhere in the meaning of the Fehlbelegung rule
 * (domain.md § 2): residence permits, settlement permit, EU freedom of movement, German. A Fiktionsbescheinigung or Duldung is none.
 * `obligedToLeave` marks § 58 AufenthG: a Duldung or an enforceable obligation.
 *
 * `asylblg` is what § 1 AsylbLG makes of the paper (read as of November 2022; each row names where it stands):
 * - `inside`: entitled. Abs. 1 Nr. 1 and 1a (asylum procedure), Nr. 4 (Duldung), Nr. 5 (enforceably obliged), Nr. 7 (§§ 71, 71a AsylG).
 * - `outside`: not entitled. Abs. 2: another title than those of Abs. 1 Nr. 3; EU citizens and Germans are not meant by Abs. 1.
 * - `outside_from_june_2022`: § 24 AufenthG stood in Abs. 1 Nr. 3a until 31 May 2022 (§ 74 SGB II, act of 23 May 2022, BGBl. I S. 760).
 * - `outside_after_18_months`: § 25 Abs. 5 AufenthG; Abs. 1 Nr. 3c until 18 months after the decision that suspended the deportation.
 * - `check`: the paper alone does not say. § 23 Abs. 1 AufenthG stays inside where granted "wegen des Krieges" (Abs. 1 Nr. 3a), which
 *   the register does not know; a Fiktionsbescheinigung carries on what was before, but takes applicants for § 24 outside (Abs. 3a).
 * - `unsaid`: nothing follows from it.
 */
export const residenceStatuses = {
  arrival_certificate: {
    term: 'Ankunftsnachweis',
    law: '§ 63a AsylG',
    title: false,
    obligedToLeave: false,
    asylblg: 'inside',
  },
  permission_to_stay: {
    term: 'Aufenthaltsgestattung',
    law: '§ 55 AsylG',
    title: false,
    obligedToLeave: false,
    asylblg: 'inside',
  },
  follow_up_application: {
    term: 'Folgeantrag',
    law: '§ 71 AsylG',
    title: false,
    obligedToLeave: false,
    asylblg: 'inside',
  },
  second_application: {
    term: 'Zweitantrag',
    law: '§ 71a AsylG',
    title: false,
    obligedToLeave: false,
    asylblg: 'inside',
  },
  toleration_60a: {
    term: 'Duldung § 60a',
    law: '§ 60a AufenthG',
    title: false,
    obligedToLeave: true,
    asylblg: 'inside',
  },
  toleration_60b: {
    term: 'Duldung § 60b',
    law: '§ 60b AufenthG',
    title: false,
    obligedToLeave: true,
    asylblg: 'inside',
  },
  enforceably_obliged: {
    term: 'vollziehbar ausreisepflichtig',
    law: '§ 58 Abs. 2 AufenthG',
    title: false,
    obligedToLeave: true,
    asylblg: 'inside',
  },
  permit_22: { term: 'AE § 22', law: '§ 22 AufenthG', title: true, obligedToLeave: false, asylblg: 'outside' },
  permit_23_1: {
    term: 'AE § 23 Abs. 1',
    law: '§ 23 Abs. 1 AufenthG',
    title: true,
    obligedToLeave: false,
    asylblg: 'check',
  },
  permit_24: {
    term: 'AE § 24',
    law: '§ 24 AufenthG',
    title: true,
    obligedToLeave: false,
    asylblg: 'outside_from_june_2022',
  },
  permit_25_1: {
    term: 'AE § 25 Abs. 1',
    law: '§ 25 Abs. 1 AufenthG',
    title: true,
    obligedToLeave: false,
    asylblg: 'outside',
  },
  permit_25_2_refugee: {
    term: 'AE § 25 Abs. 2 Flüchtling',
    law: '§ 25 Abs. 2 AufenthG',
    title: true,
    obligedToLeave: false,
    asylblg: 'outside',
  },
  permit_25_2_subsidiary: {
    term: 'AE § 25 Abs. 2 subsidiär',
    law: '§ 25 Abs. 2 AufenthG',
    title: true,
    obligedToLeave: false,
    asylblg: 'outside',
  },
  permit_25_3: {
    term: 'AE § 25 Abs. 3',
    law: '§ 25 Abs. 3 AufenthG',
    title: true,
    obligedToLeave: false,
    asylblg: 'outside',
  },
  permit_25_5: {
    term: 'AE § 25 Abs. 5',
    law: '§ 25 Abs. 5 AufenthG',
    title: true,
    obligedToLeave: false,
    asylblg: 'outside_after_18_months',
  },
  fiction_certificate: {
    term: 'Fiktionsbescheinigung',
    law: '§ 81 AufenthG',
    title: false,
    obligedToLeave: false,
    asylblg: 'check',
  },
  settlement_permit: {
    term: 'Niederlassungserlaubnis',
    law: '§ 9 AufenthG',
    title: true,
    obligedToLeave: false,
    asylblg: 'outside',
  },
  eu_free_movement: { term: 'EU', law: 'FreizügG/EU', title: true, obligedToLeave: false, asylblg: 'outside' },
  german: { term: 'deutsch', law: 'StAG', title: true, obligedToLeave: false, asylblg: 'outside' },
  unknown: { term: 'unbekannt', law: '', title: false, obligedToLeave: false, asylblg: 'unsaid' },
} as const
export type ResidenceStatus = keyof typeof residenceStatuses
export type AsylblgEffect = (typeof residenceStatuses)[ResidenceStatus]['asylblg']

/** Legal circle (Rechtskreis): the law a person's living costs are paid under. */
export const benefitRegimes = {
  asylblg_3: { term: 'AsylbLG § 3', asylblg: true },
  asylblg_2: { term: 'AsylbLG § 2', asylblg: true },
  asylblg_1a: { term: 'AsylbLG § 1a', asylblg: true },
  sgb_2: { term: 'SGB II', asylblg: false },
  sgb_12: { term: 'SGB XII', asylblg: false },
  none: { term: 'keine', asylblg: false },
} as const
export type BenefitRegime = keyof typeof benefitRegimes

export const householdRoles = {
  reference: { term: 'Bezugsperson' },
  partner: { term: 'Partner' },
  child: { term: 'Kind' },
  other: { term: 'Sonstige' },
} as const
export type HouseholdRole = keyof typeof householdRoles

export const sexes = {
  m: { term: 'm', long: 'männlich' },
  w: { term: 'w', long: 'weiblich' },
  d: { term: 'd', long: 'divers' },
  unknown: { term: 'unbekannt', long: 'unbekannt' },
} as const
export type Sex = keyof typeof sexes

/** The role as a word for this person: Partner, Partnerin. */
export const roleTerm = (role: HouseholdRole, sex: Sex): string =>
  role === 'partner' && sex === 'w' ? 'Partnerin' : householdRoles[role].term

export const assignmentKinds = {
  asylum: { term: 'Asyl' },
  section_12a: { term: '§ 12a' },
  ukraine: { term: 'Ukraine' },
  family_reunion: { term: 'Familiennachzug' },
  other: { term: 'Sonstige' },
} as const
export type AssignmentKind = keyof typeof assignmentKinds

/** Why a membership of a household began; null where it is not known (an imported list does not say). */
export const membershipBegins = {
  arrival: { term: 'Ankunft' },
  birth: { term: 'Geburt' },
  reunion: { term: 'Familienzusammenführung' },
  marriage: { term: 'Heirat' },
  split: { term: 'Trennung' },
  return: { term: 'Rückkehr' },
} as const
export type MembershipBegin = keyof typeof membershipBegins

/** Why a membership ended. All but `changed_household` end the person's time in the register until a return. */
export const membershipEnds = {
  changed_household: { term: 'Wechsel in einen anderen Haushalt', leaves: false },
  moved_away: { term: 'Wegzug in eine andere Gemeinde', leaves: true },
  transferred: { term: 'Umverteilung', leaves: true },
  left_country: { term: 'Ausreise', leaves: true },
  deported: { term: 'Abschiebung', leaves: true },
  disappeared: { term: 'unbekannt verzogen', leaves: true },
  died: { term: 'verstorben', leaves: true },
} as const
export type MembershipEnd = keyof typeof membershipEnds

/** Residence obligation (Wohnsitzauflage) by the law that imposes it. */
export const obligationLaws = {
  section_12a: { term: '§ 12a AufenthG' },
  section_61: { term: '§ 61 AufenthG' },
  section_60: { term: '§ 60 AsylG' },
} as const
export type ObligationLaw = keyof typeof obligationLaws

/** What a home must have for a person: requirements, never diagnoses. */
export const housingNeeds = {
  ground_floor: { term: 'Erdgeschoss' },
  step_free: { term: 'stufenlos erreichbar' },
  wheelchair: { term: 'rollstuhlgerecht' },
  single_room: { term: 'Einzelzimmer' },
  own_bath: { term: 'eigenes Bad' },
  women_only: { term: 'nur mit Frauen' },
  quiet: { term: 'ruhige Lage' },
} as const
export type HousingNeed = keyof typeof housingNeeds

/** What a person is to a relative: `parent` reads "is the parent of". */
export const kinshipKinds = {
  parent: { term: 'Elternteil von', reverse: 'Kind von' },
  partner: { term: 'verheiratet oder in Partnerschaft mit', reverse: 'verheiratet oder in Partnerschaft mit' },
  sibling: { term: 'Geschwister von', reverse: 'Geschwister von' },
  guardian: { term: 'Vormund von', reverse: 'Mündel von' },
  relative: { term: 'verwandt mit', reverse: 'verwandt mit' },
} as const
export type KinshipKind = keyof typeof kinshipKinds

/** Whether somebody announced by a notice came. */
export const arrivals = {
  expected: { term: 'erwartet' },
  arrived: { term: 'angekommen' },
  not_arrived: { term: 'nicht angekommen' },
} as const
export type Arrival = keyof typeof arrivals

/** The way of a household out of a municipal place into a flat of its own. */
export const flatSearchSteps = {
  registered: { term: 'wohnungssuchend gemeldet' },
  viewing: { term: 'Besichtigung' },
  offer: { term: 'Angebot' },
  contract: { term: 'Mietvertrag' },
  moved: { term: 'ausgezogen' },
} as const
export type FlatSearchStep = keyof typeof flatSearchSteps

export const regimeChangeDirections = {
  to_jobcenter: { term: 'zum Jobcenter' },
  from_jobcenter: { term: 'zurück vom Jobcenter' },
} as const
export type RegimeChangeDirection = keyof typeof regimeChangeDirections

/** What happens in a change of the regime, in the usual order; letters come in between. */
export const regimeChangeSteps = {
  applied: { term: 'beantragt' },
  granted: { term: 'bewilligt' },
  refused: { term: 'abgelehnt' },
  first_payment: { term: 'erste Zahlung dort' },
  ended_here: { term: 'hier eingestellt' },
  letter_out: { term: 'Schreiben an die andere Stelle' },
  letter_in: { term: 'Schreiben von der anderen Stelle' },
} as const
export type RegimeChangeStep = keyof typeof regimeChangeSteps

/** What a follow-up can be about. */
const subjectKinds = {
  person: { term: 'Person' },
  household: { term: 'Haushalt' },
  accommodation: { term: 'Unterkunft' },
  room: { term: 'Zimmer' },
  notice: { term: 'Zuweisung' },
  regime_change: { term: 'Rechtskreiswechsel' },
  office: { term: 'Büro' },
} as const
export type SubjectKind = keyof typeof subjectKinds

/** The codes of a term table in its own order, typed. */
export const codesOf = <T extends object>(table: T): (keyof T & string)[] => Object.keys(table) as (keyof T & string)[]
