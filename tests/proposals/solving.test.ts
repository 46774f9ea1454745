/** The solving thread: its answer, its death, its time limit, and the clerk who does not want to wait. */
import { expect, test } from 'vitest'
import { solve } from '../../db/solver/solving.ts'
import { value } from '../support/result.ts'
import { judge } from './judge.ts'
import { aTown } from './offices.ts'

const problem = aTown(3, 'place', { rooms: 12, waiting: 8, full: 30 })
const thread = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`)
const options = () => ({ signal: new AbortController().signal, told: () => {} })

test('answers with plans of the problem itself, and tells of each as it stands', async () => {
  const told: number[] = []
  const answer = value(await solve(problem, { ...options(), told: (count) => told.push(count) }))
  expect(answer.ending).toBe('complete')
  expect(told[0]).toBe(1)
  for (const { plan } of answer.alternatives) expect(judge(plan, problem).wrong).toEqual([])
})

test('where the thread dies, the greedy plan is given and said', async () => {
  const answer = value(await solve(problem, { ...options(), worker: thread('process.exit(1)') }))
  expect(answer).toMatchObject({ ending: 'died', alternatives: [{ by: 'greedy', proven: false }] })
  expect(judge(answer.alternatives[0]?.plan ?? [], problem).wrong).toEqual([])
})

test('where the time is up, what was found until then is given', async () => {
  const answer = value(await solve(problem, { ...options(), seconds: 0.2, worker: thread('for (;;) {}') }))
  expect(answer).toMatchObject({ ending: 'late', alternatives: [{ by: 'greedy' }] })
})

test('the clerk can stop it, before and while it works', async () => {
  const stop = new AbortController()
  const asked = solve(problem, { ...options(), signal: stop.signal, worker: thread('for (;;) {}') })
  stop.abort()
  expect(await asked).toMatchObject({ error: { code: 'CANCELLED' } })
  expect(await solve(problem, { ...options(), signal: stop.signal })).toMatchObject({ error: { code: 'CANCELLED' } })
})
