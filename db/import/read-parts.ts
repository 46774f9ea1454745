/** A part of the workbook as text: inflated in steps, counted while inflating, cut where a parser may be interrupted. */
import { createInflateRaw } from 'node:zlib'
import { isTooDense, RefusedWorkbook, tooLarge, unreadable, type WorkbookLimits } from './open-limits.ts'
import { packedBytesOf, type ZipEntry } from './open-zip.ts'
import { rootPrefix, withoutCdata, withoutPrefix } from './read-xml.ts'

/** In larger steps ExcelJS would keep the events of millions of tags at once. */
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

/**
 * The parts of a zip. What is inflated is counted over all parts, because the directory can lie about sizes. A document type declaration is
 * refused: workbooks have none (ECMA-376 part 2, 8.2.5), and entity expansion needs one. A byte sequence that is no UTF-8 is refused too.
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
    for await (const chunk of inflated(bytes, entry)) {
      counted += chunk.byteLength
      ofPart += chunk.byteLength
      if (counted > limits.inflatedBytes) throw new RefusedWorkbook(tooLarge('inflatedBytes', limits))
      if (isTooDense(ofPart, entry.packedBytes, limits)) throw new RefusedWorkbook(tooLarge('ratio', limits))
      const piece = decodedOrRefused(() => decoder.decode(chunk, { stream: true }))
      if ((tail + piece).includes('<!DOCTYPE')) throw new RefusedWorkbook(unreadable('other'))
      tail = piece.slice(-8)
      yield piece
    }
    yield decodedOrRefused(() => decoder.decode())
  }
  return { limits, names: new Set(byName.keys()), text }
}

function decodedOrRefused(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new RefusedWorkbook(unreadable('other'))
  }
}

/** A small part in one piece. Throws RefusedWorkbook above `most` characters. */
export async function wholeText(parts: Parts, name: string, most: number): Promise<string> {
  let whole = ''
  for await (const piece of parts.text(name)) {
    whole += piece
    if (whole.length > most) throw new RefusedWorkbook(tooLarge('inflatedBytes', parts.limits))
  }
  return withoutPrefix(whole, rootPrefix(whole))
}

const prepared = (piece: string, prefix: string): string => withoutCdata(withoutPrefix(piece, prefix))

interface Slicing {
  /** Element whose children are wanted. */
  readonly within: string
  /** Child before which the text may be cut. */
  readonly at: string
}

/**
 * The content of one element, in pieces that hold whole children, without namespace prefix and CDATA. Whatever comes before or after it in the part
 * (dimension, merged cells, validations, conditional formats) is dropped unread, and after its end nothing more is inflated.
 * Throws RefusedWorkbook when the element never ends or a child is larger than any office's.
 */
export async function* childrenIn(parts: Parts, name: string, { within, at }: Slicing): AsyncGenerator<string> {
  let open: { readonly prefix: string } | null = null
  let rest = ''
  for await (const piece of parts.text(name)) {
    rest += piece
    if (!open) {
      const start = new RegExp(`<((?:[a-zA-Z]\\w*:)?)${within}(?:\\s[^<>]*)?>`).exec(rest)
      if (start) {
        if (start[0].endsWith('/>')) return
        open = { prefix: start[1] ?? '' }
        rest = rest.slice(start.index + start[0].length)
      }
    }
    if (open) {
      const end = rest.indexOf(`</${open.prefix}${within}>`)
      if (end >= 0) {
        yield prepared(rest.slice(0, end), open.prefix)
        return
      }
      const cut = rest.lastIndexOf(`<${open.prefix}${at}`)
      if (cut > 0) {
        yield prepared(rest.slice(0, cut), open.prefix)
        rest = rest.slice(cut)
      }
    }
    if (rest.length > parts.limits.pieceCharacters) throw new RefusedWorkbook(tooLarge('pieceCharacters', parts.limits))
  }
  throw new RefusedWorkbook(unreadable('damaged'))
}
