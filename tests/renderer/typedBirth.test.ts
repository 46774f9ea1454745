/** What a clerk may type for a birth date, and what is read. Wednesday, 2 November 2022 is today. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Birth, type Day, dayText } from '../../db/domain/values.ts'
import { parseTypedBirth } from '../../renderer/components/fields/typedBirth.ts'
import { formatBirth } from '../../renderer/text/format.ts'

const today = '2022-11-02' as Day
const read = (text: string) => parseTypedBirth(text, today)
const shown = ({ day, precision }: Birth) => formatBirth(day, precision)

describe('a typed birth date', () => {
  it.each([
    ['5.4.1988', '05.04.1988'],
    ['05.04.1988', '05.04.1988'],
    [' 5. 4. 88 ', '05.04.1988'],
    ['5/4/88', '05.04.1988'],
    ['5-4-1988', '05.04.1988'],
    ['5 4 88', '05.04.1988'],
    ['1988-04-05', '05.04.1988'],
    ['05041988', '05.04.1988'],
    ['050488', '05.04.1988'],
    ['5488', '05.04.1988'],
    ['15488', '15.04.1988'],
    ['1788', '01.07.1988'],
    ['5041988', '05.04.1988'],
    ['541988', '05.04.1988'],
    ['1205', '01.02.2005'],
    ['1.1.22', '01.01.2022'],
    ['3.11.22', '03.11.1922'],
    ['31.12.22', '31.12.1922'],
    ['3.11.2022', '03.11.2022'],
    ['1988', '1988'],
    ['2011', '2011'],
    ['00.00.1988', '1988'],
    ['00001988', '1988'],
    ['4.1988', '04.1988'],
    ['04/1988', '04.1988'],
    ['041988', '04.1988'],
    ['41988', '04.1988'],
    ['1988-04', '04.1988'],
    ['00.04.1988', '04.1988'],
    ['00041988', '04.1988'],
    ['heute', '02.11.2022'],
    ['Gestern', '01.11.2022'],
  ])('%j is %s', (text, expected) => {
    const answer = read(text)
    expect(answer.kind === 'birth' ? shown(answer.birth) : answer.kind).toBe(expected)
  })

  it.each([
    ['11288', '01.12.1988', '11.02.1988'],
    ['1121988', '01.12.1988', '11.02.1988'],
    ['11988', '01.1988', '11.09.1988'],
    ['121988', '12.1988', '01.02.1988'],
  ])('%j may be %s or %s', (text, ...expected) => {
    const answer = read(text)
    expect(answer.kind === 'ambiguous' ? answer.births.map(shown) : answer.kind).toEqual(expected)
  })

  it.each([
    'x',
    '31.2.1988',
    '3102 88',
    '5.4',
    '5',
    '88',
    '05.04.1788',
    '5.0.1988',
    '05001988',
    '123456789',
    '29222000',
    '2099',
  ])('%j is none', (text) => expect(read(text)).toEqual({ kind: 'wrong' }))

  it('nothing is nothing', () => {
    expect(read('  ')).toEqual({ kind: 'empty' })
  })

  it('every day of a lifetime is read as written, with and without its points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 * 365 }), (age) => {
        const day = addDays(today, -age)
        const birth = { kind: 'birth', birth: { day, precision: 'day' } }
        expect(read(dayText(day))).toEqual(birth)
        expect(read(dayText(day).replaceAll('.', ''))).toEqual(birth)
      }),
    )
  })

  it('what the form shows is read as what it was', () => {
    const precision = fc.constantFrom('day', 'month', 'year')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), precision, (age, known) => {
        const whole = addDays(today, -age)
        const cut = { day: whole, month: `${whole.slice(0, 7)}-01`, year: `${whole.slice(0, 4)}-01-01` }[known]
        const birth: Birth = { day: cut as Day, precision: known }
        expect(read(shown(birth))).toEqual({ kind: 'birth', birth })
      }),
    )
  })
})
