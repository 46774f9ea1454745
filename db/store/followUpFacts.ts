/** What follow-ups are derived from: only the people, houses and notices that can have one around the day, so that a large office answers at once. */
import {
  type Facts,
  type LeaseFacts,
  leasedUntil,
  type NoticeFacts,
  type PersonFacts,
  type RoomFacts,
} from '../domain/followUps/derive.ts'
import { type DerivedKind, derivedKinds, notableAges, type Subject, subjectsOf } from '../domain/followUps/kinds.ts'
import type { SubjectKind } from '../domain/people/terms.ts'
import {
  type AccommodationId,
  addDays,
  birthOf,
  type Day,
  type DayRange,
  type HouseholdId,
  type NoticeId,
  type PersonId,
  type RoomId,
} from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'
import { loadInsideAtEnd } from './leases.ts'
import { membersOn } from './members.ts'
import { loadExpiring } from './reservations.ts'
import { loadSettings } from './settings.ts'
import { amongst } from './sqlite/expressions.ts'

/** Ids by what they are of. */
export interface Within {
  readonly persons: readonly PersonId[]
  readonly houses: readonly AccommodationId[]
  readonly notices: readonly NoticeId[]
  readonly rooms: readonly RoomId[]
  readonly households: readonly HouseholdId[]
}
export interface FactsAsked {
  readonly on: Day
  readonly knownOn: Day | null
  /** Keys that are looked at whatever their day. */
  readonly kept: ReadonlySet<string>
  /** Nothing but these; null for the whole office. */
  readonly only: Within | null
}

const range = (row: { readonly valid_from: Day; readonly valid_to: Day | null }): DayRange => ({
  from: row.valid_from,
  to: row.valid_to,
})

/** The ids of the subjects by what they are of. */
export function withinOf(subjects: readonly Subject[]): Within {
  const ids = (kind: SubjectKind) => subjects.filter((subject) => subject.kind === kind).map((subject) => subject.id)
  return {
    persons: ids('person') as PersonId[],
    houses: ids('accommodation') as AccommodationId[],
    notices: ids('notice') as NoticeId[],
    rooms: ids('room') as RoomId[],
    households: ids('household') as HouseholdId[],
  }
}

/** A few statements, however many people the office has. */
export async function loadFacts(db: Reader, asked: FactsAsked): Promise<Facts> {
  const kept = withinOf(subjectsOf(asked.kept))
  return {
    persons: await loadPersons(db, asked, kept.persons),
    houses: await loadHouses(db, asked),
    notices: await loadNotices(db, asked),
    rooms: await loadRooms(db, asked, kept.rooms),
    reservations: await loadExpiring(
      db,
      asked.on,
      windowOf(asked.on, ['reservation_expires']).last,
      asked.knownOn,
      asked.only?.rooms ?? null,
    ),
    noAccounts: await loadNextSteps(db, asked, kept.households),
    returned: await loadReturnDays(db, asked),
    absenceNights: (await loadSettings(db)).figures.absence_nights,
  }
}

/** First and last day on which something of these kinds can lie. */
const windowOf = (on: Day, kinds: readonly DerivedKind[]): { readonly first: Day; readonly last: Day } => ({
  first: addDays(on, -Math.max(...kinds.map((kind) => derivedKinds[kind].after))),
  last: addDays(on, Math.max(...kinds.map((kind) => derivedKinds[kind].ahead))),
})

