/** The worklist's rows and their words: how far, what is next, days between the payments. Pure. */
import type { RegimeChangeDirection, RegimeChangeStep } from '../../../db/domain/people/terms.ts'
import type { Seam } from '../../../db/domain/regimeChange/seam.ts'
import type { Day, HouseholdId } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import type { Tone } from '../../components/Pill.tsx'
import type { PaneTarget, RegimeChangesShown } from '../../stores/place.ts'
import { de } from '../../text/de.ts'

export type Work = OutputOf<'regimeChanges.list'>
export type Change = Work['changes'][number]
export type DueHousehold = Work['due'][number]
export type CasePerson = Change['persons'][number]

const words = de.regimeChanges

/** A line of the worklist: a case, or a household that is due without one. */
export type WorkRow = {
  readonly key: string
  readonly group: string
  readonly householdId: HouseholdId
  readonly household: string
  readonly number: string
  readonly direction: RegimeChangeDirection
  readonly people: number
  readonly dueOn: Day | null
} & ({ readonly kind: 'case'; readonly change: Change } | { readonly kind: 'due'; readonly due: DueHousehold })

const caseRow = (change: Change): WorkRow => ({
  kind: 'case',
  change,
  key: `case ${change.id}`,
  group: words.state(change.state),
  householdId: change.householdId,
  household: change.household,
  number: change.householdNumber,
  direction: change.direction,
  people: change.persons.length,
  dueOn: change.dueOn,
})
const dueRow = (due: DueHousehold): WorkRow => ({
  kind: 'due',
  due,
  key: `due ${due.householdId} ${due.direction}`,
  group: words.dueName(due.isCheck).group,
  householdId: due.householdId,
  household: due.household,
  number: due.householdNumber,
  direction: due.direction,
  people: due.personIds.length,
  dueOn: due.dueOn,
})

/** Certain ones first, then the cases, then what the clerk is to look up: as the window asks for her attention. */
export function rowsOf(work: Work): WorkRow[] {
  const due = work.due.map(dueRow)
  const isCheck = (row: WorkRow) => row.kind === 'due' && row.due.isCheck
  return [...due.filter((row) => !isCheck(row)), ...work.changes.map(caseRow), ...due.filter(isCheck)]
}

/** Whether a number of the head counts the row. */
export function isShown(row: WorkRow, shown: RegimeChangesShown): boolean {
  const seam = row.kind === 'case' && row.change.state !== 'closed' ? row.change.seam.kind : null
  switch (shown) {
    case 'all':
      return row.kind === 'due' || row.change.state !== 'closed'
    case 'due':
      return row.kind === 'due'
    case 'open':
      return row.kind === 'case' && row.change.state !== 'closed'
    case 'closed':
      return row.kind === 'case' && row.change.state === 'closed'
    default:
      return seam === shown
  }
}

/** What is typed finds household names, numbers, people and the Jobcenter's number. */
export function fits(row: WorkRow, text: string): boolean {
  const persons = row.kind === 'case' ? row.change.persons : row.due.persons
  const reference = row.kind === 'case' ? (row.change.reference ?? '') : ''
  const names = persons.map((person) => `${person.givenName} ${person.familyName}`)
  const all = [row.household, row.number, reference, ...names].join(' ').toLocaleLowerCase('de')
  return text
    .toLocaleLowerCase('de')
    .split(/\s+/)
    .every((word) => all.includes(word))
}

export const targetOf = (row: WorkRow): PaneTarget =>
  row.kind === 'case'
    ? { kind: 'regimeChange', id: row.change.id }
    : { kind: 'regimeDue', id: row.householdId, direction: row.direction }

export const nextOf = (row: WorkRow): string => {
  if (row.kind === 'due') return words.dueName(row.due.isCheck).next
  return row.change.next === null ? '' : words.next(row.direction, row.change.next)
}

/** The seam in a few words; the tone only underlines them. */
export function seamText(seam: Seam): { readonly text: string; readonly tone: Tone } | null {
  if (seam.kind === 'open') return null
  const tone = { seamless: 'good', gap: 'bad', overlap: 'warn' } as const
  return { text: words.seam(seam), tone: tone[seam.kind] }
}

type Step = Change['steps'][number]

export const stepOf = (change: Pick<Change, 'steps'>, step: RegimeChangeStep): Step | null =>
  change.steps.find((recorded) => recorded.step === step) ?? null
const isLetter = ({ step }: Pick<Step, 'step'>): boolean => step === 'letter_out' || step === 'letter_in'
/** Letters, the latest first. */
export const lettersOf = (change: Pick<Change, 'steps'>): Step[] => change.steps.filter(isLetter).toReversed()
export const lastLetter = (row: WorkRow): Step | null =>
  row.kind === 'case' ? (lettersOf(row.change)[0] ?? null) : null

/** The step that is entered when the clerk asks for the next one. */
export function stepToEnter(change: Pick<Change, 'next' | 'steps'>): RegimeChangeStep {
  switch (change.next) {
    case 'apply':
      return 'applied'
    case 'await_decision':
    case 'answer_refusal':
      return 'granted'
    case 'ask_first_payment':
      return 'first_payment'
    default:
      return 'ended_here'
  }
}

/** The day to begin with: the one at which the two payments would meet, else the day that is due; what happened, happened today. */
export function dayToEnter(change: Pick<Change, 'steps' | 'dueOn'>, step: RegimeChangeStep, today: Day): Day {
  const recorded = stepOf(change, step)
  if (recorded && !isLetter(recorded)) return recorded.day
  if (step === 'ended_here') return stepOf(change, 'first_payment')?.day ?? change.dueOn
  if (step === 'first_payment') return stepOf(change, 'ended_here')?.day ?? change.dueOn
  return today
}
