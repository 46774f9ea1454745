/** What a line of the Protokoll was about, worded from the facts the data process gives. Pure. */
import { flatSearchSteps, regimeChangeSteps } from '../../../db/domain/people/terms.ts'
import { reportCatalogue } from '../../../db/domain/reports/catalogue.ts'
import { audiences } from '../../../db/domain/reports/document.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'

export type LogRow = Pick<OutputOf<'office.log'>[number], 'command' | 'changes' | 'subject'>

const words = de.log
const undo = 'office.undo'

/** `Haushalt Mbala: 2 Personen nach Friedrichstraße 0.08, ab 03.11.2022`; where nothing is known, how many entries it changed. */
export function subjectOf({ command, subject, changes }: LogRow, houseName: (house: string) => string): string {
  const { household, notice, person, people, house, room, day, report, audience, medium, undoes } = subject
  if (undoes === undo) return words.undoesUndo
  if (undoes !== undefined) return words.undoes(words.command(undoes))
  if (command.startsWith('followUps.')) return followUpOf(subject)
  if (command.startsWith('regimeChanges.')) return changeOf(subject)
  if (command === 'housing.rearrange' || command === 'proposals.apply')
    return words.rearranged(subject.households, people ?? 0, formatDay(day ?? null))
  if (command.startsWith('reservations.')) return reservationOf(subject)
  if (command.startsWith('cheques.') && subject.label !== undefined)
    return words.cheque(subject.label, household, formatDay(day ?? null))
  if (command.startsWith('blocks.') || command.startsWith('leases.')) return homeOf(subject)
  if (household !== undefined && room !== undefined)
    return words.moved(household, people ?? 0, [house, room].filter(Boolean).join(' '), formatDay(day ?? null))
  if (report !== undefined) {
    const list = isReport(report) ? de.reports.name[report] : report
    const reader = audience !== undefined && isAudience(audience) ? de.terms.audience(audience) : ''
    return [
      [list, reader].filter(Boolean).join(' '),
      house === undefined ? '' : houseName(house),
      day === undefined ? '' : words.asOf(formatDay(day)),
      medium === undefined ? '' : (words.medium[medium] ?? medium),
    ]
      .filter(Boolean)
      .join(', ')
  }
  if (household !== undefined && people !== undefined)
    return words.entered(household, people, notice ?? '', formatDay(day ?? null))
  if (notice !== undefined) return words.notice(notice, people, formatDay(day ?? null))
  if (person !== undefined) return words.recorded(person, formatDay(day ?? null))
  if (household !== undefined) return words.ofHousehold(household, stepTerm(subject.step), formatDay(day ?? null))
  return changes > 0 ? words.entries(changes) : ''
}

/** How a step is named when it is taken back: what it was about, or the name of the command. */
export function nameOf(row: LogRow, houseName: (house: string) => string): string {
  const { undoes, household, person, notice } = row.subject
  if (undoes === undo) return words.redoUndo
  if (undoes !== undefined) return words.redo(words.command(undoes))
  if (/^(followUps|overstays|reservations|blocks|leases|cheques)\./.test(row.command))
    return [words.command(row.command), subjectOf(row, houseName)].filter(Boolean).join(': ')
  const isNamed = household !== undefined || person !== undefined || notice !== undefined
  return isNamed ? subjectOf(row, houseName) : words.command(row.command)
}

/** `Sami Haddad, fällig 09.11.2022`; several by their number. */
function followUpOf({ followUps, person, household, notice, house, room, day }: LogRow['subject']): string {
  const about =
    (followUps === undefined ? undefined : words.followUps(followUps)) ??
    person ??
    (household === undefined ? undefined : de.terms.household(household)) ??
    (notice === undefined ? undefined : words.notice(notice, undefined, '')) ??
    [house, room === undefined ? '' : de.terms.room(room)].filter(Boolean).join(', ')
  return words.followUp(about, formatDay(day ?? null))
}

/** `Friedrichstraße 0.05, 3 Plätze, für Haushalt Haddad, verfällt am 15.11.2022` */
const reservationOf = ({ house, room, places, household, notice, label, day }: LogRow['subject']): string =>
  words.reserved(
    [house, room].filter(Boolean).join(' '),
    places ?? 0,
    household === undefined
      ? notice === undefined
        ? (label ?? '')
        : words.notice(notice, undefined, '')
      : de.terms.household(household),
    formatDay(day ?? null),
  )

/** `Friedrichstraße, Zimmer 0.08, 07.11.2022`; several rooms by the first of them and their number. */
function homeOf({ house, room, rooms, day }: LogRow['subject']): string {
  const place = rooms === undefined ? (room === undefined ? '' : de.terms.room(room)) : words.rooms(rooms)
  return [house, place, formatDay(day ?? null)].filter(Boolean).join(', ')
}

/** The step of a search for a flat or of a change to the Jobcenter in the office's words. */
const stepTerms: Readonly<Record<string, { readonly term: string }>> = { ...flatSearchSteps, ...regimeChangeSteps }
const stepTerm = (step: string | undefined): string => (step === undefined ? '' : (stepTerms[step]?.term ?? ''))
/** `Haushalt Nazari: beantragt 12.10.2022`; several by their number. */
function changeOf({ household, households, people, step, day }: LogRow['subject']): string {
  if (households !== undefined) return words.households(households)
  if (household === undefined) return ''
  const on = formatDay(day ?? null)
  if (step !== undefined) return words.household(household, `${stepTerm(step)} ${on}`)
  const who = people === undefined ? '' : words.people(people)
  return words.household(household, [who, on && words.dueOn(on)].filter(Boolean).join(', '))
}

const isReport = (name: string): name is keyof typeof reportCatalogue => Object.hasOwn(reportCatalogue, name)
const isAudience = (name: string): name is keyof typeof audiences => Object.hasOwn(audiences, name)
