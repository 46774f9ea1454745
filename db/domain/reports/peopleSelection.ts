/** Which people a list was narrowed to, in the words that stand over it, on the screen as on paper. Pure. */
import { everybody, type PeopleFilter } from '../people/peopleFilter.ts'
import { benefitRegimes, housingNeeds, type MembershipEnd, residenceStatuses, sexes } from '../people/terms.ts'
import { type Day, dayText, type PersonId } from '../values.ts'

/** One part of a filter in words, and the filter without it. */
export interface SelectionPart {
  readonly label: string
  readonly without: PeopleFilter
}

/** Words that the form in which a filter is chosen uses, too. */
export const selectionWords = {
  gone: 'weggezogen',
  housed: 'untergebracht',
  not_housed: 'ohne Platz',
  overstay: 'Fehlbelegung',
  obligedToLeave: 'ausreisepflichtig',
  hasObligation: 'mit Wohnsitzauflage',
} as const

const agesText = (from: number | null, to: number | null): string =>
  from === null ? `bis ${to} Jahre` : to === null ? `ab ${from} Jahren` : `${from} bis ${to} Jahre`
const assignedText = (from: Day | null, to: Day | null): string =>
  ['Zuweisung', from ? `ab ${dayText(from)}` : '', to ? `bis ${dayText(to)}` : ''].filter(Boolean).join(' ')
const endsText = (days: number): string => `Papier endet in ${days}\u00a0${days === 1 ? 'Tag' : 'Tagen'}`

/**
 * What narrows the list, part by part; empty for everybody in the register.
 * @param country names a Destatis key
 */
export function selectionParts(filter: PeopleFilter, country: (key: string) => string): SelectionPart[] {
  const part = (label: string, ...keys: readonly (keyof PeopleFilter)[]): SelectionPart => ({
    label,
    without: { ...filter, ...Object.fromEntries(keys.map((key) => [key, everybody[key]])) },
  })
  const each = <K extends 'houses' | 'sexes' | 'statuses' | 'regimes' | 'nationalities' | 'needs'>(
    key: K,
    label: (value: PeopleFilter[K][number]) => string,
  ): SelectionPart[] =>
    filter[key].map((value) => ({
      label: label(value),
      without: { ...filter, [key]: (filter[key] as readonly unknown[]).filter((other) => other !== value) },
    }))
  const { ageFrom, ageTo, assignedFrom, assignedTo, statusEndsWithin } = filter
  return [
    ...(filter.presence === 'gone' ? [part(selectionWords.gone, 'presence')] : []),
    ...(filter.housed === 'all' ? [] : [part(selectionWords[filter.housed], 'housed')]),
    ...each('houses', (house) => house),
    ...each('sexes', (sex) => sexes[sex].long),
    ...(ageFrom === null && ageTo === null ? [] : [part(agesText(ageFrom, ageTo), 'ageFrom', 'ageTo')]),
    ...each('nationalities', country),
    ...each('statuses', (status) => residenceStatuses[status].term),
    ...(statusEndsWithin === null ? [] : [part(endsText(statusEndsWithin), 'statusEndsWithin')]),
    ...each('regimes', (regime) => benefitRegimes[regime].term),
    ...(filter.overstay ? [part(selectionWords.overstay, 'overstay')] : []),
    ...(filter.obligedToLeave ? [part(selectionWords.obligedToLeave, 'obligedToLeave')] : []),
    ...(filter.hasObligation ? [part(selectionWords.hasObligation, 'hasObligation')] : []),
    ...(assignedFrom === null && assignedTo === null
      ? []
      : [part(assignedText(assignedFrom, assignedTo), 'assignedFrom', 'assignedTo')]),
    ...each('needs', (need) => housingNeeds[need].term),
  ]
}

/** The same in one line, with what was typed; empty for everybody. */
export const selectionText = (filter: PeopleFilter, text: string, country: (key: string) => string): string =>
  [
    ...selectionParts(filter, country).map(({ label }) => label),
    ...(text.trim() ? [`Suche „${text.trim()}“`] : []),
  ].join(', ')

/** When, how and where to somebody left the register. */
export interface Left {
  readonly on: Day
  readonly how: MembershipEnd | null
  readonly destination: string | null
}

/** The people of a list that was narrowed: named in words, and of those who have left, when and how. */
export interface PeopleSelection {
  readonly text: string
  readonly isGone: boolean
  readonly left: ReadonlyMap<PersonId, Left>
}
