/** Rechtskreis: recipients by the law they are paid under, and who of the AsylbLG is obliged to leave. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benefitRegimes, codesOf, residenceStatuses } from '../../db/domain/people/terms.ts'
import { percent } from '../../db/domain/reports/document.ts'
import { regimesReport } from '../../db/domain/reports/rechtskreis.ts'
import type { Day } from '../../db/domain/values.ts'
import { anyRegister, aPersonOnDay, registerFacts } from './anyRegister.ts'
import { figure, sectionsOf, sumOf } from './lines.ts'

/** § 58 AufenthG in domain.md § 2, written here again: the table of terms is not asked. */
const leaving = ['toleration_60a', 'toleration_60b', 'enforceably_obliged']
const asylblg = ['asylblg_3', 'asylblg_2', 'asylblg_1a']

const holding = (status: keyof typeof residenceStatuses, regime: keyof typeof benefitRegimes | null) =>
  aPersonOnDay({ status: { status, from: '2020-01-01' as Day, to: null }, regime })

describe('obliged to leave', () => {
  it.each(codesOf(residenceStatuses))('with %s in AsylbLG § 3', (status) => {
    const document = regimesReport(registerFacts([holding(status, 'asylblg_3')]))
    expect(figure(document, 'davon ausreisepflichtig')).toBe(leaving.includes(status) ? 1 : 0)
  })

  it.each([...codesOf(benefitRegimes), null])(
    'is counted with a Duldung only within AsylbLG, not with %s',
    (regime) => {
      const document = regimesReport(registerFacts([holding('toleration_60a', regime)]))
      expect(figure(document, 'davon ausreisepflichtig')).toBe(asylblg.includes(regime ?? '') ? 1 : 0)
    },
  )

  it('is a share of the AsylbLG recipients, not of all', () => {
    const people = [
      holding('toleration_60a', 'asylblg_2'),
      holding('enforceably_obliged', 'asylblg_3'),
      holding('permission_to_stay', 'asylblg_3'),
      holding('permit_24', 'sgb_2'),
      holding('permit_24', 'sgb_2'),
    ]
    const document = regimesReport(registerFacts(people))
    expect(figure(document, 'Anteil ausreisepflichtig in AsylbLG')).toBe(66.7)
    const [, obliged] = sectionsOf(document)
    expect(obliged?.heading).toBe('Ausreisepflichtige unter den 3 Leistungsberechtigten nach AsylbLG')
    expect(obliged?.rows.map((row) => [row.label, row.persons, row.share])).toEqual([
      ['Duldung § 60a', 1, 33.3],
      ['Duldung § 60b', 0, 0],
      ['vollziehbar ausreisepflichtig', 1, 33.3],
    ])
  })
})

describe('children', () => {
  it.each([
    ['2004-11-03', 1],
    ['2004-11-02', 0],
  ])('born on %s: under 18 on the key date', (birth, children) => {
    const person = aPersonOnDay({ birth: { day: birth as Day, precision: 'day' } })
    expect(sectionsOf(regimesReport(registerFacts([person])))[0]?.sum.children).toBe(children)
  })
})

describe('any register', () => {
  it('adds up, and parts everybody into recipients and people without benefits', () => {
    fc.assert(
      fc.property(anyRegister, (facts) => {
        const document = regimesReport(facts)
        const [paid, obliged, unpaid] = sectionsOf(document)
        if (!paid || !obliged || !unpaid) throw new Error('a section is missing')
        for (const section of [paid, obliged, unpaid])
          for (const key of ['persons', 'children']) expect(section.sum[key]).toBe(sumOf(section.rows, key))
        expect(Number(paid.sum.persons) + Number(unpaid.sum.persons)).toBe(facts.people.length)
        const inAsylblg = facts.people.filter((person) => asylblg.includes(person.regime ?? ''))
        const mustLeave = inAsylblg.filter((person) => leaving.includes(person.status?.status ?? ''))
        expect(obliged.sum).toMatchObject({
          persons: mustLeave.length,
          share: percent(mustLeave.length, inAsylblg.length),
        })
        expect(figure(document, 'davon nach AsylbLG')).toBe(inAsylblg.length)
        for (const row of paid.rows) expect(row.share).toBe(percent(Number(row.persons), Number(paid.sum.persons)))
      }),
    )
  })
})
