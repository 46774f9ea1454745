/** The reading thread: gets a workbook's bytes, posts its rows in packets. It can be killed at any moment. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Refusal } from '../domain/errors.ts'
import { RefusedWorkbook, unreadable, type WorkbookLimits } from './open-limits.ts'
import type { ZipEntry } from './open-zip.ts'
import { type Packet, readSheets } from './read-sheets.ts'

export interface ReadingTask {
  readonly bytes: Uint8Array
  readonly entries: readonly ZipEntry[]
  readonly limits: WorkbookLimits
}

export type ReadingMessage =
  | { readonly kind: 'packet'; readonly packet: Packet }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

const post = (message: ReadingMessage) => parentPort?.postMessage(message)

async function read({ bytes, entries, limits }: ReadingTask): Promise<void> {
  try {
    for await (const packet of readSheets(bytes, entries, limits)) post({ kind: 'packet', packet })
    post({ kind: 'done' })
  } catch (fault) {
    // What else goes wrong may quote the sheet, so it goes nowhere.
    const { error } = unreadable('damaged')
    post({ kind: 'refused', refusal: fault instanceof RefusedWorkbook ? fault.refusal : error })
  }
}

await read(workerData as ReadingTask)
