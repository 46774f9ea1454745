/** An order from a component: under way, refused, done. The program never repeats one by itself. */
import { useState } from 'react'
import type { Refusal } from '../../db/domain/errors.ts'
import type { Result } from '../../db/domain/result.ts'

export interface CommandState<I, O> {
  readonly pending: boolean
  readonly refusal: Refusal | null
  /** Gives the order; a second one while the first is under way is dropped and answered with null. */
  readonly run: (input: I) => Promise<Result<O> | null>
  readonly clear: () => void
}

export function useCommand<I, O>(order: (input: I) => Promise<Result<O>>): CommandState<I, O> {
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const run = async (input: I) => {
    if (pending) return null
    setPending(true)
    setRefusal(null)
    const result = await order(input)
    setPending(false)
    if (!result.ok) setRefusal(result.error)
    return result
  }
  return { pending, refusal, run, clear: () => setRefusal(null) }
}
