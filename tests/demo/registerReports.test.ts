/**
 * The reports on the register, built by the program from a data file of the demo office, against counting straight from the demo's rows
 * with words and rules of their own (`reading.ts`).
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonRow } from '../../db/domain/register/rows.ts'
import type { ReportDocument } from '../../db/domain/reports/document.ts'
import { foundOffice } from '../../db/store/found.ts'
import nationalities from '../../resources/nationalities.json' with { type: 'json' }
import report from '../../resources/zuweisungen.json' with { type: 'json' }
import { figure, rowsOf, sectionsOf, totalsOf } from '../reports/lines.ts'
import { clientOf, value } from '../support/office.ts'
import {
  holdsTitle,
  inAsylbLG,
  isBetween,
  keyDay,
  office,
  people,
  personOf,
  sleepingOn,
  stays,
  stillHere,
  yearsOld,
} from './reading.ts'

const leaving = ['toleration_60a', 'toleration_60b', 'enforceably_obliged']
const nameOf = new Map(nationalities.rows.map(([key, name]) => [key, name]))

type Name = 'zuweisungen' | 'fehlbelegung' | 'personen' | 'rechtskreis' | 'altersgruppen'

const folder = mkdtempSync(join(tmpdir(), 'quartier-test-'))
const { backend, client } = clientOf()
const build = async (name: Name, year: number | null = null): Promise<ReportDocument> =>
  value(await client.reports.build({ name, on: keyDay, year }))

beforeAll(async () => {
  const path = join(folder, 'demo.quartier')
  const entry = {
    at: '2022-11-02T08:00:00.000Z',
    actor: 'Test',
    command: 'file.demo',
    commandId: randomUUID(),
    input: {},
  }
  value(await foundOffice(path, { ...office, demoToday: office.today }, entry))
  value(await client.file.open({ path }))
})
afterAll(async () => {
  await backend.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Walks back night by night for as long as place, title and benefits make it a Fehlbelegung. */
function firstDayOf(person: PersonRow): string {
  const own = stays.filter((stay) => stay.number === person.number)
  const overstays = (night: string) =>
    own.some((stay) => isBetween(stay.from, stay.to, night)) && holdsTitle(person, night) && !inAsylbLG(person, night)
  const nightBefore = (night: string) => new Date(Date.parse(night) - 86_400_000).toISOString().slice(0, 10)
  let first: string = keyDay
  while (overstays(nightBefore(first))) first = nightBefore(first)
  return first
}

