/** German text: how people, rooms and figures are named on every screen. */
import { type NeedReason, needReasons } from '../../../db/domain/assignments/needs.ts'
import {
  type AbsenceKind,
  type AccommodationKind,
  absenceKinds,
  accommodationKinds,
  type LegalClass,
  legalClasses,
  type RoomPurpose,
  roomPurposes,
  type StayEnded,
  stayEnds,
} from '../../../db/domain/housing/terms.ts'
import { type Language, languages } from '../../../db/domain/people/languages.ts'
import {
  type Arrival,
  type AssignmentKind,
  arrivals,
  assignmentKinds,
  type BenefitRegime,
  benefitRegimes,
  type HouseholdRole,
  type HousingNeed,
  housingNeeds,
  type ObligationLaw,
  obligationLaws,
  type ResidenceStatus,
  residenceStatuses,
  roleTerm,
  type Sex,
  sexes,
} from '../../../db/domain/people/terms.ts'
import { type Audience, audiences } from '../../../db/domain/reports/document.ts'
import { formatCount, plural } from '../format.ts'

export const terms = {
  kind: (kind: AccommodationKind): string => accommodationKinds[kind].term,
  legalClass: (legalClass: LegalClass): string => legalClasses[legalClass].term,
  purpose: (purpose: RoomPurpose): string => `für ${roomPurposes[purpose].term}`,
  purposeWord: (purpose: RoomPurpose): string => roomPurposes[purpose].term,
  status: (status: ResidenceStatus): string => residenceStatuses[status].term,
  regime: (regime: BenefitRegime): string => benefitRegimes[regime].term,
  role: (role: HouseholdRole, sex: Sex): string => roleTerm(role, sex),
  sex: (sex: Sex): string => sexes[sex].long,
  need: (need: HousingNeed): string => housingNeeds[need].term,
  needs: (needs: readonly HousingNeed[]): string => needs.map((need) => housingNeeds[need].term).join(', '),
  obligation: (law: ObligationLaw): string => obligationLaws[law].term,
  language: (language: Language): string => languages[language].term,
  assignment: (kind: AssignmentKind): string => assignmentKinds[kind].term,
  arrival: (arrival: Arrival): string => arrivals[arrival].term,
  needReason: (reason: NeedReason): string => needReasons[reason].term,
  audience: (audience: Audience): string => audiences[audience].term,
  age: (age: number): string => `${age} J.`,
  ageLong: (age: number): string => plural(age, 'Jahr', 'Jahre'),
  people: (count: number): string => plural(count, 'Person', 'Personen'),
  rooms: (count: number): string => plural(count, 'Zimmer', 'Zimmer'),
  places: (count: number): string => plural(count, 'Platz', 'Plätze'),
  months: (count: number): string => plural(count, 'Monat', 'Monate'),
  household: (name: string): string => `Haushalt ${name}`,
  room: (number: string): string => `Zimmer ${number}`,
  name: (person: { readonly familyName: string; readonly givenName: string }): string =>
    `${person.familyName}, ${person.givenName}`,
  calledName: (person: { readonly familyName: string; readonly givenName: string }): string =>
    `${person.givenName} ${person.familyName}`.trim(),
  householdInRoom: (name: string, count: number): string => (count === 1 ? name : `${name} · ${formatCount(count)}`),
  absence: (kind: AbsenceKind): string => absenceKinds[kind].term,
  stayEnd: (end: StayEnded): string => stayEnds[end].term,
  none: '—',
  unknown: 'unbekannt',
} as const
