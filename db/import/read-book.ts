/** Which sheets a workbook has, in which parts they lie, and how it counts its days. From `xl/workbook.xml` and its relations. */
import { RefusedWorkbook, tooLarge, unreadable } from './open-limits.ts'
import { type Parts, wholeText } from './read-parts.ts'

export interface Book {
  /** In the order of the workbook; chart sheets are left out. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  /** Excel for the old Macintosh counted from 1904 instead of 1900. */
  readonly date1904: boolean
}

const smallPart = 4 * 1024 * 1024

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** The five entities XML knows without a document type, and character numbers. */
const decoded = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (_, name, decimal, hex) =>
    name ? (named[name] ?? '') : character(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  )

/** The attributes of every tag of a name. Keys as written, so with a prefix if they have one. */
function tagsIn(text: string, name: string): ReadonlyMap<string, string>[] {
  const attribute = /(?:^|\s)([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
  return [...text.matchAll(new RegExp(`<${name}\\s([^<>]*)>`, 'g'))].map(
    ([, inside = '']) =>
      new Map(
        [...inside.matchAll(attribute)].map(([, key = '', double, single]) => [key, decoded(double ?? single ?? '')]),
      ),
  )
}

/** The relation id of a sheet; programs choose the prefix of this attribute as they like (`r:id`, `d3p1:id`). */
const relationId = (sheet: ReadonlyMap<string, string>): string | undefined =>
  [...sheet].find(([key]) => key.endsWith(':id'))?.[1]

/** `worksheets/sheet1.xml` and `/xl/worksheets/sheet1.xml` are the same part. */
function partAt(target: string): string {
  const steps = target.startsWith('/') ? [] : ['xl']
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Throws RefusedWorkbook: WORKBOOK_UNREADABLE when a part is missing, WORKBOOK_TOO_LARGE for too many sheets. */
export async function readBook(parts: Parts): Promise<Book> {
  const book = await wholeText(parts, 'xl/workbook.xml', smallPart)
  const relations = tagsIn(await wholeText(parts, 'xl/_rels/workbook.xml.rels', smallPart), 'Relationship')
  const byId = new Map(relations.map((relation) => [relation.get('Id'), relation]))
  // The last word of the type is the same in both dialects of the format (transitional and strict).
  const isA = (relation: ReadonlyMap<string, string> | undefined, kind: string): boolean =>
    relation?.get('Type')?.endsWith(`/${kind}`) === true
  const partOf = (kind: string): string | null => {
    const part = partAt(relations.find((relation) => isA(relation, kind))?.get('Target') ?? '')
    return parts.names.has(part) ? part : null
  }
  const listed = tagsIn(book, 'sheet')
  if (listed.length > parts.limits.sheets) throw new RefusedWorkbook(tooLarge('sheets', parts.limits))
  const sheets = listed.flatMap((sheet) => {
    const relation = byId.get(relationId(sheet))
    return isA(relation, 'worksheet')
      ? [{ name: sheet.get('name') ?? '', part: partAt(relation?.get('Target') ?? '') }]
      : []
  })
  if (sheets.length === 0) throw new RefusedWorkbook(unreadable('damaged'))
  const date1904 = ['1', 'true'].includes(tagsIn(book, 'workbookPr')[0]?.get('date1904') ?? '')
  return { sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), date1904 }
}
