/** Personenregister: everybody once, by name, with what holds on the day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peopleReport } from '../../db/domain/reports/personen.ts'
import type { Day } from '../../db/domain/values.ts'
import { anyRegister, aPersonOnDay, registerFacts } from './anyRegister.ts'
import { figure, rowsOf } from './lines.ts'

describe('the register as a list', () => {
  it('says of each person what is known on the day', () => {
    const person = aPersonOnDay({
      personNumber: 'P-7',
      householdNumber: 'H-7',
      familyName: 'Haddad',
      givenName: 'Rania',
      birth: { day: '1988-01-01' as Day, precision: 'year' },
      sex: 'w',
      status: { status: 'permit_24', from: '2022-04-01' as Day, to: '2024-03-05' as Day },
      regime: 'sgb_2',
      assignmentKind: 'ukraine',
    })
    expect(rowsOf(peopleReport(registerFacts([person])))).toEqual([
      {
        number: 'P-7',
        familyName: 'Haddad',
        givenName: 'Rania',
        birth: '1988',
        sex: 'w',
        nationality: 'LAND475',
        household: 'H-7',
        role: 'Bezugsperson',
        residenceStatus: 'AE § 24',
        // The last day on which the paper is valid.
        statusTo: '2024-03-04',
        benefitRegime: 'SGB II',
        assignedOn: '2022-03-01',
        assignmentKind: 'Ukraine',
        house: 'FRI',
        room: '0.01',
      },
    ])
  })

  it('calls a woman Partnerin, as the screen does', () => {
    const people = [aPersonOnDay({ role: 'partner', sex: 'w' }), aPersonOnDay({ role: 'partner', sex: 'm' })]
    expect(rowsOf(peopleReport(registerFacts(people))).map((row) => row.role)).toEqual(['Partnerin', 'Partner'])
  })

  it('leaves empty what is not known', () => {
    const person = aPersonOnDay({
      birth: null,
      nationality: null,
      assignedOn: null,
      assignmentKind: null,
      status: null,
      regime: null,
      place: null,
    })
    const [row] = rowsOf(peopleReport(registerFacts([person])))
    for (const key of [
      'birth',
      'nationality',
      'residenceStatus',
      'statusTo',
      'benefitRegime',
      'assignedOn',
      'house',
      'room',
    ])
      expect(row?.[key]).toBeNull()
  })

  it('goes by family name and given name as Germans sort', () => {
    const names = [
      ['Zimmer', 'A'],
      ['Özdemir', 'B'],
      ['Ostrowski', 'C'],
      ['Otte', 'D'],
      ['Özdemir', 'A'],
    ] as const
    const people = names.map(([familyName, givenName]) => aPersonOnDay({ familyName, givenName }))
    const rows = rowsOf(peopleReport(registerFacts(people)))
    expect(rows.map((row) => `${row.familyName} ${row.givenName}`)).toEqual([
      'Ostrowski C',
      'Otte D',
      'Özdemir A',
      'Özdemir B',
      'Zimmer A',
    ])
  })

  it('has everybody once, housed or not', () => {
    fc.assert(
      fc.property(anyRegister, (facts) => {
        const document = peopleReport(facts)
        const numbers = rowsOf(document).map((row) => String(row.number))
        expect(numbers.toSorted()).toEqual(facts.people.map((person) => person.personNumber).toSorted())
        expect(figure(document, 'Personen')).toBe(facts.people.length)
        expect(figure(document, 'städtisch untergebracht') + figure(document, 'ohne städtischen Platz')).toBe(
          facts.people.length,
        )
      }),
    )
  })
})
