/** Correcting, ending and taking out periods; names without a gap, needs without an overlap. Tables, and a calendar of days beside the rules. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordName, removeName } from '../../db/domain/people/recordName.ts'
import { recordNeed, unite } from '../../db/domain/people/recordNeed.ts'
import { type BelievedPeriod, correctPeriod, type Fact, removePeriod } from '../../db/domain/people/recordPeriod.ts'
import { fillGaps } from '../../db/domain/register/timeline.ts'
import type { Result } from '../../db/domain/result.ts'
import { addDays, covers, type Day, type DayRange, overlaps } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'

const first = day('2022-01-01')
const at = (index: number): Day => addDays(first, index)
const days = { learnedOn: at(90), today: at(90), lastKnown: null }

/** `'a 0-5, b 5-'`: the value and the first day, up to a day or open. */
function line<V extends string>(text: string): BelievedPeriod<V>[] {
  return text
    .split(', ')
    .filter(Boolean)
    .map((part, id) => {
      const [value, range = ''] = part.split(' ')
      const [from = '', to = ''] = range.split('-')
      return {
        id,
        value: value as V,
        from: at(Number(from)),
        to: to === '' ? null : at(Number(to)),
        knownSince: at(0),
      }
    })
}
const index = (on: Day): number => Math.round((Date.parse(on) - Date.parse(first)) / 86_400_000)
const written = (periods: readonly Fact<unknown>[]): string =>
  periods.map(({ value, from, to }) => `${String(value)} ${index(from)}-${to === null ? '' : index(to)}`).join(', ')

type Change<V> = Result<{
  readonly change: { readonly withdraw: readonly BelievedPeriod<V>[]; readonly insert: readonly Fact<V>[] }
}>
/** The line after the change, or the code of the refusal. */
function after<V>(rows: readonly BelievedPeriod<V>[], learned: Change<V>): readonly Fact<V>[] | string {
  if (!learned.ok) return learned.error.code
  const { withdraw, insert } = learned.value.change
  return [...rows.filter((row) => !withdraw.includes(row)), ...insert].sort((a, b) => (a.from < b.from ? -1 : 1))
}
const told = <V>(rows: readonly BelievedPeriod<V>[], learned: Change<V>): string => {
  const result = after(rows, learned)
  return typeof result === 'string' ? result : written(result)
}

describe('correcting a period', () => {
  it.each([
    ['another value', 'a 0-5, b 5-', 5, 'c 5-', 'a 0-5, c 5-'],
    ['a later beginning: the one before goes on until then', 'a 0-5, b 5-', 5, 'b 8-', 'a 0-8, b 8-'],
    ['an earlier beginning: the one before ends earlier', 'a 0-5, b 5-', 5, 'b 3-', 'a 0-3, b 3-'],
    ['an earlier end', 'a 0-5, b 5-9, c 9-', 5, 'b 5-7', 'a 0-5, b 5-7, c 9-'],
    ['never over the one that follows', 'a 0-5, b 5-9, c 9-', 5, 'b 5-', 'a 0-5, b 5-9, c 9-', 'NOTHING_CHANGED'],
    ['behind the one that follows', 'a 0-5, b 5-9, c 9-', 5, 'b 12-', 'a 0-9, c 9-12, b 12-'],
    ['the first one', 'a 0-5, b 5-', 0, 'c 2-5', 'c 2-5, b 5-'],
    ['a gap before stays', 'a 0-3, b 5-', 5, 'b 8-', 'a 0-3, b 8-'],
    ['nothing that is there', 'a 0-5, b 5-', 4, 'c 4-', 'NOT_FOUND'],
    ['no days', 'a 0-5, b 5-', 5, 'b 5-5', 'PERIOD_EMPTY'],
  ])('%s', (_, before, begins, fact, expected, code = expected) => {
    const [wanted] = line(fact)
    if (!wanted) throw new Error('no fact')
    const rows = line(before)
    expect(told(rows, correctPeriod(rows, at(begins), wanted, days))).toBe(code)
  })

  it('leaves periods that do not meet, whatever is corrected', () => {
    fc.assert(
      fc.property(
        someLine,
        fc.nat(8),
        fc.nat(40),
        fc.option(fc.integer({ min: 1, max: 20 })),
        (rows, nth, from, length) => {
          const old = rows[nth % rows.length]
          if (!old) return
          const fact = { value: 'z', from: at(from), to: length === null ? null : at(from + length) }
          const result = after(rows, correctPeriod(rows, old.from, fact, days))
          if (typeof result === 'string') return
          expectApart(result)
          const laid = result.find((period) => period.value === 'z')
          expect(laid?.from).toBe(fact.from)
        },
      ),
    )
  })
})

describe('taking out a period', () => {
  it.each([
    ['the one before goes on', 'a 0-5, b 5-9, c 9-', 5, true, 'a 0-9, c 9-'],
    ['or does not', 'a 0-5, b 5-9, c 9-', 5, false, 'a 0-5, c 9-'],
    ['one that ended earlier does not', 'a 0-4, b 5-', 5, true, 'a 0-4'],
    ['the first', 'a 0-5, b 5-', 0, true, 'b 5-'],
    ['the only one', 'a 0-', 0, true, ''],
    ['nothing that is there', 'a 0-', 3, true, 'NOT_FOUND'],
  ])('%s', (_, before, begins, fills, expected) => {
    const rows = line(before)
    expect(told(rows, removePeriod(rows, at(begins), fills, days))).toBe(expected)
  })
})

