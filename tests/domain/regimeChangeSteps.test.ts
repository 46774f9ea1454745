/** What may be ordered of a case: steps, corrections, opening and closing. */
import { describe, expect, it } from 'vitest'
import {
  type CaseFacts,
  decideClosing,
  decideOpening,
  decideRemoval,
  decideStep,
  type StepInput,
} from '../../db/domain/regimeChange/steps.ts'
import type { HouseholdId, PersonId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { refusal, value } from '../support/result.ts'

const facts: CaseFacts = {
  today: day('2022-11-02'),
  closedOn: null,
  steps: [
    { id: 1, step: 'applied', day: day('2022-10-04'), note: null },
    { id: 2, step: 'letter_out', day: day('2022-10-05'), note: 'Fax' },
  ],
}
const input = (over: Partial<StepInput>): StepInput => ({
  step: 'granted',
  day: day('2022-11-01'),
  note: null,
  replaces: null,
  ...over,
})

describe('recording a step', () => {
  it('adds what is new; the same step again corrects the one before; a letter is one more letter', () => {
    expect(value(decideStep(facts, input({})))).toEqual({ replaces: null })
    expect(value(decideStep(facts, input({ step: 'applied' })))).toEqual({ replaces: 1 })
    expect(value(decideStep(facts, input({ step: 'letter_out' })))).toEqual({ replaces: null })
    expect(value(decideStep(facts, input({ step: 'letter_out', replaces: 2 })))).toEqual({ replaces: 2 })
  })
  it('refuses what changes nothing, what is not there and what has not happened yet', () => {
    expect(refusal(decideStep(facts, input({ step: 'applied', day: day('2022-10-04') })))).toBe('NOTHING_CHANGED')
    expect(value(decideStep(facts, input({ step: 'applied', day: day('2022-10-04'), note: 'x' })))).toEqual({
      replaces: 1,
    })
    expect(refusal(decideStep(facts, input({ step: 'granted', replaces: 2 })))).toBe('NOT_FOUND')
    expect(refusal(decideStep(facts, input({ day: day('2022-11-03') })))).toBe('STEP_IN_FUTURE')
    expect(refusal(decideStep(facts, input({ step: 'letter_in', day: day('2022-11-03') })))).toBe('STEP_IN_FUTURE')
    for (const step of ['first_payment', 'ended_here'] as const)
      expect(value(decideStep(facts, input({ step, day: day('2022-12-01') })))).toEqual({ replaces: null })
  })
  it('leaves a closed case as it is', () => {
    const closed = { ...facts, closedOn: day('2022-11-01') }
    expect(refusal(decideStep(closed, input({})))).toBe('CHANGE_CLOSED')
    expect(refusal(decideRemoval(closed, 1))).toBe('CHANGE_CLOSED')
    expect(refusal(decideRemoval(facts, 3))).toBe('NOT_FOUND')
    expect(value(decideRemoval(facts, 2))).toEqual({ step: 'letter_out' })
  })
})

describe('opening cases', () => {
  const [household, other] = [1, 2] as HouseholdId[] as [HouseholdId, HouseholdId]
  const [mother, child, stranger] = [11, 12, 21] as PersonId[] as [PersonId, PersonId, PersonId]
  const members = [
    { householdId: household, personId: mother },
    { householdId: household, personId: child },
    { householdId: other, personId: stranger },
  ]
  const open = (inOpenCase: PersonId[], ...openings: { householdId: HouseholdId; personIds: PersonId[] }[]) =>
    decideOpening({ members, inOpenCase: new Set(inOpenCase) }, openings)
  it('takes members of several households at once', () => {
    const both = open(
      [],
      { householdId: household, personIds: [mother, child] },
      { householdId: other, personIds: [stranger] },
    )
    expect(both.ok).toBe(true)
  })
  it('refuses all of them when one is no member, is in an open case, or is named twice', () => {
    expect(refusal(open([], { householdId: household, personIds: [mother, stranger] }))).toBe('NOT_FOUND')
    const second = { householdId: other, personIds: [stranger] }
    expect(refusal(open([child], { householdId: household, personIds: [mother, child] }, second))).toBe(
      'CHANGE_ALREADY_OPEN',
    )
    expect(refusal(open([], second, second))).toBe('CHANGE_ALREADY_OPEN')
    expect(open([child], { householdId: household, personIds: [mother] }).ok).toBe(true)
  })
})

describe('closing a case', () => {
  it('needs payments that meet, or a reason', () => {
    const gap = { kind: 'gap', days: 12, from: day('2022-11-01'), isThreat: false } as const
    expect(decideClosing({ closedOn: null, seam: { kind: 'seamless' } }, '').ok).toBe(true)
    expect(refusal(decideClosing({ closedOn: null, seam: gap }, ''))).toBe('CHANGE_NOT_SETTLED')
    expect(refusal(decideClosing({ closedOn: null, seam: { kind: 'open' } }, ''))).toBe('CHANGE_NOT_SETTLED')
    expect(decideClosing({ closedOn: null, seam: gap }, 'Verzogen').ok).toBe(true)
    expect(refusal(decideClosing({ closedOn: day('2022-11-01'), seam: gap }, 'x'))).toBe('NOTHING_CHANGED')
  })
})
