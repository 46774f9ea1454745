/** The directory of a zip file, read without inflating anything. Zip file format: PKWARE APPNOTE 6.3, sections 4.3 to 4.5. */
import { Buffer } from 'node:buffer'
import { RefusedWorkbook, unreadable } from './open-limits.ts'

export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly encrypted: boolean
  /** Of the inflated bytes. */
  readonly crc32: number
  readonly packedBytes: number
  readonly inflatedBytes: number
  readonly headerAt: number
}

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const entrySignature = 0x02014b50
const headerSignature = 0x04034b50
const in64 = 0xffffffff

const damaged = () => new RefusedWorkbook(unreadable('damaged'))

/** Reads of a zip that was cut short fail as RangeError; here they say what they mean. */
function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (fault) {
    throw fault instanceof RangeError ? damaged() : fault
  }
}

function endRecord(zip: Buffer): number {
  // The end record has 22 bytes and a comment of at most 65,535.
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at -= 1) {
    if (zip.readUInt32LE(at) === endSignature) return at
  }
  throw damaged()
}

const large = (zip: Buffer, at: number): number => Number(zip.readBigUInt64LE(at))

/** Count of entries and start of the directory; programs that write while they stream put both into the 64-bit record. */
function directoryStart(zip: Buffer): { readonly count: number; readonly at: number } {
  const end = endRecord(zip)
  const locator = end - 20
  if (locator >= 0 && zip.readUInt32LE(locator) === locator64Signature) {
    const end64 = large(zip, locator + 8)
    if (zip.readUInt32LE(end64) !== end64Signature) throw damaged()
    return { count: large(zip, end64 + 32), at: large(zip, end64 + 48) }
  }
  return { count: zip.readUInt16LE(end + 10), at: zip.readUInt32LE(end + 16) }
}

/** Sizes and place that did not fit into 32 bits stand in the extra field 0x0001, in this order, only those that did not fit. */
function withLargeSizes(zip: Buffer, entry: ZipEntry, extraAt: number, extraEnd: number): ZipEntry {
  let at = extraAt
  while (at + 4 <= extraEnd && zip.readUInt16LE(at) !== 1) at += 4 + zip.readUInt16LE(at + 2)
  let value = at + 4
  const next = (short: number): number => {
    if (short !== in64 || value + 8 > extraEnd) return short
    value += 8
    return large(zip, value - 8)
  }
  const inflatedBytes = next(entry.inflatedBytes)
  const packedBytes = next(entry.packedBytes)
  return { ...entry, inflatedBytes, packedBytes, headerAt: next(entry.headerAt) }
}

/**
 * The entries as the directory lists them, at most `most + 1` (the caller refuses more than `most`).
 * Throws RefusedWorkbook (WORKBOOK_UNREADABLE, kind damaged) when the directory is cut short or makes no sense.
 */
export function zipEntries(bytes: Uint8Array, most: number): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return guarded(() => {
    const { count, at: start } = directoryStart(zip)
    const entries: ZipEntry[] = []
    for (let at = start; entries.length < Math.min(count, most + 1); ) {
      if (zip.readUInt32LE(at) !== entrySignature) throw damaged()
      const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
      const extraEnd = nameEnd + zip.readUInt16LE(at + 30)
      const entry: ZipEntry = {
        name: zip.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/'),
        encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
        method: zip.readUInt16LE(at + 10),
        crc32: zip.readUInt32LE(at + 16),
        packedBytes: zip.readUInt32LE(at + 20),
        inflatedBytes: zip.readUInt32LE(at + 24),
        headerAt: zip.readUInt32LE(at + 42),
      }
      entries.push(withLargeSizes(zip, entry, nameEnd, extraEnd))
      at = extraEnd + zip.readUInt16LE(at + 32)
    }
    return entries
  })
}

/** The packed bytes of an entry, a view into the file. Throws RefusedWorkbook when they are not all there. */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return guarded(() => {
    if (zip.readUInt32LE(entry.headerAt) !== headerSignature) throw damaged()
    const start = entry.headerAt + 30 + zip.readUInt16LE(entry.headerAt + 26) + zip.readUInt16LE(entry.headerAt + 28)
    if (start + entry.packedBytes > zip.length) throw damaged()
    return zip.subarray(start, start + entry.packedBytes)
  })
}
