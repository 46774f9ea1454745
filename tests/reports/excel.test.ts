/** The workbook, read back: values and their types, what a person needs to work with it, and what would make it dangerous. */
import { describe, expect, it } from 'vitest'
import { occupancyReport } from '../../db/domain/reports/belegung.ts'
import type { Cell, ReportDocument } from '../../db/domain/reports/document.ts'
import { writeExcel } from '../../db/export/excel.ts'
import { sheetName } from '../../db/export/excelCells.ts'
import { awkward } from './awkward.ts'
import { everyReport } from './everyReport.ts'
import { open, part } from './readExcel.ts'
import { sampleFacts } from './sampleOffice.ts'

const headRow = 5

/** What Excel must hold for a cell of the document. */
function held(cell: Cell, type: ReportDocument['columns'][number]['type']): unknown {
  if (cell === null) return null
  if (type === 'day') {
    // Excel has no day before 1900, and no day for "1985".
    if (cell === '1900-01-01') return null
    // A sum says in words what it is of.
    if (!/^\d{4}/.test(String(cell))) return cell
    return /^\d{4}-\d{2}-\d{2}$/.test(String(cell)) && String(cell) >= '1900-03-01'
      ? new Date(`${cell}T00:00:00.000Z`)
      : expect.stringMatching(/^(\d\d\.)?(\d\d\.)?\d{4}$/)
  }
  return typeof cell === 'number' && (type === 'cents' || type === 'area') ? cell / 100 : cell
}

describe.each(everyReport())('the workbook of %s', (_name, document) => {
  const sectioned = document.sections.some((section) => section.heading !== null)
  const lead = sectioned ? 1 : 0

  it('holds every cell of the document with its own type, and no formula', async () => {
    const { list } = await open(await writeExcel(document))
    const rows = document.sections.flatMap((section) => section.rows)
    rows.forEach((row, index) => {
      const line = list.getRow(headRow + 1 + index)
      row.forEach((cell, at) => {
        expect(line.getCell(at + 1 + lead).value).toEqual(held(cell, document.columns[at]?.type ?? 'text'))
      })
    })
    list.eachRow((line) => {
      line.eachCell((cell) => {
        expect(cell.formula).toBeUndefined()
      })
    })
  })

  it('says before each row to which section it belongs', async () => {
    if (!sectioned) return
    const { list } = await open(await writeExcel(document))
    const headings = document.sections.flatMap((section) => section.rows.map(() => section.heading))
    expect(headings.map((_heading, index) => list.getRow(headRow + 1 + index).getCell(1).value)).toEqual(headings)
  })

  it('has the sums below the table, parted by an empty row', async () => {
    const { list } = await open(await writeExcel(document))
    const rows = document.sections.flatMap((section) => section.rows).length
    expect(list.getRow(headRow + 1 + rows).actualCellCount).toBe(0)
    const sums = [...document.sections.map((section) => section.totals), document.totals].filter((sum) => sum !== null)
    sums.forEach((sum, index) => {
      const line = list.getRow(headRow + 2 + rows + index)
      expect(
        document.columns.map((column, at) => [line.getCell(at + 1 + lead).value, held(sum[at] ?? null, column.type)]),
      ).toSatisfy((pairs: [unknown, unknown][]) => {
        for (const [found, wanted] of pairs) expect(found).toEqual(wanted)
        return true
      })
    })
  })

  it('freezes and repeats the head, filters the rows and nothing else, prints all of it in the right direction', async () => {
    const { list } = await open(await writeExcel(document))
    const rows = document.sections.flatMap((section) => section.rows).length
    const last = list.getColumn(document.columns.length + lead).letter
    const lines = [...document.sections.map((section) => section.totals), document.totals].filter((sum) => sum !== null)
    const end = headRow + rows + (lines.length === 0 ? 0 : 1 + lines.length)
    expect(list.getRow(headRow).getCell(1 + lead).value).toBe(document.columns[0]?.heading)
    expect(list.views[0]).toMatchObject({ state: 'frozen', ySplit: headRow })
    expect(list.autoFilter).toBe(`A${headRow}:${last}${headRow + rows}`)
    expect(list.pageSetup.printTitlesRow).toBe(`${headRow}:${headRow}`)
    expect(list.pageSetup.printArea).toBe(`A1:${last}${end}`)
    expect(list.pageSetup).toMatchObject({
      orientation: document.orientation,
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    })
  })

  it('carries office, Stand and page numbers at the foot of every page', async () => {
    const { list, notes } = await open(await writeExcel(document))
    for (const sheet of [list, notes]) {
      expect(sheet.headerFooter.oddFooter).toContain('Seite &P von &N')
      expect(sheet.headerFooter.oddFooter).toContain(document.office.replaceAll('&', '&&'))
      expect(sheet.headerFooter.oddFooter).toMatch(/Stand \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr/)
    }
  })

  it('has columns wide enough for what stands in them on one line, or wraps it', async () => {
    const { list } = await open(await writeExcel(document))
    document.columns.forEach((column, at) => {
      expect(list.getColumn(at + 1 + lead).width ?? 0).toBeGreaterThanOrEqual(column.width * 0.9)
    })
  })

  it('explains itself on a second sheet: recipients, key date, figures, what is counted', async () => {
    const { names, notes } = await open(await writeExcel(document))
    expect(names).toHaveLength(2)
    expect(names[1]).toBe('Hinweise')
    const values = notes.getColumn(2).values.map((value) => (value instanceof Date ? value.toISOString() : value))
    expect(values).toEqual(
      expect.arrayContaining([
        document.purpose,
        document.office,
        document.madeBy,
        `${document.on}T00:00:00.000Z`,
        ...document.notes,
        ...document.figures.map((figure) => (figure.type === 'cents' ? figure.value / 100 : figure.value)),
      ]),
    )
  })
})

