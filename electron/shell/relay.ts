/** Between the page and the data process: who asks is checked, only what the page may ask passes, news goes back. */
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { z } from 'zod'
import { pageContract } from '../../db/contract/index.ts'
import { type Call, type Reply, specOf } from '../../db/contract/rpc.ts'
import { type PackedReply, unpack } from '../../db/contract/wire.ts'
import { type DesktopHandlers, type DesktopMethod, desktopContract, type QuartierEvents } from '../contract.ts'
import type { Backend } from './backend.ts'
import { origin } from './pages.ts'

const callShape = z.object({
  method: z.string().max(80),
  input: z.unknown(),
  actor: z.string().max(200).optional(),
  commandId: z.string().max(100).optional(),
})
const callId = z.int()

type Event = Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame'>

/** True for the top frame of this window while it shows a page of ours: no frame inside it, no other origin. */
export function isOwnPage(event: Event, contents: Pick<WebContents, 'mainFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === contents.mainFrame && frame.url.startsWith(`${origin}/`)
}

/** Asks the data process what the page may ask: methods of `pageContract` only, never a file by its path. */
export function relayCall(
  backend: Pick<Backend, 'ask'>,
  call: unknown,
  options?: Parameters<Backend['ask']>[1],
): Promise<PackedReply> {
  const shape = callShape.safeParse(call)
  if (!shape.success) return Promise.resolve({ ok: false, error: { code: 'INVALID_INPUT' } })
  const { method, input, actor, commandId } = shape.data
  if (!specOf(pageContract, method)) return Promise.resolve({ ok: false, error: { code: 'UNKNOWN_METHOD' } })
  const passed: Call = {
    method,
    input,
    ...(actor === undefined ? {} : { actor }),
    ...(commandId === undefined ? {} : { commandId }),
  }
  return backend.ask(passed, options)
}

/** Carries out a question to the desktop; what a handler throws is a fault without details, as they may name a path. */
export async function relayDesktop(handlers: DesktopHandlers, method: unknown, input: unknown): Promise<Reply> {
  if (typeof method !== 'string' || !Object.hasOwn(desktopContract, method)) {
    return { ok: false, error: { code: 'UNKNOWN_METHOD' } }
  }
  const name = method as DesktopMethod
  const parsed = desktopContract[name].input.safeParse(input)
  if (!parsed.success) return { ok: false, error: { code: 'INVALID_INPUT' } }
  try {
    const handler = handlers[name] as (input: unknown) => Promise<Reply>
    return await handler(parsed.data)
  } catch (fault) {
    console.error(`desktop ${name} failed: ${fault instanceof Error ? fault.name : 'unknown'}`)
    return { ok: false, error: { code: 'FAULT' } }
  }
}

/** Answers this window's page, and no other sender. */
export function serveWindow(
  contents: WebContents,
  backend: Backend,
  handlers: DesktopHandlers,
  onUsable: () => void,
): void {
  const running = new Map<number, number>()
  const own = (event: Event): void => {
    if (!isOwnPage(event, contents)) throw new Error('refused: not the page of Quartier')
  }
  const answer = async (event: Event, id: unknown, call: unknown): Promise<PackedReply> => {
    own(event)
    const pageId = callId.parse(id)
    const reply = await relayCall(backend, call, {
      onId: (backendId) => running.set(pageId, backendId),
      onProgress: (progress) => tell(contents, 'quartier:progress', pageId, progress),
    })
    running.delete(pageId)
    return reply
  }
  contents.ipc.handle('quartier:ask', answer)
  contents.ipc.handle('quartier:call', async (event, id: unknown, call: unknown) =>
    unpack(await answer(event, id, call)),
  )
  contents.ipc.on('quartier:cancel', (event, id: unknown) => {
    const backendId = isOwnPage(event, contents) && typeof id === 'number' ? running.get(id) : undefined
    if (backendId !== undefined) backend.cancel(backendId)
  })
  contents.ipc.handle('quartier:desktop', (event, method: unknown, input: unknown) => {
    own(event)
    return relayDesktop(handlers, method, input)
  })
  contents.ipc.once('quartier:usable', (event) => {
    if (isOwnPage(event, contents)) onUsable()
  })
}

/** News for the page. */
export function announce<E extends keyof QuartierEvents>(
  contents: WebContents | undefined,
  event: E,
  payload: QuartierEvents[E],
): void {
  if (contents) tell(contents, `quartier:event:${event}`, payload)
}

function tell(contents: WebContents, channel: string, ...values: unknown[]): void {
  if (!contents.isDestroyed()) contents.send(channel, ...values)
}
