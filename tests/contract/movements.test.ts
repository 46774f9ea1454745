/** Who moves in and out in the days to come, from a real file. */
import { expect, it } from 'vitest'
import { aPerson, aRegister, aRoom, aStay } from '../build/register.ts'
import { anOffice, value } from '../support/office.ts'

it('moves of the week: in, out, from room to room; today included, the day after the last not', async () => {
  const office = await anOffice(
    aRegister({
      rooms: [aRoom('1'), aRoom('2')],
      people: [1, 2, 3, 4].map((number) => aPerson(`P-${number}`)),
      stays: [
        aStay('P-1', '1', '2022-03-01', '2022-11-02'),
        aStay('P-2', '1', '2022-03-01', '2022-11-05'),
        aStay('P-2', '2', '2022-11-05'),
        aStay('P-3', '2', '2022-11-08'),
        aStay('P-4', '2', '2022-11-09'),
      ],
    }),
  )
  const moves = value(await office.client.housing.movements({ on: '2022-11-02' }))
  expect(
    moves.map((move) => [move.on, move.name, move.people, move.from?.room ?? null, move.to?.room ?? null]),
  ).toEqual([
    ['2022-11-02', 'MusterP-1', 1, '1', null],
    ['2022-11-05', 'MusterP-2', 1, '1', '2'],
    ['2022-11-08', 'MusterP-3', 1, null, '2'],
  ])
  expect(value(await office.client.housing.movements({ on: '2022-11-02', knownOn: '2022-11-01' }))).toEqual([])
})
