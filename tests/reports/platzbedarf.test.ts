/** Platzbedarf: who needs a place, the longest waiting first, and how many for which reason. */
import { expect, it } from 'vitest'
import { type NeedLine, needReport } from '../../db/domain/reports/platzbedarf.ts'
import type { Day } from '../../db/domain/values.ts'
import { figure, rowsOf } from './lines.ts'

const line = (over: Partial<NeedLine> = {}): NeedLine => ({
  reason: 'waiting',
  household: 'Muster',
  number: 'H-1',
  people: 2,
  children: 1,
  from: '2022-10-30' as Day,
  waitingDays: 3,
  needs: ['ground_floor'],
  places: [],
  ...over,
})
const frame = {
  office: 'Amt',
  on: '2022-11-02' as Day,
  knownOn: null,
  madeAt: '2022-11-02T13:05:00.000Z',
  madeBy: 'S. Bergmann',
}

it('puts the longest waiting first and counts heads by reason', () => {
  const document = needReport({
    ...frame,
    lines: [
      line({
        reason: 'announced',
        number: 'ZW-2',
        people: 7,
        children: null,
        from: '2022-11-08' as Day,
        waitingDays: 0,
      }),
      line({
        reason: 'stay_ends',
        number: 'H-3',
        from: '2022-11-20' as Day,
        waitingDays: 0,
        places: ['FRI 0.01', 'FRI 0.02'],
      }),
      line(),
      line({ reason: 'expected', number: 'H-4', people: 1, from: '2022-11-08' as Day, waitingDays: 0, needs: [] }),
    ],
  })
  expect(rowsOf(document).map(({ number, reason }) => [number, reason])).toEqual([
    ['H-1', 'ohne Platz'],
    ['H-4', 'wird erwartet'],
    ['ZW-2', 'angekündigt'],
    ['H-3', 'Platz endet'],
  ])
  expect(rowsOf(document)[0]).toMatchObject({ waiting: 3, needs: 'Erdgeschoss', place: null })
  expect(rowsOf(document)[3]).toMatchObject({ waiting: null, place: 'FRI 0.01, FRI 0.02' })
  expect(['Personen', 'ohne Platz', 'deren Platz endet', 'erwartet'].map((name) => figure(document, name))).toEqual([
    12, 2, 2, 8,
  ])
})
