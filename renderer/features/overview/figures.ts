/** The numbers of the Übersicht. Each is the length of the list that it opens: both come from one answer or one filter. */

import type { DerivedKind } from '../../../db/domain/followUps/kinds.ts'
import { addPlaces, noPlaces } from '../../../db/domain/housing/occupancy.ts'
import { isEnding } from '../../../db/domain/payments/cheque.ts'
import { everybody } from '../../../db/domain/people/peopleFilter.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import type { Tone } from '../../components/Pill.tsx'
import type { FollowUpsShown, Place } from '../../stores/place.ts'
import type { FigureName } from '../../text/de/overview.ts'
import { de } from '../../text/de.ts'

export interface Figure {
  readonly key: FigureName
  /** Undefined while it is being counted. */
  readonly value: number | undefined
  readonly tone: Tone
  readonly help?: string
  /** Where its list is. */
  readonly opens: Partial<Place>
}

type FollowUp = OutputOf<'followUps.list'>['rows'][number]
const people = (filter: Partial<Place['people']>): Partial<Place> => ({
  section: 'people',
  people: { ...everybody, ...filter },
})
const followUps = (kind: FollowUpsShown['kind']): Partial<Place> => ({
  section: 'followUps',
  followUps: { state: 'open', assigned: 'all', kind },
})
const warnIf = (value: number | undefined): Tone => (value !== undefined && value > 0 ? 'warn' : 'neutral')

function usePlaces(): Figure[] {
  const { asOf } = useDay()
  const houses = useQuery('housing.houses', asOf).value
  const need = useQuery('assignments.needPlace', asOf).value
  const sum = houses?.map((house) => house.places).reduce(addPlaces, noPlaces)
  const rooms = (shown: Place['rooms']): Partial<Place> => ({ section: 'housing', scope: 'overview', rooms: shown })
  // Announced people without a name need one as well.
  const waiting =
    need &&
    [
      ...need.households.map((household) => household.people.length),
      ...need.unnamed.map((notice) => notice.people),
    ].reduce((sum, count) => sum + count, 0)
  return [
    { key: 'freeRegular', value: sum?.freeRegular, tone: 'neutral', opens: rooms('freeRegular') },
    { key: 'freeDensified', value: sum?.freeDensified, tone: 'neutral', opens: rooms('freeDensified') },
    {
      key: 'needPlace',
      value: waiting,
      tone: warnIf(waiting),
      ...(need ? { help: de.overview.needPlaceHelp(need.households.length) } : {}),
      opens: { section: 'assignments', assignments: { view: 'need', shown: 'open' } },
    },
  ]
}

function usePeople(): Figure[] {
  const { asOf } = useDay()
  const houses = useQuery('housing.houses', asOf).value
  const count = (filter: Partial<Place['people']>) => ({ ...asOf, filter, limit: 1 })
  const register = useQuery('people.list', count({})).value?.total
  const overstays = useQuery('overstays.board', asOf).value?.figures
  const expiring = useQuery('people.list', count({ statusEndsWithin: 60 })).value?.total
  return [
    { key: 'register', value: register, tone: 'neutral', opens: people({}) },
    {
      key: 'taken',
      value: houses?.reduce((sum, house) => sum + house.places.taken, 0),
      tone: 'neutral',
      opens: people({ housed: 'housed' }),
    },
    { key: 'overstay', value: overstays?.persons, tone: 'neutral', opens: people({ overstay: true }) },
    { key: 'expiring', value: expiring, tone: warnIf(expiring), opens: people({ statusEndsWithin: 60 }) },
  ]
}

const ofKind = (rows: readonly FollowUp[] | undefined, kind: DerivedKind): number | undefined =>
  rows?.filter((row) => row.cause?.kind === kind).length

const birthdays = [
  ['kita', 'turns_3'],
  ['school', 'turns_6'],
  ['ofAge', 'turns_18'],
] as const satisfies readonly (readonly [Figure['key'], DerivedKind])[]

function useWork(): Figure[] {
  const { asOf, day } = useDay()
  const rows = useQuery('followUps.list', { ...asOf, state: 'open', limit: 10_000 }).value?.rows
  const overstays = useQuery('overstays.board', asOf).value?.figures
  const changes = useQuery('regimeChanges.counts', asOf).value
  const due = rows?.filter((row) => row.dueOn <= day).length
  const expired = ofKind(rows, 'status_expired')
  const leases = ofKind(rows, 'lease_ends')
  const cheques = useQuery('cheques.list', asOf).value?.filter((cheque) => isEnding(cheque, day)).length
  return [
    { key: 'followUps', value: due, tone: warnIf(due), opens: followUps('all') },
    { key: 'expired', value: expired, tone: warnIf(expired), opens: followUps('status_expired') },
    ...birthdays.map(
      ([key, kind]): Figure => ({
        key,
        value: ofKind(rows, kind),
        tone: 'neutral',
        opens: followUps(kind),
      }),
    ),
    { key: 'leases', value: leases, tone: warnIf(leases), opens: followUps('lease_ends') },
    {
      key: 'cheques',
      value: cheques,
      tone: warnIf(cheques),
      opens: { section: 'payments', payments: { page: 'cheques', run: null }, cheques: 'due' },
    },
    {
      key: 'regimeDue',
      value: changes?.due,
      tone: warnIf(changes?.due),
      opens: { section: 'regimeChanges', regimeChanges: 'due' },
    },
    {
      key: 'regimeGap',
      value: changes?.gaps,
      tone: warnIf(changes?.gaps),
      opens: { section: 'regimeChanges', regimeChanges: 'gap' },
    },
    {
      key: 'nextOverdue',
      value: overstays?.overdue,
      tone: warnIf(overstays?.overdue),
      opens: { section: 'overstays', overstays: { view: 'list', shown: 'overdue' } },
    },
  ]
}

export const useFigures = () => ({ places: usePlaces(), people: usePeople(), work: useWork() })
