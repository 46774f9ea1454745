/**
 * The desktop's side of the data process: sends calls, matches answers, and when the process dies fails what was under way and
 * starts it again once. Commands are never repeated by the program.
 */
import { randomUUID } from 'node:crypto'
import type { Call, Progress, Reply, Topic } from '../../db/contract/rpc.ts'
import { type PackedReply, type Request, type Response, unpack } from '../../db/contract/wire.ts'
import type { Refusal } from '../../db/domain/errors.ts'

/** A data process, however it was started (see `backendProcess.ts`). */
export interface BackendProcess {
  readonly send: (message: Request) => void
  readonly onMessage: (listener: (message: Response) => void) => void
  /** Called once, when the process is no more. */
  readonly onExit: (listener: () => void) => void
  readonly kill: () => void
}

export interface BackendListeners {
  readonly onChanged: (topics: readonly Topic[]) => void
  /** `running`: a new process serves again and the data file is open again, if one was. */
  readonly onGone: (news: { readonly running: boolean; readonly refusal: Refusal | null }) => void
}

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void
  /** Gets the number by which `cancel` knows the call. */
  readonly onId?: (id: number) => void
}

export interface Backend {
  readonly call: (call: Call) => Promise<Reply>
  /** As `call`; the answer is passed on unread. */
  readonly ask: (call: Call, options?: CallOptions) => Promise<PackedReply>
  readonly cancel: (id: number) => void
  /** Closes the data file and ends the process; resolves when it is gone. */
  readonly end: () => Promise<void>
}

interface Pending {
  readonly call: Call
  readonly answer: (reply: PackedReply) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

/** A process that dies again within this time is not started once more: something in the file or the machine kills it. */
const restartPauseMs = 30_000
const endPatienceMs = 10_000
const gone: Reply = { ok: false, error: { code: 'BACKEND_GONE' } }

/**
 * Starts the data process and keeps it.
 * @param now milliseconds, only to tell a crash from a crash loop
 */
export function createBackendClient(
  start: () => BackendProcess,
  listeners: BackendListeners,
  now: () => number = () => performance.now(),
): Backend {
  const pending = new Map<number, Pending>()
  let lastId = 0
  let process: BackendProcess | null = null
  let startedAgainAt = Number.NEGATIVE_INFINITY
  let openPath: string | null = null
  /** Calls wait until a new process has opened the data file again. */
  let opened: Promise<void> = Promise.resolve()
  let ended: (() => void) | null = null

  function launch(): void {
    const mine = start()
    process = mine
    mine.onMessage(receive)
    mine.onExit(() => {
      if (process === mine) lose()
    })
  }

  function receive(message: Response): void {
    if (message.type === 'changed') listeners.onChanged(message.topics)
    if (message.type === 'progress') pending.get(message.id)?.onProgress?.(message.progress)
    if (message.type !== 'reply') return
    const asked = pending.get(message.id)
    pending.delete(message.id)
    if (!asked) return
    if (asked.call.method.startsWith('file.')) openPath = pathAfter(asked.call, unpack(message.reply), openPath)
    asked.answer(message.reply)
  }

  function lose(): void {
    process = null
    const lost = [...pending.values()]
    pending.clear()
    for (const { answer } of lost) answer(gone)
    if (ended) ended()
    else if (now() - startedAgainAt > restartPauseMs) restart()
    else listeners.onGone({ running: false, refusal: null })
  }

  function restart(): void {
    startedAgainAt = now()
    try {
      launch()
    } catch {
      listeners.onGone({ running: false, refusal: null })
      return
    }
    opened = openAgain()
  }

  async function openAgain(): Promise<void> {
    const path = openPath
    const order = { ...orderOfProgram(), method: 'file.open', input: { path } }
    const reply = path === null ? null : unpack(await send(order))
    if (reply && !reply.ok && reply.error.code === 'BACKEND_GONE') return
    if (reply && !reply.ok) openPath = null
    listeners.onGone({ running: !reply || reply.ok, refusal: reply && !reply.ok ? reply.error : null })
  }

  function send(call: Call, options: CallOptions = {}): Promise<PackedReply> {
    const to = process
    if (!to || ended) return Promise.resolve(gone)
    lastId += 1
    const id = lastId
    options.onId?.(id)
    return new Promise((resolve) => {
      pending.set(id, { call, answer: resolve, onProgress: options.onProgress })
      to.send({ type: 'call', id, call })
    })
  }

  async function ask(call: Call, options?: CallOptions): Promise<PackedReply> {
    await opened
    return send(call, options)
  }

  launch()
  return {
    ask,
    call: async (call) => unpack(await ask(call)),
    cancel: (id) => process?.send({ type: 'cancel', id }),
    end() {
      const last = process
      if (!last) return Promise.resolve()
      return new Promise((resolve) => {
        const insist = setTimeout(() => last.kill(), endPatienceMs)
        ended = () => {
          clearTimeout(insist)
          resolve()
        }
        last.send({ type: 'end' })
      })
    },
  }
}

/** Who opens files before a clerk has said who she is; nothing of it is written into the data file. */
export const orderOfProgram = (): { readonly actor: string; readonly commandId: string } => ({
  actor: 'Quartier',
  commandId: randomUUID(),
})

/** The data file that is open after this answer to a call of `file`. */
function pathAfter(call: Call, reply: Reply, before: string | null): string | null {
  if (!reply.ok) return before
  if (call.method === 'file.close') return null
  const { path } = reply.value as { path?: unknown }
  return typeof path === 'string' ? path : before
}
