/** Notices and needs as the screen sorts, filters and words them. Pure. */
import { type NoticeState, noticeStates } from '../../../db/domain/assignments/notice.ts'
import { searchKey, searchWords } from '../../../db/domain/people/search.ts'
import type { Day, HouseholdId, NoticeId } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import type { Tone } from '../../components/Pill.tsx'
import type { NoticesShown } from '../../stores/place.ts'
import { de } from '../../text/de.ts'

/** A notice in the list, and with its people. */
export type NoticeLine = OutputOf<'assignments.board'>[number]
export type Notice = OutputOf<'assignments.notice'>
export type AnnouncedPerson = Notice['people'][number]
export type NeedPlace = OutputOf<'assignments.needPlace'>
export type NeedyHousehold = NeedPlace['households'][number]

const words = de.assignments

const tones: Readonly<Record<NoticeState, Tone>> = {
  announced: 'info',
  entered: 'info',
  partly_arrived: 'warn',
  arrived: 'warn',
  housed: 'good',
  not_arrived: 'neutral',
  withdrawn: 'neutral',
}

type Standing = Pick<NoticeLine, 'state' | 'isOverdue'>
export const isOpen = ({ state }: Standing): boolean => noticeStates[state].open
export const stateTerm = ({ state, isOverdue }: Standing): string =>
  isOverdue ? words.state.overdue : noticeStates[state].term
export const stateTone = ({ state, isOverdue }: Standing): Tone => (isOverdue ? 'bad' : tones[state])
/** Overdue first, then in the order of the work. */
export const stateRank = ({ state, isOverdue }: Standing): number =>
  isOverdue ? 0 : 1 + Object.keys(noticeStates).indexOf(state)

/** Those who are still to come: expected, or without a name yet. */
export const awaited = (notice: NoticeLine): number => (isOpen(notice) ? notice.expected + notice.missingNames : 0)

const keyOf = (notice: NoticeLine): string =>
  searchKey(
    [notice.number, notice.nationalityName ?? '', de.terms.assignment(notice.kind), notice.remark ?? ''].join(' '),
  )

/** The notices that are to be shown and that fit every word of the filter. */
export function shownNotices(notices: readonly NoticeLine[], shown: NoticesShown, text: string): readonly NoticeLine[] {
  const typed = searchWords(text)
  return notices
    .filter((notice) => shown === 'all' || (shown === 'overdue' ? notice.isOverdue : isOpen(notice)))
    .filter((notice) => typed.every((word) => keyOf(notice).includes(word)))
}

/** A line of the list of needs: a household, or those of a notice who have no name yet. */
export interface NeedRow {
  readonly key: string
  readonly householdId: HouseholdId | null
  readonly noticeId: NoticeId | null
  /** Not here yet: shown by the notice, not by the household. */
  readonly isExpected: boolean
  readonly reason: string
  readonly tone: Tone
  readonly who: string
  readonly people: number
  readonly children: number | null
  readonly from: Day
  readonly waitingDays: number
  readonly needs: string
  readonly place: string
}

const reasonTones = { waiting: 'bad', stay_ends: 'warn', expected: 'info' } as const

const placesOf = (household: NeedyHousehold): string =>
  [...new Set(household.people.flatMap(({ place }) => (place ? `${place.house} ${place.room}` : [])))].join(', ')

export function needRows({ households, unnamed }: NeedPlace): NeedRow[] {
  const rows = [
    ...households.map(
      (household): NeedRow => ({
        key: `household ${household.householdId}`,
        householdId: household.householdId,
        noticeId: household.people.find((person) => person.noticeId !== null)?.noticeId ?? null,
        isExpected: household.reason === 'expected',
        reason: de.terms.needReason(household.reason),
        tone: reasonTones[household.reason],
        who: household.name,
        people: household.people.length,
        children: household.children,
        from: household.from,
        waitingDays: household.waitingDays,
        needs: de.terms.needs(household.needs),
        place: placesOf(household),
      }),
    ),
    ...unnamed.map(
      (notice): NeedRow => ({
        key: `notice ${notice.noticeId}`,
        householdId: null,
        noticeId: notice.noticeId,
        isExpected: true,
        reason: notice.isOverdue ? words.state.overdue : words.need.unnamedReason,
        tone: notice.isOverdue ? 'bad' : 'neutral',
        who: words.need.unnamed(notice.number),
        people: notice.people,
        children: notice.children,
        from: notice.expectedOn,
        waitingDays: 0,
        needs: '',
        place: '',
      }),
    ),
  ]
  return rows.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
