/** How fast the office's data answers at 10,000 people, each figure against the plainest way to do the same. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { createBackend } from '../../db/backend.ts'
import { contract } from '../../db/contract/index.ts'
import { createClient } from '../../db/contract/rpc.ts'
import type { Result } from '../../db/domain/result.ts'
import { addDays } from '../../db/domain/values.ts'
import { foundOffice } from '../../db/store/found.ts'
import { benchDay, bigOffice } from './bigOffice.ts'
import { compare, type Figure } from './measure.ts'

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

export async function measureData(people: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'quartier-bench-'))
  try {
    return await measureIn(folder, people)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureIn(folder: string, people: number): Promise<Figure[]> {
  const path = join(folder, 'bench.quartier')
  const rows = bigOffice(people)
  const entry = () => ({
    at: '2022-11-02T08:00:00Z',
    actor: 'Bench',
    command: 'file.demo',
    commandId: randomUUID(),
    input: {},
  })
  const office = { officeName: 'Bench', clerks: ['Bench'], demoToday: benchDay, rows, blocks: [] }
  value(await foundOffice(path, office, entry()))
  const backend = createBackend({ now: () => new Date(), checkOutput: false, log: () => {} })
  const hooks = { signal: new AbortController().signal, progress: () => {} }
  const client = createClient(
    contract,
    (call) => backend.dispatch(call, hooks),
    () => ({ actor: 'Bench', commandId: randomUUID() }),
  )
  value(await client.file.open({ path }))
  const raw = new Database(path)
  raw.pragma('synchronous = FULL')
  const [house] = value(await client.housing.houses({ on: benchDay }))
  if (!house) throw new Error('no house')
  const listed = value(await client.people.list({ on: benchDay, limit: people }))
  const { personId, householdId } = listed.rows[0] ?? listed.rows[1] ?? never()
  const request = { name: 'belegung' as const, on: benchDay }
  const document = value(await client.reports.build(request))

  const figures = [
    await compare(
      `plan of a house with ${house.places.rooms} rooms`,
      async () => value(await client.housing.plan({ on: benchDay, scope: { accommodationId: house.id } })),
      {
        what: 'its stays and people in one raw SQL statement',
        work: () =>
          raw
            .prepare(
              `SELECT * FROM stay JOIN room ON room.id = room_id JOIN person ON person.id = person_id
               WHERE room.accommodation_id = ? AND known_until IS NULL AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)`,
            )
            .all(house.id, benchDay, benchDay),
      },
    ),
    await compare(
      `list of ${people} people`,
      async () => value(await client.people.list({ on: benchDay, limit: people })),
      {
        what: 'every row of person in raw SQL',
        work: () =>
          raw
            .prepare('SELECT * FROM person JOIN person_name ON person_id = person.id ORDER BY family_name, given_name')
            .all(),
      },
    ),
    await compare(
      'search by name',
      async () => value(await client.people.search({ text: 'yildiz lina', on: benchDay })),
      {
        what: 'the same two LIKE in raw SQL',
        work: () =>
          raw
            .prepare(
              `SELECT * FROM person JOIN person_name ON person_id = person.id WHERE family_name LIKE '%y_ld_z%' AND given_name LIKE '%lina%' LIMIT 20`,
            )
            .all(),
      },
    ),
    await compare(
      'rooms for one person',
      async () => value(await client.housing.moveOptions({ personIds: [personId], day: benchDay })),
      {
        what: 'every believed stay in raw SQL',
        work: () => raw.prepare('SELECT * FROM stay WHERE known_until IS NULL').all(),
      },
    ),
    await compare(
      'follow-ups of the whole office',
      async () => value(await client.followUps.list({ on: benchDay, limit: 20_000 })),
      {
        what: 'every birth and every believed status in raw SQL',
        work: () => [
          raw.prepare('SELECT id, birth_day FROM person').all(),
          raw.prepare('SELECT * FROM residence_status WHERE known_until IS NULL').all(),
        ],
      },
    ),
    await measureMoves(client, { personId, householdId }, raw),
    await compare(
      `Excel of ${document.sections.flatMap((s) => s.rows).length} rows`,
      async () => value(await client.reports.issue({ request, medium: 'excel' })),
      { what: 'the same cells as JSON through zlib', work: () => deflateRawSync(JSON.stringify(document)) },
      3,
    ),
  ]
  raw.close()
  await backend.close()
  return figures
}

const never = (): never => {
  throw new Error('no people')
}

/** A move there and back, day after day, against one committed row in raw SQL on the same disk. */
async function measureMoves(
  client: ReturnType<typeof createClient<typeof contract>>,
  who: { readonly personId: number; readonly householdId: number },
  raw: Database.Database,
): Promise<Figure> {
  const { options } = value(await client.housing.moveOptions({ personIds: [who.personId], day: benchDay }))
  const free = options.filter((option) => option.verdict !== 'block').map((option) => option.roomId)
  let moves = 0
  const move = async () => {
    const household = value(await client.people.household({ householdId: who.householdId, on: benchDay }))
    value(
      await client.housing.moveHousehold({
        ...who,
        version: household.version,
        personIds: [who.personId],
        roomId: free[moves % 2] ?? 0,
        day: addDays(benchDay, ++moves),
        accepted: ['regular', 'area', 'split', 'purpose', 'minors', 'sexes'],
        reason: 'Messung',
      }),
    )
  }
  raw.exec('CREATE TABLE IF NOT EXISTS bench_commit (id INTEGER PRIMARY KEY, text TEXT) STRICT')
  const one = raw.prepare('INSERT INTO bench_commit (text) VALUES (?)')
  return compare(
    'move of a household, committed',
    move,
    { what: 'one row inserted and committed in raw SQL', work: () => one.run('x') },
    15,
  )
}
