/** Importing stays and rooms: who gets a place, who is refused, and that the good rows of a bad workbook still make sense. */
import { describe, expect, it } from 'vitest'
import { aPerson, aRoom, aStay, day } from '../build/register.ts'
import { aStoreOn, importRows, planOf, problemsOf } from '../support/modelImport.ts'
import { anOffice, refusal, value } from '../support/office.ts'
import { anOfficeWith, rooms, stays, today, workbook, written, wrongRows } from './importing.ts'

describe('places', () => {
  it('two people change rooms in one workbook, though both rooms are full', async () => {
    const { office, store } = await anOfficeWith()
    const swapped = [aStay('P-1', '2', '2022-03-01'), aStay('P-2', '1', '2022-03-01')]
    expect(await wrongRows(store, workbook({ stays: swapped }))).toEqual([])
    value(await importRows(store, workbook({ stays: swapped }), today))
    expect(await office.sleeping(today)).toEqual({ '1': ['P-2'], '2': ['P-1'] })
    expect(await written(store, workbook({ stays: swapped }))).toBeNull()
  })

  it('a row over the densified capacity is refused with its day; the others go in', async () => {
    const { office, store } = await anOfficeWith()
    const crowded = workbook({ stays: [aStay('P-3', '1', '2022-01-01'), aStay('P-1', '1', '2022-03-01')] })
    const plan = await planOf(store, crowded, today)
    expect(problemsOf(plan)).toEqual([
      {
        sheet: 'stays',
        row: 2,
        column: 'Zimmer',
        code: 'ROOM_OVER_DENSIFIED',
        details: { day: '2022-03-01', people: 2, densified: 1 },
      },
    ])
    expect(refusal(await importRows(store, crowded, today))).toBe('IMPORT_HAS_WRONG_ROWS')
    const mixed = workbook({ stays: [aStay('P-3', '1', '2022-01-01'), aStay('P-2', '2', '2022-03-01', '2022-12-01')] })
    expect(refusal(await importRows(store, mixed, today))).toBe('IMPORT_HAS_WRONG_ROWS')
    value(await importRows(store, mixed, today, { skipInvalid: true }))
    expect(await office.sleeping(day('2022-12-01'))).toEqual({ '1': ['P-1'] })
  })

  it('who cannot leave keeps the place, so that nobody is planned into it', async () => {
    const { office, store } = await anOfficeWith(
      workbook({
        rooms: [...rooms, aRoom('4', { regularPlaces: 1, densifiedPlaces: 1 })],
        stays: [...stays, aStay('P-3', '4', '2022-03-01')],
      }),
    )
    // 1 → 2 → 4, and 4 stays taken: the second row is refused, and with it the first.
    const chain = [aStay('P-1', '2', '2022-03-01'), aStay('P-2', '4', '2022-03-01')]
    expect(await wrongRows(store, workbook({ rooms: [], stays: chain }))).toEqual([
      'stays 2 Zimmer ROOM_OVER_DENSIFIED',
      'stays 3 Zimmer ROOM_OVER_DENSIFIED',
    ])
    value(await importRows(store, workbook({ rooms: [], stays: chain }), today, { skipInvalid: true }))
    expect(await office.sleeping(today)).toEqual({ '1': ['P-1'], '2': ['P-2'], '4': ['P-3'] })
  })

  it.each([
    ['a second place on the same nights', [aStay('P-1', '3', '2022-05-01')], 'stays 2 Einzug STAY_OVERLAPS'],
    [
      'a stay that ends before it begins',
      [aStay('P-3', '3', '2022-05-01', '2022-05-01')],
      'stays 2 Auszug END_BEFORE_START',
    ],
    ['nobody', [aStay('P-9', '3', '2022-05-01')], 'stays 2 Nummer UNKNOWN_PERSON'],
    ['no room', [aStay('P-3', '9', '2022-05-01')], 'stays 2 Zimmer UNKNOWN_ROOM'],
    ['a day before the lease', [aStay('P-3', '3', '2019-05-01', '2019-06-01')], 'stays 2 Einzug OUTSIDE_LEASE'],
  ])('%s is refused', async (_, wrong, expected) => {
    const { store } = await anOfficeWith()
    expect(await wrongRows(store, workbook({ stays: wrong }))).toEqual([expected])
  })

  it('a stay in a blocked room is refused', async () => {
    const office = await anOffice(workbook(), [
      { accommodation: 'FRI', room: '3', from: day('2022-12-01'), to: null, reason: 'Rohrbruch' },
    ])
    const store = aStoreOn(office.path)
    expect(await wrongRows(store, workbook({ stays: [aStay('P-3', '3', '2022-05-01')] }))).toEqual([
      'stays 2 Zimmer ROOM_BLOCKED',
    ])
    expect(await wrongRows(store, workbook({ stays: [aStay('P-3', '3', '2022-05-01', '2022-12-01')] }))).toEqual([])
  })
})

