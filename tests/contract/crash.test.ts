/**
 * The data process is killed in the middle of random commands: what was confirmed is there, nothing is there by half, `check` is clean.
 * SIGKILL shows that no step depends on a later one. It does not show what a power cut does to a disk: that is part G.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { moveRules } from '../../db/domain/housing/moveFacts.ts'
import type { Result } from '../../db/domain/result.ts'
import type { AuditId, HouseholdId, PersonId, RoomId } from '../../db/domain/values.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { aFile } from '../store/rawFile.ts'
import { chance } from '../support/chance.ts'
import { aDataProcess, type DataProcess } from '../support/crashProcess.ts'
import { tablesAndReplay } from '../support/modelAudit.ts'
import { dayFrom } from '../support/modelDays.ts'
import { clientOf, temporaryFolder, value } from '../support/office.ts'
import { firstSeed, limitOf, proved, timesOf } from '../support/proofs.ts'

const rounds = timesOf('crash')
const numbers = Array.from({ length: 8 }, (_, i) => i + 1)
const rows = aRegister({
  rooms: numbers.map((n) => aRoom(String(n), { regularPlaces: 1, densifiedPlaces: 3 })),
  people: numbers.flatMap((n) => [
    aPerson(`P-${n}`, { household: `H-${n}` }),
    aPerson(`K-${n}`, { household: `H-${n}`, role: 'child', birth: { day: day('2018-01-01'), precision: 'day' } }),
  ]),
  stays: numbers.map((n) => aStay(`P-${n}`, String(n), '2022-03-01')),
})

/** Waits some milliseconds, fractions of one included, without leaving the event loop. */
async function after(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  while (performance.now() < end) await new Promise((resolve) => setImmediate(resolve))
}

interface Confirmed {
  readonly id: AuditId
  readonly command: string
}

type Answer = 'gone' | Confirmed | null
const answerOf = (command: string, reply: Result<{ auditId: AuditId | null }>): Answer => {
  if (!reply.ok) return reply.error.code === 'BACKEND_GONE' ? 'gone' : null
  return reply.value.auditId === null ? null : { id: reply.value.auditId, command }
}

/** Three or four households go round in a ring, each into the room of the next: many rows in one command. */
async function aChain(
  client: DataProcess['client'],
  random: (below: number) => number,
  ask: (command: string, reply: Promise<Result<{ auditId: AuditId | null }>>) => Promise<Answer>,
): Promise<Answer> {
  const first = random(8)
  const day = dayFrom(random(20) - 5)
  const seen = await Promise.all(
    Array.from({ length: 3 + random(2) }, (_, i) =>
      client.people.household({ householdId: (((first + i) % 8) + 1) as HouseholdId, on: day }),
    ),
  )
  const households = seen.flatMap((household) => (household.ok ? [household.value] : []))
  if (households.length < seen.length) return 'gone'
  const order = {
    placements: households.map(({ members }, i) => ({
      personIds: members.map((member) => member.personId),
      roomId: households[(i + 1) % households.length]?.members[0]?.place?.roomId ?? ((random(8) + 1) as RoomId),
      day,
      accepted: [...moveRules],
    })),
    versions: households.map(({ id, version }) => ({ householdId: id, version })),
    reason: 'Brandschaden',
  }
  return ask('housing.rearrange', client.housing.rearrange(order))
}

/**
 * One command of the fifty: mostly a move or a chain of moves, at times a colleague or taking back. `sent` is called when it is on its way.
 * @returns its audit row when it was confirmed, null when it was refused
 */
async function oneCommand(
  { client }: DataProcess,
  random: (below: number) => number,
  confirmed: readonly Confirmed[],
  sent: () => void,
): Promise<Answer> {
  const ask = (command: string, reply: Promise<Result<{ auditId: AuditId | null }>>) => {
    sent()
    return reply.then((known) => answerOf(command, known))
  }
  const kind = random(10)
  const last = confirmed[Math.max(0, confirmed.length - 1 - random(3))]
  if (kind < 2 && last) return ask('office.undo', client.office.undo({ auditId: last.id }))
  if (kind === 2) return ask('office.addClerk', client.office.addClerk({ name: `Kraft ${random(1_000_000)}` }))
  if (kind > 6) return aChain(client, random, ask)
  const household = await client.people.household({ householdId: (random(8) + 1) as HouseholdId, on: dayFrom(0) })
  if (!household.ok) return 'gone'
  const { id, version, members } = household.value
  const order = {
    householdId: id,
    version,
    personIds: members.map((member) => member.personId),
    roomId: (random(8) + 1) as RoomId,
    day: dayFrom(random(20) - 5),
    accepted: [...moveRules],
    reason: 'Brandschaden',
  }
  return ask('housing.moveHousehold', client.housing.moveHousehold(order))
}

