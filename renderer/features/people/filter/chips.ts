/** Each part of a filter as a word that can be taken away again. */
import { everybody, type PeopleFilter } from '../../../../db/domain/people/peopleFilter.ts'
import { housingNeeds } from '../../../../db/domain/people/terms.ts'
import { de } from '../../../text/de.ts'
import { formatDay } from '../../../text/format.ts'

export interface Chip {
  readonly label: string
  /** The filter without this part. */
  readonly without: PeopleFilter
}

const words = de.peopleFilter

/** @param country names a Destatis key */
export function chipsOf(filter: PeopleFilter, country: (key: string) => string): Chip[] {
  const part = (label: string, ...keys: readonly (keyof PeopleFilter)[]): Chip => ({
    label,
    without: { ...filter, ...Object.fromEntries(keys.map((key) => [key, everybody[key]])) },
  })
  const each = <K extends 'houses' | 'sexes' | 'statuses' | 'regimes' | 'nationalities' | 'needs'>(
    key: K,
    label: (value: PeopleFilter[K][number]) => string,
  ): Chip[] =>
    filter[key].map((value) => ({
      label: label(value),
      without: { ...filter, [key]: (filter[key] as readonly unknown[]).filter((other) => other !== value) },
    }))
  const { ageFrom, ageTo, assignedFrom, assignedTo } = filter
  const hasAges = ageFrom !== null || ageTo !== null
  const hasDays = assignedFrom !== null || assignedTo !== null
  return [
    ...(filter.presence === 'gone' ? [part(words.chip.gone, 'presence')] : []),
    ...(filter.housed === 'all' ? [] : [part(words.housedAs[filter.housed], 'housed')]),
    ...each('houses', (house) => house),
    ...each('sexes', de.terms.sex),
    ...(hasAges ? [part(words.chip.ages(ageFrom, ageTo), 'ageFrom', 'ageTo')] : []),
    ...each('nationalities', country),
    ...each('statuses', de.terms.status),
    ...(filter.statusEndsWithin === null
      ? []
      : [part(words.chip.endsWithin(filter.statusEndsWithin), 'statusEndsWithin')]),
    ...each('regimes', de.terms.regime),
    ...(filter.overstay ? [part(words.overstay, 'overstay')] : []),
    ...(filter.obligedToLeave ? [part(words.obligedToLeave, 'obligedToLeave')] : []),
    ...(filter.hasObligation ? [part(words.hasObligation, 'hasObligation')] : []),
    ...(hasDays
      ? [part(words.chip.assigned(formatDay(assignedFrom), formatDay(assignedTo)), 'assignedFrom', 'assignedTo')]
      : []),
    ...each('needs', (need) => housingNeeds[need].term),
  ]
}
