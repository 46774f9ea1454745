/**
 * Runs the reading thread and waits for it: with bounds on its memory and time, and a way to stop it.
 * A thread and not a process, because the packaged program cannot start one: the fuse RunAsNode is off, and `utilityProcess` belongs to
 * Electron's main process, not to the backend. A thread can be killed just as well, and its heap has its own bound.
 */
import { Worker } from 'node:worker_threads'
import type { Refusal } from '../domain/errors.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { tooLarge, unreadable } from './open-limits.ts'
import type { ReadingMessage, ReadingTask } from './read.worker.ts'
import type { Packet } from './read-sheets.ts'
import type { SheetRow, SheetTable } from './read-table.ts'

/**
 * From source, Node runs the worker's `.ts` file; in the bundle it is an entry of its own beside this one, `out/db/workbookReader.js`.
 * The name is a variable so that the bundler leaves it alone.
 */
export function workerUrl(): URL {
  const file = import.meta.url.endsWith('.ts') ? './read.worker.ts' : './workbookReader.js'
  return new URL(file, import.meta.url)
}

function collector() {
  const sheets = new Map<string, SheetRow[]>()
  return {
    add({ sheet, rows }: Packet) {
      const known = sheets.get(sheet) ?? []
      sheets.set(sheet, known)
      for (const row of rows) known.push(row)
    },
    // Excel writes rows in their order, the headings first; a program that does not means the same sheet.
    tables: (): SheetTable[] =>
      [...sheets].map(([name, rows]) => ({ name, rows: rows.sort((one, other) => one.row - other.row) })),
  }
}

export const isOutOfMemory = (fault: Error): boolean => 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** The tables of a recognised workbook. Errors: WORKBOOK_UNREADABLE, WORKBOOK_PROTECTED, WORKBOOK_TOO_LARGE, CANCELLED. */
export function readInWorker(task: ReadingTask, signal?: AbortSignal): Promise<Result<SheetTable[]>> {
  const { limits } = task
  if (signal?.aborted) return Promise.resolve(refuse<Refusal>({ code: 'CANCELLED' }))
  return new Promise((resolve) => {
    const collected = collector()
    // A copy, handed over: the caller keeps its bytes, the thread does not copy them again.
    const bytes = new Uint8Array(task.bytes)
    const worker = new Worker(workerUrl(), {
      workerData: { ...task, bytes } satisfies ReadingTask,
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
      execArgv: [],
    })
    const end = (result: Result<SheetTable[]>) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      resolve(result)
      void worker.terminate()
    }
    const cancel = () => end(refuse({ code: 'CANCELLED' }))
    const timer = setTimeout(() => end(tooLarge('seconds', limits)), limits.seconds * 1000)
    signal?.addEventListener('abort', cancel)
    worker.on('message', (message: ReadingMessage) => {
      if (message.kind === 'packet') collected.add(message.packet)
      else end(message.kind === 'done' ? ok(collected.tables()) : refuse(message.refusal))
    })
    worker.on('error', (fault) => end(isOutOfMemory(fault) ? tooLarge('memoryMb', limits) : unreadable('damaged')))
    worker.on('exit', () => end(unreadable('damaged')))
  })
}
