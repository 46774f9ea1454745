/** The desktop's side of the data process, with a process that dies on demand. */
import { expect, test } from 'vitest'
import type { Request, Response } from '../../db/contract/wire.ts'
import { pack } from '../../db/contract/wire.ts'
import type { Refusal } from '../../db/domain/errors.ts'
import { type BackendProcess, createBackendClient } from '../../electron/shell/backend.ts'

interface FakeProcess extends BackendProcess {
  readonly sent: Request[]
  readonly answer: (message: Response) => void
  readonly die: () => void
}

function fakeProcess(): FakeProcess {
  const sent: Request[] = []
  let hear: (message: Response) => void = () => undefined
  let exited: () => void = () => undefined
  return {
    sent,
    send: (message) => sent.push(message),
    onMessage: (listener) => {
      hear = listener
    },
    onExit: (listener) => {
      exited = listener
    },
    kill: () => exited(),
    answer: (message) => hear(message),
    die: () => exited(),
  }
}

type News = { running: boolean; refusal: Refusal | null }

function backendOnFakes() {
  const processes: FakeProcess[] = []
  const news: News[] = []
  const changed: (readonly string[])[] = []
  const clock = { ms: 1_000_000 }
  const backend = createBackendClient(
    () => {
      const started = fakeProcess()
      processes.push(started)
      return started
    },
    { onChanged: (topics) => changed.push(topics), onGone: (event) => news.push(event) },
    () => clock.ms,
  )
  const current = (): FakeProcess => {
    const last = processes.at(-1)
    if (!last) throw new Error('no process was started')
    return last
  }
  return { backend, processes, news, changed, clock, current }
}

/** Lets promises that are already decided run on. */
const settle = () => new Promise((resolve) => setImmediate(resolve))
const state = { method: 'office.state', input: {} }
const gone = { ok: false, error: { code: 'BACKEND_GONE' } }

/** Answers the latest call. */
function answerLast(process: FakeProcess, value: unknown): void {
  const last = process.sent.at(-1)
  if (last?.type !== 'call') throw new Error('nothing was asked')
  process.answer({ type: 'reply', id: last.id, reply: pack({ ok: true, value }) })
}

async function openFile(parts: ReturnType<typeof backendOnFakes>, path: string): Promise<void> {
  const opening = parts.backend.call({ method: 'file.open', input: { path }, actor: 'A', commandId: '1' })
  await settle()
  answerLast(parts.current(), { path })
  await opening
}

test('each answer reaches the call it belongs to, in whatever order they come', async () => {
  const { backend, current } = backendOnFakes()
  const [first, second] = [backend.call(state), backend.call(state)]
  await settle()
  const ids = current().sent.map((message) => (message.type === 'call' ? message.id : 0))
  expect(new Set(ids).size).toBe(2)
  current().answer({ type: 'reply', id: ids[1] ?? 0, reply: pack({ ok: true, value: 'second' }) })
  current().answer({ type: 'reply', id: ids[0] ?? 0, reply: pack({ ok: true, value: 'first' }) })
  expect(await Promise.all([first, second])).toEqual([
    { ok: true, value: 'first' },
    { ok: true, value: 'second' },
  ])
})

test('progress and changed topics are passed on', async () => {
  const { backend, current, changed } = backendOnFakes()
  const seen: number[] = []
  let id = 0
  void backend.ask(state, {
    onId: (given) => {
      id = given
    },
    onProgress: ({ done }) => seen.push(done),
  })
  await settle()
  current().answer({ type: 'progress', id, progress: { phase: 'reading', done: 3, total: 9 } })
  current().answer({ type: 'changed', topics: ['housing'] })
  expect({ seen, changed }).toEqual({ seen: [3], changed: [['housing']] })
})

test('a dying process fails what is under way, and nothing of it is asked again', async () => {
  const parts = backendOnFakes()
  const move = { method: 'housing.moveHousehold', input: {}, actor: 'A', commandId: 'c' }
  const lost = parts.backend.call(move)
  await settle()
  parts.current().die()
  expect(await lost).toEqual(gone)
  await settle()
  expect(parts.processes).toHaveLength(2)
  expect(parts.current().sent).toEqual([])
  expect(parts.news).toEqual([{ running: true, refusal: null }])
})

test('the new process opens the data file first; calls wait for it', async () => {
  const parts = backendOnFakes()
  await openFile(parts, '/office/Amt.quartier')
  parts.current().die()
  const asked = parts.backend.call(state)
  await settle()
  expect(parts.current().sent).toEqual([
    {
      type: 'call',
      id: expect.any(Number),
      call: expect.objectContaining({ method: 'file.open', input: { path: '/office/Amt.quartier' } }),
    },
  ])
  expect(parts.news).toEqual([])
  answerLast(parts.current(), { path: '/office/Amt.quartier' })
  await settle()
  expect(parts.news).toEqual([{ running: true, refusal: null }])
  answerLast(parts.current(), 'there')
  expect(await asked).toEqual({ ok: true, value: 'there' })
})

test('a file that was closed is not opened again', async () => {
  const parts = backendOnFakes()
  await openFile(parts, '/office/Amt.quartier')
  const closing = parts.backend.call({ method: 'file.close', input: {}, actor: 'A', commandId: '2' })
  await settle()
  answerLast(parts.current(), {})
  await closing
  parts.current().die()
  await settle()
  expect(parts.current().sent).toEqual([])
})

test('the clerk is told when the file cannot be opened again', async () => {
  const parts = backendOnFakes()
  await openFile(parts, '/office/Amt.quartier')
  parts.current().die()
  await settle()
  const last = parts.current().sent.at(-1)
  const refusal = { code: 'FILE_DAMAGED' } as const
  parts
    .current()
    .answer({ type: 'reply', id: last?.type === 'call' ? last.id : 0, reply: pack({ ok: false, error: refusal }) })
  await settle()
  expect(parts.news).toEqual([{ running: false, refusal }])
})

test('a process that dies at once again is not started a third time; one that dies later is', async () => {
  const parts = backendOnFakes()
  parts.current().die()
  await settle()
  parts.clock.ms += 1000
  parts.current().die()
  await settle()
  expect(parts.processes).toHaveLength(2)
  expect(parts.news.at(-1)).toEqual({ running: false, refusal: null })
  expect(await parts.backend.call(state)).toEqual(gone)

  const later = backendOnFakes()
  later.current().die()
  await settle()
  later.clock.ms += 60_000
  later.current().die()
  await settle()
  expect(later.processes).toHaveLength(3)
})

test('ending closes the file in order, starts nothing again and answers later calls', async () => {
  const { backend, current, processes, news } = backendOnFakes()
  const ended = backend.end()
  expect(current().sent).toEqual([{ type: 'end' }])
  current().die()
  await ended
  expect(processes).toHaveLength(1)
  expect(news).toEqual([])
  expect(await backend.call(state)).toEqual(gone)
})
