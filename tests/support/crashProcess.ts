/** The real data process (db/main.ts) as a child on plain Node, asked through the contract, and ended as a power button would: SIGKILL. */
import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { contract, type FullContract } from '../../db/contract/index.ts'
import { type Client, createClient, type Reply } from '../../db/contract/rpc.ts'
import { type Response, unpack } from '../../db/contract/wire.ts'

export interface DataProcess {
  readonly client: Client<FullContract>
  /** Ends the process at once, wherever it is; resolves when it is gone. */
  kill(): Promise<void>
}

const gone: Reply = { ok: false, error: { code: 'BACKEND_GONE' } }

export async function aDataProcess(): Promise<DataProcess> {
  const child: ChildProcess = fork(fileURLToPath(new URL('../../db/main.ts', import.meta.url)), [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      for (const answer of waiting.values()) answer(gone)
      waiting.clear()
      resolve()
    })
  })
  const ready = new Promise<void>((resolve, reject) => {
    const complaints: string[] = []
    child.stderr?.on('data', (text: Buffer) => complaints.push(String(text)))
    child.once('exit', () => reject(new Error(`the data process ended: ${complaints.join('')}`)))
    child.on('message', (message: Response) => {
      if (message.type === 'ready') resolve()
      if (message.type !== 'reply') return
      waiting.get(message.id)?.(unpack(message.reply))
      waiting.delete(message.id)
    })
  })
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  await ready
  let count = 0
  const client = createClient<FullContract>(
    contract,
    (call) =>
      new Promise((resolve) => {
        if (!child.connected) return resolve(gone)
        const id = ++count
        waiting.set(id, resolve)
        child.send({ type: 'call', id, call }, (fault) => fault && resolve(gone))
      }),
    () => ({ actor: 'S. Bergmann', commandId: randomUUID() }),
  )
  return { client, kill }
}
