/** What a Wiedervorlage says: how its subject is called, what is to be done, in which group it stands. Pure. */
import { type DueGroup, dueGroup } from '../../../db/domain/followUps/days.ts'
import type { Day } from '../../../db/domain/values.ts'
import type { FollowUpRow } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'

const words = de.followUps

export type FollowUpRef = NonNullable<FollowUpRow['stored']> | { readonly derivedKey: string }

/** What a command names it by. */
export const refOf = ({ key, stored }: FollowUpRow): FollowUpRef => stored ?? { derivedKey: key }

/** How what it is about is called: `Haddad, Rania`, `Haushalt Haddad`, `Friedrichstraße`. */
export function nameOf({ subject, about }: Pick<FollowUpRow, 'subject' | 'about'>): string {
  const name = about.name || words.unknownSubject
  switch (subject.kind) {
    case 'person':
    case 'accommodation':
      return name
    case 'household':
      return words.ofHousehold(name)
    case 'room':
      return de.terms.room(name)
    case 'notice':
      return words.notice(name)
    case 'regime_change':
      return words.regimeChange(name)
    case 'office':
      return words.office
  }
}

/** Where it is; nothing where the name says it already. */
export const placeOf = ({ subject, about }: FollowUpRow): string =>
  subject.kind === 'accommodation' ? '' : (about.place ?? '')

/** What is to be done, as of a day: what a clerk wrote, else the sentence of its cause. */
export function whatOf({ cause, text }: FollowUpRow, day: Day): string {
  if (!cause) return text ?? ''
  return words.cause(cause.kind, { ...cause.details, day: formatDay(cause.day), isPast: cause.day < day })
}

/** What a clerk remarked on something that the program noticed. */
export const remarkOf = ({ cause, text }: FollowUpRow): string => (cause ? (text ?? '') : '')

export const groupOf = (row: FollowUpRow, day: Day): DueGroup =>
  row.doneOn === null ? dueGroup(row.dueOn, day) : 'done'

/** One by its name, several by their number. */
export const calledOf = (rows: readonly FollowUpRow[]): string => {
  const [first, second] = rows
  return first && !second ? nameOf(first) : words.several(rows.length)
}
