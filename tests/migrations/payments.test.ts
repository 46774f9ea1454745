/** From version 6 to 8: the rates stand there, and the database itself refuses what must never be paid. */
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../db/migrations/index.ts'

/** A household of one with a run in each state that a row needs. */
function office() {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db)
  db.exec(`INSERT INTO office (id, name) VALUES (1, 'Teststadt');
    INSERT INTO person (number, sex) VALUES ('P-1', 'w');
    INSERT INTO household (number) VALUES ('H-1')`)
  const run = (month: string, kind = 'monthly') =>
    db
      .prepare(
        `INSERT INTO payment_run (kind, month, state, pay_on, opened_on, opened_by) VALUES (?, ?, 'draft', '2022-10-28', '2022-10-20', 'A') RETURNING id`,
      )
      .pluck()
      .get(kind, month) as number
  const post = (runId: number, amount: number, corrects: number | null = null, counter: string | null = null) =>
    db
      .prepare(
        `INSERT INTO posting (run_id, household_id, person_id, month, position, amount, corrects_id, counter, basis) VALUES (?, 1, 1, '2022-11-01', 'rate', ?, ?, ?, '{}') RETURNING id`,
      )
      .pluck()
      .get(runId, amount, corrects, counter) as number
  const voucher = (runId: number, kind: string, amount: number, reopens: number | null = null) =>
    db
      .prepare(
        `INSERT INTO voucher (run_id, household_id, kind, amount, payee, iban, reopens_id) VALUES (?, 1, ?, ?, 'A', ?, ?) RETURNING id`,
      )
      .pluck()
      .get(runId, kind, amount, kind === 'transfer' ? 'DE89370400440532013000' : null, reopens) as number
  const check = (runId: number, by: string) =>
    db
      .prepare(
        `UPDATE payment_run SET state = 'checked', prepared_by = ?, prepared_on = '2022-10-21', hash = ? WHERE id = ?`,
      )
      .run(by, 'a'.repeat(64), runId)
  const release = (runId: number, by: string) =>
    db
      .prepare(`UPDATE payment_run SET state = 'released', released_by = ?, released_on = '2022-10-22' WHERE id = ?`)
      .run(by, runId)
  return { db, run, post, voucher, check, release }
}

it('the rates of the six years stand there, with what is to be verified', () => {
  const { db } = office()
  const rate = db.prepare(
    'SELECT amount, personal, unverified FROM benefit_rate WHERE regime = ? AND stage = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)',
  )
  const on = (regime: string, stage: number, day: string) => rate.raw().get(regime, stage, day, day)
  expect(on('asylblg_3', 5, '2022-11-12')).toEqual([28300, 10900, 0])
  expect(on('asylblg_3', 6, '2022-12-31')).toEqual([24900, 10500, 0])
  expect(on('asylblg_3', 6, '2024-06-01')).toEqual([31200, 13200, 1])
  expect(on('asylblg_2', 1, '2022-01-01')).toEqual([44900, null, 0])
  expect(on('asylblg_2', 4, '2027-01-01')).toEqual([47100, null, 0])
  expect(db.prepare('SELECT count(*) FROM benefit_rate').pluck().get()).toBe(72)
})

it('person, month and position are posted once over all runs; a difference points to what it corrects, and is the only one to', () => {
  const { run, post } = office()
  const [first, second] = [run('2022-11-01'), run('2022-12-01')]
  const original = post(first, 33000)
  expect(() => post(second, 33000)).toThrow('UNIQUE')
  const correction = post(second, -10000, original)
  expect(() => post(second, -10000, original)).toThrow('UNIQUE')
  post(second, 10000, correction, 'claim')
  expect(() => post(second, 10000, correction, 'waive')).toThrow('UNIQUE')
  expect(() => post(second, 9000, post(second, -10000, correction), 'waive')).toThrow('CORRECTS_OTHER')
})

it('there is one monthly run a month, and others in between', () => {
  const { run } = office()
  run('2022-11-01')
  expect(() => run('2022-11-01')).toThrow('UNIQUE')
  run('2022-11-01', 'off_cycle')
})

