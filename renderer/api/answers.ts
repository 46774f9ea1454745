/**
 * The answers of the data process as the window keeps them: one entry for each question (method and input). A `changed` topic makes
 * entries stale; those on screen are asked again, the others are forgotten. Knows neither React nor the desktop.
 */
import type { Topic } from '../../db/contract/rpc.ts'
import type { Refusal } from '../../db/domain/errors.ts'
import type { Result } from '../../db/domain/result.ts'

export interface Answer<V> {
  readonly value: V | undefined
  readonly refusal: Refusal | undefined
  readonly loading: boolean
}

export type Ask = (method: string, input: unknown, signal: AbortSignal) => Promise<Result<unknown>>

interface Entry {
  readonly method: string
  readonly input: unknown
  answer: Answer<unknown>
  readonly watchers: Set<() => void>
  call: AbortController | null
}

/** What a question that nobody has answered yet looks like. */
export const unanswered: Answer<never> = { value: undefined, refusal: undefined, loading: true }

/** How many answers that nobody looks at are kept, so that going back shows at once what was there. */
const keptUnwatched = 12

export const keyOf = (method: string, input: unknown): string => `${method} ${JSON.stringify(input)}`

export function createAnswers(ask: Ask, topicsOf: (method: string) => readonly Topic[]) {
  const entries = new Map<string, Entry>()

  const put = (entry: Entry, answer: Answer<unknown>) => {
    entry.answer = answer
    for (const watcher of entry.watchers) watcher()
  }

  const fetch = async (entry: Entry) => {
    entry.call?.abort()
    const call = new AbortController()
    entry.call = call
    if (!entry.answer.loading) put(entry, { ...entry.answer, loading: true })
    const result = await ask(entry.method, entry.input, call.signal)
    if (entry.call !== call) return
    entry.call = null
    put(
      entry,
      result.ok
        ? { value: result.value, refusal: undefined, loading: false }
        : { value: entry.answer.value, refusal: result.error, loading: false },
    )
  }

  const forgetOldest = () => {
    const unwatched = [...entries].filter(([, entry]) => entry.watchers.size === 0)
    for (const [key] of unwatched.slice(0, Math.max(0, unwatched.length - keptUnwatched))) entries.delete(key)
  }

  return {
    /** The answer as it stands now; stable until it changes. */
    peek: (key: string): Answer<unknown> => entries.get(key)?.answer ?? unanswered,

    /** Asks unless the answer is there, and tells `watcher` of every change. Returns the end of the watch. */
    watch(method: string, input: unknown, watcher: () => void): () => void {
      const key = keyOf(method, input)
      const entry = entries.get(key) ?? { method, input, answer: unanswered, watchers: new Set(), call: null }
      entries.delete(key)
      entries.set(key, entry)
      entry.watchers.add(watcher)
      if (entry.answer.loading && !entry.call) void fetch(entry)
      return () => {
        entry.watchers.delete(watcher)
        if (entry.watchers.size > 0) return
        entry.call?.abort()
        entry.call = null
        if (entry.answer.loading || entry.answer.refusal) entries.delete(key)
        forgetOldest()
      }
    },

    /** Something changed: what is on screen is asked again, what is not is forgotten. */
    changed(topics: readonly Topic[]): void {
      for (const [key, entry] of entries) {
        if (!topicsOf(entry.method).some((topic) => topics.includes(topic))) continue
        if (entry.watchers.size > 0) void fetch(entry)
        else entries.delete(key)
      }
    },

    /** Asks everything on screen again, for example after the data process came back. */
    refreshAll(): void {
      for (const [key, entry] of entries) {
        if (entry.watchers.size > 0) void fetch(entry)
        else entries.delete(key)
      }
    },
  }
}
