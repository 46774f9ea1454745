/** Umzüge: who moves from where to where, planned or done, against which rules. */
import { expect, it } from 'vitest'
import { listedUntil, movesReport } from '../../db/domain/reports/umzuege.ts'
import type { Day } from '../../db/domain/values.ts'
import { someMoves } from './everyReport.ts'
import { figure, sectionsOf, totalsOf } from './lines.ts'

it('parts moves, moves in and moves out, and says of each what stands and what was overridden', () => {
  const told = sectionsOf(movesReport(someMoves)).map(({ heading, rows }) => [
    heading,
    ...rows.map((row) => [row.state, row.who, row.from, row.to, row.overridden, row.why]),
  ])
  expect(told).toEqual([
    [
      'Umzüge',
      [
        'erfolgt',
        'Haddad: Rania, Omar',
        'Friedrichstraße, Zimmer 0.01',
        'Friedrichstraße, Zimmer 0.02',
        'über der Regelbelegung, zu wenig Fläche je Person',
        'Nur bis <Ende> der Woche',
      ],
    ],
    ['Einzüge', ['geplant', 'Tesfay: Abel', null, 'Am Drehmannshof, Zimmer 1.01', null, null]],
    ['Auszüge', ['geplant', 'Okafor: Chidi', 'Am Drehmannshof, Zimmer 1.01', null, null, 'eigene Wohnung · Moers']],
  ])
})

it('counts people, those still to come and those against a rule', () => {
  const report = movesReport(someMoves)
  expect(totalsOf(report).people).toBe(4)
  expect(figure(report, 'davon geplant')).toBe(2)
  expect(figure(report, 'gegen eine Regel')).toBe(2)
  expect(report.purpose).toContain('Nur für das Amt')
})

it.each([
  ['nobody says', null, '2022-12-01'],
  ['a day is asked for', '2022-11-05', '2022-11-05'],
  ['the day lies before the first', '2022-10-01', '2022-11-02'],
] as const)('ends, when %s', (_what, until, last) => {
  expect(listedUntil('2022-11-02' as Day, until as Day | null)).toBe(last)
})
