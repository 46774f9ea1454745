/** Laying one more fact into a line of periods, against painting nights one by one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layInto } from '../../db/domain/register/timeline.ts'
import { covers, type DayRange } from '../../db/domain/values.ts'
import { asDays, dayFrom, type NumberRange, nightsOf, shortRange } from '../support/modelDays.ts'

interface Period extends DayRange {
  readonly word: string
}
interface Fact extends NumberRange {
  readonly word: string
}
const fact = fc
  .record({ range: shortRange(14), word: fc.constantFrom('a', 'b', 'c') })
  .map(({ range, word }): Fact => ({ ...range, word }))
const asPeriod = (f: Fact): Period => ({ ...asDays(f), word: f.word })

const end = 40
const wordsOf = (line: readonly Period[]) =>
  Array.from({ length: end }, (_, night) => line.filter((p) => covers(p, dayFrom(night))).map((p) => p.word))

/** A line as the register can hold one: facts laid one after the other. */
const line = fc.array(fact, { maxLength: 6 }).map((facts) => facts.map(asPeriod).reduce<Period[]>(layInto, []))

describe('laying a fact into a line', () => {
  it('never leaves two periods on one night, nor an empty one, and keeps time order', () => {
    fc.assert(
      fc.property(line, fact, (before, next) => {
        const after = layInto(before, asPeriod(next))
        for (const words of wordsOf(after)) expect(words.length).toBeLessThanOrEqual(1)
        for (const period of after) expect(period.to === null || period.from < period.to).toBe(true)
        expect(after.map((p) => p.from)).toEqual(after.map((p) => p.from).sort())
      }),
    )
  })

  it('holds the fact from its first day until it ends or something later begins; what was known later stays', () => {
    fc.assert(
      fc.property(line, fact, (before, next) => {
        const after = wordsOf(layInto(before, asPeriod(next)))
        const was = wordsOf(before)
        const starts = before.map((p) => p.from)
        const nights = new Set(nightsOf(next, end))
        let overtaken = false
        for (let night = 0; night < end; night++) {
          if (night > next.from && starts.includes(dayFrom(night))) overtaken = true
          if (night < next.from || overtaken) expect(after[night]).toEqual(was[night])
          else if (nights.has(night)) expect(after[night]).toEqual([next.word])
        }
      }),
    )
  })

  it('ends an earlier period where the fact begins, even where the fact ends first', () => {
    const known = [asPeriod({ from: 0, to: null, word: 'a' })]
    expect(layInto(known, asPeriod({ from: 5, to: 8, word: 'b' }))).toEqual([
      asPeriod({ from: 0, to: 5, word: 'a' }),
      asPeriod({ from: 5, to: 8, word: 'b' }),
    ])
  })

  it('replaces what began on the same day', () => {
    const known = [asPeriod({ from: 0, to: 9, word: 'a' })]
    const corrected = asPeriod({ from: 0, to: null, word: 'b' })
    expect(layInto(known, corrected)).toEqual([corrected])
  })

  it('changes nothing the second time, and leaves untouched periods the same objects', () => {
    fc.assert(
      fc.property(line, fact, (before, next) => {
        const once = layInto(before, asPeriod(next))
        const twice = layInto(once, asPeriod(next))
        expect(twice).toEqual(once)
        const same = once.filter((p) => before.some((b) => b.from === p.from && b.to === p.to && b.word === p.word))
        for (const period of same)
          if (period.from !== dayFrom(next.from)) expect(before.some((b) => b === period)).toBe(true)
      }),
    )
  })
})