/** The same day so many years earlier, as text to compare with; 29 February may come out in a year that has none. */
const yearsBefore = (day: Day, years: number): Day =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}` as Day

/** People of whom a paper or an obligation ends, or a notable birthday lies, around the day. */
function candidates(db: Reader, { on, knownOn: known }: FactsAsked, kept: readonly PersonId[]) {
  const papers = windowOf(on, ['status_expires', 'status_expired'])
  const obligations = windowOf(on, ['obligation_ends'])
  const notes = windowOf(on, ['apart_ends'])
  const births = windowOf(on, ['turns_3', 'turns_6', 'turns_14', 'turns_18'])
  return db
    .selectFrom('residence_status')
    .select('person_id as id')
    .where(knownOn('residence_status', known))
    .where('valid_to', '>', papers.first)
    .where('valid_to', '<=', addDays(papers.last, 1))
    .union(
      db
        .selectFrom('residence_obligation')
        .select('person_id as id')
        .where(knownOn('residence_obligation', known))
        .where('valid_to', '>', obligations.first)
        .where('valid_to', '<=', addDays(obligations.last, 1)),
    )
    .union(
      db
        .selectFrom('person')
        .select('id')
        .where((eb) =>
          eb.or(
            notableAges.map((age) =>
              // A day to spare on both sides, for those born on 29 February.
              eb.between(
                'birth_day',
                yearsBefore(addDays(births.first, -1), age),
                yearsBefore(addDays(births.last, 1), age),
              ),
            ),
          ),
        ),
    )
    .union(
      db
        .selectFrom('absence')
        .select('person_id as id')
        .where(holdsOn('absence', on, known)),
    )
    .union(
      db
        .selectFrom('not_together')
        .select('person_id as id')
        .where(knownOn('not_together', known))
        .where('valid_to', '>', notes.first)
        .where('valid_to', '<=', addDays(notes.last, 1)),
    )
    .union(db.selectFrom('person').select('id').where('id', 'in', amongst(kept)))
}

async function loadPersons(db: Reader, asked: FactsAsked, kept: readonly PersonId[]): Promise<PersonFacts[]> {
  const { on, knownOn: known, only } = asked
  const persons = await membersOn(db, on, known)
    .select(['person.id', 'person.birth_day', 'person.birth_precision'])
    .where('person.id', 'in', only ? amongst(only.persons) : candidates(db, asked, kept))
    .execute()
  const ids = persons.map((person) => person.id)
  const statuses = await db
    .selectFrom('residence_status')
    .select(['person_id', 'status', 'valid_from', 'valid_to'])
    .where(knownOn('residence_status', known))
    .where('person_id', 'in', amongst(ids))
    .execute()
  const obligations = await db
    .selectFrom('residence_obligation')
    .select(['person_id', 'law', 'valid_from', 'valid_to'])
    .where(knownOn('residence_obligation', known))
    .where('person_id', 'in', amongst(ids))
    .execute()
  const absences = await db
    .selectFrom('absence')
    .select(['person_id', 'kind', 'valid_from', 'valid_to'])
    .where(knownOn('absence', known))
    .where('person_id', 'in', amongst(ids))
    .execute()
  const notes = await db
    .selectFrom('not_together')
    .select(['person_id', 'other_id', 'valid_from', 'valid_to'])
    .where(knownOn('not_together', known))
    .where('person_id', 'in', amongst(ids))
    .orderBy('valid_from')
    .execute()
  const placed = await db
    .selectFrom('stay')
    .select('person_id')
    .where(holdsOn('stay', on, known))
    .where('person_id', 'in', amongst(ids))
    .execute()
  const housed = new Set(placed.map((row) => row.person_id))
  const absencesOf = Map.groupBy(absences, (row) => row.person_id)
  const notesOf = Map.groupBy(notes, (row) => row.person_id)
  const statusesOf = Map.groupBy(statuses, (row) => row.person_id)
  const obligationsOf = Map.groupBy(obligations, (row) => row.person_id)
  return persons.map((person) => ({
    personId: person.id,
    birth: birthOf(person.birth_day, person.birth_precision),
    statuses: (statusesOf.get(person.id) ?? []).map((row) => ({ status: row.status, ...range(row) })),
    obligations: (obligationsOf.get(person.id) ?? []).map((row) => ({ law: row.law, ...range(row) })),
    absences: (absencesOf.get(person.id) ?? []).map((row) => ({ absence: row.kind, ...range(row) })),
    hasPlace: housed.has(person.id),
    apart: (notesOf.get(person.id) ?? []).map(range),
  }))
}

async function loadHouses(db: Reader, { on, knownOn: known, only }: FactsAsked): Promise<LeaseFacts[]> {
  const leases = await db
    .selectFrom('lease')
    .select(['accommodation_id', 'valid_from', 'valid_to', 'notice_months', 'notice_on'])
    .$if(only !== null, (q) => q.where('accommodation_id', 'in', amongst(only?.houses ?? [])))
    .execute()
  const leasesOf = Map.groupBy(leases, (row) => row.accommodation_id)
  const ends = [...leasesOf].flatMap(([id, rows]): [AccommodationId, Day][] => {
    const end = leasedUntil(rows.map(range), on)
    return end === null ? [] : [[id, end]]
  })
  const peopleIn = await loadInsideAtEnd(db, new Map(ends), on, known)
  return [...leasesOf].map(([accommodationId, rows]) => ({
    accommodationId,
    leases: rows.map((row) => ({ ...range(row), noticeMonths: row.notice_months, noticeOn: row.notice_on })),
    people: peopleIn.get(accommodationId) ?? 0,
  }))
}

/** Rooms with a block that holds on the day, or ended not long ago. A block that was ended when its end had come needs nobody any more. */
async function loadRooms(
  db: Reader,
  { on, knownOn: known, only }: FactsAsked,
  kept: readonly RoomId[],
): Promise<RoomFacts[]> {
  const { first } = windowOf(on, ['block_ends'])
  const rows = await db
    .selectFrom('room_block')
    .select(['room_id as roomId', 'valid_from', 'valid_to'])
    .where(knownOn('room_block', known))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('known_since', '<', eb.ref('valid_to'))]))
    .where((eb) =>
      only
        ? eb('room_id', 'in', amongst(only.rooms))
        : eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', first), eb('room_id', 'in', amongst(kept))]),
    )
    .orderBy('valid_from')
    .execute()
  const blocksOf = Map.groupBy(rows, (row) => row.roomId)
  return [...blocksOf].map(([roomId, blocks]) => ({ roomId, blocks: blocks.map(range) }))
}

/** Households that are here on the day, with a date for the next step to an account. */
async function loadNextSteps(
  db: Reader,
  { on, knownOn: known, only }: FactsAsked,
  kept: readonly HouseholdId[],
): Promise<NonNullable<Facts['noAccounts']>> {
  const { first, last } = windowOf(on, ['account_next'])
  const rows = await db
    .selectFrom('no_account')
    .select(['household_id as householdId', 'reason', 'next_on as nextOn', 'next_step as nextStep'])
    .where(holdsOn('no_account', on, known))
    .where((eb) =>
      only
        ? eb('household_id', 'in', amongst(only.households))
        : eb.or([
            eb.and([eb('next_on', '>=', first), eb('next_on', '<=', last)]),
            eb('household_id', 'in', amongst(kept)),
          ]),
    )
    .where('household_id', 'in', membersOn(db, on, known).select('household.id'))
    .execute()
  return rows.flatMap(({ nextOn, ...row }) => (nextOn === null ? [] : [{ ...row, nextOn }]))
}

/** Days on which transfers came back to households that are here on the day, and that no run pays again yet. */
async function loadReturnDays(
  db: Reader,
  { on, knownOn: known, only }: FactsAsked,
): Promise<NonNullable<Facts['returned']>> {
  return db
    .selectFrom('transfer_return')
    .innerJoin('voucher', 'voucher.id', 'transfer_return.voucher_id')
    .select(['voucher.household_id as householdId', 'transfer_return.returned_on as on'])
    .distinct()
    .where('transfer_return.returned_on', '<=', on)
    .where(({ exists, not, selectFrom }) =>
      not(exists(selectFrom('voucher as again').select('again.id').whereRef('again.reopens_id', '=', 'voucher.id'))),
    )
    .$if(only !== null, (q) => q.where('voucher.household_id', 'in', amongst(only?.households ?? [])))
    .where('voucher.household_id', 'in', membersOn(db, on, known).select('household.id'))
    .execute()
}

/** Arrivals have a day; that somebody does not come shows from the expected day on (as in `domain/assignments/notice.ts`). */
async function loadNotices(db: Reader, { on, knownOn: known, only }: FactsAsked): Promise<NoticeFacts[]> {
  const seen = known !== null && known < on ? known : on
  const rows = await db
    .selectFrom('notice')
    .leftJoin('notice_person', (join) =>
      join
        .onRef('notice_person.notice_id', '=', 'notice.id')
        .on((eb) =>
          eb.or([
            eb.and([eb('notice_person.arrival', '=', 'not_arrived'), eb('notice.expected_on', '<=', seen)]),
            eb('notice_person.arrived_on', '<=', seen),
          ]),
        ),
    )
    .select((eb) => [
      'notice.id as noticeId',
      'notice.expected_on as expectedOn',
      'notice.persons',
      'notice.kind as assignmentKind',
      eb.fn.count<number>('notice_person.id').as('settled'),
    ])
    .where('notice.announced_on', '<=', seen)
    .where((eb) => eb.or([eb('notice.withdrawn_on', 'is', null), eb('notice.withdrawn_on', '>', seen)]))
    .$if(only !== null, (q) => q.where('notice.id', 'in', amongst(only?.notices ?? [])))
    .groupBy('notice.id')
    .execute()
  return rows
}
