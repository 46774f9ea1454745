/** Follow-ups that nobody wrote: worked out for a day from papers, residence obligations, birthdays, leases, blocked rooms, notices and accounts. */
import { reviewDay } from '../housing/block.ts'
import { noticeDeadline } from '../housing/leases.ts'
import type { AbsenceKind } from '../housing/terms.ts'
import type { NoAccountReason } from '../payments/terms.ts'
import type { AssignmentKind, ObligationLaw, ResidenceStatus } from '../people/terms.ts'
import {
  type AccommodationId,
  addDays,
  type Birth,
  covers,
  type Day,
  type DayRange,
  type HouseholdId,
  type NoticeId,
  type PersonId,
  type RoomId,
} from '../values.ts'
import { type DerivedKind, derivedKinds, dueOf, type KeyParts, keyOf, type NotableAge, notableAges } from './kinds.ts'

/** Somebody who is in the register on the day. Periods of one line never overlap. */
export interface PersonFacts {
  readonly personId: PersonId
  readonly birth: Birth | null
  readonly statuses: readonly (DayRange & { readonly status: ResidenceStatus })[]
  readonly obligations: readonly (DayRange & { readonly law: ObligationLaw })[]
  readonly absences: readonly (DayRange & { readonly absence: AbsenceKind })[]
  /** The place that is kept meanwhile, on the day. */
  readonly hasPlace: boolean
  /** Notes that the person is not to be placed together with another; each stands with one of the two. */
  readonly apart: readonly DayRange[]
}
export interface LeaseFacts {
  readonly accommodationId: AccommodationId
  readonly leases: readonly (DayRange & {
    /** Months between notice and end, and when it was given. */
    readonly noticeMonths?: number | null
    readonly noticeOn?: Day | null
  })[]
  /** People who would still be inside at `leasedUntil`; of no meaning without it. */
  readonly people: number
}
/** The blocks of a room, without those whose end was recorded when it had come: somebody has seen to those. */
export interface RoomFacts {
  readonly roomId: RoomId
  readonly blocks: readonly DayRange[]
}
/** A notice that was announced by the day and not withdrawn. */
export interface NoticeFacts {
  readonly noticeId: NoticeId
  readonly expectedOn: Day
  /** People announced, and those of them who have come or are known not to come. */
  readonly persons: number
  readonly settled: number
  readonly assignmentKind: AssignmentKind
}
export interface Facts {
  readonly persons: readonly PersonFacts[]
  readonly houses: readonly LeaseFacts[]
  readonly notices: readonly NoticeFacts[]
  readonly rooms?: readonly RoomFacts[]
  /** Reservations that still keep places, summed up by room and the day on which they expire. */
  readonly reservations?: readonly { readonly roomId: RoomId; readonly to: Day; readonly places: number }[]
  /** Households that are here on the day, have no account for a reason that holds, and a date for the next step. */
  readonly noAccounts?: readonly {
    readonly householdId: HouseholdId
    readonly reason: NoAccountReason
    readonly nextOn: Day
    readonly nextStep: string | null
  }[]
  /** Days on which transfers to a household came back that no run pays again yet. */
  readonly returned?: readonly { readonly householdId: HouseholdId; readonly on: Day }[]
  /** Nights of absence after which the office decides about the place. */
  readonly absenceNights: number
}

/** What the German sentence names besides the day; only what applies is set. */
export interface CauseDetails {
  readonly status?: ResidenceStatus
  readonly law?: ObligationLaw
  /** Only the year or the month of the birth is known: the birthday is taken to be its first day. */
  readonly approximate?: boolean
  /** People in the house, or announced and still expected. */
  readonly people?: number
  /** Reserved. */
  readonly places?: number
  readonly assignmentKind?: AssignmentKind
  readonly absence?: AbsenceKind
  readonly noAccount?: NoAccountReason
  /** What is to be done, as a clerk wrote it. */
  readonly step?: string
}
export interface Derived extends KeyParts {
  readonly key: string
  readonly dueOn: Day
  readonly details: CauseDetails
}

/** A period that has an end. */
type Ending<P extends DayRange> = P & { readonly to: Day }

/** Where what holds on the day breaks off, periods that follow each other without a gap taken as one; null when it does not end or nothing holds. */
function endOfCover<P extends DayRange>(line: readonly P[], day: Day): Ending<P> | null {
  let last = line.find((period) => covers(period, day))
  while (last && last.to !== null) {
    const { to } = last
    const next = line.find((period) => covers(period, to))
    if (!next) return { ...last, to }
    last = next
  }
  return null
}

