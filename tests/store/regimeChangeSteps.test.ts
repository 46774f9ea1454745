/** A corrected step of a change of the regime: what was believed of it until then, as of a day and as known on a day. */
import { expect, it } from 'vitest'
import type { Day } from '../../db/domain/values.ts'
import { openStore, type Store } from '../../db/store/connection.ts'
import { insertCases, loadCases, loadFormerSteps, withdrawStep, writeStep } from '../../db/store/regimeChanges.ts'
import { aPerson, aRegister, day } from '../build/register.ts'
import { anOffice, value } from '../support/office.ts'

const october = day('2022-10-10')
const november = day('2022-11-02')

async function anOpenCase() {
  const office = await anOffice(aRegister({ people: [aPerson('P-1')] }))
  const { personId, householdId } = await office.person('P-1')
  const store = value(openStore(office.path))
  let commands = 0
  const write = (fn: Parameters<Store['write']>[1]) => {
    commands += 1
    const entry = { at: '2022-11-02T08:00:00.000Z', actor: 'S. Bergmann', command: 'test', input: {} }
    return store.write({ ...entry, commandId: `command-${commands}` }, fn)
  }
  const openedOn = october
  await write(async (writer) => {
    const change = { householdId, personIds: [personId], direction: 'to_jobcenter' as const, dueOn: november }
    await insertCases(writer, [change], openedOn)
    return { ok: true, value: {} }
  })
  const loaded = (on: Day, knownOn: Day | null = null) =>
    store.read(async (db) => (await loadCases(db, { on, knownOn }))[0] ?? null)
  const record = (step: Day, replaces: number | null, today: Day) =>
    write(async (writer) => {
      const [entry] = await loadCases(writer.db, { on: november, knownOn: null })
      if (!entry) throw new Error('no case')
      await writeStep(writer, { regime_change_id: entry.id, step: 'applied', day: step, note: null }, replaces, today)
      return { ok: true, value: {} }
    })
  return { store, write, loaded, record }
}

it('keeps the old day as believed until the correction, and answers as it was known then', async () => {
  const { store, write, loaded, record } = await anOpenCase()
  await record(day('2022-10-04'), null, october)
  const first = (await loaded(november))?.steps[0]
  await record(day('2022-10-06'), first?.id ?? 0, november)
  const now = await loaded(november)
  expect(now?.steps).toMatchObject([{ step: 'applied', day: '2022-10-06', knownSince: '2022-11-02' }])
  expect((await loaded(november, day('2022-11-01')))?.steps).toMatchObject([{ day: '2022-10-04' }])
  expect(await loaded(november, day('2022-10-09'))).toBeNull()
  const former = (known: Day | null) => store.read((db) => loadFormerSteps(db, now?.id as never, known))
  expect(await former(null)).toMatchObject([{ day: '2022-10-04', knownSince: '2022-10-10', knownUntil: '2022-11-02' }])
  expect(await former(day('2022-11-01'))).toEqual([])

  await write(async (writer) => {
    await withdrawStep(writer, now?.steps[0]?.id ?? 0, day('2022-11-03'))
    return { ok: true, value: {} }
  })
  expect((await loaded(november))?.steps).toEqual([])
  expect((await loaded(november, november))?.steps).toMatchObject([{ day: '2022-10-06' }])
  await store.close()
})
