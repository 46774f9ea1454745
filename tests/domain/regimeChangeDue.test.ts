/** Who is due to change between AsylbLG and Jobcenter: a table from § 1 AsylbLG, and its days against looking at every single day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf, type ResidenceStatus, residenceStatuses } from '../../db/domain/people/terms.ts'
import { belongingOn, belongsSince, type StatusPeriod } from '../../db/domain/regimeChange/belonging.ts'
import { dueChange, dueOfHousehold, type RegimePeriod } from '../../db/domain/regimeChange/due.ts'
import { addDays, covers, type Day, unknownStart } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { asDays, dayFrom, numberOfDay, shortRange } from '../support/modelDays.ts'

const on = day('2022-11-02')
const held = (status: ResidenceStatus, from: string, to: string | null = null): StatusPeriod => ({
  status,
  from: day(from),
  to: to === null ? null : day(to),
})
const paid = (regime: RegimePeriod['regime'], from = '2021-01-01', to: string | null = null): RegimePeriod => ({
  regime,
  from: day(from),
  to: to === null ? null : day(to),
})
const due = (statuses: StatusPeriod[], regimes: RegimePeriod[], at: Day = on) => dueChange({ statuses, regimes }, at)

/** § 1 AsylbLG as of November 2022, read from the law; the table of terms is not asked. */
const belonging: Record<ResidenceStatus, 'asylblg' | 'elsewhere' | 'check' | 'unsaid'> = {
  arrival_certificate: 'asylblg',
  permission_to_stay: 'asylblg',
  follow_up_application: 'asylblg',
  second_application: 'asylblg',
  toleration_60a: 'asylblg',
  toleration_60b: 'asylblg',
  enforceably_obliged: 'asylblg',
  permit_22: 'elsewhere',
  permit_23_1: 'check',
  permit_24: 'elsewhere',
  permit_25_1: 'elsewhere',
  permit_25_2_refugee: 'elsewhere',
  permit_25_2_subsidiary: 'elsewhere',
  permit_25_3: 'elsewhere',
  permit_25_5: 'check',
  fiction_certificate: 'check',
  settlement_permit: 'elsewhere',
  eu_free_movement: 'elsewhere',
  german: 'elsewhere',
  unknown: 'unsaid',
}

describe('whom a status takes out of the AsylbLG', () => {
  it.each(codesOf(residenceStatuses))('%s, paid by AsylbLG', (status) => {
    const found = due([held(status, '2022-09-14')], [paid('asylblg_3')])
    const side = belonging[status]
    if (side === 'elsewhere')
      expect(found).toEqual({
        direction: 'to_jobcenter',
        reason: 'title',
        isCheck: false,
        status,
        since: '2022-09-14',
        dueOn: '2022-10-01',
      })
    else if (side === 'check')
      expect(found).toMatchObject({ direction: 'to_jobcenter', reason: 'check_status', isCheck: true })
    else expect(found).toBeNull()
  })
  it.each(codesOf(residenceStatuses))('%s, paid by the Jobcenter', (status) => {
    const found = due([held(status, '2022-09-14')], [paid('sgb_2')])
    if (belonging[status] === 'asylblg')
      expect(found).toEqual({
        direction: 'from_jobcenter',
        reason: 'asylblg_status',
        isCheck: false,
        status,
        since: '2022-09-14',
        dueOn: '2022-09-14',
      })
    else expect(found).toBeNull()
  })
  it.each(['sgb_12', 'none'] as const)('%s is nobody’s change, whatever the status', (regime) => {
    for (const status of codesOf(residenceStatuses))
      expect(due([held(status, '2022-09-14')], [paid(regime)])).toBeNull()
  })
})

