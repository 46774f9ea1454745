/** Moves of the days to come, laid together from the ends of stays. */
import { describe, expect, it } from 'vitest'
import { movementsOf, type StayEnd } from '../../db/domain/housing/movements.ts'
import type { HouseholdId, PersonId, RoomId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'

const end = (person: number, on: string, room: number, household = 1): StayEnd<{ roomId: RoomId }> => ({
  personId: person as PersonId,
  householdId: household as HouseholdId,
  on: day(on),
  room: { roomId: room as RoomId },
})
const told = (...args: Parameters<typeof movementsOf<{ roomId: RoomId }>>) =>
  movementsOf(...args).map(
    ({ on, householdId, personIds, from, to }) =>
      `${on} H${householdId}: ${personIds.join('+')} ${from?.roomId ?? '–'} → ${to?.roomId ?? '–'}`,
  )

describe('movements', () => {
  it('a stay that ends on the day another of the same person begins is one move', () => {
    expect(told([end(1, '2022-11-04', 8)], [end(1, '2022-11-04', 7)])).toEqual(['2022-11-04 H1: 1 7 → 8'])
  })
  it('a household that does the same is told once; who does another thing is told apart', () => {
    const begins = [end(1, '2022-11-04', 8), end(2, '2022-11-04', 8), end(3, '2022-11-04', 9)]
    expect(told(begins, [end(1, '2022-11-04', 7), end(2, '2022-11-04', 7)])).toEqual([
      '2022-11-04 H1: 1+2 7 → 8',
      '2022-11-04 H1: 3 – → 9',
    ])
  })
  it('who leaves on another day than the next stay begins is without a place in between', () => {
    expect(told([end(1, '2022-11-06', 8)], [end(1, '2022-11-04', 7)])).toEqual([
      '2022-11-04 H1: 1 7 → –',
      '2022-11-06 H1: 1 – → 8',
    ])
  })
  it('comes by day, then by household', () => {
    expect(told([end(5, '2022-11-05', 1, 2), end(1, '2022-11-05', 1, 1), end(9, '2022-11-03', 1, 3)], [])).toEqual([
      '2022-11-03 H3: 9 – → 1',
      '2022-11-05 H1: 1 – → 1',
      '2022-11-05 H2: 5 – → 1',
    ])
  })
})
