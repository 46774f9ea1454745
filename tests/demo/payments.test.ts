/** What the demo office has paid, read from its data file and added up here once more. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asItHappened } from '../../db/store/apply-known.ts'
import { foundOffice } from '../../db/store/found.ts'
import { tablesAndReplay } from '../support/modelAudit.ts'
import { clientOf, value } from '../support/office.ts'
import { keyDay, office } from './reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'quartier-test-'))
const path = join(folder, 'demo.quartier')
const { backend, client } = clientOf()
const ask = <T>(sql: string): T[] => {
  const file = database(path, { readonly: true })
  const rows = file.prepare(sql).all() as T[]
  file.close()
  return rows
}

beforeAll(async () => {
  const entry = {
    at: '2022-11-02T08:00:00.000Z',
    actor: 'Test',
    command: 'file.demo',
    commandId: randomUUID(),
    input: {},
  }
  value(await foundOffice(path, { ...office, demoToday: office.today, knownSince: asItHappened }, entry))
  value(await client.file.open({ path }))
})
afterAll(async () => {
  await backend.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the closed runs', () => {
  it('are one for each month from January 2021 to October 2022, and one between', () => {
    const runs = ask<{ kind: string; month: string }>(
      `SELECT kind, month FROM payment_run WHERE state = 'closed' ORDER BY month`,
    )
    const monthly = runs.filter(({ kind }) => kind === 'monthly').map(({ month }) => month)
    const expected = Array.from({ length: 22 }, (_, at) => new Date(Date.UTC(2021, at, 1)).toISOString().slice(0, 10))
    expect(monthly).toEqual(expected)
    expect(runs).toHaveLength(23)
  })

  it('post to the cent what their vouchers pay, but for what is paid again', () => {
    const sums = ask<{ posted: number; paid: number }>(`SELECT
      (SELECT sum(amount) FROM posting p WHERE p.run_id = r.id) AS posted,
      (SELECT sum(amount) FROM voucher v WHERE v.run_id = r.id AND v.reopens_id IS NULL) AS paid
      FROM payment_run r WHERE r.state = 'closed'`)
    expect(sums.filter(({ posted, paid }) => posted !== paid || !(posted > 0))).toEqual([])
  })

  it('were prepared by at least two clerks of the office, each released by another', () => {
    const runs = ask<{ opened_by: string; prepared_by: string; released_by: string }>(
      `SELECT opened_by, prepared_by, released_by FROM payment_run WHERE state = 'closed'`,
    )
    for (const run of runs) {
      expect(office.clerks).toEqual(expect.arrayContaining(Object.values(run)))
      expect([run.opened_by, run.prepared_by]).not.toContain(run.released_by)
    }
    expect(new Set(runs.map((run) => run.prepared_by)).size).toBeGreaterThanOrEqual(2)
  })

  it('stand up to the check of the whole file, hashes included; the record alone gives the same tables', async () => {
    expect(value(await client.office.check({})).problems).toEqual([])
    const { tables, replay } = tablesAndReplay(path)
    expect(tables).toEqual(replay)
  })
})

describe('cheques', () => {
  it('become fewer from month to month: from about 41 % of the households in December 2021 to about 18 % in October 2022', () => {
    const months = ask<{ month: string; share: number }>(`SELECT month,
      100.0 * count(DISTINCT household_id) FILTER (WHERE v.kind = 'cheque') / count(DISTINCT household_id) AS share
      FROM voucher v JOIN payment_run r ON r.id = v.run_id WHERE v.reopens_id IS NULL GROUP BY month ORDER BY month`)
    for (const [at, { share }] of months.entries()) expect(share).toBeLessThan(months[at - 1]?.share ?? 100)
    const shareIn = (month: string) => months.find((each) => each.month === month)?.share
    expect(shareIn('2021-12-01')).toBeCloseTo(41, -0.5)
    expect(shareIn('2022-10-01')).toBeCloseTo(18, -0.5)
  })

  it('have each a number of a book, used in its order, and one good paper for each voucher', () => {
    const numbers = ask<{ number: number; state: string }>('SELECT number, state FROM cheque ORDER BY number')
    const [books] = ask<{ numbers: number }>('SELECT sum(last_number - first_number + 1) AS numbers FROM cheque_book')
    expect(numbers).toHaveLength(books?.numbers ?? 0)
    const firstBlank = numbers.findIndex(({ state }) => state === 'blank')
    expect(numbers.slice(firstBlank).every(({ state }) => state === 'blank')).toBe(true)
    const states = Map.groupBy(numbers, ({ state }) => state)
    for (const state of ['issued', 'handed_out', 'stopped', 'replaced', 'cancelled'])
      expect(states.get(state), state).toHaveLength(1)
    const papers = ask<{ papers: number }>(`SELECT
      (SELECT count(*) FROM cheque c WHERE c.voucher_id = v.id AND c.state <> 'replaced') AS papers
      FROM voucher v WHERE v.kind = 'cheque'`)
    expect(papers.filter((each) => each.papers !== 1)).toEqual([])
  })

  it('nothing happens to on a day before the one that it needs, nor after today', () => {
    const wrong =
      ask(`SELECT id FROM cheque WHERE handed_on < issued_on OR cashed_on < handed_on OR stopped_on < handed_on
      OR coalesce(cashed_on, stopped_on, ended_on, handed_on, issued_on) > '${keyDay}'`)
    expect(wrong).toEqual([])
  })
})

describe('ways', () => {
  const board = async () => value(await client.ways.board({ on: keyDay })).households

  it('are a transfer for most households, and a cheque with its reason and next step for the rest', async () => {
    const households = await board()
    const byCheque = households.filter(({ kinds }) => kinds.includes('cheque'))
    expect(byCheque.length / households.length).toBeGreaterThan(0.12)
    expect(byCheque.length / households.length).toBeLessThan(0.2)
    for (const { noAccount } of byCheque) {
      expect(noAccount).not.toBeNull()
      expect(noAccount?.nextOn === null).toBe(noAccount?.reason === 'unwilling')
    }
    expect(households.filter(({ marks }) => marks.length > 0)).toEqual([])
  })

  it('go to accounts of no bank that there is, each to another, with the check digits of ISO 13616', () => {
    const ibans = ask<{ iban: string }>('SELECT DISTINCT iban FROM payment_way WHERE iban IS NOT NULL')
    for (const { iban } of ibans) {
      expect(iban).toMatch(/^DE\d\d9\d{17}$/)
      expect(BigInt(`${iban.slice(4)}1314${iban.slice(2, 4)}`) % 97n).toBe(1n)
    }
    const ways = ask<{ ways: number }>('SELECT count(*) AS ways FROM payment_way WHERE iban IS NOT NULL')
    expect(ibans).toHaveLength(ways[0]?.ways ?? 0)
  })
})

describe('returned transfers', () => {
  it('are three: two are paid again, once and in full, and one is still owed', () => {
    const returns = ask<{
      amount: number
      again: number | null
    }>(`SELECT v.amount, a.amount AS again FROM transfer_return t
      JOIN voucher v ON v.id = t.voucher_id LEFT JOIN voucher a ON a.reopens_id = v.id ORDER BY t.returned_on`)
    expect(returns.map(({ amount, again }) => again === null || again === amount)).toEqual([true, true, true])
    expect(returns.map(({ again }) => again === null)).toEqual([false, false, true])
  })
})

describe('November 2022', () => {
  const sheet = async () => {
    const { runs } = value(await client.runs.list({ on: keyDay }))
    const draft = runs.find(({ state }) => state === 'draft') ?? expect.fail('no draft')
    expect(draft.month).toBe('2022-11-01')
    return value(await client.runs.sheet({ runId: draft.id }))
  }

  it('is a draft with some cases to decide and some to see', async () => {
    const { open, changed, households } = await sheet()
    const codes = new Set(changed.flatMap(({ findings }) => findings.map(({ code }) => code)))
    for (const code of ['returned', 'newly_assigned', 'account_changed', 'back_payment', 'sample'] as const)
      expect([...codes]).toContain(code)
    expect(open).toBeGreaterThan(5)
    expect(open).toBeLessThan(households.length / 3)
  })

  it('finds the months before paid right: nothing to correct, nobody overpaid', async () => {
    const { changed } = await sheet()
    expect(changed.flatMap(({ findings }) => findings).filter(({ code }) => code === 'overpaid')).toEqual([])
    expect(ask('SELECT id FROM posting WHERE corrects_id IS NOT NULL')).toEqual([])
  })
})
