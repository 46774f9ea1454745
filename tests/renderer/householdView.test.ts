/** What the window says of a household and of a person's households: the tree in words, who is gone, what an event brings about. */
import { describe, expect, it } from 'vitest'
import type { HouseholdRole, Sex } from '../../db/domain/people/terms.ts'
import { type Consequence, newReference, reasonsOf } from '../../renderer/features/households/eventView.ts'
import { roleOfChild, rolesBack, rolesThere } from '../../renderer/features/households/householdEvents.ts'
import { asRecorded, lineOf, seenFrom } from '../../renderer/features/households/kinView.ts'
import type { Member } from '../../renderer/features/households/Members.tsx'
import { type Family, familyRows, householdTitle, outsideRows } from '../../renderer/features/people/familyView.ts'
import type { Household } from '../../renderer/features/people/HouseholdPane.tsx'
import { goneOf, householdTimes, relativeRows } from '../../renderer/features/people/householdsView.ts'
import type { Person } from '../../renderer/features/people/PersonPane.tsx'
import { nbsp } from '../../renderer/text/format.ts'
import { household, person } from '../build/lives.ts'
import { day } from '../build/register.ts'

const plainly = (text: unknown): string => String(text).replaceAll(nbsp, ' ')

const member = (id: number, givenName: string, role: HouseholdRole, sex: Sex, age: number): Member =>
  ({
    personId: person(id),
    givenName,
    familyName: 'Haddad',
    role,
    sex,
    age,
    birth: { day: day(`${2022 - age}-01-01`), precision: 'day' },
  }) as Member
const rana = member(1, 'Rana', 'reference', 'w', 37)
const samir = member(2, 'Samir', 'partner', 'm', 42)
const lina = member(3, 'Lina', 'child', 'w', 19)
const tarek = member(4, 'Tarek', 'child', 'm', 8)
const noor = member(5, 'Noor', 'other', 'w', 0)
const home = { id: household(1), number: 'H-1', name: 'Haddad', members: [rana, samir, lina, tarek, noor] } as Household
const kin = (id: number, kind: Family['kin'][number]['kind'], relative: number) => ({
  personId: person(id),
  relativeId: person(relative),
  kind,
  from: day('1900-01-01'),
  to: null,
})
const family = (over: Partial<Family> = {}): Family => ({ leaving: [], former: [], kin: [], relatives: [], ...over })

describe('the tree', () => {
  const said = (members: Family | null) =>
    familyRows(home, members).map(({ member: { givenName }, depth, relation, leaves }) =>
      [`${'-'.repeat(depth)}${givenName}`, relation, leaves].filter(Boolean).join(' · '),
    )

  it('says by sex and generation what each is, and to whom, before and after more is known', () => {
    const roles = ['Rana · Bezugsperson', '-Samir · Partner', '-Lina · Tochter', '-Tarek · Sohn', '-Noor · Sonstige']
    expect(said(null)).toEqual(roles)
    expect(said(family({ kin: [kin(3, 'parent', 5)] }))).toEqual([
      'Rana · Bezugsperson',
      '-Samir · Partner',
      '-Lina · Tochter',
      '--Noor · Tochter von Lina',
      '-Tarek · Sohn',
    ])
  })

  it('says who is to leave, how and where to', () => {
    const leaving = [
      { personId: person(3), day: day('2022-11-20'), ended: 'left_country' as const, destination: 'Irak' },
      { personId: person(4), day: day('2022-11-21'), ended: null, destination: null },
    ]
    expect(said(family({ leaving }))).toEqual(
      expect.arrayContaining([
        '-Lina · Tochter · geht am 20.11.2022: Ausreise, Irak',
        '-Tarek · Sohn · geht am 21.11.2022',
      ]),
    )
  })

  it('names relatives elsewhere by what they are to the member, with their household', () => {
    const omar = { personId: person(9), familyName: 'Nasser', givenName: 'Omar', sex: 'm' as const, birth: null }
    const rows = (number: string | null) =>
      outsideRows(
        home,
        family({
          kin: [kin(1, 'sibling', 9)],
          relatives: [{ ...omar, household: number === null ? null : { id: household(2), number } }],
        }),
      )
    expect(rows('H-2')).toEqual([{ personId: 9, name: 'Omar Nasser', relation: 'Bruder von Rana', where: 'H-2' }])
    expect(rows(null)[0]?.where).toBe('nicht mehr im Register')
  })

  it('calls an empty household after who led it last, and a nameless one by its number', () => {
    const empty = { ...home, name: '', members: [] } as Household
    const former = [{ familyName: 'Haddad' }] as unknown as Family['former']
    expect(householdTitle(empty, family({ former }))).toBe('Haushalt Haddad')
    expect(householdTitle(empty, family())).toBe('Haushalt H-1')
  })
})

