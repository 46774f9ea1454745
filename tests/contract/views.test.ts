/** The list of people narrowed by a filter, and filters kept under a name for the whole office. */
import { describe, expect, it } from 'vitest'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'

const rows = aRegister({
  rooms: [aRoom('1')],
  people: [
    aPerson('P-1', { residenceStatus: 'permit_24', benefitRegime: 'sgb_2' }),
    aPerson('P-2', { statusTo: day('2022-12-01'), birth: { day: day('2018-05-04'), precision: 'day' } }),
    aPerson('P-3', { leftOn: day('2022-09-01'), leftHow: 'left_country', leftTo: 'Schweden' }),
  ],
  stays: [aStay('P-1', '1', '2022-03-01')],
})
type Filter = NonNullable<Parameters<TestOffice['client']['people']['list']>[0]['filter']>
const shown = async ({ client }: TestOffice, filter: Filter, on = '2022-11-02', text = '') =>
  value(await client.people.list({ on, filter, text })).rows.map((row) => row.number)

describe('the list of people', () => {
  it('shows who fits the filter on the day', async () => {
    const office = await anOffice(rows)
    expect(await shown(office, {})).toEqual(['P-1', 'P-2'])
    expect(await shown(office, { overstay: true })).toEqual(['P-1'])
    expect(await shown(office, { ageTo: 5 })).toEqual(['P-2'])
    expect(await shown(office, { statusEndsWithin: 60 })).toEqual(['P-2'])
    expect(await shown(office, { statusEndsWithin: 60 }, '2022-09-30')).toEqual([])
    expect(await shown(office, { housed: 'not_housed' }, '2022-02-28')).toEqual([])
  })

  it('shows those who are gone with day, reason and place, and only while they are gone', async () => {
    const office = await anOffice(rows)
    const gone = value(await office.client.people.list({ on: '2022-11-02', filter: { presence: 'gone' } }))
    expect(gone.rows.map((row) => [row.number, row.left])).toEqual([
      ['P-3', { on: '2022-09-01', how: 'left_country', destination: 'Schweden' }],
    ])
    expect(await shown(office, { presence: 'gone' }, '2022-08-31')).toEqual([])
    expect(await shown(office, {}, '2022-08-31')).toEqual(['P-1', 'P-2', 'P-3'])
    expect(await shown(office, { presence: 'gone' }, '2022-11-02', 'MusterP-3')).toEqual(['P-3'])
    expect(value(await office.client.office.state({}))?.people).toBe(2)
  })
})

describe('a view of the office', () => {
  const views = async ({ client }: TestOffice) =>
    value(await client.views.list({ list: 'people' })).map((view) => [view.name, view.filter.housed, view.filter.ageTo])

  it('is kept under its name, changed, forgotten, and each of it taken back', async () => {
    const office = await anOffice(rows)
    const { client } = office
    const kept = value(
      await client.views.save({ list: 'people', name: 'Kita', filter: { housed: 'housed', ageTo: 5 } }),
    )
    expect(await views(office)).toEqual([['Kita', 'housed', 5]])
    const filter = { housed: 'housed' as const, ageTo: 6 }
    value(await client.views.save({ list: 'people', name: 'Kita und Schule', filter, replaces: kept.id }))
    expect(await views(office)).toEqual([['Kita und Schule', 'housed', 6]])
    const removed = value(await client.views.remove({ id: kept.id }))
    expect(await views(office)).toEqual([])
    value(await client.office.undo({ auditId: removed.auditId ?? 0 }))
    expect(await views(office)).toEqual([['Kita und Schule', 'housed', 6]])
  })

  it('has a name of its own', async () => {
    const { client } = await anOffice(rows)
    value(await client.views.save({ list: 'people', name: 'Kita', filter: {} }))
    expect(refusal(await client.views.save({ list: 'people', name: 'KITA', filter: {} }))).toBe('NAME_TAKEN')
    expect(refusal(await client.views.save({ list: 'people', name: ' ', filter: {} }))).toBe('INVALID_INPUT')
    expect(refusal(await client.views.remove({ id: 99 }))).toBe('NOT_FOUND')
  })
})