describe('names', () => {
  const named = (text: string) =>
    line(text).map((period) => ({ ...period, value: { familyName: period.value, givenName: 'X' } }))
  const toldNames = (
    rows: ReturnType<typeof named>,
    learned: Parameters<typeof after<(typeof rows)[number]['value']>>[1],
  ) => {
    const result = after(rows, learned)
    return typeof result === 'string'
      ? result
      : written(result.map((name) => ({ ...name, value: name.value.familyName })))
  }
  it.each([
    ['a marriage', 'a 0-', 'b', 5, null, 'a 0-5, b 5-'],
    ['a name before the one known', 'a 0-5, b 5-', 'c', 3, null, 'a 0-3, c 3-5, b 5-'],
    ['the same name again', 'a 0-', 'a', 5, null, 'NOTHING_CHANGED'],
    ['a correction', 'a 0-5, b 5-', 'c', 5, 5, 'a 0-5, c 5-'],
    ['a correction of the day', 'a 0-5, b 5-', 'b', 9, 5, 'a 0-9, b 9-'],
    ['the first is borne since always', 'a 0-5, b 5-', 'c', 3, 0, 'c 0-5, b 5-'],
    ['a correction to the name before', 'a 0-5, b 5-9, c 9-', 'a', 5, 5, 'a 0-9, c 9-'],
    ['nothing that is there', 'a 0-', 'b', 5, 4, 'NOT_FOUND'],
  ])('%s', (_, before, name, from, replaces, expected) => {
    const rows = named(before)
    const value = { familyName: name, givenName: 'X' }
    expect(toldNames(rows, recordName(rows, value, at(from), replaces === null ? null : at(replaces), days))).toBe(
      expected,
    )
  })
  it.each([
    ['the latest', 'a 0-5, b 5-', 5, 'a 0-'],
    ['one between', 'a 0-5, b 5-9, c 9-', 5, 'a 0-9, c 9-'],
    ['the first', 'a 0-5, b 5-', 0, 'b 0-'],
    ['the only one', 'a 0-', 0, 'LAST_NAME'],
    ['nothing that is there', 'a 0-', 3, 'NOT_FOUND'],
  ])('taking out %s', (_, before, begins, expected) => {
    const rows = named(before)
    expect(toldNames(rows, removeName(rows, at(begins), days))).toBe(expected)
  })

  it('leave no day without one, whatever is recorded and taken out', () => {
    const step = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      from: fc.nat(30),
      nth: fc.option(fc.nat(5)),
      takes: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let rows = named('a 0-')
        for (const { name, from, nth, takes } of steps) {
          const old = nth === null ? null : (rows[nth % rows.length]?.from ?? null)
          const learned =
            takes && old !== null
              ? removeName(rows, old, days)
              : recordName(rows, { familyName: name, givenName: 'X' }, at(from), old, days)
          const result = after(rows, learned)
          if (typeof result !== 'string') rows = result.map((fact, id) => ({ ...fact, id, knownSince: at(0) }))
        }
        expect(rows[0]?.from).toBe(at(0))
        rows.forEach((name, place) => {
          expect(name.to).toBe(rows[place + 1]?.from ?? null)
        })
      }),
    )
  })
})

describe('a need', () => {
  const range = fc
    .tuple(fc.nat(40), fc.option(fc.integer({ min: 1, max: 15 })))
    .map(([from, length]): DayRange => ({ from: at(from), to: length === null ? null : at(from + length) }))

  it('holds on a day when one of its entries says so, and its stretches never meet', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (entries) => {
        const stretches = entries.reduce<Fact<true>[]>(unite, [])
        for (let on = 0; on < 60; on += 1)
          expect(stretches.some((stretch) => covers(stretch, at(on)))).toBe(
            entries.some((entry) => covers(entry, at(on))),
          )
        expectApart(stretches)
        for (const stretch of stretches) expect(stretches.some((other) => other.from === stretch.to)).toBe(false)
      }),
    )
  })
  it('is corrected to another stretch', () => {
    const rows = line('true 0-5, true 9-').map((period) => ({ ...period, value: true as const }))
    expect(told(rows, recordNeed(rows, { from: at(3), to: at(9) }, at(0), days))).toBe('true 3-')
    expect(told(rows, recordNeed(rows, { from: at(0), to: at(5) }, null, days))).toBe('NOTHING_CHANGED')
    expect(told(rows, recordNeed(rows, { from: at(0), to: at(5) }, at(1), days))).toBe('NOT_FOUND')
    expect(told(rows, recordNeed(rows, { from: at(5), to: at(5) }, null, days))).toBe('PERIOD_EMPTY')
  })
})

describe('two lines laid together', () => {
  it('say on every day what the first says, else what the second says', () => {
    fc.assert(
      fc.property(someLine, someLine, (kept, dropped) => {
        const others = dropped.map((period) => ({ ...period, value: period.value.toUpperCase() }))
        const all = fillGaps<Fact<string>>(kept, others)
        expectApart(all)
        const on = (periods: readonly Fact<string>[], day: Day) => periods.find((period) => covers(period, day))?.value
        for (let day = 0; day < 70; day += 1) expect(on(all, at(day))).toBe(on(kept, at(day)) ?? on(others, at(day)))
      }),
    )
  })
})

/** Up to six periods in order, some with a gap between, the last one open or not. */
const someLine = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(4), fc.integer({ min: 1, max: 8 })), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.boolean(),
  )
  .map(([parts, open]): BelievedPeriod<string>[] => {
    let from = 0
    return parts.map(([value, gap, length], id) => {
      from += gap
      const to = open && id === parts.length - 1 ? null : at(from + length)
      const period = { id, value, from: at(from), to, knownSince: at(0) }
      from += length
      return period
    })
  })

function expectApart(periods: readonly DayRange[]): void {
  periods.forEach((a, i) => {
    for (const b of periods.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
  })
}
