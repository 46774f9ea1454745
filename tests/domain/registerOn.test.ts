/** The register on a day: who belongs to it, and what holds then. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalOf, type PersonRecord, registerOn } from '../../db/domain/people/registerOn.ts'
import type { HouseholdId, PersonId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { asDays, dayFrom, middle, nightsOf, numberOfDay, shortRange } from '../support/modelDays.ts'

const place = { house: 'FRI', houseName: 'Friedrichstraße', kind: 'shelter', room: '0.01' } as const
const aRecord = (over: Partial<PersonRecord> = {}): PersonRecord => ({
  personId: 1 as PersonId,
  personNumber: 'P-1',
  householdId: 1 as HouseholdId,
  householdNumber: 'H-1',
  role: 'reference',
  familyName: 'Muster',
  givenName: 'Alex',
  birth: { day: day('1990-05-04'), precision: 'day' },
  sex: 'm',
  nationality: '475',
  assignedOn: null,
  assignmentKind: null,
  stays: [],
  statuses: [],
  regimes: [],
  ...over,
})
const since = (text: string) => ({ from: day(text), to: null })

describe('from which day a person belongs to the register', () => {
  it.each<[string, Partial<PersonRecord>, string | null]>([
    ['the assignment', { assignedOn: day('2022-03-01') }, '2022-03-01'],
    [
      'a night before the assignment',
      { assignedOn: day('2022-03-01'), stays: [{ ...since('2022-02-20'), ...place }] },
      '2022-02-20',
    ],
    [
      'the assignment, not a paper from another town',
      { assignedOn: day('2022-03-01'), statuses: [{ ...since('2021-05-01'), status: 'permit_24' }] },
      '2022-03-01',
    ],
    [
      'the first paper or benefit, when there is nothing else',
      {
        statuses: [{ ...since('2021-05-01'), status: 'permit_24' }],
        regimes: [{ ...since('2021-04-01'), regime: 'sgb_2' }],
      },
      '2021-04-01',
    ],
    ['always, when nothing dated is known', {}, null],
  ])('%s', (_what, over, arrival) => {
    expect(arrivalOf(aRecord(over))).toBe(arrival)
  })

  it('is not in it the day before, and stays in it for good', () => {
    const record = aRecord({ assignedOn: day('2022-03-01') })
    const on = (text: string) => registerOn([record], day(text)).length
    expect([on('2022-02-28'), on('2022-03-01'), on('2032-03-01')]).toEqual([0, 1, 1])
  })

  it('is not in it before birth, whatever else is written', () => {
    const record = aRecord({ birth: { day: day('2022-03-01'), precision: 'day' }, assignedOn: day('2021-01-01') })
    expect(registerOn([record], day('2022-02-28'))).toEqual([])
    expect(registerOn([record], day('2022-03-01'))).toHaveLength(1)
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
            assignedOn: dayFrom(0),
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
