/** The Rechtskreis a change brings: by direction and age, and a corrected day as if it had been right at once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../db/domain/people/recordPeriod.ts'
import type { BenefitRegime } from '../../db/domain/people/terms.ts'
import { changedLine, isLeftSide, regimeFor, tooOldFrom } from '../../db/domain/regimeChange/regime.ts'
import { layInto } from '../../db/domain/register/timeline.ts'
import { covers } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { asDays, dayFrom, shortRange } from '../support/modelDays.ts'
import { refusal, value } from '../support/result.ts'

describe('the Rechtskreis ahead', () => {
  const person = (born: string | null) => ({
    birth: born === null ? null : { day: day(born), precision: 'day' as const },
    from: day('2022-11-01'),
  })
  it('is SGB II, and SGB XII for who has reached the age limit by then', () => {
    expect(value(regimeFor('to_jobcenter', 'sgb_2', person('1990-05-04')))).toBe('sgb_2')
    expect(value(regimeFor('to_jobcenter', 'sgb_2', person(null)))).toBe('sgb_2')
    expect(value(regimeFor('to_jobcenter', 'sgb_2', person('1950-01-01')))).toBe('sgb_12')
    expect(value(regimeFor('to_jobcenter', 'none', person('1950-01-01')))).toBe('none')
    expect(value(regimeFor('from_jobcenter', 'asylblg_2', person('1950-01-01')))).toBe('asylblg_2')
  })
  it('is never one of the side that is left', () => {
    expect(refusal(regimeFor('to_jobcenter', 'asylblg_3', person(null)))).toBe('REGIME_WRONG_SIDE')
    expect(refusal(regimeFor('from_jobcenter', 'sgb_2', person(null)))).toBe('REGIME_WRONG_SIDE')
  })
  // § 7a SGB II, row by row.
  it.each([
    ['1946-12-31', '2012-01-01'],
    ['1947-01-01', '2012-02-01'],
    ['1947-01-02', '2012-03-01'],
    ['1956-10-15', '2022-09-01'],
    ['1958-03-31', '2024-04-01'],
    ['1959-01-10', '2025-04-01'],
    ['1963-12-05', '2030-11-01'],
    ['1964-01-05', '2031-02-01'],
    ['1990-02-28', '2057-03-01'],
  ])('born %s: too old for SGB II from %s', (born, from) => {
    expect(tooOldFrom({ day: day(born), precision: 'day' })).toBe(from)
  })
  it.each<[BenefitRegime | null, boolean, boolean]>([
    [null, true, true],
    ['asylblg_3', true, false],
    ['asylblg_2', true, false],
    ['asylblg_1a', true, false],
    ['sgb_2', false, true],
    ['sgb_12', false, true],
    ['none', false, false],
  ])('%s is left to the Jobcenter: %s, from it: %s', (regime, to, from) => {
    expect(isLeftSide('to_jobcenter', regime)).toBe(to)
    expect(isLeftSide('from_jobcenter', regime)).toBe(from)
  })
})

const end = 40
const anyLine = fc
  .array(
    fc.record({ range: shortRange(14), value: fc.constantFrom<BenefitRegime>('asylblg_3', 'asylblg_2', 'none') }),
    { maxLength: 5 },
  )
  .map((facts) =>
    facts
      .map(({ range, value: regime }): Fact<BenefitRegime> => ({ ...asDays(range), value: regime }))
      .reduce<Fact<BenefitRegime>[]>(layInto, []),
  )
const offset = fc.integer({ min: 0, max: end })
const valueOn = (line: readonly Fact<BenefitRegime>[], at: number) =>
  line.find((period) => covers(period, dayFrom(at)))?.value ?? null

describe('a corrected day', () => {
  it('leaves every day paid as if it had been right at once, where nothing else began in between', () => {
    fc.assert(
      fc.property(anyLine, offset, offset, (line, wrong, right) => {
        const edges = line.flatMap((period) => [period.from, period.to])
        const [low, high] = [Math.min(wrong, right), Math.max(wrong, right)]
        fc.pre(!edges.some((edge) => edge !== null && edge >= dayFrom(low) && edge <= dayFrom(high)))
        const once = changedLine(line, { value: 'sgb_2', from: dayFrom(wrong), before: null })
        const mended = changedLine(once, { value: 'sgb_2', from: dayFrom(right), before: dayFrom(wrong) })
        const direct = changedLine(line, { value: 'sgb_2', from: dayFrom(right), before: null })
        for (let at = -5; at < end + 20; at++) expect(valueOn(mended, at)).toBe(valueOn(direct, at))
      }),
    )
  })
})
