/** Paper and Excel say the same: every report goes through both writers, and every text of one is found in the other at its place. */
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Cell, ColumnType, ReportDocument } from '../../db/domain/reports/document.ts'
import type { Day } from '../../db/domain/values.ts'
import { writeExcel } from '../../db/export/excel.ts'
import { footerTemplate } from '../../renderer/print/footer.ts'
import { ReportPage } from '../../renderer/print/ReportPage.tsx'
import { awkward } from './awkward.ts'
import { everyReport } from './everyReport.ts'
import { open, shown } from './readExcel.ts'

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}
const decode = (html: string): string =>
  html.replaceAll(/&(amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity).replaceAll('\u00a0', ' ')

interface Line {
  readonly kind: 'head' | 'section' | 'sum' | 'total' | 'row'
  /** One text a column; a cell over several columns stands in the first of them. */
  readonly texts: readonly string[]
}

const kinds = [
  ['report-section', 'section'],
  ['report-sum', 'sum'],
  ['report-total', 'total'],
  ['scope="col"', 'head'],
] as const

function paperLines(markup: string): readonly Line[] {
  return [...markup.matchAll(/<tr[^>]*>.*?<\/tr>/gs)].map(([row]) => ({
    kind: kinds.find(([sign]) => row.includes(sign))?.[1] ?? 'row',
    texts: [...row.matchAll(/<t[hd]([^>]*)>(.*?)<\/t[hd]>/gs)].flatMap(([, attributes = '', text = '']) => {
      const span = Number(/colspan="(\d+)"/i.exec(attributes)?.[1] ?? 1)
      return [decode(text), ...Array<string>(span - 1).fill('')]
    }),
  }))
}

async function excelLines(document: ReportDocument): Promise<readonly Line[]> {
  const { list } = await open(await writeExcel(document))
  const sectioned = document.sections.some((section) => section.heading !== null)
  const from = sectioned ? 2 : 1
  const texts = (at: number) => document.columns.map((_column, index) => shown(list.getRow(at).getCell(index + from)))
  const section = (at: number) => shown(list.getRow(at).getCell(1))
  const rows = document.sections.flatMap((one) => one.rows).length
  const sums = document.sections.filter((one) => one.totals !== null)
  const line = (kind: Line['kind'], at: number): Line => ({ kind, texts: texts(at) })

  // Back into the order of paper: each section's heading, rows and sum.
  const lines: Line[] = [line('head', 5)]
  let at = 6
  let sumAt = 7 + rows
  for (const one of document.sections) {
    if (one.heading !== null) {
      const heading = one.rows.length > 0 ? section(at) : one.totals === null ? one.heading : section(sumAt)
      lines.push({ kind: 'section', texts: [heading, ...document.columns.slice(1).map(() => '')] })
    }
    one.rows.forEach(() => {
      lines.push(line('row', at))
      at += 1
    })
    if (one.totals !== null) {
      lines.push(line('sum', sumAt))
      sumAt += 1
    }
  }
  if (document.totals !== null) lines.push(line('total', 7 + rows + sums.length))
  return lines
}

const onPaper = (document: ReportDocument): string => renderToStaticMarkup(createElement(ReportPage, { document }))

describe.each(everyReport())('%s', (_name, document) => {
  it('has the same lines on paper and in Excel', async () => {
    const paper = paperLines(onPaper(document))
    expect(paper.length).toBeGreaterThan(document.sections.length)
    expect(await excelLines(document)).toEqual(paper)
  })

  it('says the same about itself on paper and in Excel', async () => {
    const paper = decode(onPaper(document).replaceAll(/<[^>]+>/g, '\n'))
    const { notes } = await open(await writeExcel(document))
    const said = notes.getSheetValues().flatMap((_row, at) => (at < 3 ? [] : [shown(notes.getRow(at).getCell(2))]))
    for (const text of said) expect(paper).toContain(text)
    for (const text of [document.title, document.purpose, document.office, ...document.notes])
      expect(paper).toContain(text)
  })
})

const cell: Readonly<Record<ColumnType, fc.Arbitrary<Cell>>> = {
  text: fc.option(fc.string({ unit: fc.constantFrom(...'aZ9 äß=+-@<&"\'.') })),
  day: fc.option(
    fc
      .date({ min: new Date('1850-01-01T00:00:00Z'), max: new Date('2200-01-01T00:00:00Z'), noInvalidDate: true })
      .chain((date) => fc.constantFrom(10, 7, 4).map((length) => date.toISOString().slice(0, length))),
  ),
  cents: fc.option(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })),
  count: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })),
  percent: fc.option(fc.integer({ min: 0, max: 5000 }).map((tenths) => tenths / 10)),
  area: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
}
const types = Object.keys(cell) as readonly ColumnType[]
const row = fc.tuple(...awkward.columns.map((column) => cell[column.type]))

describe('any document', () => {
  it('reads the same on paper and in Excel', async () => {
    expect(awkward.columns.map((column) => column.type).toSorted()).toEqual(types.toSorted())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(row, { maxLength: 4 }), { maxLength: 3 }), async (sections) => {
        const document = {
          ...awkward,
          sections: sections.map((rows, at) => ({ heading: `B${at}`, rows, totals: null })),
        }
        expect(await excelLines(document)).toEqual(paperLines(onPaper(document)))
      }),
      { numRuns: 40 },
    )
  })
})

describe('the foot of the page', () => {
  it('says office, list, key date, Stand and page x of y, with nothing that could be markup', () => {
    const foot = footerTemplate(awkward)
    expect(foot).toContain('5 Ämter &amp; Söhne · Prüfliste [A/B]: &quot;Fünf&quot; &amp; &lt;b&gt;mehr&lt;/b&gt;')
    expect(foot).toContain('Stichtag 30.10.2022 · Stand 01.01.2023, 00:30 Uhr')
    expect(foot).toContain('Seite <span class="pageNumber"></span> von <span class="totalPages"></span>')
    expect(foot).not.toContain('<b>')
  })
})

describe('the sheet for a screen reader', () => {
  it('is a table with a caption, column heads with scope, and sections that name their rows', () => {
    const markup = onPaper({ ...awkward, sections: [...awkward.sections], on: '2022-10-30' as Day })
    expect(markup).toMatch(/<caption>[^<]+Stichtag 30\.10\.2022<\/caption>/)
    expect(markup.match(/<th scope="col"/g)).toHaveLength(awkward.columns.length)
    expect(markup).toMatch(/<th scope="rowgroup" colSpan="6">Nichts<\/th>/i)
  })
})
