/** Which cells show days: the number formats in `xl/styles.xml` (ECMA-376 part 1, 18.8), by the style that a cell names. */
import { type NumberFormat, numberFormat } from './read-cell.ts'
import type { Parts } from './read-parts.ts'
import { hearPart } from './read-xml.ts'

/** Formats that Excel knows by number and never writes out, as far as they show days (18.8.30). */
const builtIn: readonly (readonly [id: number, code: string])[] = [
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [22, 'm/d/yy h:mm'],
]

const largestStyles = 32 * 1024 * 1024
/** Excel takes no longer one; searching it costs the square of its length. */
const longestCode = 255

/** The format of each cell style, by its index. Throws RefusedWorkbook. */
export async function cellFormats(parts: Parts, part: string): Promise<NumberFormat[]> {
  const codes = new Map(builtIn)
  const ids: number[] = []
  await hearPart(parts, part, largestStyles, {
    opened: (name, { numFmtId, formatCode = '' }, parent) => {
      // Formats and their use stand in other places too: for conditional formats (`dxf`) and for named styles (`cellStyleXfs`).
      if (name === 'xf' && parent === 'cellXfs') ids.push(Number(numFmtId ?? 0))
      if (name === 'numFmt' && parent === 'numFmts') codes.set(Number(numFmtId), formatCode)
    },
    closed: () => {},
  })
  const formats = new Map([...codes].map(([id, code]) => [id, numberFormat(code.length > longestCode ? '' : code)]))
  const plain = numberFormat('')
  return ids.map((id) => formats.get(id) ?? plain)
}
