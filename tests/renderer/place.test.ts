/** The place that outlasts a restart: as it was, or mended where it was written by another version or damaged. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { everybody } from '../../db/domain/people/peopleFilter.ts'
import { type Place, readPlace, sectionKeys, sections, startPlace } from '../../renderer/stores/place.ts'

const elsewhere = {
  section: 'people',
  scope: 3,
  view: 'time',
  zoom: 91,
  editor: true,
  rooms: 'all',
  people: { ...everybody, housed: 'housed', statuses: ['toleration_60a'], ageTo: 5 },
  intake: { noticeId: 3 },
  proposal: 'relieve',
  followUps: { state: 'done', assigned: 'mine', kind: 'turns_6' },
  assignments: { view: 'need', shown: 'all' },
  overstays: { view: 'list', shown: 'all' },
  regimeChanges: 'all',
  payments: { page: 'runs', run: 4 },
  cheques: 'open',
  report: { name: 'fehlbelegung', audience: 'amt', house: 'FRI', year: 2021 },
  pane: [
    { kind: 'notice', id: 2 },
    { kind: 'household', id: 4 },
    { kind: 'person', id: 7 },
    { kind: 'overstay', id: 4 },
    { kind: 'regimeDue', id: 4, direction: 'to_jobcenter' },
    { kind: 'regimeChange', id: 2 },
    { kind: 'help' },
  ],
} as unknown as Place

it('is the same after a restart', () => {
  expect(readPlace(JSON.parse(JSON.stringify(elsewhere)))).toEqual(elsewhere)
  expect(readPlace(JSON.parse(JSON.stringify(startPlace)))).toEqual(startPlace)
})

it('forgets which rooms a number had picked: tomorrow all rooms are there', () => {
  expect(readPlace({ ...elsewhere, rooms: 'blocked' }).rooms).toBe('all')
})

it('mends each part that this version does not know, and keeps the others', () => {
  const mended = readPlace({ ...elsewhere, section: 'sms', report: { name: 'gone', audience: 'amt', year: '2021' } })
  expect(mended).toMatchObject({ section: 'overview', people: elsewhere.people, pane: elsewhere.pane })
  expect(readPlace({ ...elsewhere, followUps: { state: 'gone', kind: 'own' } }).followUps).toEqual({
    state: 'open',
    assigned: 'all',
    kind: 'own',
  })
  expect(mended.report).toEqual({ name: 'belegung', audience: 'amt', house: null, year: null })
  const panes = [
    { kind: 'person', id: 'x' },
    null,
    'help',
    { kind: 'letter', id: 1 },
    { kind: 'regimeDue', id: 1 },
    { kind: 'room', id: 2 },
  ]
  expect(readPlace({ ...elsewhere, pane: panes }).pane).toEqual([{ kind: 'room', id: 2 }])
})

it('makes a place one can be at of whatever was stored', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (whole, part) => {
      for (const stored of [
        whole,
        { ...elsewhere, report: part, assignments: part, pane: part, scope: part, section: part },
      ]) {
        const place = readPlace(stored)
        expect(readPlace(place)).toEqual(place)
        expect(Object.keys(place)).toEqual(Object.keys(startPlace))
      }
    }),
    { numRuns: 300 },
  )
})

it('has a key of its own for each section, the comma for the settings', () => {
  expect(sectionKeys).toHaveLength(sections.length)
  expect(new Set(sectionKeys).size).toBe(sections.length)
  expect(sections[sectionKeys.indexOf('5')]).toBe('payments')
  expect(sections[sectionKeys.indexOf(',')]).toBe('settings')
})