/** Fifty commands, and the end of the process some tenths of milliseconds after one of them was sent. */
async function crashOnce(seed: number): Promise<{ confirmed: number; unanswered: number; keptUnanswered: number }> {
  const random = chance(seed)
  const path = await aFile(rows)
  const data = await aDataProcess()
  value(await data.client.file.open({ path }))
  const confirmed: Confirmed[] = []
  const fatal = random(50)
  const pause = random(40) / 10
  let unanswered = 0
  for (let n = 0; n < 50 && unanswered === 0; n++) {
    const answer = await oneCommand(data, random, confirmed, () => {
      if (n === fatal) void after(pause).then(data.kill)
    })
    if (answer === 'gone') unanswered = 1
    else if (answer) confirmed.push(answer)
  }
  await data.kill()

  const { client, backend } = clientOf()
  value(await client.file.open({ path }))
  const log = value(await client.office.log({ limit: 500 })).reverse()
  const kept = log.filter((row) => row.command !== 'file.demo').map(({ id, command }) => ({ id, command }))
  expect(kept.slice(0, confirmed.length), `seed ${seed}`).toEqual(confirmed)
  expect(kept.length - confirmed.length, `seed ${seed}`).toBeLessThanOrEqual(1)
  expect(value(await client.office.check({})).problems, `seed ${seed}`).toEqual([])
  const { tables, replay } = tablesAndReplay(path)
  expect(tables, `seed ${seed}`).toEqual(replay)
  // And the office goes on: the next command is carried out and is the next in the log.
  const next = value(await client.office.addClerk({ name: 'Nach dem Absturz' }))
  expect(next.auditId, `seed ${seed}`).toBe((log.at(-1)?.id ?? 0) + 1)
  await backend.close()
  return { confirmed: confirmed.length, unanswered, keptUnanswered: kept.length - confirmed.length }
}

describe('killing the data process', () => {
  it('in the middle of fifty random commands loses nothing that was confirmed', {
    timeout: limitOf(),
  }, async () => {
    const first = firstSeed()
    const seen = { rounds: 0, confirmed: 0, unanswered: 0, keptUnanswered: 0 }
    for (let round = 0; round < rounds; round++) {
      const crash = await crashOnce(first + round)
      seen.rounds++
      seen.confirmed += crash.confirmed
      seen.unanswered += crash.unanswered
      seen.keptUnanswered += crash.keptUnanswered
    }
    proved('crash', seen)
    expect(seen.confirmed).toBeGreaterThan(rounds)
  })

  it('while it makes an office leaves a whole office or none, and it can be made again', {
    timeout: 30_000,
  }, async () => {
    const path = join(temporaryFolder(), 'demo.quartier')
    for (const delay of [20, 150]) {
      const data = await aDataProcess()
      const making = data.client.file.demo({ path })
      setTimeout(() => void data.kill(), delay)
      await making
      await data.kill()
      if (existsSync(path)) break
    }
    const { client, backend } = clientOf()
    onTestFinished(() => backend.close())
    if (existsSync(path)) value(await client.file.open({ path }))
    else value(await client.file.demo({ path }))
    expect(value(await client.office.state({}))).toMatchObject({ demo: true })
    expect(value(await client.office.check({})).problems).toEqual([])
  })
})

describe('two data processes on one file', () => {
  it('lose nothing, though both write at once', { timeout: 30_000 }, async () => {
    const path = await aFile(rows)
    const both = await Promise.all([aDataProcess(), aDataProcess()])
    for (const { client } of both) value(await client.file.open({ path }))
    const names = numbers.flatMap((n) => [`Kraft ${n}`, `Hilfe ${n}`])
    const answers = await Promise.all(names.map((name, i) => (both[i % 2] ?? both[0]).client.office.addClerk({ name })))
    for (const answer of answers) value(answer)
    const clerks = value(await both[0].client.office.state({}))?.clerks
    expect(new Set(clerks)).toEqual(new Set(['S. Bergmann', ...names]))
    expect(value(await both[1].client.office.check({})).problems).toEqual([])
  })

  it('of two clerks who move the same household at once, one is told that it has changed', {
    timeout: 30_000,
  }, async () => {
    const path = await aFile(rows)
    const both = await Promise.all([aDataProcess(), aDataProcess()])
    for (const { client } of both) value(await client.file.open({ path }))
    const order = {
      householdId: 1 as HouseholdId,
      version: 1,
      personIds: [1 as PersonId],
      day: '2022-11-02',
      accepted: [...moveRules],
      reason: 'x',
    }
    const answers = await Promise.all(
      both.map(({ client }, i) => client.housing.moveHousehold({ ...order, roomId: (i + 2) as RoomId })),
    )
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual(['STALE', 'ok'])
  })
})
