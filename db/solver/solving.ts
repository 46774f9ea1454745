/**
 * Runs the solving thread and waits for it: no longer than `seconds`, and no longer than the clerk does.
 * What the thread has found by then counts; if it dies, what it had found before, or the greedy answer that needs no thread.
 */
import { Worker } from 'node:worker_threads'
import type { Group, Problem } from '../domain/proposals/problem.ts'
import { type Alternative, greedyAnswer } from '../domain/proposals/propose.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { SolvingMessage, SolvingTask } from './solve.worker.ts'

/** `complete`: every variant was tried. `late`: time was up. `died`: the thread ended by itself. */
export interface Answer {
  readonly alternatives: readonly Alternative[]
  readonly ending: 'complete' | 'late' | 'died'
}

export interface SolvingOptions {
  readonly signal: AbortSignal
  /** Hears how many answers stand. */
  readonly told: (answers: number) => void
  readonly seconds?: number
  /** Another thread to run, for tests of its death. */
  readonly worker?: URL
}

/** The clerk waits no longer for a whole answer. */
export const hardLimit = 5
/** What the thread may use of it; the rest is for starting it and for telling. */
const threadShare = 0.84

/** From source, Node runs the `.ts` file; in the bundle it is an entry of its own beside this one. A variable, so that the bundler leaves it alone. */
function workerUrl(): URL {
  const file = import.meta.url.endsWith('.ts') ? './solve.worker.ts' : './proposalSolver.js'
  return new URL(file, import.meta.url)
}

/** The thread answers with copies; the plan is to name the groups of the problem itself. */
function asOf(problem: Problem, alternative: Alternative): Alternative {
  const key = (group: Group) => `${group.householdId} ${group.from}`
  const groups = new Map(problem.groups.map((group) => [key(group), group]))
  const plan = alternative.plan.map((placing) => ({
    ...placing,
    group: groups.get(key(placing.group)) ?? placing.group,
  }))
  return { ...alternative, plan }
}

/** Up to three answers. Error: CANCELLED. */
export function solve(problem: Problem, options: SolvingOptions): Promise<Result<Answer>> {
  const { signal, told, seconds = hardLimit, worker: url = workerUrl() } = options
  if (signal.aborted) return Promise.resolve(refuse({ code: 'CANCELLED' }))
  return new Promise((resolve) => {
    let alternatives: readonly Alternative[] = []
    const task: SolvingTask = { problem, seconds: seconds * threadShare }
    const worker = new Worker(url, { workerData: task, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 512 } })
    const end = (result: Result<Answer>) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      resolve(result)
      void worker.terminate()
    }
    const answer = (ending: Answer['ending']) =>
      end(ok({ alternatives: alternatives.length > 0 ? alternatives : [greedyAnswer(problem)], ending }))
    const cancel = () => end(refuse({ code: 'CANCELLED' }))
    const timer = setTimeout(() => answer('late'), seconds * 1000 - 50)
    signal.addEventListener('abort', cancel)
    worker.on('message', (message: SolvingMessage) => {
      if (message.kind === 'done') return answer('complete')
      alternatives = message.alternatives.map((one) => asOf(problem, one))
      told(alternatives.length)
    })
    worker.on('error', () => answer('died'))
    worker.on('exit', () => answer('died'))
  })
}
