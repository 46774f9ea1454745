/** Named views of the list of people: those every office has, and which one a filter is. */
import { everybody, type PeopleFilter } from '../../../../db/domain/people/peopleFilter.ts'
import { de } from '../../../text/de.ts'

export interface View {
  /** Of the program: its key; of the office: its id as text. */
  readonly id: string
  readonly name: string
  readonly filter: PeopleFilter
}

const names = de.peopleFilter.builtIn
const view = (id: keyof typeof names, part: Partial<PeopleFilter>): View => ({
  id,
  name: names[id],
  filter: { ...everybody, ...part },
})

export const builtInViews: readonly View[] = [
  view('all', {}),
  view('housed', { housed: 'housed' }),
  view('notHoused', { housed: 'not_housed' }),
  view('overstay', { overstay: true }),
  view('expiring', { statusEndsWithin: 60 }),
  view('obligedToLeave', { obligedToLeave: true }),
  view('small', { ageTo: 5 }),
  view('school', { ageFrom: 6, ageTo: 17 }),
  view('jobcenter', { regimes: ['sgb_2'] }),
  view('gone', { presence: 'gone' }),
]

/** The same filter, in whichever order its parts were written. */
export const isSameFilter = (a: PeopleFilter, b: PeopleFilter): boolean =>
  (Object.keys(everybody) as (keyof PeopleFilter)[]).every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))

export const viewOf = (filter: PeopleFilter, views: readonly View[]): View | null =>
  views.find((candidate) => isSameFilter(candidate.filter, filter)) ?? null