it('who opened or prepared a run does not release it', () => {
  const { run, check, release } = office()
  const id = run('2022-11-01')
  check(id, 'B')
  expect(() => release(id, 'B')).toThrow('CHECK')
  expect(() => release(id, 'A')).toThrow('CHECK')
  release(id, 'C')
})

it('what was handed over for release stands still, and what was released for ever', () => {
  const { db, run, post, voucher, check, release } = office()
  const id = run('2022-11-01')
  post(id, 33000)
  voucher(id, 'cheque', 33000)
  check(id, 'B')
  const changes = [
    'UPDATE posting SET amount = 1',
    'DELETE FROM posting',
    'UPDATE voucher SET amount = 1',
    'DELETE FROM voucher',
    'DELETE FROM payment_run',
  ]
  for (const change of changes) expect(() => db.exec(change)).toThrow('RUN_FROZEN')
  expect(() => post(id, 1)).toThrow('RUN_FROZEN')
  release(id, 'C')
  for (const change of [
    `UPDATE payment_run SET state = 'draft', prepared_by = NULL, prepared_on = NULL, hash = NULL, released_by = NULL, released_on = NULL`,
    `UPDATE payment_run SET hash = '${'b'.repeat(64)}'`,
    `UPDATE payment_run SET pay_on = '2022-12-01'`,
  ])
    expect(() => db.exec(change)).toThrow('RUN_FROZEN')
})

it('a transfer that came back is paid again once, to the cent', () => {
  const { db, run, voucher, check, release } = office()
  const id = run('2022-11-01')
  const transfer = voucher(id, 'transfer', 33000)
  check(id, 'B')
  const comesBack = () =>
    db.exec(
      `INSERT INTO transfer_return (voucher_id, returned_on, reason) VALUES (${transfer}, '2022-11-02', 'Konto erloschen')`,
    )
  expect(comesBack).toThrow('NOT_TRANSFERRED')
  release(id, 'C')
  const next = run('2022-12-01')
  expect(() => voucher(next, 'cheque', 33000, transfer)).toThrow('NOT_RETURNED')
  comesBack()
  expect(comesBack).toThrow('UNIQUE')
  expect(() => voucher(next, 'cheque', 32000, transfer)).toThrow('NOT_RETURNED')
  voucher(next, 'cheque', 33000, transfer)
  expect(() => voucher(next, 'cheque', 33000, transfer)).toThrow('UNIQUE')
  expect(() => db.exec('DELETE FROM transfer_return')).toThrow('RETURN_REOPENED')
})

it('one good cheque pays a released voucher; a used number stays', () => {
  const { db, run, voucher, check, release } = office()
  const id = run('2022-11-01')
  const paid = voucher(id, 'cheque', 33000)
  check(id, 'B')
  db.exec(`INSERT INTO cheque_book (first_number, last_number, digits, received_on) VALUES (4431, 4433, 6, '2022-10-01');
    INSERT INTO cheque (book_id, number, state) VALUES (1, 4431, 'blank'), (1, 4432, 'blank'), (1, 4433, 'blank')`)
  const issue = (number: number, amount = 33000) =>
    db.exec(`UPDATE cheque SET state = 'issued', voucher_id = ${paid}, household_id = 1, payee = 'A', amount = ${amount},
      issued_on = '2022-10-28' WHERE number = ${number}`)
  expect(() => issue(4431)).toThrow('NOT_RELEASED')
  release(id, 'C')
  expect(() => issue(4431, 1)).toThrow('NOT_RELEASED')
  issue(4431)
  expect(() => issue(4432)).toThrow('UNIQUE')
  db.exec(`UPDATE cheque SET state = 'replaced', successor_id = 2 WHERE number = 4431`)
  issue(4432)
  expect(() => db.exec('DELETE FROM cheque WHERE number = 4431')).toThrow('CHEQUE_USED')
  expect(() => db.exec('UPDATE cheque SET number = 4440 WHERE number = 4433')).toThrow()
  expect(() => db.exec(`INSERT INTO cheque (book_id, number, state) VALUES (1, 4440, 'blank')`)).toThrow(
    'CHEQUE_OF_OTHER_BOOK',
  )
})
