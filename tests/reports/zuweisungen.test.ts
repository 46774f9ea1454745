/** Zuweisungen: who counts in which year and as a child, and that every table adds up. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignmentsReport } from '../../db/domain/reports/zuweisungen.ts'
import type { Day } from '../../db/domain/values.ts'
import { anyRegister, aPersonOnDay, registerFacts } from './anyRegister.ts'
import { figure, rowsOf, sumOf, totalsOf } from './lines.ts'

const assigned = (assignedOn: string | null, birth = '1990-05-04', nationality: string | null = '475') =>
  aPersonOnDay({
    assignedOn: assignedOn as Day | null,
    birth: birth === '' ? null : { day: birth as Day, precision: 'day' },
    nationality,
  })
const table = (people: ReturnType<typeof assigned>[], year: number | null = 2022, on = '2022-11-02') =>
  assignmentsReport(registerFacts(people, { on: on as Day }), year)

describe('who counts in which year', () => {
  it.each([
    ['2020-12-31', 0, 0],
    ['2021-01-01', 1, 0],
    ['2021-12-31', 1, 0],
    ['2022-01-01', 0, 1],
    ['2022-11-02', 0, 1],
    ['2022-11-03', 0, 0],
    [null, 0, 0],
  ])('assigned on %s', (day, before, asked) => {
    const { persons2021, persons2022 } = totalsOf(table([assigned(day)]))
    expect([persons2021, persons2022]).toEqual([before, asked])
  })

  it('takes the year of the key date when none is asked', () => {
    expect(table([], null, '2021-03-01').title).toBe('Zuweisungen 2020 und 2021')
  })

  it('is not cut off by the key date in a year that is over', () => {
    expect(totalsOf(table([assigned('2021-12-31')], 2021)).persons2021).toBe(1)
    expect(table([], 2021).notes.join(' ')).not.toContain('Stichtag')
    expect(table([]).notes).toContain('Das Jahr 2022 ist bis zum Stichtag 02.11.2022 gezählt.')
    expect(table([], 2023).notes).toContain('Das Jahr 2023 hat am Stichtag noch nicht begonnen.')
  })
})

describe('who is a child', () => {
  it.each([
    ['the day before the 18th birthday', '2004-03-02', 1],
    ['the 18th birthday', '2004-03-01', 0],
    ['born in the year', '2022-01-15', 1],
    ['no birth date', '', 0],
  ])('on the day of assignment: %s', (_what, birth, children) => {
    expect(totalsOf(table([assigned('2022-03-01', birth)])).children2022).toBe(children)
  })

  it('stays a child of its year when it has come of age by the key date', () => {
    expect(totalsOf(table([assigned('2021-03-01', '2003-03-02')])).children2021).toBe(1)
  })

  it('says how many have no birth date', () => {
    expect(table([assigned('2022-03-01', '')]).notes.join(' ')).toContain('Bei 1 Person ist kein Geburtsdatum bekannt')
  })
})

describe('the rows', () => {
  const nationalityNames = { '475': 'Syrien', '287': 'Ägypten', '221': 'Algerien', '423': 'Afghanistan' }
  const mixed = ['475', null, '287', '221', '423', '999'].map((key) => assigned('2022-05-05', '1990-01-01', key))

  it('stand in the order of the German alphabet, "ohne Angabe" last', () => {
    const rows = rowsOf(assignmentsReport(registerFacts(mixed, { nationalityNames }), 2022))
    expect(rows.map((row) => row.country)).toEqual([
      '999',
      'Afghanistan',
      'Ägypten',
      'Algerien',
      'Syrien',
      'ohne Angabe',
    ])
  })

  it('keep a country that only the year before has, with zeros, and leave out one that neither has', () => {
    const people = [assigned('2021-05-05'), assigned('2019-05-05', '1990-01-01', '423')]
    expect(rowsOf(table(people))).toEqual([
      { country: 'LAND475', persons2021: 1, children2021: 0, persons2022: 0, children2022: 0 },
    ])
  })
})

describe('any register', () => {
  it('adds up: rows make the total, the total is everybody assigned, children are among the persons', () => {
    fc.assert(
      fc.property(anyRegister, fc.integer({ min: 2018, max: 2024 }), (facts, year) => {
        const document = assignmentsReport(facts, year)
        const rows = rowsOf(document)
        for (const one of [year - 1, year]) {
          const own = facts.people.filter(
            ({ assignedOn }) => assignedOn !== null && assignedOn.slice(0, 4) === String(one) && assignedOn <= facts.on,
          )
          expect(sumOf(rows, `persons${one}`)).toBe(own.length)
          expect(totalsOf(document)).toMatchObject({
            [`persons${one}`]: own.length,
            [`children${one}`]: sumOf(rows, `children${one}`),
          })
          expect(figure(document, `Personen ${one}`)).toBe(own.length)
          for (const row of rows)
            expect(Number(row[`children${one}`])).toBeLessThanOrEqual(Number(row[`persons${one}`]))
        }
        for (const row of rows)
          expect(Number(row[`persons${year - 1}`]) + Number(row[`persons${year}`])).toBeGreaterThan(0)
        expect(new Set(rows.map((row) => row.country)).size).toBe(rows.length)
      }),
    )
  })
})
