/** The proposal under way and what came of it. It outlives a look at the plan, because one checks a proposal there; it ends with the window. */
import { create } from 'zustand'
import type { Progress } from '../../../db/contract/rpc.ts'
import type { Refusal } from '../../../db/domain/errors.ts'
import { client } from '../../api/client.ts'
import type { InputOf, OutputOf } from '../../api/useQuery.ts'

export type Asked = InputOf<'proposals.propose'>
export type Answer = OutputOf<'proposals.propose'>
export type Alternative = Answer['alternatives'][number]

interface Job {
  readonly progress: Progress | null
  readonly isRunning: boolean
  readonly answer: Answer | null
  readonly refusal: Refusal | null
}
const idle: Job = { progress: null, isRunning: false, answer: null, refusal: null }

export const useJob = create<Job>()(() => idle)

let underWay: AbortController | null = null

export const cancelProposal = (): void => underWay?.abort()
/** What was asked has changed: the old answer does not belong to it. */
export const discardProposal = (): void => {
  cancelProposal()
  useJob.setState(idle)
}

export async function compute(asked: Asked): Promise<void> {
  underWay?.abort()
  const work = new AbortController()
  underWay = work
  useJob.setState({ ...idle, isRunning: true })
  const result = await client.proposals.propose(asked, {
    signal: work.signal,
    onProgress: (progress) => {
      if (underWay === work && !work.signal.aborted) useJob.setState({ progress })
    },
  })
  if (underWay !== work) return
  if (result.ok) useJob.setState({ ...idle, answer: result.value })
  else useJob.setState({ ...idle, refusal: result.error.code === 'CANCELLED' ? null : result.error })
}
