/** Reports that need nothing but the day: on rooms and houses besides who lives there, on benefit cases, and on how households are paid. */
import { peopleInside } from '../domain/housing/leases.ts'
import { deviationsReport } from '../domain/reports/abweichungen.ts'
import { noticesReport } from '../domain/reports/bescheide.ts'
import type { ReportName } from '../domain/reports/catalogue.ts'
import type { ReportDocument } from '../domain/reports/document.ts'
import type { ReportFrame } from '../domain/reports/facts.ts'
import { leasesReport } from '../domain/reports/mietvertraege.ts'
import { apartReport } from '../domain/reports/nichtZusammen.ts'
import { type Picked, pickedOf } from '../domain/reports/picked.ts'
import { forecastReport } from '../domain/reports/prognose.ts'
import { blocksReport } from '../domain/reports/sperrungen.ts'
import { waysReport } from '../domain/reports/zahlungswege.ts'
import { listApart } from '../store/apart.ts'
import type { Reader } from '../store/connection.ts'
import { loadDeviations } from '../store/stays.ts'
import { boardOn } from './assignments-board.ts'
import { listBlocks } from './blockList.ts'
import { forecastFor } from './forecastView.ts'
import { listLeases } from './leaseViews.ts'
import { loadWayBoard } from './wayBoard.ts'

/** Twelve weeks, as on the screen. */
const forecastDays = 84

const byId = ({ id }: { readonly id: number }): string => String(id)

export const homeReports = {
  sperrungen: async (db, frame, picked) =>
    blocksReport({
      ...frame,
      lines: pickedOf(await listBlocks(db, frame), picked, byId),
      withPast: picked !== null,
    }),
  mietvertraege: async (db, frame, picked) =>
    leasesReport({
      ...frame,
      withPast: picked !== null,
      lines: pickedOf(await listLeases(db, frame), picked, byId).map(({ insideAtEnd, ...line }) => ({
        ...line,
        inside: peopleInside(insideAtEnd),
      })),
    }),
  abweichungen: async (db, frame, picked) =>
    deviationsReport({
      ...frame,
      lines: pickedOf(await loadDeviations(db, frame), picked, ({ personId, from }) => `${personId} ${from}`),
    }),
  nicht_zusammen: async (db, frame, picked) =>
    apartReport({ ...frame, lines: pickedOf(await listApart(db, frame.on, frame.knownOn, null), picked, byId) }),
  bescheide: async (db, frame, picked) =>
    noticesReport({
      ...frame,
      lines: pickedOf(await boardOn(db, { on: frame.on, known: frame.knownOn }), picked, byId),
    }),
  zahlungswege: async (db, frame) => waysReport({ ...frame, lines: await loadWayBoard(db, frame) }),
  prognose: async (db, frame) => {
    const { days, exits } = await forecastFor(db, { ...frame, days: forecastDays })
    return forecastReport({ ...frame, days, exits: exits.length })
  },
} as const satisfies Partial<
  Record<ReportName, (db: Reader, frame: ReportFrame, picked: Picked | null) => Promise<ReportDocument>>
>

export const isHomeReport = (name: ReportName): name is keyof typeof homeReports => Object.hasOwn(homeReports, name)