describe('the capacity of a room', () => {
  const smaller = aRoom('1', { regularPlaces: 0, densifiedPlaces: 0 })
  it('cannot be lowered below its stays of today and to come; what was before keeps its places', async () => {
    for (const stay of [aStay('P-1', '1', '2022-03-01'), aStay('P-1', '1', '2030-03-01')]) {
      const { store } = await anOfficeWith(workbook({ stays: [stay] }))
      expect(await wrongRows(store, workbook({ rooms: [smaller], stays: [] }))).toEqual([
        'rooms 2 Plätze verdichtet ROOM_OVER_DENSIFIED',
      ])
    }
    const { store, office } = await anOfficeWith(workbook({ stays: [aStay('P-1', '1', '2021-03-01', '2021-03-02')] }))
    value(await importRows(store, workbook({ rooms: [smaller], stays: [] }), today))
    expect(await office.places('1', [day('2021-03-01'), day('2022-11-01'), today])).toEqual([1, 1, 0])
  })

  it('changes from the day of the list on, and where the list itself has people who need it, from their first night', async () => {
    const { office, store } = await anOfficeWith()
    const larger = [aRoom('1', { regularPlaces: 2, densifiedPlaces: 2 })]
    value(await importRows(store, workbook({ rooms: larger }), today))
    expect(await office.places('1', [day('2022-11-01'), today])).toEqual([1, 2])
    const crowd = [aStay('P-1', '1', '2022-03-01'), aStay('P-3', '1', '2022-05-01')]
    const evenLarger = [aRoom('1', { regularPlaces: 3, densifiedPlaces: 3 })]
    value(await importRows(store, workbook({ rooms: evenLarger, stays: crowd }), today))
    expect(await office.places('1', [day('2022-04-30'), day('2022-05-01'), today])).toEqual([1, 3, 3])
  })

  it('can be lowered when the same workbook moves the people out, and raised when it moves more in', async () => {
    const { office, store } = await anOfficeWith()
    const out = workbook({ rooms: [smaller], stays: [aStay('P-1', '3', '2022-03-01')] })
    value(await importRows(store, out, today))
    expect(await office.sleeping(today)).toEqual({ '3': ['P-1'], '2': ['P-2'] })
    const back = workbook({
      rooms: [aRoom('1', { regularPlaces: 2, densifiedPlaces: 2 })],
      stays: [aStay('P-1', '1', '2022-03-01'), aStay('P-3', '1', '2022-03-01')],
    })
    value(await importRows(store, back, today))
    expect(await office.sleeping(today)).toEqual({ '1': ['P-1', 'P-3'], '2': ['P-2'] })
  })

  it('is planned consistently when one lowering is refused and people do not leave the other', async () => {
    const crowd = ['X', 'Y', 'Z', 'A', 'B', 'C', 'D', 'E'].map((name) => aPerson(`P-${name}`))
    const many = (room: string, names: string, from: string, to: string) =>
      [...names].map((name) => aStay(`P-${name}`, room, from, to))
    const present = [
      ...many('1', 'XYZ', '2020-05-01', '2020-05-02'),
      ...many('1', 'XY', '2023-01-01', '2023-01-02'),
      ...many('1', 'XY', '2023-01-09', '2023-01-10'),
      ...many('1', 'C', '2023-01-03', '2023-01-05'),
      ...many('2', 'B', '2023-01-03', '2023-01-05'),
    ]
    const before = [
      aRoom('1', { regularPlaces: 0, densifiedPlaces: 3 }),
      aRoom('2', { regularPlaces: 0, densifiedPlaces: 1 }),
    ]
    const { office, store } = await anOfficeWith(workbook({ rooms: before, people: crowd, stays: present }))
    const asked = workbook({
      rooms: [
        aRoom('1', { regularPlaces: 0, densifiedPlaces: 2 }),
        aRoom('2', { regularPlaces: 0, densifiedPlaces: 0 }),
      ],
      people: [],
      stays: [
        ...many('1', 'D', '2023-01-03', '2023-01-10'),
        ...many('1', 'E', '2023-01-01', '2023-01-04'),
        ...many('1', 'B', '2023-01-03', '2023-01-05'),
      ],
    })
    value(await importRows(store, asked, today, { skipInvalid: true }))
    expect(value(await office.client.office.check({})).problems).toEqual([])
  })
})
