/** The German sentences of follow-ups: what the program has noticed, and how the subject of one is called. Window and report say the same. */

import { type DerivedKind, derivedKinds } from '../domain/followUps/kinds.ts'
import { type AbsenceKind, absenceKinds } from '../domain/housing/terms.ts'
import { type NoAccountReason, noAccountReasons } from '../domain/payments/terms.ts'
import {
  type AssignmentKind,
  assignmentKinds,
  type ObligationLaw,
  obligationLaws,
  type ResidenceStatus,
  residenceStatuses,
  type SubjectKind,
} from '../domain/people/terms.ts'
import { type Day, dayText } from '../domain/values.ts'

/** What a sentence is made of; when the cause is gone, its kind and its day alone. */
interface Cause {
  readonly kind: DerivedKind
  readonly day: Day
  readonly details: {
    readonly status?: ResidenceStatus | undefined
    readonly law?: ObligationLaw | undefined
    readonly approximate?: boolean | undefined
    readonly people?: number | undefined
    readonly places?: number | undefined
    readonly assignmentKind?: AssignmentKind | undefined
    readonly absence?: AbsenceKind | undefined
    readonly noAccount?: NoAccountReason | undefined
    readonly step?: string | undefined
  }
}
interface Facts {
  readonly on: string
  readonly isPast: boolean
  readonly details: Cause['details']
}

const paper = ({ details }: Facts): string =>
  details.status ? residenceStatuses[details.status].term : 'Aufenthaltspapier'
const people = (count: number): string => (count === 1 ? '1 Person' : `${count} Personen`)
/** Who would still be inside, `when` the lease ends. */
const inside = ({ details }: Facts, when = 'am Ende '): string => {
  const count = details.people
  if (count === undefined) return ''
  if (count === 0) return `; ${when}wohnt niemand mehr dort`
  return `; ${people(count)} ${count === 1 ? 'wohnt' : 'wohnen'} ${when}noch dort`
}
const turns =
  (age: number, why: string) =>
  ({ on, isPast, details }: Facts): string => {
    const when = details.approximate ? `ungefähr am ${on}` : `am ${on}`
    const known = details.approximate ? ' (Geburtstag nicht bekannt)' : ''
    return `${isPast ? 'Wurde' : 'Wird'} ${when} ${age} Jahre alt${known}: ${why}`
  }

const sentences: Readonly<Record<DerivedKind, (facts: Facts) => string>> = {
  status_expires: (f) => `${paper(f)} ${f.isPast ? 'lief' : 'läuft'} am ${f.on} ab`,
  status_expired: (f) => `${paper(f)} lief am ${f.on} ab; ein neues Papier ist nicht eingetragen`,
  obligation_ends: (f) => {
    const law = f.details.law ? ` ${obligationLaws[f.details.law].term}` : ''
    return `Wohnsitzauflage${law} ${f.isPast ? 'endete' : 'endet'} am ${f.on}`
  },
  absence_place: ({ on, details }) =>
    `Abwesend seit dem ${on}${details.absence ? ` (${absenceKinds[details.absence].term})` : ''}: über den Platz entscheiden`,
  apart_ends: ({ on, isPast }) =>
    `Vermerk „nicht zusammen“ ${isPast ? 'endete' : 'endet'} am ${on}: verlängern oder auslaufen lassen`,
  turns_3: turns(3, 'Kita-Platz'),
  turns_6: turns(6, 'Schule, neue Bedarfsstufe'),
  turns_14: turns(14, 'neue Bedarfsstufe'),
  turns_18: turns(18, 'volljährig, eigene Anträge'),
  lease_ends: (f) => `Mietvertrag ${f.isPast ? 'endete' : 'endet'} am ${f.on}${inside(f)}`,
  lease_ended: (f) => `Mietvertrag endete am ${f.on}${inside(f, '')}`,
  lease_notice: (f) =>
    `Mietvertrag: Kündigung zum vereinbarten Ende ${f.isPast ? 'war' : 'ist'} bis ${f.on} möglich${inside(f)}`,
  block_ends: (f) => `Sperrung ${f.isPast ? 'endete' : 'endet'}: Zimmer am ${f.on} wieder in Betrieb nehmen`,
  block_review: (f) => `Sperrung ohne Ende: ${f.isPast ? 'seit' : 'am'} ${f.on} nachsehen, ob sie noch nötig ist`,
  reservation_expires: ({ on, isPast, details }) =>
    `Reservierung${details.places === undefined ? '' : ` (${details.places === 1 ? '1 Platz' : `${details.places} Plätze`})`} ${isPast ? 'verfiel' : 'verfällt'} am ${on}: verlängern oder freigeben`,
  account_next: ({ on, details }) =>
    `Weg zum Konto${details.noAccount ? ` (${noAccountReasons[details.noAccount].term})` : ''}: ${details.step ?? 'nachfragen'} am ${on}`,
  transfer_returned: ({ on }) =>
    `Überweisung kam am ${on} zurück: Zahlungsweg prüfen, damit der nächste Zahllauf wieder zahlt`,
  notice_expected: ({ on, details }) => {
    const who = details.people === undefined ? 'Zuweisung' : people(details.people)
    const kind = details.assignmentKind ? ` (${assignmentKinds[details.assignmentKind].term})` : ''
    return `${who}${kind} für den ${on} angekündigt`
  },
}

/** What the program has noticed, told on `day`: `Duldung § 60a läuft am 31.12.2022 ab`. */
export const causeSentence = (cause: Cause, day: Day): string =>
  sentences[cause.kind]({ on: dayText(cause.day), isPast: cause.day < day, details: cause.details })

const subjects: Readonly<Record<SubjectKind, (name: string) => string>> = {
  person: (name) => name,
  household: (name) => `Haushalt ${name}`,
  accommodation: (name) => name,
  room: (name) => `Zimmer ${name}`,
  notice: (name) => `Bescheid ${name}`,
  regime_change: (name) => `Rechtskreiswechsel ${name}`,
  office: () => 'Ganzes Büro',
}

/** How what a follow-up is about is called: `Haddad, Rania`, `Haushalt Haddad`; something that is gone by its kind. */
export const subjectName = (kind: SubjectKind, name: string): string => subjects[kind](name || 'nicht mehr im Register')

/** What a follow-up is for: the occasion, or that a clerk wrote it. */
export const kindName = (kind: DerivedKind | 'own'): string =>
  kind === 'own' ? 'Selbst geschrieben' : derivedKinds[kind].term