describe("a person's households", () => {
  const time = (id: number, from: string, to: string | null, over: object = {}) => ({
    householdId: household(id),
    household: `H-${id}`,
    role: 'partner' as const,
    began: null,
    ended: null,
    destination: null,
    from: day(from),
    to: to === null ? null : day(to),
    ...over,
  })
  const story = (...memberships: ReturnType<typeof time>[]) =>
    ({ memberships, sex: 'w', household: null }) as unknown as Person

  it('are one line a household, the latest first; another role begins no new line', () => {
    const times = householdTimes(
      story(
        time(1, '2022-01-01', '2022-03-01', { began: 'arrival' }),
        time(1, '2022-03-01', '2022-05-01', { role: 'reference', ended: 'changed_household' }),
        time(2, '2022-05-01', '2022-08-01', { began: 'split', ended: 'left_country', destination: 'Irak' }),
        time(2, '2022-10-01', null, { began: 'return' }),
      ),
    )
    expect(times.map(({ name, from, details }) => [name, from, ...details])).toEqual([
      ['H-2', '2022-10-01', 'Partnerin', 'Zugang: Rückkehr'],
      ['H-2', '2022-05-01', 'Partnerin', 'Zugang: Trennung', 'Ausreise: Irak'],
      ['H-1', '2022-01-01', 'Partnerin, Bezugsperson seit 01.03.2022', 'Wechsel in einen anderen Haushalt'],
    ])
  })

  it('call the household of the day as everywhere else, with its number', () => {
    const times = householdTimes({
      ...story(time(1, '2022-01-01', '2022-05-01'), time(2, '2022-05-01', null)),
      household: { id: household(2), number: 'H-2', name: 'Haddad' },
    })
    expect(times.map(({ name, details }) => [name, ...details])).toEqual([
      ['Haddad (H-2)', 'Partnerin'],
      ['H-1', 'Partnerin'],
    ])
  })

  it.each([
    ['nobody who is here', story(time(1, '2022-01-01', null)), true, null],
    ['nobody who is yet to come', story(time(1, '2022-12-01', null)), false, null],
    [
      'who left, when, how and where to',
      story(time(1, '2022-01-01', '2022-10-05', { ended: 'left_country', destination: 'Irak' })),
      false,
      'Ausreise am 05.10.2022 (Irak).',
    ],
    [
      'who left, though she comes back later',
      story(time(1, '2022-01-01', '2022-10-05', { ended: 'disappeared' }), time(1, '2022-12-01', null)),
      false,
      'unbekannt verzogen am 05.10.2022.',
    ],
    ['who has died', story(time(1, '2022-01-01', '2022-10-05', { ended: 'died' })), false, 'Verstorben am 05.10.2022.'],
  ] as const)('tell of %s', (_, own, isHere, sentence) => {
    const found = { ...own, household: isHere ? { id: household(1), number: 'H-1', name: 'Haddad' } : null }
    expect(goneOf(found, day('2022-11-02'))?.sentence ?? null).toBe(sentence)
  })

  it('name each relative once, by what she is to the person', () => {
    const someone = (id: number, givenName: string, sex: Sex) => ({
      personId: person(id),
      familyName: 'Nasser',
      givenName,
      sex,
      birth: null,
      household: null,
    })
    const found = {
      kin: [kin(9, 'parent', 1), kin(1, 'guardian', 8)],
      relatives: [someone(9, 'Amal', 'w'), someone(8, 'Ali', 'm')],
    }
    expect(relativeRows(person(1), found).map(({ name, relation }) => `${relation} ${name}`)).toEqual([
      'Mutter Amal Nasser',
      'Mündel Ali Nasser',
    ])
  })
})

