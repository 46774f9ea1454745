/** Households a clerk would believe: who is who, how old, under which name and number. */
import { describe, expect, it } from 'vitest'
import type { PersonRow } from '../../db/domain/register/rows.ts'
import { households, keyDay, people, personOf, yearsOld } from './reading.ts'

const parentsOf = (members: readonly PersonRow[]): readonly PersonRow[] =>
  members.filter((one) => one.role === 'reference' || one.role === 'partner')
const withRole = (members: readonly PersonRow[], role: string): readonly PersonRow[] =>
  members.filter((one) => one.role === role)
/** Years of `older` on the day `younger` was born. */
const ageAtBirth = (older: PersonRow, younger: PersonRow): number => yearsOld(older, younger.birth?.day ?? '')
const known = <T>(values: readonly (T | null | undefined)[]): T[] =>
  values.filter((one): one is T => one !== null && one !== undefined)

describe('roles', () => {
  it('every household has exactly one reference person, who is of age and here from its first day', () => {
    for (const members of households.values()) {
      const [reference, ...others] = withRole(members, 'reference')
      expect(others).toEqual([])
      expect(reference && yearsOld(reference, reference.assignedOn ?? keyDay)).toBeGreaterThanOrEqual(18)
    }
  })

  it('has at most one partner, of the other sex, within twenty years', () => {
    for (const members of households.values()) {
      const [partner, ...others] = withRole(members, 'partner')
      const [reference] = withRole(members, 'reference')
      expect(others).toEqual([])
      if (partner === undefined || reference === undefined) continue
      expect(partner.sex).not.toBe(reference.sex)
      expect(Math.abs(yearsOld(partner, keyDay) - yearsOld(reference, keyDay))).toBeLessThanOrEqual(20)
    }
  })

  it('mothers were 16 to 45 at a birth, fathers 16 to 60; children at home are under 25', () => {
    for (const members of households.values()) {
      for (const child of withRole(members, 'child')) {
        expect(yearsOld(child, keyDay)).toBeLessThan(25)
        for (const parent of parentsOf(members)) {
          expect(ageAtBirth(parent, child)).toBeGreaterThanOrEqual(16)
          expect(ageAtBirth(parent, child)).toBeLessThan(parent.sex === 'w' ? 46 : 60)
        }
      }
    }
  })

  it('brothers and sisters are at least nine months apart', () => {
    for (const members of households.values()) {
      const births = withRole(members, 'child')
        .map((child) => Date.parse(child.birth?.day ?? ''))
        .sort((a, b) => a - b)
      for (const [index, birth] of births.entries()) {
        const before = births[index - 1]
        if (before !== undefined) expect((birth - before) / 86_400_000).toBeGreaterThan(270)
      }
    }
  })

  it('grandparents are a generation older than their children', () => {
    const three = [...households.values()].filter(
      (members) => withRole(members, 'child').length > 0 && withRole(members, 'other').length > 0,
    )
    expect(three.length).toBeGreaterThan(5)
    for (const members of three) {
      const [mother] = withRole(members, 'reference')
      for (const grandmother of withRole(members, 'other')) {
        if (mother) expect(ageAtBirth(grandmother, mother)).toBeGreaterThanOrEqual(16)
      }
    }
  })

  it('share country and stay together on paper', () => {
    for (const members of households.values()) expect(new Set(members.map((one) => one.nationality)).size).toBe(1)
  })

  it('come in every shape: singles, couples, single parents, big families, brothers, born here', () => {
    const sizes = [...households.values()].map((members) => members.length)
    for (const size of [1, 2, 3, 4, 5, 6, 7]) expect(sizes).toContain(size)
    expect(people.filter((one) => !one.assignedOn).length).toBeGreaterThan(3)
  })
})

