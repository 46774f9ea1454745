/** New numbers go on in the office's own pattern, and no number is ever given twice. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compactNumber } from '../../db/domain/people/asked.ts'
import { nextNumbers } from '../../db/domain/people/numbering.ts'

const households = { before: 'H-', width: 4 }
const next = (present: readonly string[], count = 1, removed: readonly string[] = []) =>
  nextNumbers(present, [...present, ...removed], count, households)

describe('the next number', () => {
  it.each([
    ['a new office', [], 'H-0001'],
    ['the demo office', ['H-0001', 'H-0300', 'H-0002'], 'H-0301'],
    ['plain numbers', ['1', '2', '9'], '10'],
    ['the width stays', ['P-007', 'P-008'], 'P-009'],
    ['and grows where it must', ['P-998', 'P-999'], 'P-1000'],
    ['a year before', ['2021/144', '2022/145', '2022/146'], '2022/147'],
    ['a year behind', ['0012/22', '0013/22'], '0014/22'],
    ['two counters in one', ['KL-32-0044', 'KL-32-0045'], 'KL-32-0046'],
    ['an odd one among many', ['H-1', 'H-2', 'H-3', 'Neu 99'], 'H-4'],
    ['a new pattern once it is the usual one', ['A7', ...Array.from({ length: 50 }, (_, n) => `B-${n + 10}`)], 'B-60'],
    ['names only', ['Haddad', 'Kovalenko'], 'H-0001'],
    ['longer than a number of the machine', ['P-99999999999999999999'], 'P-100000000000000000000'],
  ])('%s', (_, present, expected) => {
    expect(next(present)).toEqual([expected])
  })

  it('several at once follow each other', () => {
    expect(next(['P-0740'], 3)).toEqual(['P-0741', 'P-0742', 'P-0743'])
  })

  it('a number of a removed record is not given again', () => {
    expect(next(['H-0300'], 1, ['H-0301', 'H-0305'])).toEqual(['H-0306'])
  })

  it('nor one that only looks different', () => {
    expect(next(['H-0001', 'H-0002', 'h 0003'])).toEqual(['H-0004'])
  })

  it('whatever the numbers are: as many as asked for, all new, all different', () => {
    const number = fc.oneof(
      fc.stringMatching(/^[A-Z]{0,3}[-/ ]?\d{1,6}([/-]\d{2,4})?$/),
      fc.string({ minLength: 1, maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(number, { maxLength: 80 }), fc.array(number, { maxLength: 20 }), (present, removed) => {
        const given = next(present, 5, removed).map(compactNumber)
        const known = new Set([...present, ...removed].map(compactNumber))
        expect(new Set(given).size).toBe(5)
        expect(given.filter((one) => known.has(one))).toEqual([])
      }),
    )
  })
})
