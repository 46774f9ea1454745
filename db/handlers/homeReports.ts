/** Reports that need nothing but the day: on rooms and houses besides who lives there, on benefit cases, and on how households are paid. */
import { peopleInside } from '../domain/housing/leases.ts'
import { deviationsReport } from '../domain/reports/abweichungen.ts'
import type { ReportName } from '../domain/reports/catalogue.ts'
import type { ReportDocument } from '../domain/reports/document.ts'
import type { ReportFrame } from '../domain/reports/facts.ts'
import { leasesReport } from '../domain/reports/mietvertraege.ts'
import { apartReport } from '../domain/reports/nichtZusammen.ts'
import { forecastReport } from '../domain/reports/prognose.ts'
import { blocksReport } from '../domain/reports/sperrungen.ts'
import { waysReport } from '../domain/reports/zahlungswege.ts'
import { listApart } from '../store/apart.ts'
import type { Reader } from '../store/connection.ts'
import { loadDeviations } from '../store/stays.ts'
import { listBlocks } from './blockList.ts'
import { forecastFor } from './forecastView.ts'
import { listLeases } from './leaseViews.ts'
import { loadWayBoard } from './wayBoard.ts'

/** Twelve weeks, as on the screen. */
const forecastDays = 84

export const homeReports = {
  sperrungen: async (db, frame) => blocksReport({ ...frame, lines: await listBlocks(db, frame) }),
  mietvertraege: async (db, frame) =>
    leasesReport({
      ...frame,
      lines: (await listLeases(db, frame)).map(({ insideAtEnd, ...line }) => ({
        ...line,
        inside: peopleInside(insideAtEnd),
      })),
    }),
  abweichungen: async (db, frame) => deviationsReport({ ...frame, lines: await loadDeviations(db, frame) }),
  nicht_zusammen: async (db, frame) =>
    apartReport({ ...frame, lines: await listApart(db, frame.on, frame.knownOn, null) }),
  zahlungswege: async (db, frame) => waysReport({ ...frame, lines: await loadWayBoard(db, frame) }),
  prognose: async (db, frame) => {
    const { days, exits } = await forecastFor(db, { ...frame, days: forecastDays })
    return forecastReport({ ...frame, days, exits: exits.length })
  },
} as const satisfies Partial<Record<ReportName, (db: Reader, frame: ReportFrame) => Promise<ReportDocument>>>

export const isHomeReport = (name: ReportName): name is keyof typeof homeReports => Object.hasOwn(homeReports, name)
