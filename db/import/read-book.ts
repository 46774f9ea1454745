/** Which sheets a workbook has, in which parts they lie, and how it counts its days. From `xl/workbook.xml` and its relations. */
import { RefusedWorkbook, tooLarge, unreadable } from './open-limits.ts'
import type { Parts } from './read-parts.ts'
import { type Attributes, hearPart } from './read-xml.ts'

export interface Book {
  /** In the order of the workbook; chart sheets are left out. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  /** Excel for the old Macintosh counted from 1904 instead of 1900. */
  readonly date1904: boolean
}

const smallPart = 4 * 1024 * 1024

/** The attributes of every element of a name under another one. */
async function attributesOf(parts: Parts, part: string, wanted: Readonly<Record<string, string>>) {
  const found = new Map<string, Attributes[]>(Object.keys(wanted).map((name) => [name, []]))
  await hearPart(parts, part, smallPart, {
    opened: (name, attributes, parent) => {
      if (wanted[name] === parent) found.get(name)?.push(attributes)
    },
    closed: () => {},
  })
  return (name: string): readonly Attributes[] => found.get(name) ?? []
}

/** The relation id of a sheet; programs choose the prefix of this attribute as they like (`r:id`, `d3p1:id`). */
const relationId = (sheet: Attributes): string | undefined =>
  Object.entries(sheet).find(([key]) => key.endsWith(':id'))?.[1]

/** `worksheets/sheet1.xml` and `/xl/worksheets/sheet1.xml` are the same part. */
function partAt(target: string): string {
  const steps = target.startsWith('/') ? [] : ['xl']
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Throws RefusedWorkbook: WORKBOOK_UNREADABLE when a part is missing or no XML, WORKBOOK_TOO_LARGE for too many sheets. */
export async function readBook(parts: Parts): Promise<Book> {
  const book = await attributesOf(parts, 'xl/workbook.xml', { sheet: 'sheets', workbookPr: 'workbook' })
  const related = await attributesOf(parts, 'xl/_rels/workbook.xml.rels', { Relationship: 'Relationships' })
  const relations = related('Relationship')
  const byId = new Map(relations.map((relation) => [relation.Id, relation]))
  // The last word of the type is the same in both dialects of the format (transitional and strict).
  const isA = (relation: Attributes | undefined, kind: string): boolean => relation?.Type?.endsWith(`/${kind}`) === true
  const partOf = (kind: string): string | null => {
    const relation = relations.find((candidate) => isA(candidate, kind))
    if (!relation) return null
    const part = partAt(relation.Target ?? '')
    // Without its styles a day would be read as a number.
    if (!parts.names.has(part)) throw new RefusedWorkbook(unreadable('damaged'))
    return part
  }
  const listed = book('sheet')
  if (listed.length > parts.limits.sheets) throw new RefusedWorkbook(tooLarge('sheets', parts.limits))
  const sheets = listed.flatMap((sheet) => {
    const relation = byId.get(relationId(sheet))
    return isA(relation, 'worksheet') ? [{ name: sheet.name ?? '', part: partAt(relation?.Target ?? '') }] : []
  })
  if (sheets.length === 0) throw new RefusedWorkbook(unreadable('damaged'))
  const date1904 = ['1', 'true'].includes(book('workbookPr')[0]?.date1904 ?? '')
  return { sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), date1904 }
}