describe('what an event brings about', () => {
  const all: Consequence[] = [
    { code: 'places_freed', facts: { places: 2, room: '0.01', house: 'Friedrichstraße', day: '2022-11-05' } },
    { code: 'reference', facts: { personId: 2, name: 'Samir Haddad', householdId: 1, household: 'H-1' } },
    { code: 'reference', facts: { personId: 3, name: 'Lina Haddad', householdId: 0 } },
    { code: 'role', facts: { name: 'Rana Haddad', role: 'partner', sex: 'w' } },
    { code: 'regime', facts: { regime: 'none', people: 1, day: '2022-11-05' } },
    { code: 'regime', facts: { regime: 'sgb_2', people: 3, day: '2022-11-05' } },
    { code: 'no_place', facts: { name: 'Noor Haddad', rule: 'capacity', room: '0.01', house: 'Friedrichstraße' } },
    { code: 'back_dated', facts: { day: '2022-10-05' } },
  ]

  it('is said in sentences, warnings first', () => {
    expect(reasonsOf(all).map(({ kind, text }) => `${kind}: ${plainly(text)}`)).toEqual([
      'warn: Noor Haddad bekommt keinen Platz in Friedrichstraße, Zimmer 0.01: das Zimmer ist voll.',
      'warn: Wird rückwirkend zum 05.10.2022 eingetragen. Was bisher angenommen wurde, bleibt nachlesbar.',
      'good: 2 Plätze werden frei: Friedrichstraße, Zimmer 0.01, ab 05.11.2022.',
      'info: Bezugsperson wird Samir Haddad.',
      'info: Bezugsperson des neuen Haushalts wird Lina Haddad.',
      'info: Rolle von Rana Haddad wird: Partnerin.',
      'info: Leistungen von 1 Person enden ab 05.11.2022.',
      'info: Rechtskreis von 3 Personen ab 05.11.2022: SGB II.',
    ])
  })

  it('names the new reference person of one household, and nobody for another', () => {
    expect([newReference(all, 1), newReference(all, 2)]).toEqual([2, null])
  })
})

describe('what the dialogs propose', () => {
  it('a child of a grown child is a grandchild of the reference person', () => {
    expect([roleOfChild([rana, samir]), roleOfChild([lina, null]), roleOfChild([null, null])]).toEqual([
      'child',
      'other',
      'child',
    ])
  })

  const told = (roles: ReadonlyMap<unknown, HouseholdRole>) => [...roles.values()]
  it('in a new household of their own a mother leads and her child stays one; with others they come as others', () => {
    const alone = { isLed: false, isMarriage: false }
    const led = { isLed: true, isMarriage: false }
    expect(told(rolesThere([rana, tarek], alone))).toEqual(['reference', 'child'])
    expect(told(rolesThere([samir, rana], alone))).toEqual(['partner', 'reference'])
    expect(told(rolesThere([lina], alone))).toEqual(['reference'])
    expect(told(rolesThere([lina, tarek], alone))).toEqual(['reference', 'other'])
    expect(told(rolesThere([rana, tarek], led))).toEqual(['other', 'other'])
    expect(told(rolesThere([rana, tarek], { ...led, isMarriage: true }))).toEqual(['partner', 'child'])
    expect(told(rolesThere([tarek], { ...led, isMarriage: true }))).toEqual(['other'])
  })

  it('a family that comes back is what it was, unless another leads the household now', () => {
    const was = [samir, rana, tarek]
    expect(told(rolesBack(was, false))).toEqual(['partner', 'reference', 'child'])
    expect(told(rolesBack(was, true))).toEqual(['partner', 'other', 'child'])
    expect(told(rolesBack([tarek, lina], false))).toEqual(['reference', 'other'])
  })

  it('a relationship is recorded once, whichever way round it is entered, and reads from both sides', () => {
    const [one, two] = [person(1), person(4)]
    expect(asRecorded(two, 'child', one)).toEqual(asRecorded(one, 'parent', two))
    expect(asRecorded(two, 'ward', one)).toEqual(asRecorded(one, 'guardian', two))
    expect(seenFrom(two, kin(1, 'parent', 4))).toEqual({ other: one, tie: 'child' })
    expect(seenFrom(two, kin(1, 'sibling', 4))).toEqual({ other: one, tie: 'sibling' })
    expect(lineOf({ name: 'Rana', sex: 'w' }, 'parent', 'Tarek')).toBe('Rana ist Mutter von Tarek')
    expect(lineOf({ name: 'Rana', sex: 'w' }, 'relative', 'Omar')).toBe('Rana ist verwandt mit Omar')
  })
})
