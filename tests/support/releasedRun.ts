/** Raw rows of runs that were released, for tests of what comes after the release. IBANs and names are invented. */
import Database from 'better-sqlite3'

export interface RawVoucher {
  readonly household: string
  readonly amount: number
  readonly payee?: string
  readonly kind?: 'transfer' | 'landlord' | 'cheque'
  readonly iban?: string | null
  readonly reference?: string | null
  readonly reopens?: number
}
export interface RawRun {
  readonly month?: string
  readonly kind?: 'monthly' | 'off_cycle'
  readonly state?: 'draft' | 'checked' | 'released'
  readonly payOn?: string
  readonly releasedOn?: string
  readonly vouchers: readonly RawVoucher[]
}

/** German IBAN of an invented account: bank code 37040044 and a number of at most ten digits, with its check digits. */
export function anIban(account: number): string {
  const bban = `37040044${String(account).padStart(10, '0')}`
  const rest = BigInt(`${bban}131400`) % 97n
  return `DE${String(98n - rest).padStart(2, '0')}${bban}`
}

/** Writes runs into an office's file: opened and handed over by S. Bergmann, released by A. Yilmaz. Gives run and voucher ids. */
export function writeRuns(path: string, runs: readonly RawRun[]): { run: number; vouchers: number[] }[] {
  const db = new Database(path)
  db.pragma('foreign_keys = ON')
  const household = db.prepare('SELECT id FROM household WHERE number = ?').pluck()
  const written = runs.map((run, index) => {
    const { month = '2022-11-01', kind = 'monthly', state = 'released', payOn = '2022-10-28' } = run
    const id = db
      .prepare(
        `INSERT INTO payment_run (kind, month, state, pay_on, opened_on, opened_by) VALUES (?, ?, 'draft', ?, '2022-10-20', 'S. Bergmann') RETURNING id`,
      )
      .pluck()
      .get(kind, month, payOn) as number
    const insert = db
      .prepare(
        `INSERT INTO voucher (run_id, household_id, kind, amount, payee, iban, reference, reopens_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
      )
      .pluck()
    const vouchers = run.vouchers.map((one, position) => {
      const kindOf = one.kind ?? 'transfer'
      const iban = kindOf === 'cheque' ? null : one.iban === undefined ? anIban(532_013_000 + position) : one.iban
      const payee = one.payee ?? 'Alex Muster'
      const reference = one.reference ?? null
      return insert.get(
        id,
        household.get(one.household),
        kindOf,
        one.amount,
        payee,
        iban,
        reference,
        one.reopens ?? null,
      ) as number
    })
    if (state !== 'draft')
      db.prepare(
        `UPDATE payment_run SET state = 'checked', prepared_by = 'S. Bergmann', prepared_on = '2022-10-24', hash = ? WHERE id = ?`,
      ).run(
        String(index + 1)
          .repeat(64)
          .slice(0, 64),
        id,
      )
    if (state === 'released')
      db.prepare(
        `UPDATE payment_run SET state = 'released', released_by = 'A. Yilmaz', released_on = ? WHERE id = ?`,
      ).run(run.releasedOn ?? '2022-10-26', id)
    return { run: id, vouchers }
  })
  db.close()
  return written
}