/** The last period when all of them lie before the day; null as soon as one holds or is recorded for later. */
function lastEnded<P extends DayRange>(line: readonly P[], day: Day): Ending<P> | null {
  let last: Ending<P> | null = null
  for (const period of line) {
    const { to } = period
    if (to === null || to > day) return null
    if (last === null || to > last.to) last = { ...period, to }
  }
  return last
}

/** The end of the leases in force on the day, those that follow without a gap among them; or of the last one, when none is left. */
export const leasedUntil = (leases: readonly DayRange[], day: Day): Day | null =>
  (endOfCover(leases, day) ?? lastEnded(leases, day))?.to ?? null

/** The day on which a person completes `age` years; born on 29 February, on 1 March of a year without one (§ 188 (2) BGB). */
export function birthdayOf(birth: Day, age: number): Day {
  const year = Number(birth.slice(0, 4)) + age
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const rest = birth.slice(4) === '-02-29' && !leap ? '-03-01' : birth.slice(4)
  return `${String(year).padStart(4, '0')}${rest}` as Day
}

const lastDay = (period: { readonly to: Day }): Day => addDays(period.to, -1)
const turns = (age: NotableAge): DerivedKind => `turns_${age}`

/**
 * All follow-ups that the facts of a day give rise to, in no particular order.
 * @param kept keys that a clerk has put off or handed on: they stay after their time for as long as their cause does
 */
export function deriveFollowUps(facts: Facts, day: Day, kept: ReadonlySet<string> = new Set()): Derived[] {
  const found: Derived[] = []
  const add = (kind: DerivedKind, id: number, on: Day, details: CauseDetails, due = dueOf(kind, on)) => {
    const parts = { kind, subject: { kind: derivedKinds[kind].about, id }, day: on }
    const key = keyOf(parts)
    const { ahead, after } = derivedKinds[kind]
    const isNear = on <= addDays(day, ahead) && (on >= addDays(day, -after) || kept.has(key))
    if (isNear) found.push({ ...parts, key, dueOn: due, details })
  }
  for (const person of facts.persons) {
    const expires = endOfCover(person.statuses, day)
    if (expires) add('status_expires', person.personId, lastDay(expires), { status: expires.status })
    const expired = lastEnded(person.statuses, day)
    if (expired) add('status_expired', person.personId, lastDay(expired), { status: expired.status })
    const obligation = endOfCover(person.obligations, day) ?? lastEnded(person.obligations, day)
    if (obligation) add('obligation_ends', person.personId, lastDay(obligation), { law: obligation.law })
    const absent = person.absences.find((absence) => covers(absence, day))
    const decideOn = absent && addDays(absent.from, facts.absenceNights)
    if (absent && decideOn && decideOn <= day && person.hasPlace)
      add('absence_place', person.personId, absent.from, { absence: absent.absence }, decideOn)
    // Several notes that end on one day are looked at together.
    const ends = new Set(person.apart.flatMap((note) => (note.to === null ? [] : [addDays(note.to, -1)])))
    for (const last of ends) add('apart_ends', person.personId, last, {})
    const { birth } = person
    if (!birth) continue
    const about = birth.precision === 'day' ? {} : { approximate: true }
    for (const age of notableAges) add(turns(age), person.personId, birthdayOf(birth.day, age), about)
  }
  for (const { accommodationId, leases, people } of facts.houses) {
    const ends = endOfCover(leases, day)
    if (ends) add('lease_ends', accommodationId, lastDay(ends), { people })
    const ended = people > 0 ? lastEnded(leases, day) : null
    if (ended) add('lease_ended', accommodationId, lastDay(ended), { people })
    const deadline =
      ends && noticeDeadline({ to: ends.to, noticeMonths: ends.noticeMonths ?? null, noticeOn: ends.noticeOn ?? null })
    if (deadline) add('lease_notice', accommodationId, deadline, { people })
  }
  for (const { roomId, blocks } of facts.rooms ?? []) {
    const ends = endOfCover(blocks, day) ?? lastEnded(blocks, day)
    if (ends) add('block_ends', roomId, ends.to, {})
    const open = blocks.find((block) => block.to === null && block.from <= day)
    if (open) add('block_review', roomId, reviewDay(open.from), {})
  }
  for (const { roomId, to, places } of facts.reservations ?? []) add('reservation_expires', roomId, to, { places })
  for (const { householdId, reason, nextOn, nextStep } of facts.noAccounts ?? [])
    add('account_next', householdId, nextOn, { noAccount: reason, ...(nextStep ? { step: nextStep } : {}) })
  for (const { householdId, on } of facts.returned ?? []) add('transfer_returned', householdId, on, {})
  for (const { noticeId, expectedOn, persons, settled, assignmentKind } of facts.notices)
    if (settled < persons) add('notice_expected', noticeId, expectedOn, { people: persons - settled, assignmentKind })
  return found
}
