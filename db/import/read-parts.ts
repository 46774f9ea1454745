/** A part of the workbook as text: inflated in steps and counted while inflating. */
import { crc32, createInflateRaw } from 'node:zlib'
import { isTooDense, RefusedWorkbook, tooLarge, unreadable, type WorkbookLimits } from './open-limits.ts'
import { packedBytesOf, type ZipEntry } from './open-zip.ts'

/** Bounds what is inflated and parsed before any limit is looked at. */
const stepBytes = 64 * 1024

export interface Parts {
  readonly limits: WorkbookLimits
  readonly names: ReadonlySet<string>
  /** The part's text in steps of some 64 KB. Throws RefusedWorkbook. */
  text(name: string): AsyncGenerator<string>
}

async function* inflated(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = packedBytesOf(bytes, entry)
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += stepBytes) yield packed.subarray(at, at + stepBytes)
    return
  }
  if (entry.method !== 8) throw new RefusedWorkbook(unreadable('other'))
  const inflate = createInflateRaw({ chunkSize: stepBytes })
  inflate.end(packed)
  try {
    yield* inflate as AsyncIterable<Uint8Array>
  } catch (fault) {
    throw fault instanceof RefusedWorkbook ? fault : new RefusedWorkbook(unreadable('damaged'))
  }
}

function decodedOrRefused(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new RefusedWorkbook(unreadable('other'))
  }
}

/**
 * The parts of a zip. What is inflated is counted over all parts, because the directory can lie about sizes. A document type declaration is
 * refused: workbooks have none (ECMA-376 part 2, 8.2.5), and entity expansion needs one. A byte sequence that is no UTF-8 is refused too, and a
 * part that is not what its checksum says, seen when it is read to its end.
 */
export function partsOf(bytes: Uint8Array, entries: readonly ZipEntry[], limits: WorkbookLimits): Parts {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  let counted = 0

  async function* text(name: string): AsyncGenerator<string> {
    const entry = byName.get(name)
    if (!entry) throw new RefusedWorkbook(unreadable('damaged'))
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let tail = ''
    let ofPart = 0
    let sum = 0
    for await (const chunk of inflated(bytes, entry)) {
      counted += chunk.byteLength
      ofPart += chunk.byteLength
      sum = crc32(chunk, sum)
      if (counted > limits.inflatedBytes) throw new RefusedWorkbook(tooLarge('inflatedBytes', limits))
      if (isTooDense(ofPart, entry.packedBytes, limits)) throw new RefusedWorkbook(tooLarge('ratio', limits))
      const piece = decodedOrRefused(() => decoder.decode(chunk, { stream: true }))
      if ((tail + piece).includes('<!DOCTYPE')) throw new RefusedWorkbook(unreadable('other'))
      tail = piece.slice(-8)
      yield piece
    }
    // What a bad disk has turned round can still look like a workbook; a wrong number must not come in unseen.
    if (sum !== entry.crc32) throw new RefusedWorkbook(unreadable('damaged'))
    yield decodedOrRefused(() => decoder.decode())
  }
  return { limits, names: new Set(byName.keys()), text }
}
