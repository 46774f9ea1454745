/** How fast the time view's question is answered: 1,000 rooms × 365 days, against reading the same stays in raw SQL. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** In the generated office households of one to six have a room each: 3,500 people are 1,000 rooms. */
export async function measureTimeline(people = 3_500): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'quartier-bench-'))
  try {
    const path = join(folder, 'time.quartier')
    const office = { officeName: 'Bench', clerks: ['Bench'], demoToday: benchDay, rows: bigOffice(people), blocks: [] }
    const entry = {
      at: '2022-11-02T08:00:00Z',
      actor: 'Bench',
      command: 'file.demo',
      commandId: randomUUID(),
      input: {},
    }
    value(await foundOffice(path, office, entry))
    const backend = createBackend({ now: () => new Date(), checkOutput: false, log: () => {} })
    const hooks = { signal: new AbortController().signal, progress: () => {} }
    const client = createClient(
      contract,
      (call) => backend.dispatch(call, hooks),
      () => ({ actor: 'Bench', commandId: randomUUID() }),
    )
    value(await client.file.open({ path }))
    const raw = new Database(path)
    const from = addDays(benchDay, -6)
    const asked = { on: benchDay, scope: { all: true as const }, from, days: 365 }
    const { rooms } = value(await client.timeline.rooms(asked))
    const figure = await compare(
      `time view of ${rooms.length} rooms × 365 days`,
      async () => value(await client.timeline.rooms(asked)),
      {
        what: 'its stays with membership and name in one raw SQL statement',
        work: () =>
          raw
            .prepare(
              `SELECT * FROM stay s JOIN membership m ON m.person_id = s.person_id AND m.known_until IS NULL
               JOIN person_name n ON n.person_id = s.person_id AND n.known_until IS NULL
               WHERE s.known_until IS NULL AND s.valid_from < ? AND (s.valid_to IS NULL OR s.valid_to >= ?)`,
            )
            .all(addDays(from, 365), from),
      },
    )
    raw.close()
    await backend.close()
    return figure
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
