/** Lists in which people leave: who leads the household then, and the place that they still have. Found by the fuzz (tests/fuzz). */
import { expect, it } from 'vitest'
import { aHouse, aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { importRows } from '../support/modelImport.ts'
import { value } from '../support/office.ts'
import { anOfficeWith, today, workbook, written, wrongRows } from './importing.ts'

const leader = aPerson('P-1', { household: 'H' })
const heir = aPerson('P-2', { household: 'H', role: 'partner' })
const gone = { leftOn: day('2022-10-10'), leftHow: 'transferred' as const }
const noStays = { rooms: [], stays: [] }
const family = (...people: ReturnType<typeof aPerson>[]) => workbook({ ...noStays, people })

/** Who led the household when, as it is believed now. */
async function leaders(store: Awaited<ReturnType<typeof anOfficeWith>>['store']): Promise<string[]> {
  const rows = await store.read((db) =>
    db
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .select(['person.number', 'membership.valid_from', 'membership.valid_to'])
      .where('membership.known_until', 'is', null)
      .where('membership.role', '=', 'reference')
      .orderBy('membership.valid_from')
      .execute(),
  )
  return rows.map((row) => `${row.number} ${row.valid_from} ${row.valid_to ?? ''}`.trim())
}

it('who takes over in the list that names the leaving leads from that day on', async () => {
  const { office, store } = await anOfficeWith(family(leader, heir))
  const list = family({ ...leader, ...gone }, { ...heir, role: 'reference' })
  value(await importRows(store, list, today))
  expect(await leaders(store)).toEqual(['P-1 2022-03-01 2022-10-10', 'P-2 2022-10-10'])
  expect(await written(store, list)).toBeNull()
  expect(value(await office.client.office.check({})).problems).toEqual([])
})

it('one after another, though both have left and are new', async () => {
  const { store } = await anOfficeWith(family())
  const second = { ...heir, role: 'reference' as const, leftOn: day('2022-10-20') }
  value(await importRows(store, family(second, { ...leader, ...gone }), today))
  expect(await leaders(store)).toEqual(['P-1 2022-03-01 2022-10-10', 'P-2 2022-10-10 2022-10-20'])
})

it('two who led until the same day are one too many', async () => {
  const { store } = await anOfficeWith(family())
  const both = family({ ...leader, ...gone }, { ...heir, role: 'reference', ...gone })
  expect(await wrongRows(store, both)).toEqual(['people 3 Rolle TWO_REFERENCE_PERSONS'])
})

it('who led before the known Bezugsperson came to lead is refused where both would lead', async () => {
  const { store } = await anOfficeWith(family(leader))
  const other = { ...heir, role: 'reference' as const, ...gone }
  expect(await wrongRows(store, family(other))).toEqual(['people 2 Rolle TWO_REFERENCE_PERSONS'])
})

it('a stay from before the day on which a successor came does not make her lead earlier', async () => {
  const { office, store } = await anOfficeWith(workbook({ people: [], stays: [] }))
  const late = {
    ...heir,
    role: 'reference' as const,
    assignedOn: gone.leftOn,
    statusFrom: gone.leftOn,
    regimeFrom: gone.leftOn,
  }
  value(await importRows(store, workbook({ people: [{ ...leader, ...gone }, late], stays: [] }), today))
  value(await importRows(store, aRegister({ stays: [aStay('P-2', '1', '2022-06-01')] }), today))
  expect(await leaders(store)).toEqual(['P-1 2022-03-01 2022-10-10', 'P-2 2022-10-10'])
  expect(value(await office.client.office.check({})).problems).toEqual([])
})

it('nobody leaves the register while a place is kept: the list must say when it was left', async () => {
  const stays = [aStay('P-1', '1', '2022-03-01')]
  const { office, store } = await anOfficeWith(workbook({ people: [leader], stays }))
  const people = [{ ...leader, ...gone }]
  const refusal = ['people 2 Weggezogen am STILL_HOUSED']
  expect(await wrongRows(store, workbook({ people, stays: [] }))).toEqual(refusal)
  expect(await wrongRows(store, workbook({ people, stays }))).toEqual(refusal)
  value(await importRows(store, workbook({ people, stays: [aStay('P-1', '1', '2022-03-01', '2022-10-10')] }), today))
  expect(value(await office.client.office.check({})).problems).toEqual([])
})

it('a stay in a house that nobody knows is refused for the house', async () => {
  const { store } = await anOfficeWith(workbook({ people: [leader], stays: [] }))
  const stays = [aStay('P-1', '1', '2022-03-01', null, 'NIE'), aStay('P-1', '77', '2022-04-01')]
  const list = aRegister({ houses: [aHouse()], rooms: [aRoom('1')], stays })
  expect(await wrongRows(store, list)).toEqual([
    'stays 2 Unterkunft UNKNOWN_ACCOMMODATION',
    'stays 3 Zimmer UNKNOWN_ROOM',
  ])
})
