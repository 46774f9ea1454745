/** The XML of a workbook's parts, heard element by element and never held as a whole. Bounded in depth and in length between two elements. */
import { SaxesParser } from 'saxes'
import { RefusedWorkbook, tooLarge, unreadable } from './open-limits.ts'
import type { Parts } from './read-parts.ts'

export type Attributes = Readonly<Record<string, string>>

/** Names come without the namespace prefix of the part's root (`x:row` is `row`); `parent` is '' for the root. */
export interface Listener {
  readonly opened: (name: string, attributes: Attributes, parent: string) => void
  /** `text`: what stands between an element without children and its end, entities and CDATA resolved; blanks kept. */
  readonly closed: (name: string, text: string, parent: string) => void
}

/** No office's workbook comes near; a million open elements would cost memory that no other bound sees. */
const deepest = 64

const damaged = () => new RefusedWorkbook(unreadable('damaged'))

/** A parser that tells the listener what it hears. `write` and `end` throw RefusedWorkbook (damaged) at bad XML, whose text goes nowhere. */
function parserFor(listener: Listener) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const open: string[] = []
  let prefix = ''
  let text = ''
  const hear = (more: string) => {
    text += more
  }
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === deepest) throw damaged()
    if (open.length === 0) prefix = name.slice(0, name.indexOf(':') + 1)
    const own = prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name
    text = ''
    listener.opened(own, attributes, open.at(-1) ?? '')
    open.push(own)
  })
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', () => {
    const own = open.pop() ?? ''
    listener.closed(own, text, open.at(-1) ?? '')
    text = ''
  })
  return { write: (piece: string) => void parser.write(piece), end: () => void parser.close() }
}

/** A small part from first to last. Throws RefusedWorkbook: inflatedBytes above `most` characters, damaged when it is no XML. */
export async function hearPart(parts: Parts, part: string, most: number, listener: Listener): Promise<void> {
  const parser = parserFor(listener)
  let characters = 0
  for await (const piece of parts.text(part)) {
    characters += piece.length
    if (characters > most) throw new RefusedWorkbook(tooLarge('inflatedBytes', parts.limits))
    parser.write(piece)
  }
  parser.end()
}

export interface Stretch {
  /** Element after whose end nothing is parsed. */
  readonly within: string
  /** Its children: from the start of one to the start of the next lie at most `limits.pieceCharacters`. */
  readonly of: string
}

/**
 * A part up to the end of one element. Gives what the listener has put into `found` after each step of some 64 KB, and empties it. What comes
 * after the element (merged cells, validations, conditional formats) is inflated for the checksum alone.
 * Throws RefusedWorkbook: pieceCharacters; damaged when it is no XML or the element never ends.
 */
export async function* hearWithin<Item>(
  parts: Parts,
  part: string,
  { within, of }: Stretch,
  found: Item[],
  listener: Listener,
): AsyncGenerator<readonly Item[]> {
  let characters = 0
  let ended = false
  const parser = parserFor({
    opened: (name, attributes, parent) => {
      if (ended) return
      if (name === of) characters = 0
      listener.opened(name, attributes, parent)
    },
    closed: (name, text, parent) => {
      if (ended) return
      ended = name === within
      listener.closed(name, text, parent)
    },
  })
  for await (const piece of parts.text(part)) {
    if (ended) continue
    characters += piece.length
    parser.write(piece)
    if (found.length > 0) yield found.splice(0)
    if (!ended && characters > parts.limits.pieceCharacters)
      throw new RefusedWorkbook(tooLarge('pieceCharacters', parts.limits))
  }
  if (!ended) throw damaged()
}
