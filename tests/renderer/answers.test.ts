/** The answers the window keeps: asked once, asked again when something changed, never a late answer over a newer one. */
import { describe, expect, it } from 'vitest'
import type { Result } from '../../db/domain/result.ts'
import { type Ask, createAnswers, keyOf } from '../../renderer/api/answers.ts'

interface Call {
  readonly method: string
  readonly signal: AbortSignal
  readonly answer: (result: Result<unknown>) => Promise<void>
}

/** Answers over a data process that answers when the test says so. `people.*` depends on people, all else on housing. */
function aWindow() {
  const calls: Call[] = []
  const ask: Ask = (method, _input, signal) =>
    new Promise((resolve) => {
      const answer = async (result: Result<unknown>) => {
        resolve(result)
        await new Promise(setImmediate)
      }
      calls.push({ method, signal, answer })
    })
  const answers = createAnswers(ask, (method) => (method.startsWith('people.') ? ['people'] : ['housing']))
  const watch = (method: string, input: unknown = {}) => {
    const seen: unknown[] = []
    const end = answers.watch(method, input, () => seen.push(answers.peek(keyOf(method, input)).value))
    return { end, seen, now: () => answers.peek(keyOf(method, input)) }
  }
  const call = (index: number): Call => {
    const found = calls[index]
    if (!found) throw new Error(`there is no call ${index}`)
    return found
  }
  return { answers, calls, call, watch }
}
const good = (value: unknown) => ({ ok: true, value }) as const

describe('asking', () => {
  it('asks once for two places that show the same, and tells both', async () => {
    const { calls, call, watch } = aWindow()
    const [list, pane] = [watch('people.list'), watch('people.list')]
    expect(calls).toHaveLength(1)
    expect(list.now()).toMatchObject({ value: undefined, loading: true })
    await call(0).answer(good(['Amira']))
    expect(list.seen).toEqual([['Amira']])
    expect(pane.seen).toEqual([['Amira']])
    expect(pane.now().loading).toBe(false)
  })

  it('asks apart for another day', () => {
    const { calls, watch } = aWindow()
    watch('people.list', { on: '2022-11-02' })
    watch('people.list', { on: '2022-11-03' })
    expect(calls).toHaveLength(2)
  })

  it('shows at once what was there when one comes back', async () => {
    const { calls, call, watch } = aWindow()
    const first = watch('people.list')
    await call(0).answer(good('kept'))
    first.end()
    expect(watch('people.list').now()).toMatchObject({ value: 'kept', loading: false })
    expect(calls).toHaveLength(1)
  })

  it('cancels a question that nobody waits for any more, and asks afresh for the next who does', () => {
    const { calls, call, watch } = aWindow()
    watch('people.list').end()
    expect(call(0).signal.aborted).toBe(true)
    watch('people.list')
    expect(calls).toHaveLength(2)
  })

  it('keeps only the latest answers that nobody looks at', async () => {
    const { calls, call, watch } = aWindow()
    for (let day = 0; day < 20; day += 1) {
      const view = watch('people.list', { day })
      await call(day).answer(good(day))
      view.end()
    }
    watch('people.list', { day: 19 })
    expect(calls).toHaveLength(20)
    watch('people.list', { day: 0 })
    expect(calls).toHaveLength(21)
  })
})

describe('a change', () => {
  it('asks again what is on the screen and depends on it; meanwhile the old answer stays', async () => {
    const { answers, calls, call, watch } = aWindow()
    const people = watch('people.list')
    const houses = watch('housing.houses')
    await call(0).answer(good('before'))
    await call(1).answer(good('houses'))
    answers.changed(['people'])
    expect(calls.map(({ method }) => method)).toEqual(['people.list', 'housing.houses', 'people.list'])
    expect(people.now()).toMatchObject({ value: 'before', loading: true })
    await call(2).answer(good('after'))
    expect(people.now()).toMatchObject({ value: 'after', loading: false })
    expect(houses.now().value).toBe('houses')
  })

  it('forgets what is not on the screen', async () => {
    const { answers, calls, call, watch } = aWindow()
    const view = watch('people.list')
    await call(0).answer(good('old'))
    view.end()
    answers.changed(['people'])
    expect(watch('people.list').now().value).toBeUndefined()
    expect(calls).toHaveLength(2)
  })

  it('never lets a late answer stand over a newer one', async () => {
    const { answers, call, watch } = aWindow()
    const view = watch('people.list')
    answers.changed(['people'])
    expect(call(0).signal.aborted).toBe(true)
    await call(1).answer(good('new'))
    await call(0).answer(good('late'))
    expect(view.now().value).toBe('new')
  })
})

describe('a refusal', () => {
  it('stands beside the last good answer', async () => {
    const { answers, call, watch } = aWindow()
    const view = watch('people.list')
    await call(0).answer(good('last'))
    answers.refreshAll()
    await call(1).answer({ ok: false, error: { code: 'BACKEND_GONE' } })
    expect(view.now()).toEqual({ value: 'last', refusal: { code: 'BACKEND_GONE' }, loading: false })
  })

  it('is not kept: who looks again asks again', async () => {
    const { calls, call, watch } = aWindow()
    const view = watch('people.list')
    await call(0).answer({ ok: false, error: { code: 'FAULT' } })
    view.end()
    watch('people.list')
    expect(calls).toHaveLength(2)
  })
})
