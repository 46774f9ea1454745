/** The office's data as one thing that answers calls: the contract, its handlers and the open file. Knows no process and no window. */
import { fileURLToPath } from 'node:url'
import { contract, type FullContract } from './contract/index.ts'
import { type Call, type CallHooks, type Handlers, type Reply, serve } from './contract/rpc.ts'
import { apart } from './handlers/apart.ts'
import { assignments } from './handlers/assignments.ts'
import { benefits } from './handlers/benefits.ts'
import { blocks } from './handlers/blocks.ts'
import { cheques } from './handlers/cheques.ts'
import type { Backend } from './handlers/context.ts'
import { file } from './handlers/file.ts'
import { followUps } from './handlers/followUps.ts'
import { forecast } from './handlers/forecast.ts'
import { homes } from './handlers/homes.ts'
import { households } from './handlers/households.ts'
import { houses } from './handlers/houses.ts'
import { housing } from './handlers/housing.ts'
import { imports } from './handlers/imports.ts'
import { intake } from './handlers/intake.ts'
import { leases } from './handlers/leases.ts'
import { office } from './handlers/office.ts'
import { overstays } from './handlers/overstays.ts'
import { people } from './handlers/people.ts'
import { proposals } from './handlers/proposals.ts'
import { regimeChanges } from './handlers/regimeChanges.ts'
import { reports } from './handlers/reports.ts'
import { reservations } from './handlers/reservations.ts'
import { runs } from './handlers/runs.ts'
import { settings } from './handlers/settings.ts'
import { timeline } from './handlers/timeline.ts'
import { transfers } from './handlers/transfers.ts'
import { views } from './handlers/views.ts'
import { ways } from './handlers/ways.ts'
import type { Store } from './store/connection.ts'
import { refusalOf } from './store/sqlite/faults.ts'

export interface BackendOptions {
  readonly now: () => Date
  /** Check answers against the contract, too: in development and in tests. */
  readonly checkOutput: boolean
  /** Receives one line for a slow call or a fault; never a value of a record. */
  readonly log: (line: string) => void
}

/** A call that takes longer is named in the log: a clerk notices from about here on. */
const slowMs = 40

const handlersFor = (backend: Backend): Handlers<FullContract> => ({
  office: office(backend),
  housing: housing(backend),
  blocks: blocks(backend),
  benefits: benefits(backend),
  homes: homes(backend),
  houses: houses(backend),
  leases: leases(backend),
  forecast: forecast(backend),
  people: people(backend),
  households: households(backend),
  assignments: assignments(backend),
  followUps: followUps(backend),
  intake: intake(backend),
  overstays: overstays(backend),
  imports: imports(backend),
  proposals: proposals(backend),
  regimeChanges: regimeChanges(backend),
  reports: reports(backend),
  apart: apart(backend),
  settings: settings(backend),
  reservations: reservations(backend),
  runs: runs(backend),
  timeline: timeline(backend),
  transfers: transfers(backend),
  views: views(backend),
  ways: ways(backend),
  cheques: cheques(backend),
  file: file(backend),
})

/** Where the program's own files lie: given by the desktop, else the project's folder. */
const resources = (): string =>
  process.env.QUARTIER_RESOURCES ?? fileURLToPath(new URL('../resources', import.meta.url))

export function createBackend(options: BackendOptions): {
  dispatch(call: Call, hooks: CallHooks): Promise<Reply>
  close(): Promise<void>
} {
  let store: Store | null = null
  const setStore = async (next: Store | null) => {
    const before = store
    store = next
    await before?.close()
  }
  const handlers = handlersFor({ store: () => store, setStore, now: options.now, resources: resources() })
  const answer = serve(contract, handlers, {
    checkOutput: options.checkOutput,
    onFault(method, fault) {
      if (fault instanceof Error && fault.name === 'AbortError') return { code: 'CANCELLED' }
      const refusal = refusalOf(fault)
      // The stack names our code; the message is left out, because a database message can quote a record.
      if (!refusal) options.log(`fault in ${method}: ${stackOf(fault)}`)
      return refusal ?? { code: 'FAULT', details: { method } }
    },
  })
  return {
    async dispatch(call, hooks) {
      const begun = performance.now()
      const reply = await answer(call, hooks)
      const took = performance.now() - begun
      if (took > slowMs) options.log(`slow: ${call.method} ${took.toFixed(0)} ms`)
      return reply
    },
    close: () => setStore(null),
  }
}

/** Only the lines that name our code: the message, which may have several lines, can quote a record. */
const stackOf = (fault: unknown): string =>
  fault instanceof Error
    ? [fault.name, ...(fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].slice(0, 6).join(' ')
    : typeof fault
