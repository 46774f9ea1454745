/** Files the clerk chooses: a workbook to read, a list to write. A written file is there whole or not at all. */
import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ErrorCode, Refusal } from '../../db/domain/errors.ts'
import { ok, type Result, refuse } from '../../db/domain/result.ts'
import { workbookLimitBytes } from '../contract.ts'

/** Virus scanners and Excel hold a file for a moment; Windows then refuses the rename. */
const busyCodes = new Set(['EBUSY', 'EPERM', 'EACCES'])
const pausesMs = [50, 100, 200, 400, 800]

/**
 * Writes beside the target, brings it to the disk, then renames: after a power cut the old file or the new one is there.
 * @returns TARGET_NOT_WRITABLE or DISK_FULL, with nothing left behind
 */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<Result<{ readonly path: string }>> {
  const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomBytes(4).toString('hex')}.tmp`)
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await renamePatiently(beside, target)
    return ok({ path: target })
  } catch (fault) {
    await rm(beside, { force: true, maxRetries: 3 }).catch(() => undefined)
    return refuse(writeRefusal(fault))
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of pausesMs) {
    try {
      return await rename(from, to)
    } catch (fault) {
      if (!busyCodes.has(codeOf(fault))) throw fault
      await pause(wait)
    }
  }
  await rename(from, to)
}

const codeOf = (fault: unknown): string => (fault as NodeJS.ErrnoException).code ?? 'unknown'

function writeRefusal(fault: unknown): Refusal {
  const reason = codeOf(fault)
  if (reason === 'ENOSPC' || reason === 'EDQUOT') return { code: 'DISK_FULL' }
  return { code: 'TARGET_NOT_WRITABLE', details: { reason } }
}

/** @returns WORKBOOK_TOO_LARGE above 25 MB, WORKBOOK_UNREADABLE when the file cannot be read */
export const readWorkbook = (path: string) => readChosen(path, 'WORKBOOK_TOO_LARGE', 'WORKBOOK_UNREADABLE')

/** A file of at most 25 MB; `tooLarge` or `unreadable` where it is not to be had. */
export async function readChosen(
  path: string,
  tooLarge: ErrorCode,
  unreadable: ErrorCode,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>> {
  try {
    const { size } = await stat(path)
    if (size > workbookLimitBytes) {
      return refuse({ code: tooLarge, details: { bytes: size, most: workbookLimitBytes } })
    }
    const bytes = await readFile(path)
    return ok({ name: basename(path), bytes: new Uint8Array(bytes) })
  } catch (fault) {
    return refuse({ code: unreadable, details: { reason: codeOf(fault) } })
  }
}

/** The path with the extension, which not every system's dialog adds. */
export const withExtension = (path: string, extension: string): string =>
  extname(path).toLowerCase() === extension ? path : `${path}${extension}`