describe('from which day the other side is to pay', () => {
  it.each([
    ['2022-10-01', '2022-11-01'],
    ['2022-10-31', '2022-11-01'],
    ['2022-11-01', '2022-12-01'],
    ['2021-12-15', '2022-01-01'],
  ])('a status that began on %s: from %s, the first of the month after', (from, dueOn) => {
    expect(due([held('permit_25_3', from)], [paid('asylblg_2')])?.dueOn).toBe(dueOn)
  })

  it('counts from the first of several titles in a row, not from the renewal', () => {
    const line = [
      held('permission_to_stay', '2020-01-01', '2022-02-10'),
      held('permit_25_2_subsidiary', '2022-02-10', '2022-08-01'),
      held('permit_25_2_refugee', '2022-08-01'),
    ]
    expect(due(line, [paid('asylblg_2')])).toMatchObject({ since: '2022-02-10', dueOn: '2022-03-01' })
  })

  it('begins anew after days without the title', () => {
    const line = [held('permit_25_3', '2022-01-10', '2022-07-01'), held('permit_25_3', '2022-08-01')]
    expect(due(line, [paid('asylblg_2')])).toMatchObject({ since: '2022-08-01', dueOn: '2022-09-01' })
  })

  it('knows no day where the list did not say since when', () => {
    expect(due([held('settlement_permit', unknownStart)], [paid('asylblg_2')])).toMatchObject({
      since: null,
      dueOn: null,
    })
  })

  it('takes Ukrainians of before June 2022 over on 1 June 2022, later ones from the month after', () => {
    expect(due([held('permit_24', '2022-04-20')], [paid('asylblg_3')])).toMatchObject({ dueOn: '2022-06-01' })
    expect(due([held('permit_24', '2022-06-01')], [paid('asylblg_3')])).toMatchObject({ dueOn: '2022-07-01' })
    const may = day('2022-05-31')
    expect(due([held('permit_24', '2022-04-20')], [paid('asylblg_3')], may)).toBeNull()
    expect(due([held('permit_24', '2022-04-20')], [paid('sgb_2')], may)).toMatchObject({ direction: 'from_jobcenter' })
  })

  it('leaves § 25 Abs. 5 in the AsylbLG until 18 months after the deportation was suspended', () => {
    const line = [held('toleration_60a', '2021-04-15', '2022-05-12'), held('permit_25_5', '2022-05-12')]
    expect(due(line, [paid('asylblg_2')], day('2022-10-14'))).toBeNull()
    expect(due(line, [paid('sgb_2')], day('2022-10-14'))).toMatchObject({ reason: 'asylblg_status' })
    expect(due(line, [paid('asylblg_2')], day('2022-10-15'))).toMatchObject({
      since: '2022-10-15',
      dueOn: '2022-11-01',
    })
    const old = [held('toleration_60b', '2019-01-31', '2022-05-12'), held('permit_25_5', '2022-05-12')]
    expect(due(old, [paid('asylblg_2')])).toMatchObject({ since: '2022-05-12', dueOn: '2022-06-01' })
    expect(
      due([held('toleration_60a', unknownStart, '2022-05-12'), ...old.slice(1)], [paid('asylblg_2')]),
    ).toMatchObject({
      reason: 'check_status',
    })
  })

  it('is not due once the change stands in the register in time; a change that comes too late still is', () => {
    const title = [held('permit_25_3', '2022-11-01')]
    const inTime = [paid('asylblg_2', '2021-01-01', '2022-12-01'), paid('sgb_2', '2022-12-01')]
    const late = [paid('asylblg_2', '2021-01-01', '2023-01-01'), paid('sgb_2', '2023-01-01')]
    expect(due(title, inTime)).toBeNull()
    expect(due(title, late)).toMatchObject({ dueOn: '2022-12-01' })
  })

  it('asks the clerk where a paper ran out and nothing follows, on the first day without one', () => {
    const line = [held('permit_25_3', '2021-05-01', '2022-05-01'), held('permit_24', '2022-05-01', '2022-10-20')]
    expect(due(line, [paid('sgb_2')])).toEqual({
      direction: 'from_jobcenter',
      reason: 'title_ended',
      isCheck: true,
      status: 'permit_24',
      since: '2022-10-20',
      dueOn: '2022-10-20',
    })
    expect(due(line, [paid('sgb_2')], day('2022-10-19'))).toBeNull()
    expect(due([], [paid('sgb_2')])).toBeNull()
    expect(due([held('permit_24', '2023-01-01')], [paid('sgb_2')])).toBeNull()
  })
})

describe('a household', () => {
  const member = (name: string, statuses: StatusPeriod[], regime: RegimePeriod['regime']) => {
    const found = due(statuses, [paid(regime)])
    if (!found) throw new Error('not due')
    return { name, due: found }
  }
  it('is due on the earliest certain day; doubtful members come along without deciding it', () => {
    const father = member('father', [held('permit_25_3', '2022-09-02')], 'asylblg_2')
    const mother = member('mother', [held('permit_25_3', '2022-08-30')], 'asylblg_2')
    const child = member('child', [held('fiction_certificate', '2022-03-01')], 'asylblg_3')
    const back = member('grandmother', [held('toleration_60a', '2022-10-12')], 'sgb_2')
    expect(dueOfHousehold([child, father, mother, back])).toEqual([
      { direction: 'to_jobcenter', isCheck: false, dueOn: '2022-09-01', persons: [child, father, mother] },
      { direction: 'from_jobcenter', isCheck: false, dueOn: '2022-10-12', persons: [back] },
    ])
    expect(dueOfHousehold([child])[0]).toMatchObject({ isCheck: true, dueOn: '2022-04-01' })
  })
})

const end = 40
const anyLine = fc
  .array(
    fc.record({
      range: shortRange(16),
      status: fc.constantFrom(
        'permission_to_stay',
        'toleration_60a',
        'permit_24',
        'permit_25_3',
        'permit_25_5',
        'fiction_certificate',
        'unknown',
      ),
    }),
    { maxLength: 5 },
  )
  .map((facts) => {
    const line: StatusPeriod[] = []
    for (const { range, status } of facts) {
      const period = { status: status as ResidenceStatus, ...asDays(range) }
      if (!line.some((other) => covers(other, period.from) || (period.to ?? '9999') > other.from)) line.push(period)
    }
    return line
  })

describe('for any line of statuses', () => {
  it('the stretch on one side begins on the day its day-by-day reading begins', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 0, max: end }), (line, offset) => {
        const at = dayFrom(offset)
        const side = belongingOn(line, at)
        let first = at
        while (numberOfDay(first) > numberOfDay(dayFrom(-1)) && belongingOn(line, addDays(first, -1)) === side)
          first = addDays(first, -1)
        expect(belongsSince(line, at)).toBe(side === 'unsaid' ? null : first)
      }),
    )
  })

  it('shifting nobody’s status but the day of asking never changes the day that is due within one stretch', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 0, max: end }), (line, offset) => {
        const regimes = [paid('asylblg_3')]
        const today = due(line, regimes, dayFrom(offset))
        const tomorrow = due(line, regimes, dayFrom(offset + 1))
        if (today && tomorrow && today.isCheck === tomorrow.isCheck) expect(tomorrow.dueOn).toBe(today.dueOn)
      }),
    )
  })
})
