/** Which data file the desktop opens, makes and remembers. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Call, Reply } from '../../db/contract/rpc.ts'
import { startArguments } from '../../electron/shell/arguments.ts'
import { openMemory } from '../../electron/shell/memory.ts'
import { createOffice } from '../../electron/shell/office.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quartier-office-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** An office over a data process that opens whatever it is asked to, or refuses everything. */
function office(refusal?: Extract<Reply, { ok: false }>) {
  const asked: Call[] = []
  const memory = openMemory(join(folder, 'desktop.json'))
  const call = async (given: Call): Promise<Reply> => {
    asked.push(given)
    return refusal ?? { ok: true, value: given.input }
  }
  const demo = join(folder, 'Demo.quartier')
  return {
    asked: () => asked.map(({ method, input }) => ({ method, input })),
    actors: () => asked.map(({ actor }) => actor),
    memory,
    demo,
    office: createOffice({ call, ask: call, cancel: () => undefined, end: async () => undefined }, memory, demo),
  }
}
const nothingGiven = startArguments(['quartier'])

test('the first start opens nothing and refuses nothing', async () => {
  const fresh = office()
  expect(await fresh.office.openAtStart(nothingGiven)).toBeNull()
  expect(fresh.asked()).toEqual([])
})

test('what the clerk opened is opened again at the next start', async () => {
  const path = join(folder, 'Amt.quartier')
  expect(await office().office.open(path)).toEqual({ ok: true, value: { opened: 'Amt.quartier' } })
  const next = office()
  expect(await next.office.openAtStart(nothingGiven)).toBeNull()
  expect(next.asked()).toEqual([{ method: 'file.open', input: { path } }])
})

test('a new office is founded by its first clerk and remembered', async () => {
  const made = office()
  const path = join(folder, 'Neu.quartier')
  await made.office.create(path, 'Stadt Muster', 'A. Beispiel')
  expect(made.asked()).toEqual([
    { method: 'file.create', input: { path, office: 'Stadt Muster', clerk: 'A. Beispiel' } },
  ])
  expect(made.actors()).toEqual(['A. Beispiel'])
  expect(made.memory.get().recent).toBe(path)
})

test('the demo office is made once and opened from then on', async () => {
  const first = office()
  await first.office.openDemo()
  expect(first.asked()).toEqual([{ method: 'file.demo', input: { path: first.demo } }])
  await writeFile(first.demo, '')
  const second = office()
  await second.office.openDemo()
  expect(second.asked()).toEqual([{ method: 'file.open', input: { path: second.demo } }])
})

test('a file named at the start comes before the demo office and before the one open last, and is not remembered', async () => {
  const path = join(folder, 'Named.quartier')
  const started = office()
  started.memory.set({ recent: join(folder, 'Last.quartier') })
  await started.office.openAtStart(startArguments(['quartier', '--demo', `--file=${path}`]))
  expect(started.asked()).toEqual([{ method: 'file.open', input: { path } }])
  expect(started.memory.get().recent).toBe(join(folder, 'Last.quartier'))
})

test('a file that cannot be opened at the start is said, and stays the one open last', async () => {
  const refused = office({ ok: false, error: { code: 'FILE_LOCKED' } })
  refused.memory.set({ recent: join(folder, 'Last.quartier') })
  expect(await refused.office.openAtStart(nothingGiven)).toEqual({ code: 'FILE_LOCKED' })
  expect(refused.office.path()).toBeNull()
  expect(refused.memory.get().recent).toBe(join(folder, 'Last.quartier'))
})

test('a refused opening leaves the open file and the memory as they were', async () => {
  const path = join(folder, 'Amt.quartier')
  const good = office()
  await good.office.open(path)
  const bad = office({ ok: false, error: { code: 'FILE_FOREIGN' } })
  expect(await bad.office.open(join(folder, 'Fremd.quartier'))).toEqual({ ok: false, error: { code: 'FILE_FOREIGN' } })
  expect(bad.memory.get().recent).toBe(path)
})

test.each(['not json', '[]', '{"recent":7,"bounds":{"x":"left"},"zoom":99}'])(
  'a damaged memory is an empty one: %s',
  async (text) => {
    await writeFile(join(folder, 'desktop.json'), text)
    expect(openMemory(join(folder, 'desktop.json')).get()).toEqual({
      recent: null,
      bounds: null,
      maximized: false,
      zoom: 1,
    })
  },
)
