/** What a Wiedervorlage says: how its subject is called, what is to be done, in which group it stands. Pure. */
import { type DueGroup, dueGroup } from '../../../db/domain/followUps/days.ts'
import type { Day } from '../../../db/domain/values.ts'
import type { FollowUpRow } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'

const words = de.followUps

export type FollowUpRef = NonNullable<FollowUpRow['stored']> | { readonly derivedKey: string }

/** What a command names it by. */
export const refOf = ({ key, stored }: FollowUpRow): FollowUpRef => stored ?? { derivedKey: key }

/** How what it is about is called: `Haddad, Rania`, `Haushalt Haddad`, `Friedrichstraße`. */
export const nameOf = ({ subject, about }: Pick<FollowUpRow, 'subject' | 'about'>): string =>
  words.subject(subject.kind, about.name)

/** The household of somebody with another family name, and where it is; nothing that the name says already. */
export function placeOf({ subject, about }: FollowUpRow): string {
  if (subject.kind === 'accommodation') return ''
  const isOther = subject.kind === 'person' && about.household !== null && !about.name.startsWith(`${about.household},`)
  return [isOther ? words.subject('household', about.household ?? '') : '', about.place ?? '']
    .filter(Boolean)
    .join(' · ')
}

/** What is to be done, as of a day: what a clerk wrote, else the sentence of its cause. */
export const whatOf = ({ cause, text }: FollowUpRow, day: Day): string =>
  cause ? words.cause(cause, day) : (text ?? '')

/** What a clerk remarked on something that the program noticed. */
export const remarkOf = ({ cause, text }: FollowUpRow): string => (cause ? (text ?? '') : '')

export const groupOf = (row: FollowUpRow, day: Day): DueGroup =>
  row.doneOn === null ? dueGroup(row.dueOn, day) : 'done'

/** One by its name, several by their number. */
export const calledOf = (rows: readonly FollowUpRow[]): string => {
  const [first, second] = rows
  return first && !second ? nameOf(first) : words.several(rows.length)
}
