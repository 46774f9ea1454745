/** The register on a day: who belongs to it, and what holds then. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalOf, type PersonRecord, registerOn, type Traces } from '../../db/domain/people/registerOn.ts'
import { type HouseholdId, type PersonId, unknownStart } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { asDays, dayFrom, middle, nightsOf, numberOfDay, shortRange } from '../support/modelDays.ts'

const place = { house: 'FRI', houseName: 'Friedrichstraße', kind: 'shelter', room: '0.01' } as const
const home = { householdId: 1 as HouseholdId, householdNumber: 'H-1', role: 'reference' } as const
const since = (text: string) => ({ from: day(text), to: null })
const aRecord = (over: Partial<PersonRecord> = {}): PersonRecord => ({
  personId: 1 as PersonId,
  personNumber: 'P-1',
  birth: { day: day('1990-05-04'), precision: 'day' },
  sex: 'm',
  nationality: '475',
  assignedOn: null,
  assignmentKind: null,
  names: [{ from: unknownStart, to: null, familyName: 'Muster', givenName: 'Alex' }],
  memberships: [{ ...since('2000-01-01'), ...home }],
  stays: [],
  statuses: [],
  regimes: [],
  ...over,
})

describe('since when somebody is here whose arrival nobody recorded', () => {
  const traces: Traces = {
    birth: { day: day('1990-05-04'), precision: 'day' },
    assignedOn: null,
    stays: [],
    papers: [],
  }
  it.each<[string, Partial<Traces>, string | null]>([
    ['since the assignment', { assignedOn: day('2022-03-01') }, '2022-03-01'],
    ['since a night before it', { assignedOn: day('2022-03-01'), stays: [since('2022-02-20')] }, '2022-02-20'],
    [
      'since the assignment, not since a paper from another town',
      { assignedOn: day('2022-03-01'), papers: [since('2021-05-01')] },
      '2022-03-01',
    ],
    [
      'since the first paper or benefit, when there is nothing else',
      { papers: [since('2021-05-01'), since('2021-04-01')] },
      '2021-04-01',
    ],
    ['since birth, when nothing else is dated', {}, '1990-05-04'],
    ['since birth, whatever else is written', { assignedOn: day('1989-01-01') }, '1990-05-04'],
    ['nobody knows, when nothing is dated', { birth: null }, null],
  ])('%s', (_what, over, arrival) => {
    expect(arrivalOf({ ...traces, ...over })).toBe(arrival)
  })
})

describe('who is in the register', () => {
  const record = aRecord({
    memberships: [
      { from: day('2022-03-01'), to: day('2022-06-01'), ...home },
      { from: day('2022-09-01'), to: null, ...home, householdNumber: 'H-2', role: 'other' },
    ],
  })
  const on = (text: string) => registerOn([record], day(text)).map((one) => `${one.householdNumber} ${one.role}`)

  it('who belongs to a household on the day: from the coming to the leaving, and again after a return', () => {
    expect(on('2022-02-28')).toEqual([])
    expect(on('2022-03-01')).toEqual(['H-1 reference'])
    expect(on('2022-05-31')).toEqual(['H-1 reference'])
    expect(on('2022-06-01')).toEqual([])
    expect(on('2022-08-31')).toEqual([])
    expect(on('2022-09-01')).toEqual(['H-2 other'])
  })

  it('under the name of the day', () => {
    const renamed = aRecord({
      names: [
        { from: unknownStart, to: day('2022-05-07'), familyName: 'Muster', givenName: 'Alex' },
        { from: day('2022-05-07'), to: null, familyName: 'Beispiel', givenName: 'Alex' },
      ],
    })
    const names = (text: string) => registerOn([renamed], day(text)).map((one) => one.familyName)
    expect([names('2022-05-06'), names('2022-05-07')]).toEqual([['Muster'], ['Beispiel']])
  })
})

describe('what holds on a day', () => {
  it('is what a walk through the nights finds', () => {
    const most = 20
    fc.assert(
      fc.property(
        shortRange(most),
        shortRange(most),
        shortRange(most),
        fc.integer({ min: 0, max: 2 * most }),
        (stay, status, regime, on) => {
          const record = aRecord({
            stays: [{ ...asDays(stay), ...place }],
            statuses: [{ ...asDays(status), status: 'permit_24' }],
            regimes: [{ ...asDays(regime), regime: 'asylblg_3' }],
          })
          const [found] = registerOn([record], dayFrom(on))
          const within = (range: typeof stay, night = on) => nightsOf(range, 3 * most).includes(night)
          expect(found?.place?.room ?? null).toBe(within(stay) ? '0.01' : null)
          expect(found?.status?.status ?? null).toBe(within(status) ? 'permit_24' : null)
          expect(found?.regime).toBe(within(regime) ? 'asylblg_3' : null)
          const overstays = (night: number) => within(stay, night) && within(status, night) && !within(regime, night)
          let first: number | null = overstays(on) ? on : null
          while (first !== null && overstays(first - 1)) first -= 1
          expect(found?.overstaySince ? numberOfDay(found.overstaySince) - middle : null).toBe(first)
        },
      ),
    )
  })
})
