/** The lists of Leistungen with some of everything, for the tests that look at every report. */
import type { ReportDocument } from '../../db/domain/reports/document.ts'
import type { ReportFrame } from '../../db/domain/reports/facts.ts'
import { type CasesFacts, casesReport } from '../../db/domain/reports/leistungsfaelle.ts'
import { cents, household, person } from '../build/entitlements.ts'
import { day } from '../build/register.ts'

type CaseLine = CasesFacts['lines'][number]
const whose = { personId: person(1), householdId: household(1), month: day('2022-11-01') }
const aCase: CaseLine = {
  household: '=H-1',
  number: 'P-1',
  familyName: 'Haddad',
  givenName: 'Rania',
  birth: { day: day('1990-05-04'), precision: 'day' },
  due: {
    ...whose,
    position: 'rate',
    amount: cents(11_320),
    basis: {
      kind: 'rate',
      segments: [
        {
          from: day('2022-11-19'),
          days: 12,
          monthly: cents(28_300),
          amount: cents(11_320),
          stage: 5,
          ground: 'age',
          assumed: null,
          regime: 'asylblg_3',
          override: null,
          unverified: false,
        },
      ],
    },
  },
}
const anIncome: CaseLine = {
  ...aCase,
  due: {
    ...whose,
    position: 'item/3',
    amount: cents(-1_320),
    basis: {
      kind: 'item',
      item: 'income',
      label: 'Minijob <neu>',
      segments: [{ from: day('2022-11-01'), days: 30, monthly: cents(1_320), amount: cents(1_320) }],
      owed: null,
      capped: null,
    },
  },
}
const { due: _due, ...owner } = aCase
const hindered = { ...whose, from: day('2022-11-01'), obstacle: 'birth_unknown' as const }

export const benefitReports = (frame: ReportFrame): readonly (readonly [string, ReportDocument])[] => {
  return [
    [
      'leistungsfaelle',
      casesReport({
        ...frame,
        lines: [anIncome, aCase, { ...aCase, household: 'H-2', number: 'P-2', birth: null }],
        obstacles: [{ ...owner, household: 'H-3', number: 'P-3', hindered }],
      }),
    ],
    ['leistungsfaelle leer', casesReport({ ...frame, lines: [], obstacles: [] })],
  ]
}
