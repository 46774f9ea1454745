/** The texts that cells share: `xl/sharedStrings.xml` (ECMA-376 part 1, 18.4). */
import type { Parts } from './read-parts.ts'
import { hearWithin } from './read-xml.ts'

/** Told of elements as they open, before anything is kept of them; throws when there are more than allowed. */
export type Count = (elements: number) => void

/** A run of a text is a `t`; what lies in a phonetic run (`rPh`) tells how to speak it and is no part of it. */
export const isRun = (name: string, parent: string): boolean => name === 't' && parent !== 'rPh'

const escaped = /_x([0-9A-Fa-f]{4})_/g

/** Characters that XML cannot hold are written `_x000D_` in workbooks (18.4.12); no text of an office needs the two non-characters. */
export const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replace(escaped, (_, hex: string) =>
        /fff[ef]/i.test(hex) ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text

/** The shared texts by their index, runs joined. Throws RefusedWorkbook. */
export async function sharedStrings(parts: Parts, part: string, count: Count): Promise<string[]> {
  const texts: string[] = []
  const found: string[] = []
  let runs = ''
  const steps = hearWithin(parts, part, { within: 'sst', of: 'si' }, found, {
    opened: (name) => {
      if (name !== 'si') return
      count(1)
      runs = ''
    },
    closed: (name, text, parent) => {
      if (isRun(name, parent)) runs += text
      else if (name === 'si') found.push(plainText(runs))
    },
  })
  for await (const step of steps) for (const text of step) texts.push(text)
  return texts
}
