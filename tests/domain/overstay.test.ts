/** Fehlbelegung: the rule of domain.md § 2 word by word, and its first day against replaying a life day by day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOverstay, overstaySince, type PersonHistory } from '../../db/domain/people/overstay.ts'
import { benefitRegimes, codesOf, residenceStatuses } from '../../db/domain/people/terms.ts'
import { day } from '../build/register.ts'
import { asDays, dayFrom, type NumberRange, shortRange } from '../support/modelDays.ts'

const always = { from: day('2020-01-01'), to: null }
const life = (
  status: keyof typeof residenceStatuses | null,
  regime: keyof typeof benefitRegimes | null,
): PersonHistory => ({
  stays: [always],
  statuses: status ? [{ ...always, status }] : [],
  regimes: regime ? [{ ...always, regime }] : [],
})
const on = day('2022-11-02')

/** Every paper that lets a person rent a flat, from domain.md § 2; the table of terms is not asked. */
const titles = [
  'permit_22',
  'permit_23_1',
  'permit_24',
  'permit_25_1',
  'permit_25_2_refugee',
  'permit_25_2_subsidiary',
  'permit_25_3',
  'permit_25_5',
  'settlement_permit',
  'eu_free_movement',
  'german',
]

describe('Fehlbelegung on a day', () => {
  it.each(codesOf(residenceStatuses))('with %s and SGB II', (status) => {
    expect(isOverstay(life(status, 'sgb_2'), on)).toBe(titles.includes(status))
  })
  it.each(codesOf(benefitRegimes))('with a title and %s', (regime) => {
    expect(isOverstay(life('permit_24', regime), on)).toBe(!regime.startsWith('asylblg'))
  })
  it('needs a place, a title, and no word of AsylbLG', () => {
    expect(isOverstay(life('permit_24', null), on)).toBe(true)
    expect(isOverstay(life(null, 'sgb_2'), on)).toBe(false)
    expect(isOverstay({ ...life('permit_24', 'sgb_2'), stays: [{ from: always.from, to: on }] }, on)).toBe(false)
  })
})

const end = 45
/** Disjoint periods in time order, as a register holds them. */
const line = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 8 })), { maxLength: 5 })
  .map((parts) => {
    const ranges: NumberRange[] = []
    let at = 0
    for (const [gap, nights] of parts) {
      ranges.push({ from: at + gap, to: at + gap + nights })
      at += gap + nights
    }
    return ranges
  })
const holds = (ranges: readonly NumberRange[], d: number) =>
  ranges.findIndex((r) => r.from <= d && (r.to === null || d < r.to))

describe('the first day of a Fehlbelegung', () => {
  it('is where replaying day by day last began it', () => {
    const some = fc.record({
      stays: fc.oneof(
        line,
        shortRange(10).map((range) => [range]),
      ),
      statuses: line,
      regimes: line,
      titled: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      asylblg: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    })
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: end - 1 }), (person, asked) => {
        let since: number | null = null
        for (let d = 0; d <= asked; d++) {
          const [status, regime] = [holds(person.statuses, d), holds(person.regimes, d)]
          const all = holds(person.stays, d) >= 0 && person.titled[status] === true && person.asylblg[regime] !== true
          since = all ? (since ?? d) : null
        }
        const history: PersonHistory = {
          stays: person.stays.map(asDays),
          statuses: person.statuses.map((range, i) => ({
            ...asDays(range),
            status: person.titled[i] ? 'permit_24' : 'toleration_60a',
          })),
          regimes: person.regimes.map((range, i) => ({
            ...asDays(range),
            regime: person.asylblg[i] ? 'asylblg_3' : 'sgb_2',
          })),
        }
        expect(overstaySince(history, dayFrom(asked))).toBe(since === null ? null : dayFrom(since))
      }),
      { numRuns: 500 },
    )
  })

  it('survives a move to another room without a night between', () => {
    const moved = {
      ...life('permit_24', 'sgb_2'),
      stays: [
        { from: always.from, to: on },
        { from: on, to: null },
      ],
    }
    expect(overstaySince(moved, day('2022-12-24'))).toBe(always.from)
  })
})
