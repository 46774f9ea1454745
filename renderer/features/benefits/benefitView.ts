/** How a household's case of a month is laid out in the pane: names, days, months before and after. Pure. */
import { itemKinds } from '../../../db/domain/payments/terms.ts'
import { addMonths, type Day, type DayRange } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { de } from '../../text/de.ts'
import { formatDay, formatLastDay } from '../../text/format.ts'

export type Case = OutputOf<'benefits.ofHousehold'>
export type CasePerson = Case['people'][number]
export type CaseItem = CasePerson['items'][number]

export const nameOf = ({ givenName, familyName }: Pick<CasePerson, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`.trim()

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01` as Day
export const monthBeside = (month: Day, by: 1 | -1): Day => addMonths(firstOfMonth(month), by)

export const daysText = ({ from, to }: DayRange): string => de.benefits.since(formatDay(from), formatLastDay(to))

/** `Einkommen: Minijob`, after the version that holds last. */
export function itemName({ kind, versions, former }: CaseItem): string {
  const label = (versions.at(-1) ?? former.at(-1))?.label ?? ''
  return `${itemKinds[kind].term}: ${label}`
}

/** Items that are believed but have no line in the month: of other months, or paid back. */
export const itemsBeside = ({ items, lines }: CasePerson): CaseItem[] =>
  items.filter(({ number, versions }) => versions.length > 0 && !lines.some(({ item }) => item === number))

/** The version that holds on the day, else the next one, else the last. */
export const versionOn = ({ versions }: CaseItem, day: Day): CaseItem['versions'][number] | undefined =>
  versions.findLast(({ from }) => from <= day) ?? versions[0]