describe('the workbook', () => {
  it('names the day and the hour of making in Berlin, across the turn of the year', async () => {
    const { list } = await open(await writeExcel(awkward))
    expect(list.getCell('A3').value).toBe(
      "Stichtag 30.10.2022 · Stand 01.01.2023, 00:30 Uhr · Erstellt von O'Brien <x>",
    )
  })

  it('keeps text that looks like a formula as text, also when somebody edits the cell', async () => {
    const { list } = await open(await writeExcel(awkward))
    const first = list.getCell(`B${headRow + 1}`)
    expect([first.value, first.numFmt]).toEqual(['=1+1', '@'])
    expect(part(await writeExcel(awkward), 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  it('shares its memory with nothing else, so that sending it sends only the file', async () => {
    const bytes = await writeExcel(awkward)
    expect(bytes.buffer.byteLength).toBe(bytes.length)
  })

  it('puts no warning on room and file numbers that are text, at the place the format demands', async () => {
    const xml = part(await writeExcel(awkward), 'xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<\/headerFooter><ignoredErrors><ignoredError sqref="A6:G\d+" numberStoredAsText="1"\/>/)
  })

  it('gives names Excel accepts to the sheet', () => {
    expect(sheetName('Belegungsliste Feuerwehr: Friedrichstraße', 'Hinweise')).toBe('Belegungsliste Feuerwehr')
    expect(sheetName("[a]:*?/\\'", 'Hinweise')).toBe('a')
    expect(sheetName('***', 'Hinweise')).toBe('Liste')
    expect(sheetName('hinweise', 'Hinweise')).toBe('Liste')
    expect(sheetName('Donaudampfschifffahrtsgesellschaftskapitän', 'Hinweise')).toHaveLength(31)
  })

  it('writes 10,000 people in well under five seconds', async () => {
    const one = occupancyReport(sampleFacts(), 'amt', null)
    const rows = one.sections.flatMap((section) => section.rows)
    const many = {
      ...one,
      sections: [{ heading: 'Alle', rows: Array.from({ length: 96 }, () => rows).flat(), totals: null }],
    }
    const started = performance.now()
    const bytes = await writeExcel(many)
    expect(performance.now() - started).toBeLessThan(5000)
    expect(part(bytes, 'xl/worksheets/sheet1.xml').match(/<row /g)?.length).toBeGreaterThan(10_000)
  })
})
