/** The board of Fehlbelegungen on the demo office: the figures of the town's report, and the same people as the report of the program. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { percent } from '../../db/domain/reports/document.ts'
import { asItHappened } from '../../db/store/apply-known.ts'
import { foundOffice } from '../../db/store/found.ts'
import { day } from '../build/register.ts'
import { figure, rowsOf } from '../reports/lines.ts'
import { clientOf, value } from '../support/office.ts'
import { keyDay, office } from './reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'quartier-test-'))
const { backend, client } = clientOf()
beforeAll(async () => {
  const path = join(folder, 'demo.quartier')
  const entry = {
    at: '2022-11-02T08:00:00.000Z',
    actor: 'Test',
    command: 'file.demo',
    commandId: randomUUID(),
    input: {},
  }
  value(await foundOffice(path, { ...office, demoToday: office.today, knownSince: asItHappened }, entry))
  value(await client.file.open({ path }))
})
afterAll(async () => {
  await backend.close()
  rmSync(folder, { recursive: true, force: true })
})

const today = day(keyDay)
const board = async (on = today, knownOn: typeof on | null = null) =>
  value(await client.overstays.board({ on, knownOn }))

describe('the board on 2 November 2022', () => {
  it('counts 121 of 314 people, 38.5 %', async () => {
    const { figures } = await board()
    expect([figures.persons, figures.housed, percent(figures.persons, figures.housed)]).toEqual([121, 314, 38.5])
  })

  it.each(['2022-11-02', '2022-09-15', '2022-06-01', '2021-12-31', '2019-05-01'])(
    'agrees with the report on %s, person by person',
    async (text) => {
      const on = day(text)
      const { figures, households } = await board(on)
      const document = value(await client.reports.build({ name: 'fehlbelegung', on }))
      expect(figures).toMatchObject({
        persons: figure(document, 'Personen in Fehlbelegung'),
        housed: figure(document, 'städtisch untergebracht'),
        households: figure(document, 'Haushalte'),
      })
      const shown = households.flatMap((one) =>
        one.people.map(
          (person) => `${one.number} ${person.familyName} ${person.givenName} ${person.since} ${person.room}`,
        ),
      )
      const printed = rowsOf(document).map(
        (row) => `${row.household} ${row.familyName} ${row.givenName} ${row.since ?? '1900-01-01'} ${row.room}`,
      )
      expect(shown.toSorted()).toEqual(printed.toSorted())
    },
  )

  it('lives: some have not registered, and somebody stands at every step, with dates ahead and some overdue', async () => {
    const { households, figures } = await board()
    const steps = Map.groupBy(households, (one) => one.search?.step ?? 'none')
    for (const step of ['none', 'registered', 'viewing', 'offer', 'contract'] as const)
      expect(steps.get(step)?.length ?? 0).toBeGreaterThan(0)
    expect(steps.get('none')?.length ?? 0).toBeLessThan(households.length * 0.7)
    expect(figures.overdue).toBeGreaterThan(1)
    expect(figures.overdue).toBeLessThan(households.length / 4)
    for (const { search, since } of households) {
      if (!search) continue
      expect(search.from >= since && search.from <= keyDay).toBe(true)
      if (search.nextOn) expect(search.nextOn >= search.from).toBe(true)
    }
  })

  it('knew on an earlier day no step that was reached later', async () => {
    const on = day('2022-10-01')
    const { households } = await board(on, on)
    for (const { search } of households) if (search) expect(search.from <= on).toBe(true)
    expect(households.some((one) => one.search !== null)).toBe(true)
  })
})

describe('who fits in, on the demo', () => {
  it('finds somebody who waits for some of the rooms, and says of everybody else why not', async () => {
    const { households } = await board()
    const verdicts = new Set<string>()
    for (const { householdId } of households) {
      const { rooms, waiting } = value(await client.overstays.whatIf({ householdId, on: today }))
      expect(rooms.length).toBeGreaterThan(0)
      for (const { fit } of waiting) verdicts.add(fit.verdict)
    }
    expect([...verdicts].toSorted()).toEqual(['fits', 'none', 'warnings'])
  })
})
