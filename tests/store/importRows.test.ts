/** Importing rows into an office that is there already: what a changed cell writes, and that the same rows write nothing. */
import { describe, expect, it } from 'vitest'
import { aHouse, aPerson, type aRegister, aRoom, aStay, day } from '../build/register.ts'
import { importRows } from '../support/modelImport.ts'
import { value } from '../support/office.ts'
import {
  anOfficeWith,
  cents,
  everKnown,
  house,
  outcomes,
  p1,
  p2,
  p3,
  people,
  room1,
  rooms,
  stays,
  today,
  workbook,
  written,
  wrongRows,
} from './importing.ts'

describe('the same workbook again', () => {
  it('changes nothing and leaves no audit row', async () => {
    const { store } = await anOfficeWith()
    expect(new Set((await outcomes(store, workbook())).map((line) => line.split(' ').at(-1)))).toEqual(
      new Set(['unchanged']),
    )
    expect(await written(store, workbook())).toBeNull()
  })

  it('from before a move that the office knows by now: the move stays, the row counts as unchanged', async () => {
    const moved = [aStay('P-1', '1', '2022-03-01', '2022-10-10'), aStay('P-1', '2', '2022-10-10')]
    const { store } = await anOfficeWith(workbook({ stays: moved }))
    const before = workbook({ stays: [aStay('P-1', '1', '2022-03-01')] })
    expect(await wrongRows(store, before)).toEqual([])
    expect(await written(store, before)).toBeNull()
  })

  it('with its rows in another order', async () => {
    const { store } = await anOfficeWith()
    const turned = workbook({ rooms: rooms.toReversed(), people: people.toReversed(), stays: stays.toReversed() })
    expect(await written(store, turned)).toBeNull()
  })
})

