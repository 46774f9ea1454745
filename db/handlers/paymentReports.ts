/** The reports on payments. */
import { returnReasonText } from '../domain/payments/returnReasons.ts'
import { runKinds, runStates, wayKinds } from '../domain/payments/terms.ts'
import type { ReportName } from '../domain/reports/catalogue.ts'
import type { ReportDocument } from '../domain/reports/document.ts'
import type { ReportFrame } from '../domain/reports/facts.ts'
import { type TransferLine, transfersReport } from '../domain/reports/ueberweisungen.ts'
import type { Day } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { type ListedTransfer, listRuns, listTransfers } from './transferViews.ts'

/** `Monatslauf 11/2022` */
const runText = (kind: keyof typeof runKinds, month: Day): string =>
  `${runKinds[kind].term} ${month.slice(5, 7)}/${month.slice(0, 4)}`

const nextOf = ({ returned, again }: ListedTransfer): string | null =>
  returned === null
    ? null
    : again === null
      ? 'wird im nächsten Zahllauf wieder gezahlt'
      : `${wayKinds[again.kind].term}: ${runText(again.runKind, again.month)}, ${runStates[again.state].term}`

const lineOf = (transfer: ListedTransfer): TransferLine => ({
  household: transfer.name,
  number: transfer.household,
  payee: transfer.payee,
  iban: transfer.iban,
  amount: transfer.amount,
  remittance: transfer.remittance,
  returnedOn: transfer.returned?.on ?? null,
  reason: transfer.returned ? returnReasonText(transfer.returned.reason) : null,
  next: nextOf(transfer),
})

/** When money goes: not before the release. */
const laterOf = ({ payOn, releasedOn }: { payOn: Day; releasedOn: Day }): Day =>
  releasedOn > payOn ? releasedOn : payOn

async function transfersOfMonth(db: Reader, frame: ReportFrame): Promise<ReportDocument> {
  const { on, knownOn } = frame
  const asked = { on, knownOn, voucherId: null }
  const runs = (await listRuns(db, on)).filter((run) => laterOf(run).slice(0, 7) === on.slice(0, 7))
  const parts = await Promise.all(
    runs.map(async ({ id, kind, month, title, executeOn }) => ({
      name: `${runText(kind, month)}${title ? ` · ${title}` : ''}`,
      executeOn,
      lines: (await listTransfers(db, { ...asked, runId: id, returned: false })).map(lineOf),
    })),
  )
  const returned = await listTransfers(db, { ...asked, runId: null, returned: true })
  const owed = returned.filter(({ again }) => again === null).map(lineOf)
  return transfersReport({ ...frame, runs: parts, owed })
}

export const paymentReports = {
  ueberweisungen: transfersOfMonth,
} as const satisfies Partial<Record<ReportName, (db: Reader, frame: ReportFrame) => Promise<ReportDocument>>>

export const isPaymentReport = (name: ReportName): name is keyof typeof paymentReports =>
  Object.hasOwn(paymentReports, name)
