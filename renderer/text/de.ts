/** Every German sentence of the window, as one typed object; a part a screen. Refusals and findings stand in errors.ts. */
import { accommodations } from './de/accommodations.ts'
import { assignments } from './de/assignments.ts'
import { benefitRates } from './de/benefitRates.ts'
import { benefits } from './de/benefits.ts'
import { blocks } from './de/blocks.ts'
import { cheques } from './de/cheques.ts'
import { followUps } from './de/followUps.ts'
import { forecast } from './de/forecast.ts'
import { frame } from './de/frame.ts'
import { help } from './de/help.ts'
import { homes } from './de/homes.ts'
import { households } from './de/households.ts'
import { houses } from './de/houses.ts'
import { identity } from './de/identity.ts'
import { imports } from './de/imports.ts'
import { intake } from './de/intake.ts'
import { leases } from './de/leases.ts'
import { log } from './de/log.ts'
import { merge } from './de/merge.ts'
import { move } from './de/move.ts'
import { office } from './de/office.ts'
import { overstays } from './de/overstays.ts'
import { overview } from './de/overview.ts'
import { payments } from './de/payments.ts'
import { people } from './de/people.ts'
import { peopleFilter } from './de/peopleFilter.ts'
import { proposals } from './de/proposals.ts'
import { record } from './de/record.ts'
import { regimeChanges } from './de/regimeChanges.ts'
import { reports } from './de/reports.ts'
import { search } from './de/search.ts'
import { apart, deviations, settings, stays } from './de/settings.ts'
import { swap } from './de/swap.ts'
import { terms } from './de/terms.ts'
import { reservations, timeline } from './de/timeline.ts'
import { officeAccount, transfers } from './de/transfers.ts'
import { tray } from './de/tray.ts'
import { ways } from './de/ways.ts'

export const de = {
  frame,
  office,
  terms,
  accommodations,
  homes,
  houses,
  blocks,
  benefits,
  benefitRates,
  leases,
  cheques,
  forecast,
  overview,
  people,
  households,
  peopleFilter,
  assignments,
  followUps,
  record,
  overstays,
  payments,
  ways,
  transfers,
  officeAccount,
  identity,
  merge,
  move,
  tray,
  swap,
  proposals,
  search,
  timeline,
  reservations,
  regimeChanges,
  reports,
  imports,
  intake,
  settings,
  deviations,
  apart,
  stays,
  help,
  log,
} as const
