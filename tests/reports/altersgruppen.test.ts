/** Altersgruppen: into which group a birthday falls, and that the groups part the people. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agesReport } from '../../db/domain/reports/altersgruppen.ts'
import type { Day } from '../../db/domain/values.ts'
import { anyRegister, aPersonOnDay, registerFacts } from './anyRegister.ts'
import { figure, sectionsOf, sumOf } from './lines.ts'

const born = (birth: string | null, over: Parameters<typeof aPersonOnDay>[0] = {}) =>
  aPersonOnDay({ birth: birth === null ? null : { day: birth as Day, precision: 'day' }, ...over })

describe('on 2 November 2022', () => {
  it.each([
    ['2022-11-02', '0–2 Jahre'],
    ['2019-11-03', '0–2 Jahre'],
    ['2019-11-02', '3–5 Jahre'],
    ['2016-11-03', '3–5 Jahre'],
    ['2016-11-02', '6–9 Jahre'],
    ['2012-11-03', '6–9 Jahre'],
    ['2012-11-02', '10–13 Jahre'],
    ['2008-11-03', '10–13 Jahre'],
    ['2008-11-02', '14–17 Jahre'],
    ['2004-11-03', '14–17 Jahre'],
    ['2004-11-02', '18–26 Jahre'],
    ['1995-11-03', '18–26 Jahre'],
    ['1995-11-02', '27–64 Jahre'],
    ['1957-11-03', '27–64 Jahre'],
    ['1957-11-02', '65 Jahre und älter'],
    ['1922-01-01', '65 Jahre und älter'],
    [null, 'ohne Geburtsdatum'],
  ])('born %s: %s', (birth, group) => {
    const [housed] = sectionsOf(agesReport(registerFacts([born(birth)])))
    expect(housed?.rows.filter((row) => row.all === 1).map((row) => row.ages)).toEqual([group])
  })

  it.each([
    ['2019-11-03', 'unter 3 Jahren (0–2)'],
    ['2019-11-02', 'Kita-Alter (3–5)'],
    ['2016-11-03', 'Kita-Alter (3–5)'],
    ['2016-11-02', 'Schulalter (6–17)'],
    ['2004-11-03', 'Schulalter (6–17)'],
    ['2004-11-02', null],
    [null, null],
  ])('born %s: %s', (birth, age) => {
    const [, , learning] = sectionsOf(agesReport(registerFacts([born(birth)])))
    const counted = learning?.rows.filter((row) => row.all === 1).map((row) => row.ages)
    expect(counted).toEqual(age === null ? [] : [`${age}, untergebracht`, `${age}, im Register`])
  })

  it('keeps sexes and people without a place apart', () => {
    const document = agesReport(
      registerFacts([
        born('2000-01-01', { sex: 'w' }),
        born('2000-01-01', { sex: 'd', place: null }),
        born(null, { sex: 'unknown' }),
      ]),
    )
    const [housed, all] = sectionsOf(document)
    expect(housed?.sum).toMatchObject({ m: 0, w: 1, d: 0, unknown: 1, all: 2 })
    expect(all?.sum).toMatchObject({ m: 0, w: 1, d: 1, unknown: 1, all: 3 })
  })
})

const sexes = ['m', 'w', 'd', 'unknown'] as const

describe('any register', () => {
  it('parts the people into groups and sexes, school age into its three groups', () => {
    fc.assert(
      fc.property(anyRegister, (facts) => {
        const document = agesReport(facts)
        const [housed, all, learning] = sectionsOf(document)
        if (!housed || !all || !learning) throw new Error('a section is missing')
        for (const section of [housed, all]) {
          for (const key of [...sexes, 'all']) expect(section.sum[key]).toBe(sumOf(section.rows, key))
          for (const row of section.rows) expect(row.all).toBe(sexes.reduce((sum, sex) => sum + Number(row[sex]), 0))
        }
        expect(housed.sum.all).toBe(facts.people.filter((person) => person.place !== null).length)
        expect(all.sum.all).toBe(facts.people.length)
        const groups = (section: typeof all, from: number, to: number) => sumOf(section.rows.slice(from, to), 'all')
        expect(learning.rows.map((row) => row.all)).toEqual([
          ...[groups(housed, 0, 1), groups(housed, 1, 2), groups(housed, 2, 5)],
          ...[groups(all, 0, 1), groups(all, 1, 2), groups(all, 2, 5)],
        ])
        expect(figure(document, 'davon im Schulalter (6–17)')).toBe(groups(housed, 2, 5))
      }),
    )
  })
})
