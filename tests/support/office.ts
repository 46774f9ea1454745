/** An office in a file of its own for one test: founded by the real code, asked through the real contract. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createBackend } from '../../db/backend.ts'
import { contract, type FullContract } from '../../db/contract/index.ts'
import { type Client, createClient } from '../../db/contract/rpc.ts'
import type { RegisterRows } from '../../db/domain/register/rows.ts'
import type { Day, HouseholdId, PersonId, RoomId } from '../../db/domain/values.ts'
import { foundOffice, type NewOffice, type RoomBlockRow } from '../../db/store/found.ts'
import { value } from './result.ts'

export { refusal, value } from './result.ts'

export interface TestOffice {
  readonly path: string
  readonly client: Client<FullContract>
  readonly today: Day
  roomId(number: string): Promise<RoomId>
  person(number: string): Promise<{ personId: PersonId; householdId: HouseholdId }>
  /** The room numbers and people of a house on a day: `{ '0.01': ['P-1', …] }`, empty rooms left out. */
  sleeping(on: Day): Promise<Record<string, string[]>>
  /** The densified places of a room on each of the days; null where it is not in service. */
  places(number: string, on: readonly Day[]): Promise<(number | null)[]>
  close(): Promise<void>
}

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'quartier-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function clientOf(actor = 'S. Bergmann') {
  const faults: string[] = []
  const backend = createBackend({
    now: () => new Date('2022-11-02T08:00:00Z'),
    checkOutput: true,
    log: (line) => line.startsWith('fault') && faults.push(line),
  })
  const hooks = { signal: new AbortController().signal, progress: () => {} }
  const client = createClient(
    contract,
    (call) => backend.dispatch(call, hooks),
    () => ({ actor, commandId: randomUUID() }),
  )
  return { backend, client, faults }
}

/** An office with these rows on 2 November 2022. */
export async function anOffice(
  rows: RegisterRows,
  blocks: readonly RoomBlockRow[] = [],
  more: Partial<NewOffice> = {},
): Promise<TestOffice> {
  const path = join(temporaryFolder(), 'office.quartier')
  const today = '2022-11-02' as Day
  const office = {
    officeName: 'Teststadt',
    clerks: ['S. Bergmann'],
    demoToday: today,
    rows,
    blocks,
    ...more,
  }
  value(
    await foundOffice(path, office, {
      at: '2022-11-02T08:00:00.000Z',
      actor: 'S. Bergmann',
      command: 'file.demo',
      commandId: randomUUID(),
      input: {},
    }),
  )
  const { backend, client, faults } = clientOf()
  value(await client.file.open({ path }))
  onTestFinished(async () => {
    await backend.close()
    if (faults.length) throw new Error(faults.join('\n'))
  })
  const plans = async (on: Day) => {
    const houses = value(await client.housing.houses({ on }))
    return Promise.all(
      houses.map(async (house) => value(await client.housing.plan({ on, scope: { accommodationId: house.id } }))),
    )
  }
  const roomsOn = async (on: Day) => (await plans(on)).flatMap((plan) => plan.groups.flatMap((group) => group.rooms))
  return {
    path,
    client,
    today,
    async roomId(number) {
      const room = (await roomsOn(today)).find((candidate) => candidate.number === number)
      if (!room) throw new Error('no such room')
      return room.id
    },
    async person(number) {
      const { rows: listed } = value(await client.people.list({ on: today }))
      const person = listed.find((candidate) => candidate.number === number)
      if (!person) throw new Error('no such person')
      return { personId: person.personId, householdId: person.householdId }
    },
    async sleeping(on) {
      const { rows: listed } = value(await client.people.list({ on }))
      const byRoom: Record<string, string[]> = {}
      for (const { room, number } of listed) if (room) byRoom[room] = [...(byRoom[room] ?? []), number].sort()
      return byRoom
    },
    async places(number, days) {
      const rooms = await Promise.all(
        days.map(async (on) => (await roomsOn(on)).find((room) => room.number === number)),
      )
      return rooms.map((room) => (room?.inService ? room.densifiedPlaces : null))
    },
    close: () => backend.close(),
  }
}