describe('the demo office of 2 November 2022', () => {
  it('reproduces the town’s own table of assignments, row by row', async () => {
    const document = await build('zuweisungen')
    expect(rowsOf(document).toSorted((a, b) => (String(a.country) < String(b.country) ? -1 : 1))).toEqual(
      report.rows
        .map(([country, persons2021, children2021, persons2022, children2022]) => ({
          country,
          persons2021: persons2021 ?? 0,
          children2021: children2021 ?? 0,
          persons2022: persons2022 ?? 0,
          children2022: children2022 ?? 0,
        }))
        .toSorted((a, b) => (String(a.country) < String(b.country) ? -1 : 1)),
    )
    expect(document.totals).toEqual(['Gesamt', 61, 27, 445, 155])
  })

  it('counts every year from 2014 to 2022 as the rows have it', async () => {
    for (let year = 2014; year <= 2022; year += 1) {
      const document = await build('zuweisungen', year)
      for (const one of [year - 1, year]) {
        const own = people.filter((person) => person.assignedOn?.startsWith(`${one}-`))
        const young = own.filter((person) => yearsOld(person, person.assignedOn ?? '') < 18)
        expect(totalsOf(document)).toMatchObject({ [`persons${one}`]: own.length, [`children${one}`]: young.length })
        for (const row of rowsOf(document))
          expect(row[`persons${one}`]).toBe(
            own.filter((person) => nameOf.get(person.nationality ?? '') === row.country).length,
          )
      }
    }
  })

  it('finds the 121 in Fehlbelegung, 38.5 % of 314, each since the day on which place, title and benefits came together', async () => {
    const document = await build('fehlbelegung')
    const tonight = sleepingOn(keyDay)
    const overstaying = tonight.filter(({ number }) => {
      const person = personOf(number)
      return holdsTitle(person, keyDay) && !inAsylbLG(person, keyDay)
    })
    const expected = overstaying.map(({ number, accommodation, room }) => {
      const person = personOf(number)
      return `${accommodation} ${room} ${person.household} ${person.familyName} ${person.givenName}`
    })
    const listed = rowsOf(document).map(
      (row) => `${row.house} ${row.room} ${row.household} ${row.familyName} ${row.givenName}`,
    )
    expect(listed.toSorted()).toEqual(expected.toSorted())
    expect(document.figures.slice(0, 4).map((one) => one.value)).toEqual([
      121,
      314,
      38.5,
      new Set(overstaying.map(({ number }) => personOf(number).household)).size,
    ])
    for (const row of rowsOf(document)) {
      const person = people.find(
        (one) =>
          one.household === row.household && one.familyName === row.familyName && one.givenName === row.givenName,
      )
      expect(row.since).toBe(person && firstDayOf(person))
    }
    for (const section of sectionsOf(document)) {
      const house = String(section.rows[0]?.house)
      const lived = tonight.filter((stay) => stay.accommodation === house).length
      const own = overstaying.filter((stay) => stay.accommodation === house).length
      expect(section.rows).toHaveLength(own)
      expect(section.text).toContain(`Summe ${house} · ${own} von ${lived} Person`)
    }
  })

  it('counts recipients by regime, and nearly 40 % of those in AsylbLG as obliged to leave', async () => {
    const document = await build('rechtskreis')
    const [paid, obliged] = sectionsOf(document)
    const under = (regime: string) => people.filter((person) => person.benefitRegime === regime).length
    expect(paid?.rows.map((row) => row.persons)).toEqual(
      ['asylblg_3', 'asylblg_2', 'asylblg_1a', 'sgb_2', 'sgb_12'].map(under),
    )
    const recipients = people.filter((person) => inAsylbLG(person, keyDay))
    const byStatus = leaving.map((status) => recipients.filter((person) => person.residenceStatus === status).length)
    expect(obliged?.rows.map((row) => row.persons)).toEqual(byStatus)
    const share = (byStatus.reduce((sum, count) => sum + count, 0) * 100) / recipients.length
    expect(figure(document, 'Anteil ausreisepflichtig in AsylbLG')).toBe(Number(share.toFixed(1)))
    expect(share).toBeGreaterThan(39)
    expect(share).toBeLessThan(40)
  })

  it('counts ages by birthdays, housed and all', async () => {
    const [housed, all] = sectionsOf(await build('altersgruppen'))
    const bounds = [0, 3, 6, 10, 14, 18, 27, 65, 200]
    const tonight = new Set(sleepingOn(keyDay).map((stay) => stay.number))
    const expected = (own: typeof people) =>
      bounds
        .slice(0, -1)
        .map((from, at) =>
          ['m', 'w'].map(
            (sex) =>
              own.filter(
                (person) =>
                  person.sex === sex &&
                  yearsOld(person, keyDay) >= from &&
                  yearsOld(person, keyDay) < (bounds[at + 1] ?? 0),
              ).length,
          ),
        )
    const found = (section: typeof housed) => section?.rows.slice(0, 8).map((row) => [row.m, row.w])
    expect(found(housed)).toEqual(expected(people.filter((person) => tonight.has(person.number))))
    expect(found(all)).toEqual(expected(stillHere))
    expect([housed?.sum.all, all?.sum.all]).toEqual([314, stillHere.length])
  })

  it('lists everybody with number, status, regime and place', async () => {
    const places = new Map(sleepingOn(keyDay).map((stay) => [stay.number, `${stay.accommodation} ${stay.room}`]))
    const rows = rowsOf(await build('personen'))
    expect(
      rows
        .map(
          (row) =>
            `${row.number} ${row.familyName} ${row.givenName} ${row.house === null ? '' : `${row.house} ${row.room}`}`,
        )
        .toSorted(),
    ).toEqual(
      stillHere
        .map((person) => `${person.number} ${person.familyName} ${person.givenName} ${places.get(person.number) ?? ''}`)
        .toSorted(),
    )
  })
})
