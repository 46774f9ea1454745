/** The import's preview: each total opens exactly the rows it counts, and each row says what happens to it or why not. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  chosenRows,
  countOf,
  outcomes,
  type PreviewRow,
  sheets,
  whatOf,
} from '../../renderer/features/imports/previewRows.ts'

const row = (over: Partial<PreviewRow>): PreviewRow => ({
  sheet: 'people',
  row: 2,
  key: '1001',
  outcome: 'new',
  changes: [],
  problems: [],
  ...over,
})

it('a total is as large as the list it opens, for every sheet, outcome and sum', () => {
  const anyRows = fc.array(fc.record({ sheet: fc.constantFrom(...sheets), outcome: fc.constantFrom(...outcomes) }))
  fc.assert(
    fc.property(anyRows, (made) => {
      const rows = made.map(row)
      const count = (sheet: PreviewRow['sheet']) =>
        Object.fromEntries(
          outcomes.map((outcome) => [outcome, rows.filter((r) => r.sheet === sheet && r.outcome === outcome).length]),
        )
      const counts = Object.fromEntries(sheets.map((sheet) => [sheet, count(sheet)])) as Parameters<typeof countOf>[0]
      for (const sheet of [...sheets, null])
        for (const outcome of [...outcomes, null])
          expect(countOf(counts, { sheet, outcome })).toBe(chosenRows(rows, { sheet, outcome }).length)
    }),
  )
})

it('a row says what is created, what each cell was and becomes, or every reason against it', () => {
  expect(whatOf(row({}))).toBe('wird angelegt')
  expect(whatOf(row({ outcome: 'unchanged' }))).toBe('')
  const changes = [
    { column: 'Vorname', before: 'Amir', after: 'Emir' },
    { column: 'AZR-Nummer', before: '', after: '210810393133' },
  ]
  expect(whatOf(row({ outcome: 'changed', changes }))).toBe('Vorname: Amir → Emir; AZR-Nummer: leer → 210810393133')
  const problems: PreviewRow['problems'] = [
    { sheet: 'people', row: 2, column: 'Geburtsdatum', code: 'NOT_A_DATE', details: { value: '31.02.2020' } },
    { sheet: 'people', row: 2, column: null, code: 'DUPLICATE_KEY', details: { first: 1 } },
  ]
  expect(whatOf(row({ outcome: 'wrong', problems }))).toBe(
    'Geburtsdatum: „31.02.2020“ ist kein Datum (TT.MM.JJJJ). Diese Zeile gibt es schon in Zeile 1.',
  )
})
