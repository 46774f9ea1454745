/** The page's typed client over the bridge, its kept answers, and what the desktop reports about the data process. */
import { pageContract } from '../../db/contract/index.ts'
import { type CallOptions, createClient, type Send, specOf } from '../../db/contract/rpc.ts'
import { unpack } from '../../db/contract/wire.ts'
import { busyBegins } from '../stores/busy.ts'
import { useSession } from '../stores/session.ts'
import { createAnswers } from './answers.ts'
import { bridge } from './bridge.ts'

let lastCall = 0

const send: Send = async (call, options: CallOptions) => {
  lastCall += 1
  const id = lastCall
  const cancel = () => bridge.cancel(id)
  options.signal?.addEventListener('abort', cancel)
  const isCommand = call.commandId !== undefined
  const ends = options.onProgress ? () => {} : busyBegins()
  if (isCommand) useSession.getState().saveBegins()
  // The answer crosses as text: four times as fast for a long list.
  const reply = unpack(await bridge.ask(id, call, options.onProgress))
  if (isCommand) useSession.getState().saveEnds(reply.ok)
  options.signal?.removeEventListener('abort', cancel)
  ends()
  return reply
}

/** `client.housing.moveHousehold(input)`: commands carry the clerk's name and an id of their own. */
export const client = createClient(pageContract, send, () => ({
  actor: useSession.getState().actor ?? '',
  commandId: crypto.randomUUID(),
}))

export const answers = createAnswers(
  (method, input, signal) => send({ method, input, actor: useSession.getState().actor ?? '' }, { signal }),
  (method) => {
    const spec = specOf(pageContract, method)
    return spec?.kind === 'query' ? spec.topics : []
  },
)

bridge.on('changed', answers.changed)
bridge.on('backend-gone', (event) => {
  useSession.getState().backendIsGone(event)
  if (event.running) answers.refreshAll()
})