describe('names', () => {
  it('nobody has the same full name as somebody else', () => {
    expect(new Set(people.map((one) => `${one.familyName}, ${one.givenName}`)).size).toBe(people.length)
  })

  it('are spread: no family name stands for more than one household in forty', () => {
    const heads = people.filter((one) => one.role === 'reference')
    const most = Math.max(...[...Map.groupBy(heads, (one) => one.familyName).values()].map((list) => list.length))
    expect(most).toBeLessThanOrEqual(heads.length / 40)
  })

  it('follow the Slavic endings for women and men', () => {
    const slavic = people.filter((one) => ['166', '160', '425', '144'].includes(one.nationality ?? ''))
    const hers = /(ska|tska|ova|eva|ieva|yeva|owa|ina)$/
    const his = /(skyi|tskyi|ov|ev|iev|yev|ow)$/
    expect(slavic.filter((one) => one.sex === 'w' && his.test(one.familyName))).toEqual([])
    expect(slavic.filter((one) => one.sex === 'm' && hers.test(one.familyName))).toEqual([])
    expect(slavic.filter((one) => one.sex === 'w' && hers.test(one.familyName)).length).toBeGreaterThan(30)
  })

  it('of Eritrean children are their father\u2019s given name', () => {
    const [father] = people.filter(
      (one) =>
        one.nationality === '224' &&
        one.sex === 'm' &&
        one.role !== 'child' &&
        households.get(one.household)?.length === 3,
    )
    const children = (households.get(father?.household ?? '') ?? []).filter((one) => one.role === 'child')
    expect(children.map((one) => one.familyName)).toEqual(children.map(() => father?.givenName))
    expect(children.length).toBeGreaterThan(0)
  })

  it('keep the letters of their languages', () => {
    const all = people.map((one) => `${one.givenName} ${one.familyName}`).join('')
    for (const letter of ['ı', 'ş', 'ğ', 'ö', 'ć', 'ç', 'ə', 'é']) expect(all.toLowerCase()).toContain(letter)
  })
})

describe('numbers', () => {
  it('of people and households are unique and in order of arrival', () => {
    expect(people.map((one) => one.number)).toEqual(people.map((_, index) => `P-${String(index + 1).padStart(4, '0')}`))
    const days = people.map((one) => one.assignedOn ?? one.birth?.day ?? '')
    expect(days).toEqual([...days].sort())
    expect([...households.keys()].every((key) => /^H-\d{4}$/.test(key))).toBe(true)
  })

  it('AZR: twelve digits, unique, the first six a day of registration before or shortly after the arrival; a few are missing', () => {
    const numbers = known(people.map((one) => one.azrNumber))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(people.length - numbers.length).toBeGreaterThan(0)
    expect(people.length - numbers.length).toBeLessThan(25)
    for (const one of people) {
      if (!one.azrNumber) continue
      expect(one.azrNumber).toMatch(/^\d{12}$/)
      const registered = `20${one.azrNumber.slice(0, 2)}-${one.azrNumber.slice(2, 4)}-${one.azrNumber.slice(4, 6)}`
      const distance = (Date.parse(registered) - Date.parse(one.assignedOn ?? one.birth?.day ?? '')) / 86_400_000
      expect(Math.abs(distance)).toBeLessThan(70)
      expect(registered > (one.birth?.day ?? '')).toBe(true)
    }
  })

  it('of the Bundesamt: one a household that applied for asylum, with the key of the nationality; none for Ukrainians', () => {
    const owners = new Map<string, string>()
    for (const one of people) {
      if (!one.bamfFileNumber) continue
      expect(one.bamfFileNumber).toMatch(new RegExp(`^\\d{7}-${one.nationality}$`))
      expect(one.nationality).not.toBe('166')
      expect(owners.get(one.bamfFileNumber) ?? one.household).toBe(one.household)
      owners.set(one.bamfFileNumber, one.household)
    }
    const applicants = people.filter((one) => one.assignmentKind === 'asylum')
    const missing = applicants.filter((one) => !one.bamfFileNumber).length
    expect(missing).toBeGreaterThan(0)
    expect(missing).toBeLessThan(applicants.length / 10)
  })
})

describe('papers', () => {
  it('begin after birth, end after they begin, and nobody is without status or regime', () => {
    for (const one of people) {
      expect(one.residenceStatus).toBeTruthy()
      expect(one.benefitRegime).toBeTruthy()
      expect((one.statusFrom ?? '') >= (one.birth?.day ?? '9')).toBe(true)
      expect((one.regimeFrom ?? '') >= (one.birth?.day ?? '9')).toBe(true)
      expect((one.statusFrom ?? '') <= keyDay && (one.regimeFrom ?? '') <= keyDay).toBe(true)
      expect(one.statusTo === null || (one.statusTo ?? '') > (one.statusFrom ?? '')).toBe(true)
    }
  })

  it('of a child born here are not older than the child, and it was not assigned', () => {
    const bornHere = people.filter((one) => one.assignmentKind === null)
    for (const one of bornHere) {
      expect(one.role).toBe('child')
      expect(one.assignedOn).toBeNull()
    }
  })

  it('know the birthday only as a year for some who came before 2021', () => {
    const yearOnly = people.filter((one) => one.birth?.precision === 'year')
    expect(yearOnly.length).toBeGreaterThan(10)
    for (const one of yearOnly) {
      expect(one.birth?.day.slice(4)).toBe('-01-01')
      expect((personOf(one.number).assignedOn ?? '9') < '2021-01-01').toBe(true)
    }
  })
})
