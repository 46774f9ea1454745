/** Entering a household: what is refused, what is only pointed out, and that nothing real is ever blocked. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EnteredHousehold, EnteredPerson, IntakeFacts } from '../../db/domain/people/entered.ts'
import { decideIntake, intakeFindings } from '../../db/domain/people/intake.ts'
import { codesOf, householdRoles, residenceStatuses, sexes } from '../../db/domain/people/terms.ts'
import { addDays } from '../../db/domain/values.ts'
import { aFamily, aHousehold, anEntered, born, intakeFacts } from '../build/entered.ts'
import { day } from '../build/register.ts'

const said = (household: EnteredHousehold, facts: Partial<IntakeFacts> = {}) =>
  intakeFindings(household, intakeFacts(facts)).map(
    ({ person, field, rule, severity }) => `${severity} ${person ?? 'all'} ${field} ${rule}`,
  )
/** About one grown-up on her own. */
const alone = (over: Partial<EnteredPerson>, more: Partial<EnteredHousehold> = {}) =>
  said(aHousehold({ persons: [anEntered('Omar', over)], ...more }))
/** About the second of two, the first being a man of 34. */
const second = (over: Partial<EnteredPerson>) =>
  said(aHousehold({ persons: [anEntered('Omar'), anEntered('Rima', over)] }))

describe('a household that can be entered', () => {
  it('has nothing against it when all is there', () => {
    expect(said(aHousehold())).toEqual([])
    expect(decideIntake(aHousehold(), intakeFacts())).toEqual({ ok: true, value: [] })
  })

  it('is only asked about what is not known', () => {
    const bare = { birth: null, sex: 'unknown', nationality: null, status: null, regime: null } as const
    expect(alone(bare)).toEqual([
      'warn 0 birth missing',
      'warn 0 sex missing',
      'warn 0 nationality missing',
      'warn 0 status missing',
      'warn 0 regime missing',
    ])
    expect(decideIntake(aHousehold({ persons: [anEntered('Omar', bare)] }), intakeFacts()).ok).toBe(true)
  })

  it('may have come long ago, and a child born on the day of arrival is no contradiction', () => {
    expect(alone({ status: null, regime: null }, { day: day('2015-09-01') })).not.toContain('block all day comes_later')
    expect(second({ role: 'child', birth: born('2022-11-02') })).toEqual([])
  })
})

describe('what cannot be', () => {
  it.each<[string, Partial<EnteredPerson>]>([
    ['block 0 familyName name_missing', { familyName: ' ' }],
    ['block 0 givenName name_missing', { givenName: '' }],
    ['block 0 birth born_in_future', { birth: born('2022-11-03'), status: null, regime: null }],
    ['block 0 nationality nationality_unknown', { nationality: '123' }],
    ['block 0 nationality nationality_unknown', { furtherNationalities: ['777'] }],
    ['block 0 furtherNationalities nationality_twice', { furtherNationalities: ['475'] }],
    ['block 0 languages language_twice', { languages: ['ar', 'ar'] }],
    [
      'block 0 statusTo period_empty',
      { status: { status: 'permission_to_stay', from: day('2022-11-02'), to: day('2022-11-02') } },
    ],
    [
      'block 0 statusFrom status_before_birth',
      { status: { status: 'permission_to_stay', from: day('1988-04-04'), to: null } },
    ],
    ['block 0 regimeFrom regime_before_birth', { regime: { regime: 'asylblg_3', from: day('1988-04-04') } }],
    ['block all role reference_missing', { role: 'other' }],
  ])('%s', (finding, over) => {
    expect(alone(over).filter((found) => found.startsWith('block'))).toEqual([finding])
  })

  it('somebody born after the day of arrival', () => {
    const child = anEntered('Sami', { role: 'child', birth: born('2022-05-01') })
    const household = aHousehold({ day: day('2022-03-01'), persons: [anEntered('Omar'), child] })
    expect(said(household)).toContain('block 1 birth born_after_arrival')
  })

  it('a day to come without a notice, while a notice may be for any day', () => {
    const household = aHousehold({ day: day('2022-11-08') })
    expect(said(household)).toEqual(['block all day comes_later'])
    expect(said(household, { notice: { announced: 7, named: 4 } })).toEqual([])
  })

  it('two reference persons; the second is told', () => {
    expect(second({ sex: 'w' })).toEqual(['block 1 role reference_twice'])
  })

  it('is refused with everything that is wrong, and with nothing personal', () => {
    const household = aHousehold({ persons: [anEntered('', { role: 'other', familyName: 'Quittenbaum' })] })
    const refused = decideIntake(household, intakeFacts())
    expect(refused).toMatchObject({ ok: false, error: { code: 'INTAKE_REFUSED' } })
    expect(JSON.stringify(refused)).toContain('reference_missing')
    expect(JSON.stringify(refused)).toContain('name_missing')
    expect(JSON.stringify(refused)).not.toContain('Quittenbaum')
  })
})

describe('a year or month alone', () => {
  it('never contradicts a day within it', () => {
    const birth = { day: day('2022-01-01'), precision: 'year' } as const
    const status = { status: 'permission_to_stay', from: day('2022-03-01'), to: null } as const
    expect(second({ role: 'child', birth, status, regime: null })).toEqual(['warn 1 regime missing'])
  })
})

