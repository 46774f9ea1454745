/** Topic `forecast`: free places over the coming weeks. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { ok } from '../domain/result.ts'
import { asking, type Backend } from './context.ts'
import { forecastFor } from './forecastView.ts'

export const forecast = (backend: Backend): Handlers<FullContract>['forecast'] => ({
  days: (asked) => asking(backend, async (db) => ok(await forecastFor(db, asked))),
})
