/** The one object: everything that can be asked of, or ordered from, the office's data. */
import { apart } from './apart.ts'
import { assignments } from './assignments.ts'
import { benefits } from './benefits.ts'
import { blocks } from './blocks.ts'
import { cheques } from './cheques.ts'
import { file } from './file.ts'
import { followUps } from './followUps.ts'
import { forecast } from './forecast.ts'
import { homes } from './homes.ts'
import { households } from './households.ts'
import { houses } from './houses.ts'
import { housing } from './housing.ts'
import { imports } from './imports.ts'
import { intake } from './intake.ts'
import { leases } from './leases.ts'
import { office } from './office.ts'
import { overstays } from './overstays.ts'
import { people } from './people.ts'
import { proposals } from './proposals.ts'
import { regimeChanges } from './regimeChanges.ts'
import { reports } from './reports.ts'
import { reservations } from './reservations.ts'
import { runs } from './runs.ts'
import { settings } from './settings.ts'
import { timeline } from './timeline.ts'
import { transfers } from './transfers.ts'
import { views } from './views.ts'
import { ways } from './ways.ts'

/** What the window may call. */
export const pageContract = {
  office,
  housing,
  blocks,
  benefits,
  homes,
  houses,
  leases,
  forecast,
  people,
  followUps,
  intake,
  households,
  assignments,
  overstays,
  imports,
  proposals,
  regimeChanges,
  reports,
  apart,
  settings,
  reservations,
  runs,
  timeline,
  transfers,
  views,
  ways,
  cheques,
} as const
/** What only the desktop and the terminal may call: they alone handle paths. */
export const contract = { ...pageContract, file } as const

export type PageContract = typeof pageContract
export type FullContract = typeof contract
