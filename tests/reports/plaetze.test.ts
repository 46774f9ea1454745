/** The places add up: in every row, over sections, for any office. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, percent, type ReportDocument } from '../../db/domain/reports/document.ts'
import { placesReport } from '../../db/domain/reports/plaetze.ts'
import { anyFacts, peopleOf } from './anyFacts.ts'
import { sampleFacts } from './sampleOffice.ts'

type Line = Readonly<Record<string, Cell>>

function named(document: ReportDocument, cells: readonly Cell[]): Line {
  return Object.fromEntries(document.columns.map((column, index) => [column.key, cells[index] ?? null]))
}

const linesOf = (document: ReportDocument) => ({
  rows: document.sections.map((section) => section.rows.map((row) => named(document, row))),
  sums: document.sections.map((section) => named(document, section.totals ?? [])),
  total: named(document, document.totals ?? []),
})

const summed = ['rooms', 'regular', 'densified', 'taken', 'above', 'blocked', 'freeRegular', 'freeDensified'] as const
const add = (lines: readonly Line[]) =>
  Object.fromEntries(summed.map((key) => [key, lines.reduce((sum, line) => sum + Number(line[key]), 0)]))

describe('the places report', () => {
  it('adds up in every row, section and in total, for any office', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { rows, sums, total } = linesOf(placesReport(facts, null))
        for (const line of [...rows.flat(), ...sums, total]) {
          expect(line.regular).toBe(
            Number(line.taken) - Number(line.above) + Number(line.blocked) + Number(line.freeRegular),
          )
          expect(Math.min(...summed.map((key) => Number(line[key])))).toBeGreaterThanOrEqual(0)
          expect(line.use).toBe(line.regular === 0 ? null : percent(Number(line.taken), Number(line.regular)))
        }
        rows.forEach((ofKind, index) => {
          expect(sums[index]).toMatchObject(add(ofKind))
        })
        expect(total).toMatchObject(add(sums))
      }),
    )
  })

  it('counts every person once', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(linesOf(placesReport(facts, null)).total.taken).toBe(peopleOf(facts).length)
      }),
    )
  })

  it('keeps shelters and flats apart', () => {
    const document = placesReport(sampleFacts(), null)
    expect(document.sections.map((section) => [section.heading, section.rows.map((row) => row[0])])).toEqual([
      ['Zentralunterkünfte', ['AD', 'FR']],
      ['Häuser', ['H1']],
      ['Mietwohnungen', ['W01', 'W02']],
    ])
  })

  it('gives a densely used room no negative free place', () => {
    const { rows } = linesOf(placesReport(sampleFacts(), 'W02'))
    // Three rooms: 2 of 2, 1 of 2, and 5 people on 4 regular places (5 densified).
    expect(rows.flat()).toEqual([
      expect.objectContaining({ regular: 8, densified: 11, taken: 8, above: 1, blocked: 0, freeRegular: 1, use: 100 }),
    ])
  })

  it('counts the places of a blocked room as blocked, not as free', () => {
    const { rows } = linesOf(placesReport(sampleFacts(), 'FR'))
    expect(rows.flat()[0]).toMatchObject({ regular: 81, blocked: 2, freeRegular: 15, taken: 65, above: 1 })
  })

  it('states its definitions', () => {
    const notes = placesReport(sampleFacts(), null).notes.join(' ')
    expect(notes).toContain('Plätze regulär = belegt − davon über regulär + gesperrt + frei regulär')
    expect(notes).toContain('in der Nacht vom 02.11.2022 auf den 03.11.2022')
  })
})
