/** Rechtskreiswechsel on paper: the worklist in its groups, with what its figures count. */
import { expect, it } from 'vitest'
import { type RegimeChangeLine, regimeChangesReport } from '../../db/domain/reports/rechtskreiswechsel.ts'
import { day } from '../build/register.ts'
import { registerFacts } from './anyRegister.ts'
import { figure, rowsOf } from './lines.ts'

const { people, assigned, nationalityNames, ...frame } = registerFacts([])
const aLine = (over: Partial<RegimeChangeLine> = {}): RegimeChangeLine => ({
  group: 'Beantragt',
  household: 'Nazari',
  number: 'H-1',
  people: 2,
  direction: 'zum Jobcenter',
  next: 'Bescheid des Jobcenters erfragen',
  dueOn: day('2022-11-01'),
  payment: '',
  reference: null,
  contact: null,
  letterOn: null,
  kind: 'case',
  seam: 'open',
  ...over,
})
const report = (...lines: RegimeChangeLine[]) => regimeChangesReport({ ...frame, on: day('2022-11-02'), lines })

it('stands in its groups and counts what is due, what is open, gaps and double payments', () => {
  const document = report(
    aLine({ group: 'Fällig, noch kein Vorgang', kind: 'due', seam: null }),
    aLine(),
    aLine({ household: 'Bondar', seam: 'gap', payment: 'Lücke 12 Tage', letterOn: day('2022-10-20') }),
    aLine({ group: 'Erste Zahlung steht fest', seam: 'overlap' }),
  )
  expect(document.sections.map(({ heading, rows }) => [heading, rows.length])).toEqual([
    ['Fällig, noch kein Vorgang', 1],
    ['Beantragt', 2],
    ['Erste Zahlung steht fest', 1],
  ])
  expect(rowsOf(document)[2]).toMatchObject({ household: 'Bondar', payment: 'Lücke 12 Tage', letterOn: '2022-10-20' })
  const figures = ['fällig, kein Vorgang', 'laufende Vorgänge', 'mit Lücke', 'mit Doppelzahlung']
  expect(figures.map((label) => figure(document, label))).toEqual([1, 3, 1, 1])
})

it('is an empty list when nobody changes', () => {
  expect(rowsOf(report())).toEqual([])
  expect(figure(report(), 'laufende Vorgänge')).toBe(0)
})
