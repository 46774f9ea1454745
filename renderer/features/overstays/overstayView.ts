/** What the board of Fehlbelegungen shows: its columns, what a filter leaves, and each person alone. Pure. */
import { isOverdue, searchSteps } from '../../../db/domain/overstays/steps.ts'
import { searchKey, searchWords } from '../../../db/domain/people/search.ts'
import type { FlatSearchStep } from '../../../db/domain/people/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import type { OverstaysShown } from '../../stores/place.ts'
import { de } from '../../text/de.ts'
import { formatDay, formatWeekday } from '../../text/format.ts'

export type Board = OutputOf<'overstays.board'>
export type Household = Board['households'][number]
export type BoardStep = FlatSearchStep | 'none'
export interface BoardColumn {
  readonly step: BoardStep
  readonly households: readonly Household[]
}
/** A person in a Fehlbelegung with the household. */
export type PersonLine = Household['people'][number] & { readonly household: Household }

export const stepOf = (household: Pick<Household, 'search'>): BoardStep => household.search?.step ?? 'none'

/**
 * A column a step, in their order, empty ones too; "moved" only while somebody who moved still has a place. In a column those with an
 * overdue date stand first, then who is in a Fehlbelegung longest.
 */
export function columnsOf(households: readonly Household[]): BoardColumn[] {
  const steps: readonly BoardStep[] = ['none', ...searchSteps]
  const urgentFirst = households.toSorted((a, b) => Number(b.isOverdue) - Number(a.isOverdue))
  return steps
    .map((step) => ({ step, households: urgentFirst.filter((household) => stepOf(household) === step) }))
    .filter((column) => column.step !== 'moved' || column.households.length > 0)
}

/** What the number in the head and the typed words leave. Every word must be found in a name, a number, a house or a room. */
export function narrowed(households: readonly Household[], shown: OverstaysShown, text: string): Household[] {
  const words = searchWords(text)
  return households
    .filter((household) => shown !== 'overdue' || household.isOverdue)
    .filter((household) => {
      const names = household.people.flatMap((person) => [person.familyName, person.givenName])
      const places = household.rooms.flatMap((room) => [room.house, room.houseName, room.room])
      const key = searchKey([household.name, household.number, ...names, ...places].join(' '))
      return words.every((word) => key.includes(word))
    })
}

export const personsOf = (households: readonly Household[]): PersonLine[] =>
  households.flatMap((household) => household.people.map((person) => ({ ...person, household })))

/** `Friedrichstraße, Zimmer 1.04, 1.05`: each house once, with its rooms. */
export function placeText(rooms: Household['rooms']): string {
  return [...Map.groupBy(rooms, (room) => room.houseName)]
    .map(([house, own]) => `${house}, ${de.terms.room(own.map((room) => room.room).join(', '))}`)
    .join('; ')
}

/** `16 Monate · seit 01.07.2021`, as far as it is known. */
export function sinceText({ since, months }: Pick<Household, 'since' | 'months'>): string {
  return de.overstays.card.since(months === null ? '' : de.terms.months(months), formatDay(since))
}

/** `Mi., 09.11.2022` */
export const dateText = (day: Day): string => `${formatWeekday(day)}, ${formatDay(day)}`

export interface NextDate {
  readonly text: string
  readonly isOverdue: boolean
}
/** The line of the next date on a card; null where none is set. */
export function nextDateOf(nextOn: Day | null, on: Day): NextDate | null {
  if (nextOn === null) return null
  const late = isOverdue(nextOn, on)
  return {
    text: late ? de.overstays.card.overdue(dateText(nextOn)) : de.overstays.card.next(dateText(nextOn)),
    isOverdue: late,
  }
}

/** The step that a key asks for: the neighbour of the present one in the usual order; null at the end. "None" is reached by ending the search only. */
export function neighbourStep(step: BoardStep, direction: 1 | -1): FlatSearchStep | null {
  const at = step === 'none' ? -1 : searchSteps.indexOf(step)
  return searchSteps[at + direction] ?? null
}
