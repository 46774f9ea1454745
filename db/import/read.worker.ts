/** The reading thread: gets a workbook's bytes, posts its rows in packets; or a bank's list, posted whole. It can be killed at any moment. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Refusal } from '../domain/errors.ts'
import type { BankList } from '../domain/payments/bankLine.ts'
import { type BankLimits, RefusedList, unreadableList } from './bank-limits.ts'
import { parseBankList } from './bank-parse.ts'
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

export interface BankTask {
  readonly kind: 'bank'
  readonly bytes: Uint8Array
  readonly limits: BankLimits
}
export type BankMessage =
  | { readonly kind: 'list'; readonly list: BankList }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

const post = (message: ReadingMessage | BankMessage) => parentPort?.postMessage(message)

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

function readBank({ bytes, limits }: BankTask): BankMessage {
  try {
    return { kind: 'list', list: parseBankList(bytes, limits) }
  } catch (fault) {
    return { kind: 'refused', refusal: fault instanceof RefusedList ? fault.refusal : unreadableList('damaged').error }
  }
}

const task = workerData as ReadingTask | BankTask
if ('kind' in task) post(readBank(task))
else await read(task)