describe('a changed cell is one update with what stood there before', () => {
  const version = ['household', { version: 1 }, { version: 2 }]
  const renewed = ['person', { version: 1 }, { version: 2 }]
  it.each<[string, Parameters<typeof aRegister>[0], unknown[]]>([
    [
      'the name of a house',
      { houses: [{ ...house, name: 'Friedrichstr.' }] },
      [['accommodation', { name: 'Friedrichstraße' }, { name: 'Friedrichstr.' }]],
    ],
    [
      'the rent',
      { houses: [{ ...house, coldRent: cents(120_00) }] },
      [['lease', { cold_rent: 10000 }, { cold_rent: 12000 }]],
    ],
    ['a floor', { rooms: [{ ...room1, floor: '1. OG' }] }, [['room', { floor: 'EG' }, { floor: '1. OG' }]]],
    [
      'a given name',
      { people: [{ ...p1, givenName: 'Kim' }] },
      [
        renewed,
        ['person_name', expect.objectContaining({ given_name: 'Alex' }), null],
        ['person_name', null, expect.objectContaining({ given_name: 'Kim', valid_from: '1900-01-01', valid_to: null })],
        version,
      ],
    ],
    [
      'the end of a status',
      { people: [{ ...p1, statusTo: day('2023-03-01') }] },
      [
        renewed,
        ['residence_status', expect.objectContaining({ valid_to: null }), null],
        ['residence_status', null, expect.objectContaining({ valid_from: '2022-03-01', valid_to: '2023-03-01' })],
        version,
      ],
    ],
    [
      'languages and another nationality',
      { people: [{ ...p1, languages: ['ar', 'kmr'], furtherNationalities: ['163'] }] },
      [
        [
          'person',
          { version: 1, languages: '[]', further_nationalities: '[]' },
          { version: 2, languages: '["ar","kmr"]', further_nationalities: '["163"]' },
        ],
        version,
      ],
    ],
    [
      'an obligation, from the assignment on',
      { people: [{ ...p1, obligation: 'section_60', obligationTo: day('2023-03-01') }] },
      [
        renewed,
        [
          'residence_obligation',
          null,
          expect.objectContaining({ law: 'section_60', place: null, valid_from: '2022-03-01', valid_to: '2023-03-01' }),
        ],
        version,
      ],
    ],
    [
      'the end of a stay',
      { stays: [aStay('P-1', '1', '2022-03-01', '2022-12-01')] },
      [
        ['stay', expect.objectContaining({ valid_to: null }), null],
        ['stay', null, expect.objectContaining({ valid_from: '2022-03-01', valid_to: '2022-12-01' })],
        version,
      ],
    ],
  ])('%s', async (_, over, changes) => {
    const { store } = await anOfficeWith()
    expect(await written(store, workbook(over))).toEqual(changes)
  })

  it('a missing column leaves what is known, a blank cell empties it', async () => {
    const { store } = await anOfficeWith()
    const first = p1
    expect(
      await written(
        store,
        workbook({ people: [{ ...first, nationality: undefined, birth: undefined, sex: undefined }] }),
      ),
    ).toBeNull()
    expect(await written(store, workbook({ people: [{ ...first, nationality: null }] }))).toEqual([
      ['person', { nationality: '475', version: 1 }, { nationality: null, version: 2 }],
      version,
    ])
  })

  it('an obligation keeps its first day and, without its column, its end', async () => {
    const obliged = { ...p1, obligation: 'section_60' as const, obligationTo: day('2023-03-01') }
    const { store } = await anOfficeWith(workbook({ people: [obliged, p2, p3] }))
    const later = { ...obliged, assignedOn: day('2022-04-01') }
    expect(await written(store, workbook({ people: [{ ...later, obligationTo: undefined }] }))).toEqual([
      ['person', { assigned_on: '2022-03-01', version: 1 }, { assigned_on: '2022-04-01', version: 2 }],
      version,
    ])
    const [change] = (await written(store, workbook({ people: [{ ...later, obligationTo: null }] })))?.slice(2) ?? []
    expect(change).toEqual([
      'residence_obligation',
      null,
      expect.objectContaining({ valid_from: '2022-03-01', valid_to: null }),
    ])
    expect(await wrongRows(store, workbook({ people: [{ ...later, obligationTo: day('2022-03-01') }] }))).toEqual([
      'people 2 Wohnsitzauflage bis END_BEFORE_START',
    ])
  })

  it('a stay without its column Auszug keeps its end, also when its room changes', async () => {
    const ended = aStay('P-1', '1', '2022-03-01', '2022-06-01')
    const { store } = await anOfficeWith(workbook({ stays: [ended, aStay('P-1', '2', '2022-06-01')] }))
    const moved = { ...ended, room: '3', to: undefined }
    expect(await wrongRows(store, workbook({ stays: [moved] }))).toEqual([])
    await written(store, workbook({ stays: [moved] }))
    expect(await everKnown(store, 'stay')).toEqual([
      '1 3 2022-03-01 2022-06-01 2022-11-02 ',
      '1 2 2022-06-01  2022-11-02 ',
    ])
  })

  it('who changes the household renews the one that is left, too', async () => {
    const { store } = await anOfficeWith()
    const joined = { ...p3, household: 'H-P-1', role: 'other' as const }
    const changes = await written(store, workbook({ people: [joined] }))
    expect(changes?.filter(([table]) => table === 'household')).toEqual([version, version])
  })
})

describe('statuses and regimes', () => {
  const later = day('2022-11-20')
  it('a new status ends the one before; what was believed until then stays as history', async () => {
    const { store } = await anOfficeWith(workbook({ people: [p1], stays: [] }))
    const permit = {
      ...p1,
      residenceStatus: 'permit_24' as const,
      statusFrom: day('2022-10-01'),
      benefitRegime: 'sgb_2' as const,
      regimeFrom: day('2022-11-01'),
    }
    value(await importRows(store, workbook({ people: [permit], stays: [] }), later))
    expect(await everKnown(store, 'residence_status')).toEqual([
      '1 permission_to_stay 2022-03-01  2022-11-02 2022-11-20',
      '1 permission_to_stay 2022-03-01 2022-10-01 2022-11-20 ',
      '1 permit_24 2022-10-01  2022-11-20 ',
    ])
    expect(await everKnown(store, 'benefit_regime')).toEqual([
      '1 asylblg_3 2022-03-01  2022-11-02 2022-11-20',
      '1 asylblg_3 2022-03-01 2022-11-01 2022-11-20 ',
      '1 sgb_2 2022-11-01  2022-11-20 ',
    ])
  })

  it('an older list does not wipe out what was learned since', async () => {
    const { store } = await anOfficeWith(workbook({ people: [p1], stays: [] }))
    const permit = { ...p1, residenceStatus: 'permit_24' as const, statusFrom: day('2022-10-01') }
    value(await importRows(store, workbook({ people: [permit], stays: [] }), today))
    const old = { ...p1, statusTo: day('2023-03-01') }
    expect(await written(store, workbook({ people: [old], stays: [] }))).toBeNull()
  })

  it('a workbook without the column Status bis leaves the end that is known', async () => {
    const ends = { ...p1, statusTo: day('2023-03-01') }
    const { store } = await anOfficeWith(workbook({ people: [ends], stays: [] }))
    expect(await written(store, workbook({ people: [{ ...ends, statusTo: undefined }], stays: [] }))).toBeNull()
    expect(await everKnown(store, 'residence_status')).toEqual([
      '1 permission_to_stay 2022-03-01 2023-03-01 2022-11-02 ',
    ])
    await written(store, workbook({ people: [{ ...ends, statusTo: null }], stays: [] }))
    expect(await everKnown(store, 'residence_status')).toEqual(['1 permission_to_stay 2022-03-01  2022-11-02 '])
  })

  it('what was entered today and corrected today was never believed on any day', async () => {
    const { store } = await anOfficeWith(workbook({ people: [p1], stays: [] }))
    value(
      await importRows(store, workbook({ people: [{ ...p1, residenceStatus: 'toleration_60a' }], stays: [] }), today),
    )
    expect(await everKnown(store, 'residence_status')).toEqual(['1 toleration_60a 2022-03-01  2022-11-02 '])
  })
})

