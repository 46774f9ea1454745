/** A run as the contract shows it. */
import type { loadRunSums } from '../store/runs.ts'
import type { Row } from '../store/tables.ts'

type Sums = Awaited<ReturnType<typeof loadRunSums>>

export const runView = (row: Row<'payment_run'>, sums: Sums) => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  month: row.month,
  title: row.title,
  state: row.state,
  payOn: row.pay_on,
  openedOn: row.opened_on,
  openedBy: row.opened_by,
  preparedOn: row.prepared_on,
  preparedBy: row.prepared_by,
  releasedOn: row.released_on,
  releasedBy: row.released_by,
  paidOn: row.paid_on,
  closedOn: row.closed_on,
  hash: row.hash,
  paid: row.state === 'draft' ? null : (sums.get(row.id) ?? { amount: 0, vouchers: 0, households: 0 }),
})