describe('what is worth a second look', () => {
  const status = (code: keyof typeof residenceStatuses, to: string | null = null) => ({
    status: code,
    from: day('2022-03-01'),
    to: to === null ? null : day(to),
  })
  const regime = (code: 'asylblg_3' | 'sgb_2' | 'none') => ({ regime: code, from: day('2022-11-02') })
  it.each<[string[], Partial<EnteredPerson>]>([
    [['warn 0 birth very_old'], { birth: born('1910-04-05') }],
    [['warn 0 birth unaccompanied'], { birth: born('2006-04-05') }],
    [['warn 0 statusTo status_over'], { status: status('permission_to_stay', '2022-10-01') }],
    [['warn 0 status status_nationality'], { status: status('german'), regime: null, nationality: '475' }],
    [['warn 0 status status_nationality'], { nationality: '000' }],
    [['warn 0 status status_nationality'], { status: status('permit_24'), regime: regime('sgb_2') }],
    [[], { status: status('permit_24'), regime: regime('sgb_2'), nationality: '166' }],
    [[], { status: status('permit_24'), regime: regime('asylblg_3'), nationality: '166' }],
    [['warn 0 regime regime_status'], { regime: regime('sgb_2') }],
    [['warn 0 regime regime_status'], { status: status('permit_25_2_refugee') }],
    [[], { status: status('permit_25_2_refugee'), regime: regime('sgb_2') }],
    [[], { regime: regime('none') }],
    [['warn 0 azrNumber number_form'], { azrNumber: '22110300412' }],
    [[], { azrNumber: '2211 0300 4123' }],
    [['warn 0 arrivalCertificate number_form'], { arrivalCertificate: '1234567' }],
    [[], { arrivalCertificate: 'a1234567' }],
    [['warn 0 bamfFileNumber number_form'], { bamfFileNumber: '123-475' }],
    [[], { bamfFileNumber: '7654321-475' }],
  ])('%j', (findings, over) => {
    expect(alone(over).filter((found) => !found.endsWith(' missing'))).toEqual(findings)
  })

  it.each<[string[], Partial<EnteredPerson>]>([
    [[], { role: 'partner', sex: 'w', birth: born('1992-01-01') }],
    [['warn 1 role partner_minor'], { role: 'partner', sex: 'w', birth: born('2006-01-01') }],
    [['warn 1 birth child_older'], { role: 'child', birth: born('1987-01-01') }],
    [['warn 1 birth child_older'], { role: 'child', birth: born('1999-01-01') }],
    [[], { role: 'child', birth: born('2001-01-01') }],
  ])('of two: %j', (findings, over) => {
    expect(second(over)).toEqual(findings)
  })

  it('two partners, and one number for two people', () => {
    const numbered = { azrNumber: '221103004123', arrivalCertificate: 'A 1234567' }
    const written = { azrNumber: '2211 0300 4123', arrivalCertificate: 'a1234567' }
    const persons = [
      anEntered('Omar', numbered),
      anEntered('Rima', { role: 'partner', sex: 'w' }),
      anEntered('Lina', { ...written, role: 'partner', sex: 'w' }),
    ]
    expect(said(aHousehold({ persons }))).toEqual([
      'warn 2 role two_partners',
      'warn 2 azrNumber number_twice',
      'warn 2 arrivalCertificate number_twice',
    ])
  })

  it('the same person twice; twins are two', () => {
    const child = { role: 'child', birth: born('2015-06-10') } as const
    const persons = [anEntered('Omar'), anEntered('Sami', child), anEntered('Sémi', child), anEntered('sami', child)]
    expect(said(aHousehold({ persons }))).toEqual(['warn 3 givenName entered_twice'])
  })

  it('a minor who leads a household with grown-ups', () => {
    const persons = [anEntered('Sami', { birth: born('2006-01-01') }), anEntered('Omar', { role: 'other' })]
    expect(said(aHousehold({ persons }))).toEqual(['warn 0 role reference_minor'])
  })

  it('more people than the notice announces', () => {
    expect(said(aHousehold(), { notice: { announced: 3, named: 0 } })).toEqual([])
    expect(said(aHousehold(), { notice: { announced: 3, named: 1 } })).toEqual(['warn all day more_than_announced'])
  })
})

describe('whatever is entered', () => {
  const person = fc.record({
    age: fc.integer({ min: 0, max: 40_000 }),
    sex: fc.constantFrom(...codesOf(sexes)),
    role: fc.constantFrom(...codesOf(householdRoles)),
    status: fc.option(fc.constantFrom(...codesOf(residenceStatuses))),
  })
  const today = day('2022-11-02')

  it('a household of people who were born by then, one of whom leads it, is never refused', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 20 }), fc.nat(20), (people, leader) => {
        const persons = people.map(({ age, sex, role, status }, at) =>
          anEntered('Alex', {
            birth: born(addDays(today, -age)),
            sex,
            role: at === leader % people.length ? 'reference' : role === 'reference' ? 'other' : role,
            status: status === null ? null : { status, from: today, to: null },
          }),
        )
        expect(decideIntake(aHousehold({ persons }), intakeFacts()).ok).toBe(true)
      }),
    )
  })

  it('it is refused exactly when something is said to block', () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: -800, max: 10 }),
        (people, days) => {
          const persons = people.map(({ age, role }) =>
            anEntered('Alex', { birth: born(addDays(today, 5 - age)), role }),
          )
          const household = aHousehold({ day: addDays(today, days), persons })
          const blocks = said(household).filter((found) => found.startsWith('block'))
          expect(decideIntake(household, intakeFacts()).ok).toBe(blocks.length === 0)
          expect(said(household).slice(0, blocks.length)).toEqual(blocks)
        },
      ),
    )
  })

  it('the family stays as it is: the rules only look', () => {
    const before = structuredClone(aFamily)
    intakeFindings(aHousehold(), intakeFacts())
    expect(aFamily).toEqual(before)
  })
})
