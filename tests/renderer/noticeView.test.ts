/** Notices as the screen shows them: which are listed, what the list of needs says, and what is wrong with what is typed. */
import { describe, expect, it } from 'vitest'
import type { HouseholdId, NoticeId, PersonId } from '../../db/domain/values.ts'
import { errorsOf, noErrors, typedCount, valuesOf } from '../../renderer/features/assignments/noticeForm.ts'
import {
  awaited,
  type NeedPlace,
  type Notice,
  needRows,
  shownNotices,
  stateRank,
  stateTerm,
} from '../../renderer/features/assignments/noticeView.ts'
import { day } from '../build/register.ts'

const today = day('2022-11-02')
const aNotice = (over: Partial<Notice> = {}): Notice => ({
  id: 1 as NoticeId,
  number: 'ZW-1',
  version: 1,
  kind: 'asylum',
  expectedOn: day('2022-11-08'),
  persons: 3,
  children: null,
  nationality: '475',
  nationalityName: 'Syrien',
  remark: null,
  announcedOn: today,
  withdrawnOn: null,
  state: 'announced',
  isOverdue: false,
  named: 0,
  missingNames: 3,
  expected: 0,
  arrived: 0,
  notArrived: 0,
  housed: 0,
  people: [],
  ...over,
})

describe('the list of notices', () => {
  const overdue = aNotice({ number: 'ZW-2', isOverdue: true, nationalityName: 'Irak' })
  const done = aNotice({ number: 'ZW-3', state: 'housed', remark: 'Bus für Şahin um 14 Uhr' })
  const all = [overdue, aNotice(), done]
  const numbers = (...asked: Parameters<typeof shownNotices> extends [unknown, ...infer Rest] ? Rest : never) =>
    shownNotices(all, ...asked).map((notice) => notice.number)

  it.each([
    ['open', '', ['ZW-2', 'ZW-1']],
    ['overdue', '', ['ZW-2']],
    ['all', '', ['ZW-2', 'ZW-1', 'ZW-3']],
    ['all', 'sahin', ['ZW-3']],
    ['all', 'uhr asyl', ['ZW-3']],
    ['all', 'IRAK', ['ZW-2']],
    ['open', 'sahin', []],
  ] as const)('%s with “%s”', (shown, text, expected) => {
    expect(numbers(shown, text)).toEqual(expected)
  })

  it('says overdue instead of announced, and sorts it first', () => {
    expect(all.map(stateTerm)).toEqual(['überfällig', 'angekündigt', 'untergebracht'])
    expect(all.map(stateRank)).toEqual(all.map(stateRank).toSorted((a, b) => a - b))
  })

  it('counts those who are still to come, and nobody of what is done with', () => {
    expect(awaited(aNotice({ missingNames: 2, expected: 1 }))).toBe(3)
    expect(awaited(aNotice({ state: 'withdrawn', expected: 2 }))).toBe(0)
  })
})

describe('the list of needs', () => {
  const place = { house: 'FRI', room: '0.01' } as NonNullable<
    NeedPlace['households'][number]['people'][number]['place']
  >
  const member = { personId: 1 as PersonId, noticeId: 4 as NoticeId, place }
  const household = {
    householdId: 9 as HouseholdId,
    number: 'H-9',
    name: 'Mbala',
    reason: 'stay_ends',
    from: day('2022-11-20'),
    waitingDays: 0,
    children: 1,
    needs: ['step_free', 'quiet'],
    people: [member, { ...member, noticeId: null }],
  } as unknown as NeedPlace['households'][number]
  const unnamed = {
    noticeId: 4 as NoticeId,
    number: 'ZW-4',
    people: 7,
    children: null,
    nationalityName: 'Syrien',
    expectedOn: day('2022-11-08'),
    isOverdue: false,
  }

  it('puts households and people without a name in the order of the day on which they need a place', () => {
    const rows = needRows({ households: [household], unnamed: [unnamed], people: 9 })
    expect(rows.map((row) => [row.who, row.reason, row.people, row.needs, row.place])).toEqual([
      ['ZW-4, noch ohne Namen', 'angekündigt', 7, '', ''],
      ['Mbala', 'Platz endet', 2, 'stufenlos erreichbar, ruhige Lage', 'FRI 0.01'],
    ])
    expect(rows.map((row) => [row.householdId, row.isExpected])).toEqual([
      [null, true],
      [9, false],
    ])
  })
})

describe('a notice that is typed', () => {
  const typed = (over: object = {}) => ({
    ...valuesOf(null, today),
    number: 'ZW-9',
    expectedOn: day('2022-11-08'),
    persons: '4',
    ...over,
  })
  it.each([
    [{}, []],
    [{ children: '4' }, []],
    [{ children: '5' }, ['children']],
    [{ children: 'zwei' }, ['children']],
    [{ persons: '' }, ['persons']],
    [{ persons: '0' }, ['persons']],
    [{ persons: '501' }, ['persons']],
    [{ number: ' ' }, ['number']],
    [{ expectedOn: null, announcedOn: null }, ['expectedOn', 'announcedOn']],
    [{ announcedOn: day('2022-11-03') }, ['announcedOn']],
  ])('%j', (over, wrong) => {
    const errors = errorsOf(typed(over), today)
    expect(Object.entries(errors).flatMap(([field, error]) => (error === null ? [] : [field]))).toEqual(wrong)
  })

  it('begins with what the notice says, and nothing wrong with it', () => {
    expect(errorsOf(valuesOf(aNotice({ children: 2 }), today), today)).toEqual(noErrors)
    expect(typedCount(' 12 ')).toBe(12)
    expect(typedCount('1.5')).toBeNull()
  })
})
