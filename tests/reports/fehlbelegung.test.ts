/** Fehlbelegung: one row a person, house by house, with how many of whom and for how long. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../db/domain/people/registerOn.ts'
import { percent } from '../../db/domain/reports/document.ts'
import { overstayReport } from '../../db/domain/reports/fehlbelegung.ts'
import type { Day, HouseholdId } from '../../db/domain/values.ts'
import { anyRegister, aPersonOnDay, registerFacts } from './anyRegister.ts'
import { figure, rowsOf, sectionsOf } from './lines.ts'

const friedrich: Place = { house: 'FRI', houseName: 'Friedrichstraße', kind: 'shelter', room: '2.9' }
const flat: Place = { house: 'W1', houseName: 'Am Bach 1', kind: 'rented_flat', room: '1' }
const overstay = (since: string, over: Parameters<typeof aPersonOnDay>[0] = {}) =>
  aPersonOnDay({ overstaySince: since as Day, place: friedrich, regime: 'sgb_2', ...over })
const report = (...people: ReturnType<typeof aPersonOnDay>[]) => overstayReport(registerFacts(people))

const lengths = ['unter 6 Monate', '6–11 Monate', '12–23 Monate', 'ab 24 Monaten'] as const

describe('the list', () => {
  it('has a row for each person in Fehlbelegung and for nobody else', () => {
    const document = report(
      overstay('2022-06-01', { familyName: 'Haddad' }),
      aPersonOnDay(),
      aPersonOnDay({ place: null }),
    )
    expect(rowsOf(document)).toEqual([
      expect.objectContaining({
        house: 'FRI',
        room: '2.9',
        familyName: 'Haddad',
        nationality: 'LAND475',
        residenceStatus: 'Aufenthaltsgestattung',
        benefitRegime: 'SGB II',
        since: '2022-06-01',
        months: 5,
      }),
    ])
  })

  it('says how far the search for a flat is, what usually follows, and the next date; nothing where none runs', () => {
    const search = {
      step: 'viewing',
      from: '2022-10-01' as Day,
      to: null,
      nextOn: '2022-11-09' as Day,
      note: 'geheim',
    } as const
    const people = [
      overstay('2022-06-01', { householdId: 7 as HouseholdId }),
      overstay('2022-06-01', { householdId: 8 as HouseholdId }),
    ]
    const document = overstayReport(registerFacts(people, { searches: new Map([[7 as HouseholdId, search]]) }))
    expect(rowsOf(document).map(({ step, next, nextOn }) => [step, next, nextOn])).toEqual([
      ['Besichtigung', 'Angebot', '2022-11-09'],
      [null, 'Meldung', null],
    ])
    expect(JSON.stringify(document)).not.toContain('geheim')
  })

  it('goes shelters before flats, rooms as people count, a household together with its reference person first', () => {
    const family = { householdId: 900 as HouseholdId, householdNumber: 'H-900', place: { ...friedrich, room: '2.10' } }
    const document = report(
      overstay('2022-01-01', { place: flat, givenName: 'Fünf' }),
      overstay('2022-01-01', {
        ...family,
        role: 'child',
        givenName: 'Vier',
        birth: { day: '2010-01-01' as Day, precision: 'day' },
      }),
      overstay('2022-01-01', {
        ...family,
        role: 'child',
        givenName: 'Drei',
        birth: { day: '2009-01-01' as Day, precision: 'day' },
      }),
      overstay('2022-01-01', { ...family, givenName: 'Zwei' }),
      overstay('2022-01-01', { givenName: 'Eins' }),
    )
    expect(rowsOf(document).map((row) => row.givenName)).toEqual(['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf'])
    expect(sectionsOf(document).map((section) => section.heading)).toEqual(['Friedrichstraße (FRI)', 'Am Bach 1 (W1)'])
  })

  it('sums each house against everybody who lives there', () => {
    const document = report(
      overstay('2022-01-01'),
      overstay('2022-01-01'),
      aPersonOnDay({ place: { ...friedrich, room: '0.1' } }),
    )
    expect(sectionsOf(document)[0]?.text).toBe('Summe FRI · 2 von 3 Personen (66,7 %), 2 Haushalte')
    expect(document.totals?.[0]).toBe('Gesamt · 2 von 3 Personen (66,7 %), 2 Haushalte')
  })
})

describe('for how long, on 2 November 2022', () => {
  it.each([
    ['2022-11-02', 0, 'unter 6 Monate'],
    ['2022-05-03', 5, 'unter 6 Monate'],
    ['2022-05-02', 6, '6–11 Monate'],
    ['2021-11-03', 11, '6–11 Monate'],
    ['2021-11-02', 12, '12–23 Monate'],
    ['2020-11-03', 23, '12–23 Monate'],
    ['2020-11-02', 24, 'ab 24 Monaten'],
    ['2010-01-01', 154, 'ab 24 Monaten'],
  ])('since %s: %i months, %s', (since, months, group) => {
    const document = report(overstay(since))
    expect(rowsOf(document)[0]?.months).toBe(months)
    expect(lengths.map((label) => figure(document, label))).toEqual(lengths.map((label) => (label === group ? 1 : 0)))
  })

  it('keeps a first day that nobody knows out of the lengths, and shows no date for it', () => {
    const document = report(overstay('1900-01-01'))
    expect(rowsOf(document)[0]).toMatchObject({ since: null, months: null })
    expect(lengths.map((label) => figure(document, label))).toEqual([0, 0, 0, 0])
    expect(figure(document, 'Beginn unbekannt')).toBe(1)
  })
})

describe('any register', () => {
  it('has everybody once: houses and lengths each part the people in Fehlbelegung', () => {
    fc.assert(
      fc.property(anyRegister, (facts) => {
        const document = overstayReport(facts)
        const own = facts.people.filter((person) => person.overstaySince !== null)
        const housed = facts.people.filter((person) => person.place !== null)
        const numbers = rowsOf(document).map((row) => `${row.familyName} ${row.givenName}`)
        expect(numbers.toSorted()).toEqual(own.map((person) => `${person.familyName} ${person.givenName}`).toSorted())
        expect(figure(document, 'Personen in Fehlbelegung')).toBe(own.length)
        expect(figure(document, 'städtisch untergebracht')).toBe(housed.length)
        expect(figure(document, 'Anteil')).toBe(percent(own.length, housed.length))
        const unknown = own.filter((person) => person.overstaySince === '1900-01-01').length
        expect(lengths.reduce((sum, label) => sum + figure(document, label), unknown)).toBe(own.length)
        for (const section of sectionsOf(document)) {
          expect(new Set(section.rows.map((row) => row.house)).size).toBe(1)
          const lived = housed.filter((person) => person.place?.house === section.rows[0]?.house)
          expect(section.text).toContain(`${section.rows.length} von ${lived.length} Person`)
        }
      }),
    )
  })
})
