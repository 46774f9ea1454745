/** Reads a list of the bank (CAMT.053 or CSV) in the reading thread, with bounds on size, time and memory, and a way to stop it. */
import { Worker } from 'node:worker_threads'
import type { BankList } from '../domain/payments/bankLine.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { type BankLimits, bankLimits, tooLargeList, unreadableList } from './bank-limits.ts'
import { isOutOfMemory, workerUrl } from './open-reading.ts'
import type { BankMessage, BankTask } from './read.worker.ts'

/** Errors: BANK_FILE_UNREADABLE {kind, at}; BANK_FILE_TOO_LARGE; CANCELLED. */
export function readBankList(
  bytes: Uint8Array,
  signal?: AbortSignal,
  limits: BankLimits = bankLimits,
): Promise<Result<BankList>> {
  if (signal?.aborted) return Promise.resolve(refuse({ code: 'CANCELLED' }))
  if (bytes.length > limits.fileBytes) return Promise.resolve(tooLargeList())
  return new Promise((resolve) => {
    const copy = new Uint8Array(bytes)
    const worker = new Worker(workerUrl(), {
      workerData: { kind: 'bank', bytes: copy, limits } satisfies BankTask,
      transferList: [copy.buffer],
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
      execArgv: [],
    })
    const end = (result: Result<BankList>) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      resolve(result)
      void worker.terminate()
    }
    const cancel = () => end(refuse({ code: 'CANCELLED' }))
    const timer = setTimeout(() => end(tooLargeList()), limits.seconds * 1000)
    signal?.addEventListener('abort', cancel)
    worker.on('message', (message: BankMessage) =>
      end(message.kind === 'list' ? ok(message.list) : refuse(message.refusal)),
    )
    worker.on('error', (fault) => end(isOutOfMemory(fault) ? tooLargeList() : unreadableList('damaged')))
    worker.on('exit', () => end(unreadableList('damaged')))
  })
}
