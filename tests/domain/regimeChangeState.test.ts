/** Where two sides' payments meet, against counting the days; and the state of a case from its steps, as a table. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf, type RegimeChangeStep, regimeChangeSteps } from '../../db/domain/people/terms.ts'
import { seamOf } from '../../db/domain/regimeChange/seam.ts'
import { type ChangeFacts, type RecordedStep, viewOf } from '../../db/domain/regimeChange/state.ts'
import { day } from '../build/register.ts'
import { dayFrom } from '../support/modelDays.ts'

const offset = fc.integer({ min: -60, max: 60 })

/** How many of the days from -100 on, up to and including the last, nobody pays for, and how many both pay for. */
function counted(ended: number | null, first: number | null, last: number) {
  let gap = 0
  let overlap = 0
  for (let at = -100; at <= last; at++) {
    const here = ended === null || at < ended
    const there = first !== null && at >= first
    if (!here && !there) gap += 1
    if (here && there) overlap += 1
  }
  return { gap, overlap }
}
const seam = (ended: number | null, first: number | null, today: number) =>
  seamOf(
    { endedHere: ended === null ? null : dayFrom(ended), firstPayment: first === null ? null : dayFrom(first) },
    dayFrom(today),
  )

describe('the days between two payments', () => {
  it('are those that counting day by day finds, and never a gap and an overlap at once', () => {
    fc.assert(
      fc.property(offset, offset, offset, (ended, first, today) => {
        const { gap, overlap } = counted(ended, first, 100)
        const found = seam(ended, first, today)
        if (gap > 0) expect(found).toEqual({ kind: 'gap', days: gap, from: dayFrom(ended), isThreat: false })
        else if (overlap > 0)
          expect(found).toEqual({ kind: 'overlap', days: overlap, from: dayFrom(first), isThreat: false })
        else expect(found).toEqual({ kind: 'seamless' })
      }),
    )
  })
  it('do not change when both days are shifted alike, nor with the day one looks', () => {
    fc.assert(
      fc.property(offset, offset, offset, offset, (ended, first, shift, today) => {
        const [a, b] = [seam(ended, first, 0), seam(ended + shift, first + shift, today)]
        expect({ ...b, from: null }).toEqual({ ...a, from: null })
      }),
    )
  })
  it('turn from gap to overlap when the two sides are exchanged', () => {
    fc.assert(
      fc.property(offset, offset, (ended, first) => {
        const [a, b] = [seam(ended, first, 0), seam(first, ended, 0)]
        if (a.kind === 'gap') expect(b).toMatchObject({ kind: 'overlap', days: a.days })
        else if (a.kind === 'overlap') expect(b).toMatchObject({ kind: 'gap', days: a.days })
        else expect(b).toEqual(a)
      }),
    )
  })
  it('while one day is missing, are those that have passed with today, and a threat before', () => {
    fc.assert(
      fc.property(offset, offset, (known, today) => {
        expect(seam(known, null, today)).toEqual({
          kind: 'gap',
          days: counted(known, null, today).gap,
          from: dayFrom(known),
          isThreat: true,
        })
        expect(seam(null, known, today)).toEqual({
          kind: 'overlap',
          days: counted(null, known, today).overlap,
          from: dayFrom(known),
          isThreat: true,
        })
        expect(seam(null, null, today)).toEqual({ kind: 'open' })
      }),
    )
  })
  it.each([
    ['2022-11-01', '2022-11-01', { kind: 'seamless' }],
    ['2022-11-01', '2022-11-13', { kind: 'gap', days: 12, from: '2022-11-01', isThreat: false }],
    ['2022-12-01', '2022-11-01', { kind: 'overlap', days: 30, from: '2022-11-01', isThreat: false }],
  ])('ended here on %s, paid there from %s', (ended, first, expected) => {
    expect(seamOf({ endedHere: day(ended), firstPayment: day(first) }, day('2022-11-02'))).toEqual(expected)
  })
})

const on = day('2022-11-02')
const step = (name: RegimeChangeStep, at = '2022-10-10'): RecordedStep => ({ step: name, day: day(at) })
const view = (steps: RecordedStep[], more: Partial<ChangeFacts> = {}) =>
  viewOf({ steps, closedOn: null, regimeMissing: false, ...more }, on)

describe('the state of a case', () => {
  it.each<[string, RecordedStep[], string, string | null]>([
    ['nothing', [], 'due', 'apply'],
    ['letters alone', [step('letter_out'), step('letter_in')], 'due', 'apply'],
    ['applied', [step('applied')], 'applied', 'await_decision'],
    ['granted', [step('applied'), step('granted')], 'granted', 'ask_first_payment'],
    ['granted without an application (§ 74 Abs. 5 SGB II)', [step('granted')], 'granted', 'ask_first_payment'],
    ['refused', [step('applied'), step('refused')], 'refused', 'answer_refusal'],
    ['granted after a refusal', [step('refused', '2022-09-01'), step('granted')], 'granted', 'ask_first_payment'],
    ['refused after a grant', [step('granted', '2022-09-01'), step('refused')], 'refused', 'answer_refusal'],
    ['both decisions on one day: granted', [step('refused'), step('granted')], 'granted', 'ask_first_payment'],
    ['first payment known', [step('granted'), step('first_payment', '2022-12-01')], 'first_payment', 'end_here'],
    ['ended too early', [step('applied'), step('ended_here')], 'ended_here', 'ask_first_payment'],
    ['ended and then refused', [step('refused'), step('ended_here')], 'ended_here', 'answer_refusal'],
    ['both days, meeting', [step('first_payment'), step('ended_here')], 'settled', 'close'],
    ['both days, a gap between', [step('first_payment', '2022-10-11'), step('ended_here')], 'settled', 'mend_gap'],
    ['both days, paid twice', [step('first_payment', '2022-10-09'), step('ended_here')], 'settled', 'mend_overlap'],
  ])('%s', (_, steps, state, next) => {
    expect(view(steps)).toMatchObject({ state, next })
  })
  it('asks for the Rechtskreis before the case is closed, and for nothing once it is', () => {
    const both = [step('first_payment'), step('ended_here')]
    expect(view(both, { regimeMissing: true }).next).toBe('record_regime')
    expect(view(both, { closedOn: day('2022-11-02') })).toMatchObject({ state: 'closed', next: null })
    expect(view(both, { closedOn: day('2022-11-03') }).state).toBe('settled')
  })
  it('leaves out what happened after the day one looks at; days of payment count as soon as they are known', () => {
    expect(view([step('applied', '2022-11-03')]).state).toBe('due')
    expect(view([step('granted', '2022-11-03'), step('applied')]).state).toBe('applied')
    expect(view([step('ended_here', '2022-12-01')])).toMatchObject({
      state: 'ended_here',
      seam: { kind: 'gap', days: 0, from: '2022-12-01', isThreat: true },
    })
  })
  it('does not depend on the order in which the steps were recorded', () => {
    const anySteps = fc.uniqueArray(
      fc.record({ step: fc.constantFrom(...codesOf(regimeChangeSteps)), day: offset.map(dayFrom) }),
      { selector: (recorded) => recorded.step },
    )
    fc.assert(
      fc.property(anySteps, (steps) => {
        expect(view(steps.toReversed())).toEqual(view(steps))
      }),
    )
  })
})
