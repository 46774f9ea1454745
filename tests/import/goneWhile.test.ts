/** Whether somebody is in the register in all nights of a stay, also who went away and came back. */
import { expect, test } from 'vitest'
import type { Day, DayRange } from '../../db/domain/values.ts'
import { goneWhile } from '../../db/import/plan-stays.ts'

const range = (from: string, to: string | null): DayRange => ({ from: from as Day, to: to as Day | null })
const twice = [range('2021-01-01', '2022-01-01'), range('2022-06-01', null)]
const moved = [range('2021-01-01', '2022-01-01'), range('2022-01-01', '2022-06-01')]

test.each<[string, DayRange, readonly DayRange[], string | null]>([
  ['here all the time', range('2022-07-01', null), twice, null],
  ['before the first day, which goes back then', range('2020-01-01', '2020-02-01'), twice, null],
  ['over the day of leaving', range('2021-12-01', '2022-01-02'), twice, '2022-01-01'],
  ['up to the day of leaving', range('2021-12-01', '2022-01-01'), twice, null],
  ['between leaving and coming back', range('2022-02-01', '2022-03-01'), twice, '2022-01-01'],
  ['from one household to the next', range('2021-12-01', '2022-06-01'), moved, null],
  ['open, though she leaves', range('2021-12-01', null), moved, '2022-06-01'],
  ['new to the register', range('2021-12-01', null), [], null],
])('%s', (_, stay, registered, gone) => {
  expect(goneWhile(stay, registered)).toBe(gone)
})
