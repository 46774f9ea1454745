/**
 * Entry of the data process: serves calls that arrive as messages until its parent ends it or is gone.
 * The same file runs as Electron's utility process and, where Electron's own Node is too old, as a child of plain Node.
 */
import { createBackend } from './backend.ts'
import { pack, type Request, type Response } from './contract/wire.ts'

interface Port {
  readonly send: (message: Response) => void
  readonly onRequest: (listener: (message: Request) => void) => void
  /** Nobody can ask any more. */
  readonly onGone: (listener: () => void) => void
}

/** Electron's utility process gives `process.parentPort`; Node's types do not know it. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
}

function parent(): Port {
  const utility = Reflect.get(process, 'parentPort') as ParentPort | undefined
  if (utility) {
    return {
      send: (message) => utility.postMessage(message),
      onRequest: (listener) => utility.on('message', ({ data }) => listener(data as Request)),
      onGone: (listener) => utility.on('close', listener),
    }
  }
  return {
    send: (message) => process.connected && process.send?.(message),
    onRequest: (listener) => process.on('message', (message) => listener(message as Request)),
    onGone: (listener) => process.on('disconnect', listener),
  }
}

const port = parent()
const backend = createBackend({
  now: () => new Date(),
  checkOutput: process.env.QUARTIER_CHECK_OUTPUT === '1',
  log: (line) => console.error(line),
})
const running = new Map<number, AbortController>()
let ending: Promise<void> | undefined

port.onRequest((message) => {
  if (message.type === 'call') void carryOut(message.id, message.call)
  if (message.type === 'cancel') running.get(message.id)?.abort()
  if (message.type === 'end') void end()
})
port.onGone(() => void end())
// Ctrl+C in a terminal reaches the whole group; the desktop closes the file in its own order.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)
port.send({ type: 'ready' })

/** Never throws: `dispatch` turns faults into refusals. */
async function carryOut(id: number, call: Extract<Request, { type: 'call' }>['call']): Promise<void> {
  const abort = new AbortController()
  running.set(id, abort)
  const reply = await backend.dispatch(call, {
    signal: abort.signal,
    progress: (progress) => port.send({ type: 'progress', id, progress }),
  })
  running.delete(id)
  // First what changed: whoever reads the answer has asked again by then, and can wait for it.
  if (reply.changed && reply.changed.length > 0) port.send({ type: 'changed', topics: reply.changed })
  port.send({ type: 'reply', id, reply: pack(reply) })
}

function end(): Promise<void> {
  ending ??= (async () => {
    for (const abort of running.values()) abort.abort()
    await backend.close()
    process.exit(0)
  })()
  return ending
}
