/** What a Wiedervorlage says in the window, and which row is marked when others are done. */
import { describe, expect, it } from 'vitest'
import { derivedKindCodes } from '../../db/domain/followUps/kinds.ts'
import { calledOf, groupOf, nameOf, placeOf, remarkOf, whatOf } from '../../renderer/features/followUps/followUpView.ts'
import { nextMarked } from '../../renderer/features/followUps/marked.ts'
import type { FollowUpRow } from '../../renderer/stores/overlay.ts'
import { nbsp } from '../../renderer/text/format.ts'
import { day } from '../build/register.ts'

const today = day('2022-11-02')
type Cause = NonNullable<FollowUpRow['cause']>
const aRow = (over: object = {}): FollowUpRow =>
  ({
    key: 'own:1',
    stored: null,
    cause: null,
    subject: { kind: 'person', id: 7 },
    about: { name: 'Haddad, Rania', household: 'Haddad', accommodationId: 3, place: 'FRI 0.01' },
    dueOn: today,
    movedFrom: null,
    text: null,
    assignee: null,
    createdOn: null,
    doneOn: null,
    doneBy: null,
    ...over,
  }) as FollowUpRow
const sentence = (kind: Cause['kind'], on: string, details: Cause['details'] = {}) =>
  whatOf(aRow({ cause: { kind, day: on, details, stands: true } }), today).replaceAll(nbsp, ' ')

describe('the sentence of a cause', () => {
  it.each<[Cause['kind'], string, Cause['details'], string]>([
    ['status_expires', '2022-12-31', { status: 'toleration_60a' }, 'Duldung § 60a läuft am 31.12.2022 ab'],
    ['status_expires', '2022-10-31', {}, 'Aufenthaltspapier lief am 31.10.2022 ab'],
    [
      'status_expired',
      '2022-10-20',
      { status: 'permit_24' },
      'AE § 24 lief am 20.10.2022 ab; ein neues Papier ist nicht eingetragen',
    ],
    ['obligation_ends', '2022-12-01', { law: 'section_12a' }, 'Wohnsitzauflage § 12a AufenthG endet am 01.12.2022'],
    ['turns_6', '2022-12-05', {}, 'Wird am 05.12.2022 6 Jahre alt: Schule, neue Bedarfsstufe'],
    [
      'turns_18',
      '2023-01-01',
      { approximate: true },
      'Wird ungefähr am 01.01.2023 18 Jahre alt (Geburtstag nicht bekannt): volljährig, eigene Anträge',
    ],
    ['turns_3', '2022-10-05', {}, 'Wurde am 05.10.2022 3 Jahre alt: Kita-Platz'],
    ['lease_ends', '2022-12-31', { people: 1 }, 'Mietvertrag endet am 31.12.2022; 1 Person wohnt am Ende noch dort'],
    ['lease_ends', '2022-12-31', { people: 0 }, 'Mietvertrag endet am 31.12.2022; am Ende wohnt niemand mehr dort'],
    ['lease_ended', '2022-10-31', { people: 3 }, 'Mietvertrag endete am 31.10.2022; 3 Personen wohnen noch dort'],
    [
      'notice_expected',
      '2022-11-10',
      { people: 6, assignmentKind: 'ukraine' },
      '6 Personen (Ukraine) für den 10.11.2022 angekündigt',
    ],
  ])('%s on %s', (kind, on, details, expected) => {
    expect(sentence(kind, on, details)).toBe(expected)
  })

  it.each(derivedKindCodes)('%s can be told by its key alone', (kind) => {
    expect(sentence(kind, '2022-10-01')).toMatch(/01\.10\.2022/)
    expect(sentence(kind, '2022-10-01')).not.toMatch(/undefined|null/)
  })
})

it('says what a clerk wrote, and keeps a remark beside the sentence', () => {
  expect(whatOf(aRow({ text: 'Anrufen' }), today)).toBe('Anrufen')
  expect(remarkOf(aRow({ text: 'Anrufen' }))).toBe('')
  const six = aRow({
    text: 'Anmeldung läuft',
    cause: { kind: 'turns_6', day: '2022-12-05', details: {}, stands: true },
  })
  expect(whatOf(six, today)).toMatch(/^Wird am/)
  expect(remarkOf(six)).toBe('Anmeldung läuft')
})

it.each([
  [{ kind: 'person', id: 7 }, 'Haddad, Rania'],
  [{ kind: 'household', id: 2 }, 'Haushalt Haddad, Rania'],
  [{ kind: 'room', id: 2 }, 'Zimmer Haddad, Rania'],
  [{ kind: 'office', id: 1 }, 'Ganzes Büro'],
])('calls what it is about by its kind: %o', (subject, name) => {
  expect(nameOf(aRow({ subject }))).toBe(name)
})

it('names the household where the family name does not, and the place', () => {
  expect(placeOf(aRow())).toBe('FRI 0.01')
  const { about } = aRow()
  expect(placeOf(aRow({ about: { ...about, household: 'Haddadi' } }))).toBe('Haushalt Haddadi · FRI 0.01')
  expect(placeOf(aRow({ about: { ...about, household: 'Rahimi', place: null } }))).toBe('Haushalt Rahimi')
  expect(placeOf(aRow({ subject: { kind: 'accommodation', id: 3 } }))).toBe('')
})

it('calls several by their number', () => {
  expect(calledOf([aRow()])).toBe('Haddad, Rania')
  expect(calledOf([aRow(), aRow()]).replaceAll(nbsp, ' ')).toBe('2 Wiedervorlagen')
})

it('stands in its group, done ones for themselves', () => {
  expect(groupOf(aRow({ dueOn: '2022-11-01' }), today)).toBe('overdue')
  expect(groupOf(aRow({ dueOn: '2022-11-01', doneOn: '2022-11-02' }), today)).toBe('done')
})

describe('the row that is marked next', () => {
  const before = ['a', 'b', 'c', 'd']
  it.each([
    ['the one after', ['b'], ['a', 'c', 'd'], 'c'],
    ['the next that is left', ['b', 'c'], ['a', 'd'], 'd'],
    ['the one before the last', ['d'], ['a', 'b', 'c'], 'c'],
    ['none in an empty list', ['a', 'b', 'c', 'd'], [], null],
    ['none where nothing was marked', [], ['a'], null],
  ])('is %s', (_, marked, now, expected) => {
    expect(nextMarked(before, new Set(now), new Set(marked))).toBe(expected)
  })
})
