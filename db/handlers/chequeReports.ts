/** The reports on cheques, for the office alone. */
import type { ReportName } from '../domain/reports/catalogue.ts'
import type { ReportDocument } from '../domain/reports/document.ts'
import type { ReportFrame } from '../domain/reports/facts.ts'
import { chequesReport, collectingList, openChequesReport } from '../domain/reports/schecks.ts'
import type { Reader } from '../store/connection.ts'
import { chequeDay, listCheques } from './chequeViews.ts'

export const chequeReports = {
  schecks: async (db, frame, year) => chequesReport({ ...frame, lines: await listCheques(db, frame) }, year),
  scheckliste: async (db, frame) =>
    collectingList({
      ...frame,
      lines: (await chequeDay(db, frame)).map(({ cheque, name, home, slot }) => ({ ...cheque, name, home, slot })),
    }),
  'offene-schecks': async (db, frame) => openChequesReport({ ...frame, lines: await listCheques(db, frame) }),
} as const satisfies Partial<
  Record<ReportName, (db: Reader, frame: ReportFrame, year: number | null) => Promise<ReportDocument>>
>

export const isChequeReport = (name: ReportName): name is keyof typeof chequeReports =>
  Object.hasOwn(chequeReports, name)
