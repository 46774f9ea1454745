/** Released runs with payments by cheque, laid into an office's file as their own part of the program will write them. */
import Database from 'better-sqlite3'

export interface Payment {
  readonly householdId: number
  readonly payee: string
  /** Cents. */
  readonly amount: number
}

/** A monthly run with its vouchers in the state; the id of the run. */
export function layRun(
  path: string,
  run: { readonly month: string; readonly payOn: string; readonly state?: 'draft' | 'checked' | 'released' },
  payments: readonly Payment[],
): number {
  const db = new Database(path)
  try {
    const state = run.state ?? 'released'
    const id = db
      .prepare(
        `INSERT INTO payment_run (kind, month, state, pay_on, opened_on, opened_by) VALUES ('monthly', ?, 'draft', ?, ?, 'A. Beispiel') RETURNING id`,
      )
      .pluck()
      .get(run.month, run.payOn, run.payOn) as number
    const voucher = db.prepare(
      `INSERT INTO voucher (run_id, household_id, kind, amount, payee) VALUES (?, ?, 'cheque', ?, ?)`,
    )
    for (const { householdId, payee, amount } of payments) voucher.run(id, householdId, amount, payee)
    if (state !== 'draft')
      db.prepare(
        `UPDATE payment_run SET state = 'checked', prepared_by = 'B. Beispiel', prepared_on = pay_on, hash = ? WHERE id = ?`,
      ).run('a'.repeat(64), id)
    if (state === 'released')
      db.prepare(
        `UPDATE payment_run SET state = 'released', released_by = 'C. Beispiel', released_on = pay_on WHERE id = ?`,
      ).run(id)
    return id
  } finally {
    db.close()
  }
}

/** The office stands at this day from now on. */
export function moveToday(path: string, today: string): void {
  const db = new Database(path)
  db.prepare('UPDATE office SET demo_today = ?').run(today)
  db.close()
}

/** A cheque of an older list: handed out, of no book and no run. */
export function layOldCheque(
  path: string,
  cheque: { readonly number: number; readonly issuedOn: string } & Payment,
): void {
  const db = new Database(path)
  db.prepare(
    `INSERT INTO cheque (number, state, household_id, payee, amount, issued_on, handed_on) VALUES (?, 'handed_out', ?, ?, ?, ?, ?)`,
  ).run(cheque.number, cheque.householdId, cheque.payee, cheque.amount, cheque.issuedOn, cheque.issuedOn)
  db.close()
}

/** The household of a person by number, read from the file itself. */
export function householdIn(path: string, number: string): number {
  const db = new Database(path)
  const id = db
    .prepare('SELECT household_id FROM membership m JOIN person p ON p.id = m.person_id WHERE p.number = ?')
    .pluck()
    .get(number) as number
  db.close()
  return id
}
