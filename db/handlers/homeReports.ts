/** The reports on rooms and houses besides who lives there: blocks and leases. */
import type { ReportName } from '../domain/reports/catalogue.ts'
import type { ReportDocument } from '../domain/reports/document.ts'
import type { ReportFrame } from '../domain/reports/facts.ts'
import { leasesReport } from '../domain/reports/mietvertraege.ts'
import { blocksReport } from '../domain/reports/sperrungen.ts'
import type { Reader } from '../store/connection.ts'
import { listBlocks } from './blockList.ts'
import { listLeases } from './leaseViews.ts'

export const homeReports = {
  sperrungen: async (db, frame) => blocksReport({ ...frame, lines: await listBlocks(db, frame) }),
  mietvertraege: async (db, frame) =>
    leasesReport({
      ...frame,
      lines: (await listLeases(db, frame)).map(({ insideAtEnd, ...line }) => ({
        ...line,
        inside: insideAtEnd.reduce((sum, { people }) => sum + people, 0),
      })),
    }),
} as const satisfies Partial<Record<ReportName, (db: Reader, frame: ReportFrame) => Promise<ReportDocument>>>

export const isHomeReport = (name: ReportName): name is keyof typeof homeReports => Object.hasOwn(homeReports, name)
