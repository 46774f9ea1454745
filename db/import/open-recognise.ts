/** What a file is, by its first bytes and its zip directory, and whether it is small enough; before any parser sees it. */
import { Buffer } from 'node:buffer'
import { ok, type Result } from '../domain/result.ts'
import { isProtected, isTooDense, RefusedWorkbook, tooLarge, unreadable, type WorkbookLimits } from './open-limits.ts'
import { type ZipEntry, zipEntries } from './open-zip.ts'

const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const zipSignature = Buffer.from('504b0304', 'hex')
/** Printable text from first to last is a CSV, or something like it, saved under another name. */
const looksLikeText = (bytes: Buffer): boolean => bytes.length > 0 && !bytes.subarray(0, 4096).some((byte) => byte < 9)

function refuseForeign(file: Buffer): Result<never> {
  if (file.subarray(0, 8).equals(oleSignature)) {
    // Excel keeps a workbook with a password in an old OLE container, in a stream of this name (MS-OFFCRYPTO 2.3.4.4).
    return file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? isProtected() : unreadable('xls')
  }
  return unreadable(looksLikeText(file) ? 'csv' : 'other')
}

function refuseOtherZip(names: ReadonlySet<string>): Result<never> {
  if (names.has('xl/workbook.bin')) return unreadable('xlsb')
  return unreadable(names.has('content.xml') && names.has('mimetype') ? 'ods' : 'other')
}

function checkEntries(entries: readonly ZipEntry[], limits: WorkbookLimits): Result<readonly ZipEntry[]> {
  const names = new Set(entries.map(({ name }) => name))
  if (entries.length > limits.entries) return tooLarge('entries', limits)
  if (!names.has('xl/workbook.xml')) return refuseOtherZip(names)
  if (entries.some(({ encrypted }) => encrypted)) return isProtected()
  // Of two parts with one name every program may take another one.
  if (names.size < entries.length) return unreadable('damaged')
  if (entries.some(({ inflatedBytes, packedBytes }) => isTooDense(inflatedBytes, packedBytes, limits)))
    return tooLarge('ratio', limits)
  const total = entries.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0)
  return total > limits.inflatedBytes ? tooLarge('inflatedBytes', limits) : ok(entries)
}

/**
 * The zip entries of a workbook that may be read. Takes a millisecond, inflates nothing.
 * Errors: WORKBOOK_UNREADABLE {kind}, WORKBOOK_PROTECTED, WORKBOOK_TOO_LARGE {what, limit}.
 */
export function recogniseWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Result<readonly ZipEntry[]> {
  if (bytes.byteLength > limits.fileBytes) return tooLarge('fileBytes', limits)
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.subarray(0, 4).equals(zipSignature)) return refuseForeign(file)
  try {
    return checkEntries(zipEntries(bytes, limits.entries), limits)
  } catch (fault) {
    if (fault instanceof RefusedWorkbook) return { ok: false, error: fault.refusal }
    throw fault
  }
}