describe('rows that name each other', () => {
  it('keeps rooms apart whose Kürzel and number read the same one behind the other', async () => {
    const two = [aHouse({ shortName: 'A' }), aHouse({ shortName: 'A 1' })]
    const twoRooms = [aRoom('1 2', { accommodation: 'A' }), aRoom('2', { accommodation: 'A 1' })]
    const { office, store } = await anOfficeWith(
      workbook({
        houses: two,
        rooms: twoRooms,
        stays: [aStay('P-1', '1 2', '2022-03-01', null, 'A'), aStay('P-2', '2', '2022-03-01', null, 'A 1')],
      }),
    )
    expect(await office.sleeping(today)).toEqual({ '1 2': ['P-1'], '2': ['P-2'] })
    expect(await outcomes(store, workbook({ houses: [], rooms: twoRooms, people: [], stays: [] }))).toEqual([
      'rooms A 1 2 unchanged',
      'rooms A 1 2 unchanged',
    ])
  })

  it('a household has one reference person, also when the row that would give it up is wrong', async () => {
    const { office, store } = await anOfficeWith()
    const givesUp = { ...p1, role: 'other' as const, statusTo: day('2022-01-01') }
    const takesOver = { ...p3, household: 'H-P-1', role: 'reference' as const }
    const rowsOf = workbook({ people: [givesUp, takesOver], stays: [] })
    expect(await wrongRows(store, rowsOf)).toEqual([
      'people 2 Status bis END_BEFORE_START',
      'people 3 Rolle TWO_REFERENCE_PERSONS',
    ])
    value(await importRows(store, rowsOf, today, { skipInvalid: true }))
    expect(value(await office.client.office.check({})).problems).toEqual([])
  })

  it('the role of reference person is handed over in one workbook, in whichever order the rows stand', async () => {
    for (const turn of [false, true]) {
      const { office, store } = await anOfficeWith(
        workbook({ people: [p1, { ...p2, household: 'H-P-1', role: 'partner' }] }),
      )
      const handed = [
        { ...p1, role: 'partner' as const },
        { ...p2, household: 'H-P-1', role: 'reference' as const },
      ]
      value(await importRows(store, workbook({ people: turn ? handed.reverse() : handed, stays: [] }), today))
      expect(value(await office.client.office.check({})).problems).toEqual([])
    }
  })

  it('a birth after the assignment or in the future is refused, for who is new and for who is known', async () => {
    const { store } = await anOfficeWith()
    const late = { birth: { day: day('2022-03-02'), precision: 'day' as const } }
    const unborn = { birth: { day: day('2022-11-03'), precision: 'day' as const }, assignedOn: null }
    const wrong = [{ ...p1, ...late }, aPerson('P-8', late), { ...p2, ...unborn }, aPerson('P-9', unborn)]
    expect(await wrongRows(store, workbook({ people: wrong, stays: [] }))).toEqual(
      [2, 3, 4, 5].map((row) => `people ${row} Geburtsdatum BORN_AFTER`),
    )
  })
})
