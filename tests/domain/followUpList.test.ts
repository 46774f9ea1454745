/** The one list of own and derived follow-ups, as it stood on a day. */
import { describe, expect, it } from 'vitest'
import type { Derived } from '../../db/domain/followUps/derive.ts'
import { type Filter, followUpsOn, isWanted, type Stored } from '../../db/domain/followUps/list.ts'
import type { FollowUpId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'

const today = day('2022-11-02')
const key = 'status_expires:7:2022-12-01'
const expires: Derived = {
  key,
  kind: 'status_expires',
  subject: { kind: 'person', id: 7 },
  day: day('2022-12-01'),
  dueOn: day('2022-11-03'),
  details: { status: 'permit_24' },
}
const aRow = (id: number, over: Partial<Stored> = {}): Stored => ({
  id: id as FollowUpId,
  version: 1,
  subject: { kind: 'person', id: 7 },
  derivedKey: null,
  dueOn: day('2022-11-10'),
  text: 'Geburtsurkunde anfordern',
  assignee: null,
  createdOn: day('2022-10-01'),
  doneOn: null,
  doneBy: null,
  ...over,
})
const decided = (over: Partial<Stored> = {}) => aRow(9, { derivedKey: key, text: null, ...over })
const done = (on: string) => ({ doneOn: day(on), doneBy: 'S. Bergmann' })
const keys = (...list: Parameters<typeof followUpsOn>) => followUpsOn(...list).map((row) => row.key)

describe('the list', () => {
  it('puts own and derived ones in the order in which they are due, done ones last', () => {
    const rows = [
      aRow(1, { dueOn: day('2022-11-02') }),
      aRow(2, { dueOn: day('2022-12-24') }),
      aRow(3, done('2022-10-20')),
      aRow(4, done('2022-11-01')),
    ]
    expect(keys([expires], rows, today)).toEqual(['own:1', key, 'own:2', 'own:4', 'own:3'])
  })

  it('lets a decision move something derived, and says where it was', () => {
    const [row] = followUpsOn([expires], [decided({ assignee: 'M. Kaya' })], today)
    expect(row).toMatchObject({ key, dueOn: '2022-11-10', movedFrom: '2022-11-03', assignee: 'M. Kaya' })
    expect(row?.cause).toEqual({
      kind: 'status_expires',
      day: '2022-12-01',
      details: { status: 'permit_24' },
      stands: true,
    })
  })

  it('drops what was put off when its cause is gone, and keeps what was done', () => {
    expect(keys([], [decided()], today)).toEqual([])
    const [row] = followUpsOn([], [decided(done('2022-10-05'))], today)
    expect(row).toMatchObject({
      key,
      cause: { kind: 'status_expires', day: '2022-12-01', stands: false },
      doneOn: '2022-10-05',
    })
  })

  it('is that of the day: not yet written, still open, done', () => {
    const rows = [aRow(1, { createdOn: day('2022-10-01'), ...done('2022-10-20') })]
    const on = (text: string) => followUpsOn([], rows, day(text)).map((row) => [row.key, row.doneOn, row.doneBy])
    expect(on('2022-09-30')).toEqual([])
    expect(on('2022-10-19')).toEqual([['own:1', null, null]])
    expect(on('2022-10-20')).toEqual([['own:1', '2022-10-20', 'S. Bergmann']])
  })

  it('shows something derived as nobody had decided about it, on a day before the decision', () => {
    const row = decided({ createdOn: day('2022-11-01'), ...done('2022-11-01') })
    expect(followUpsOn([expires], [row], day('2022-10-31'))).toMatchObject([{ key, stored: null, doneOn: null }])
  })

  it('ignores a key that this program does not know', () => {
    expect(keys([], [aRow(1, { derivedKey: 'something_else:1:2022-01-01' })], today)).toEqual([])
  })
})

describe('a filter', () => {
  const everything: Filter = { state: 'all', assigned: 'all', kind: null, dueUntil: null }
  const rows = followUpsOn(
    [expires],
    [aRow(1, { assignee: 'M. Kaya' }), aRow(2, { dueOn: day('2022-11-02') }), aRow(3, done('2022-11-01'))],
    today,
  )
  it.each<[string, Partial<Filter>, readonly string[]]>([
    ['nothing', {}, ['own:2', key, 'own:1', 'own:3']],
    ['open', { state: 'open' }, ['own:2', key, 'own:1']],
    ['done', { state: 'done' }, ['own:3']],
    ['one clerk', { assigned: { clerk: 'M. Kaya' } }, ['own:1']],
    ['nobody', { assigned: 'nobody' }, ['own:2', key, 'own:3']],
    ['own', { kind: 'own' }, ['own:2', 'own:1', 'own:3']],
    ['a kind', { kind: 'status_expires' }, [key]],
    ['another kind', { kind: 'turns_6' }, []],
    ['due until today', { state: 'open', dueUntil: today }, ['own:2']],
  ])('for %s', (_, over, expected) => {
    expect(rows.filter((row) => isWanted(row, { ...everything, ...over })).map((row) => row.key)).toEqual(expected)
  })
})
