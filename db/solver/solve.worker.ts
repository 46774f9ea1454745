/** The solving thread: gets a question, posts each answer as soon as it stands, the greedy one first. It can be killed at any moment. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Mip } from '../domain/proposals/mip.ts'
import type { Problem } from '../domain/proposals/problem.ts'
import { type Alternative, propose } from '../domain/proposals/propose.ts'
import { loadSolver, solveMip } from './highs.ts'

export interface SolvingTask {
  readonly problem: Problem
  /** For everything, from the start of the thread. */
  readonly seconds: number
}
export type SolvingMessage =
  | { readonly kind: 'answers'; readonly alternatives: readonly Alternative[] }
  | { readonly kind: 'done' }

const post = (message: SolvingMessage) => parentPort?.postMessage(message)

const { problem, seconds } = workerData as SolvingTask
const begun = performance.now()
const highs = await loadSolver()
propose(
  problem,
  (mip: Mip, part: number) => solveMip(highs, mip, (seconds - (performance.now() - begun) / 1000) * part),
  (alternatives) => post({ kind: 'answers', alternatives }),
)
post({ kind: 'done' })
