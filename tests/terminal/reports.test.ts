/** The reports on the register at the terminal: the town's own figures, and options that a report does not take. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportDocument, reportNames } from '../../db/contract/reports.ts'
import table from '../../resources/zuweisungen.json' with { type: 'json' }
import { figure, rowsOf } from '../reports/lines.ts'
import { temporaryFolder } from '../support/office.ts'
import { quartier } from '../support/terminal.ts'

/** One demo office for all: nothing here changes it, apart from the audit. */
const folder = mkdtempSync(join(tmpdir(), 'quartier-test-'))
const db = join(folder, 'demo.quartier')
beforeAll(async () => {
  expect((await quartier('demo', '--db', db)).exit).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const report = async (...args: string[]) => reportDocument.parse((await quartier('report', ...args, '--json')).json)

describe('what the issue asks of the demo office', () => {
  it('zuweisungen: 2021 with 61 people and 27 children, 2022 with 445 and 155, and every row of the town’s table', async () => {
    const [earlier, both] = await Promise.all([
      report('zuweisungen', '--year', '2021', '--db', db),
      report('zuweisungen', '--year', '2022', '--db', db),
    ])
    expect([earlier.title, earlier.totals?.slice(-2)]).toEqual(['Zuweisungen 2020 und 2021', [61, 27]])
    expect(both.totals).toEqual(['Gesamt', 61, 27, 445, 155])
    const rows = new Map(rowsOf(both).map(({ country, ...counts }) => [country, Object.values(counts)]))
    expect(rows.size).toBe(table.rows.length)
    for (const [country, ...counts] of table.rows)
      expect(rows.get(String(country))).toEqual(counts.map((count) => count ?? 0))
  })

  it('fehlbelegung: 121 people of 314, 38.5 %', async () => {
    const list = await report('fehlbelegung', '--on', '2022-11-02', '--db', db)
    expect(rowsOf(list)).toHaveLength(121)
    expect(list.figures.slice(0, 3)).toEqual([
      { label: 'Personen in Fehlbelegung', value: 121, type: 'count' },
      { label: 'städtisch untergebracht', value: 314, type: 'count' },
      { label: 'Anteil', value: 38.5, type: 'percent' },
    ])
  })

  it('rechtskreis, altersgruppen, personen: nearly 40 % obliged to leave, 314 housed, everybody listed', async () => {
    const [regimes, ages, list] = await Promise.all([
      report('rechtskreis', '--db', db),
      report('altersgruppen', '--db', db),
      report('personen', '--db', db),
    ])
    const share = figure(regimes, 'Anteil ausreisepflichtig in AsylbLG')
    expect(share).toBeGreaterThan(39)
    expect(share).toBeLessThan(40)
    expect(figure(ages, 'städtisch untergebracht')).toBe(314)
    expect(rowsOf(list)).toHaveLength(figure(ages, 'alle im Register'))
  })
})

describe('key date and year', () => {
  it('takes --year as the year of the assignments, up to the key date, and as a key date everywhere else', async () => {
    const [summer, quarter, ages] = await Promise.all([
      report('zuweisungen', '--year', '2022', '--on', '2022-06-30', '--db', db),
      report('zuweisungen', '--month', '2021-03', '--db', db),
      report('altersgruppen', '--year', '2021', '--db', db),
    ])
    expect([summer.on, summer.title]).toEqual(['2022-06-30', 'Zuweisungen 2021 und 2022'])
    expect(Number(summer.totals?.[3])).toBeLessThan(445)
    expect([quarter.on, quarter.title]).toEqual(['2021-03-31', 'Zuweisungen 2020 und 2021'])
    expect(ages.on).toBe('2021-12-31')
  })

  it('gives the register of the day: who came later is not in it yet', async () => {
    const people = async (on: string) => figure(await report('personen', '--on', on, '--db', db), 'Personen')
    const [before, now] = await Promise.all([people('2022-02-28'), people('2022-11-02')])
    expect(before).toBeLessThan(now - 388)
    expect(before).toBeGreaterThan(200)
  })
})

describe('an option that a report does not take', () => {
  it.each([
    ['zuweisungen', '--for', 'feuerwehr'],
    ['zuweisungen', '--house', 'FRI'],
    ['personen', '--for', 'sicherheit'],
    ['altersgruppen', '--house', 'FRI'],
    ['plaetze', '--for', 'feuerwehr'],
  ])('is wrong usage: %s %s %s', async (name, option, chosen) => {
    const target = join(temporaryFolder(), 'liste.xlsx')
    const ran = await quartier('report', name, option, chosen, '--db', 'nirgends', '--xlsx', target)
    expect(ran).toMatchObject({ exit: 2, json: undefined })
    expect(ran.stderr).toContain(`report ${name} takes no ${option}`)
    expect(existsSync(target)).toBe(false)
  })

  it.each(['0000', '2022-05'])('and a year that is none: %s', async (year) => {
    expect(await quartier('report', 'zuweisungen', '--year', year, '--db', 'nirgends', '--json')).toMatchObject({
      exit: 2,
    })
  })

  it('names every report in its help', async () => {
    const { stderr } = await quartier()
    for (const name of reportNames) expect(stderr).toContain(name)
  })
})

it('writes a report on the register to Excel', async () => {
  const target = join(temporaryFolder(), 'zuweisungen.xlsx')
  expect(await quartier('report', 'zuweisungen', '--db', db, '--xlsx', target)).toMatchObject({ exit: 0 })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(target)
  const rows = book.worksheets[0]?.getSheetValues().map((row) => (Array.isArray(row) ? row.slice(1) : []))
  expect(rows).toContainEqual(['Ukraine', 0, 0, 388, 135])
  expect(rows).toContainEqual(['Gesamt', 61, 27, 445, 155])
})
