/**
 * What the program notices by itself, when it shows and when the work on it is due. Each cause has one key that stays the same for as
 * long as the cause does: what a clerk decided about it (done, put off, handed on) is kept under that key.
 */
import { codesOf, type SubjectKind } from '../people/terms.ts'
import { addDays, type Day, isDay } from '../values.ts'

interface Derivation {
  readonly term: string
  readonly about: SubjectKind
  /** Days before the day itself from which it shows. */
  readonly ahead: number
  /** Days before the day itself on which the work on it is due. */
  readonly lead: number
  /** Days after the day itself for which it still shows; what a clerk has put off or handed on stays longer, until it is done. */
  readonly after: number
}

/**
 * The windows are the office's (issue 3, point 7). No law names the leads; they are working habits, and beside each stands the rule
 * because of which the work cannot wait for the day itself. The day is the last one of a paper, an obligation or a lease, the birthday,
 * the last day for a notice, the day on which a room returns to service or is looked at again, the day on which people are expected, or a date that was agreed.
 */
export const derivedKinds = {
  // § 81 (4) AufenthG: only who applies while the paper is valid keeps its effect. Four weeks for papers and an appointment.
  status_expires: { term: 'Papier läuft ab', about: 'person', ahead: 60, lead: 28, after: 0 },
  // A paper that nobody has renewed after three months is a case for the aliens authority, no longer a date to keep.
  status_expired: { term: 'Papier abgelaufen', about: 'person', ahead: 0, lead: 0, after: 90 },
  // § 12a AufenthG: after it the household may take a flat in any town; there is time to speak about it before.
  obligation_ends: { term: 'Wohnsitzauflage endet', about: 'person', ahead: 60, lead: 28, after: 30 },
  // The place is kept; after some nights (setting) the office decides about it. The day is the first night of absence.
  absence_place: { term: 'Abwesend: Platz', about: 'person', ahead: 0, lead: 0, after: 730 },
  // The office looks again at who is not to be placed together. The day is the last one of the note.
  apart_ends: { term: 'Nicht zusammen: Frist', about: 'person', ahead: 28, lead: 14, after: 30 },
  // § 24 (3) SGB VIII: a right to a place in a Kita from the third birthday.
  turns_3: { term: 'Kind wird 3', about: 'person', ahead: 60, lead: 42, after: 30 },
  // § 35 SchulG NRW: school age; § 3a AsylbLG: next stage of need from the sixth birthday.
  turns_6: { term: 'Kind wird 6', about: 'person', ahead: 60, lead: 42, after: 30 },
  // § 3a AsylbLG: next stage of need from the 14th birthday; benefits are paid at most a month ahead.
  turns_14: { term: 'Kind wird 14', about: 'person', ahead: 60, lead: 28, after: 30 },
  // § 2 BGB: of age, with an own stage of need, own applications, no guardian any more.
  turns_18: { term: 'Kind wird 18', about: 'person', ahead: 60, lead: 42, after: 30 },
  // § 573c BGB: three months are the usual notice; as long takes it to find another place.
  lease_ends: { term: 'Mietvertrag endet', about: 'accommodation', ahead: 120, lead: 90, after: 0 },
  // Only with people inside.
  lease_ended: { term: 'Mietvertrag beendet', about: 'accommodation', ahead: 0, lead: 0, after: 90 },
  // By then notice must have been given, or the office has decided to stay; two weeks to decide and to send the letter.
  lease_notice: { term: 'Kündigungsfrist', about: 'accommodation', ahead: 60, lead: 14, after: 30 },
  // Is the damage mended, can people move in again? Asked on the day on which the room returns to service.
  block_ends: { term: 'Sperrung endet', about: 'room', ahead: 14, lead: 0, after: 30 },
  // A block without an end is looked at after two weeks, and stays on the list until somebody has.
  block_review: { term: 'Sperrung ohne Ende', about: 'room', ahead: 7, lead: 0, after: 3660 },
  // The places are free again on the day itself; two days to ask whether they are still needed.
  reservation_expires: { term: 'Reservierung verfällt', about: 'room', ahead: 7, lead: 2, after: 0 },
  // The next step of a household on its way to an account; a month after its day the board still shows that it is overdue.
  account_next: { term: 'Schritt zum Konto', about: 'household', ahead: 14, lead: 0, after: 30 },
  // Money that is owed and lies at the office again: until a run pays it, at most for a year.
  transfer_returned: { term: 'Rückläufer', about: 'household', ahead: 0, lead: 0, after: 366 },
  // Until everybody who was announced has come or is known not to come.
  notice_expected: { term: 'Zuweisung angekündigt', about: 'notice', ahead: 366, lead: 0, after: 366 },
} as const satisfies Readonly<Record<string, Derivation>>
export type DerivedKind = keyof typeof derivedKinds
export const derivedKindCodes = codesOf(derivedKinds)

/** Birthdays on which something begins for a child. */
export const notableAges = [3, 6, 14, 18] as const
export type NotableAge = (typeof notableAges)[number]

/** What a follow-up is about. For `office` the id is 1. */
export interface Subject {
  readonly kind: SubjectKind
  readonly id: number
}

/** What a key says by itself: also when its cause is long gone. */
export interface KeyParts {
  readonly kind: DerivedKind
  readonly subject: Subject
  /** The day itself: see `derivedKinds`. */
  readonly day: Day
}

/** `status_expires:123:2022-12-31` */
export const keyOf = ({ kind, subject, day }: KeyParts): string => `${kind}:${subject.id}:${day}`

/** The parts of a key, or null when this program has never written such a key. */
export function partsOf(key: string): KeyParts | null {
  const [code = '', id = '', day = '', ...rest] = key.split(':')
  const kind = derivedKindCodes.find((candidate) => candidate === code)
  if (!kind || !/^[1-9]\d{0,14}$/.test(id) || !isDay(day) || rest.length > 0) return null
  return { kind, subject: { kind: derivedKinds[kind].about, id: Number(id) }, day }
}

/** What the keys are about. */
export const subjectsOf = (keys: Iterable<string>): Subject[] =>
  [...keys].map((key) => partsOf(key)?.subject).filter((subject) => subject !== undefined)

/** The day on which the work on it is due. */
export const dueOf = (kind: DerivedKind, day: Day): Day => addDays(day, -derivedKinds[kind].lead)
