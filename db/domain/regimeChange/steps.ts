/** What may be ordered of a case: recording or correcting a step, opening cases, closing one. Facts in, decision out. */
import type { RegimeChangeStep } from '../people/terms.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Day, HouseholdId, PersonId } from '../values.ts'
import type { Seam } from './seam.ts'
import { isEvent, isLetter, type RecordedStep } from './state.ts'

export interface StoredStep extends RecordedStep {
  readonly id: number
  readonly note: string | null
}
export interface StepInput extends RecordedStep {
  readonly note: string | null
  /** The recorded step that this one corrects; a letter without it is one more letter. */
  readonly replaces: number | null
}
export interface CaseFacts {
  readonly today: Day
  readonly closedOn: Day | null
  readonly steps: readonly StoredStep[]
}

/**
 * The recorded step that gives way, or null. Of every step but letters there is one at most, so recording it again corrects it.
 * @returns CHANGE_CLOSED, NOT_FOUND (nothing there to correct), STEP_IN_FUTURE (only payments can be planned), NOTHING_CHANGED
 */
export function decideStep(facts: CaseFacts, input: StepInput): Result<{ readonly replaces: number | null }> {
  if (facts.closedOn !== null) return refuse({ code: 'CHANGE_CLOSED' })
  if (isEvent(input.step) && input.day > facts.today) return refuse({ code: 'STEP_IN_FUTURE' })
  const { replaces, step } = input
  const before = facts.steps.find((recorded) =>
    replaces === null ? !isLetter(step) && recorded.step === step : recorded.id === replaces && recorded.step === step,
  )
  if (replaces !== null && !before) return refuse({ code: 'NOT_FOUND' })
  if (before && before.day === input.day && before.note === input.note) return refuse({ code: 'NOTHING_CHANGED' })
  return ok({ replaces: before?.id ?? null })
}

/** @returns CHANGE_CLOSED, or NOT_FOUND when no such step is believed */
export function decideRemoval(facts: CaseFacts, stepId: number): Result<{ readonly step: RegimeChangeStep }> {
  if (facts.closedOn !== null) return refuse({ code: 'CHANGE_CLOSED' })
  const found = facts.steps.find((recorded) => recorded.id === stepId)
  return found ? ok({ step: found.step }) : refuse({ code: 'NOT_FOUND' })
}

export interface Opening {
  readonly householdId: HouseholdId
  readonly personIds: readonly PersonId[]
}
export interface OpeningFacts {
  /** Members of the households today. */
  readonly members: readonly { readonly householdId: HouseholdId; readonly personId: PersonId }[]
  /** Who is in an open case already. */
  readonly inOpenCase: ReadonlySet<PersonId>
}

/** Refused as a whole. @returns NOT_FOUND when somebody is no member of that household today, CHANGE_ALREADY_OPEN */
export function decideOpening(facts: OpeningFacts, openings: readonly Opening[]): Result<null> {
  const isMember = ({ householdId }: Opening, personId: PersonId) =>
    facts.members.some((member) => member.householdId === householdId && member.personId === personId)
  const everyone = openings.flatMap((opening) => opening.personIds)
  if (new Set(everyone).size !== everyone.length) return refuse({ code: 'CHANGE_ALREADY_OPEN' })
  for (const opening of openings) {
    if (!opening.personIds.every((personId) => isMember(opening, personId))) return refuse({ code: 'NOT_FOUND' })
    if (opening.personIds.some((personId) => facts.inOpenCase.has(personId)))
      return refuse({ code: 'CHANGE_ALREADY_OPEN' })
  }
  return ok(null)
}

/**
 * A case ends when the payments meet; in any other case the clerk says why it ends all the same.
 * @param reason what she wrote; empty when nothing
 * @returns NOTHING_CHANGED when it is closed, CHANGE_NOT_SETTLED
 */
export function decideClosing(facts: { closedOn: Day | null; seam: Seam }, reason: string): Result<null> {
  if (facts.closedOn !== null) return refuse({ code: 'NOTHING_CHANGED' })
  if (facts.seam.kind !== 'seamless' && reason === '') return refuse({ code: 'CHANGE_NOT_SETTLED' })
  return ok(null)
}
