/** A question to the office's data from a component: `useQuery('housing.plan', { on, scope })`. */
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import type { PageContract } from '../../db/contract/index.ts'
import { type Answer, keyOf, unanswered } from './answers.ts'
import { answers } from './client.ts'

type MethodsOf<T extends keyof PageContract & string> = {
  [M in keyof PageContract[T] & string]: PageContract[T][M] extends { kind: 'query' } ? `${T}.${M}` : never
}[keyof PageContract[T] & string]

/** Every question the page may ask, as `topic.method`. */
export type QueryMethod = { [T in keyof PageContract & string]: MethodsOf<T> }[keyof PageContract & string]

type SpecOf<N extends QueryMethod> = N extends `${infer T extends keyof PageContract & string}.${infer M}`
  ? M extends keyof PageContract[T]
    ? PageContract[T][M]
    : never
  : never
export type InputOf<N extends QueryMethod> = SpecOf<N> extends { input: infer I extends z.ZodType } ? z.input<I> : never
export type OutputOf<N extends QueryMethod> =
  SpecOf<N> extends { output: infer O extends z.ZodType } ? z.output<O> : never

const idle: Answer<never> = { value: undefined, refusal: undefined, loading: false }

/**
 * The answer to a question, asked again whenever one of its topics changes. While a new answer is under way (also to another input of
 * the same method) the old one stays, with `loading` true. `null` asks nothing.
 */
export function useQuery<N extends QueryMethod>(method: N, input: InputOf<N> | null): Answer<OutputOf<N>> {
  const key = input === null ? null : keyOf(method, input)
  const last = useRef<OutputOf<N> | undefined>(undefined)
  const watch = useCallback(
    (notify: () => void) =>
      key === null ? () => {} : answers.watch(method, JSON.parse(key.slice(method.length + 1)), notify),
    [method, key],
  )
  const answer = useSyncExternalStore(watch, () => (key === null ? idle : answers.peek(key))) as Answer<OutputOf<N>>
  if (key === null) {
    last.current = undefined
    return idle
  }
  if (answer.value !== undefined) last.current = answer.value
  if (answer.value === undefined && answer.loading && last.current !== undefined)
    return { ...unanswered, value: last.current }
  return answer
}
