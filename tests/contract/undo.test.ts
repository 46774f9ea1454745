/** Taking back: every earlier answer comes back for every day, nothing later is lost, and what cannot go back says so. */
import { describe, expect, it } from 'vitest'
import { moveRules } from '../../db/domain/housing/moveFacts.ts'
import type { AuditId, HouseholdId, PersonId } from '../../db/domain/values.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { firstNight, lastNight } from '../support/model.ts'
import { tablesAndReplay } from '../support/modelAudit.ts'
import { dayFrom } from '../support/modelDays.ts'
import { aStoreOn, importRows } from '../support/modelImport.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'

const rows = aRegister({
  rooms: [aRoom('1'), aRoom('2', { regularPlaces: 1, densifiedPlaces: 1 }), aRoom('3', { unit: 'Wohnung 2' })],
  people: [
    aPerson('P-1', { household: 'H-1' }),
    aPerson('P-2', { household: 'H-1', role: 'partner', sex: 'w' }),
    aPerson('P-3', { household: 'H-3' }),
    aPerson('P-4', { household: 'H-4' }),
  ],
  stays: [
    aStay('P-1', '1', '2022-03-01'),
    aStay('P-2', '1', '2022-10-20', '2022-11-20'),
    aStay('P-3', '2', '2022-03-01'),
  ],
})

interface Order {
  readonly people: readonly string[]
  readonly room: string
  readonly on: string
}
async function move(office: TestOffice, { people, room, on }: Order) {
  const first = await office.person(people[0] ?? '')
  const household = value(await office.client.people.household({ householdId: first.householdId, on: office.today }))
  const personIds: PersonId[] = []
  for (const number of people) personIds.push((await office.person(number)).personId)
  return office.client.housing.moveHousehold({
    householdId: first.householdId,
    version: household.version,
    personIds,
    roomId: await office.roomId(room),
    day: on,
    accepted: [...moveRules],
    reason: 'Brandschaden',
  })
}
const auditOf = (answer: { auditId: AuditId | null }): AuditId => answer.auditId ?? expect.fail('no audit row')
const moved = async (office: TestOffice, order: Order) => auditOf(value(await move(office, order)))
const undo = (office: TestOffice, auditId: AuditId) => office.client.office.undo({ auditId })
const undone = async (office: TestOffice, auditId: AuditId) => auditOf(value(await undo(office, auditId)))

/** Every answer about houses and people, on every third day of a window of a hundred. */
async function everyAnswer({ client }: TestOffice) {
  const answers: unknown[] = []
  for (let night = firstNight; night <= lastNight; night += 3) {
    const on = dayFrom(night)
    answers.push(
      on,
      value(await client.housing.plan({ on, scope: { kind: 'shelter' } })),
      value(await client.people.list({ on })),
      value(await client.people.search({ text: 'Muster', on })),
    )
  }
  for (const id of [1, 2, 3, 4]) {
    // The version is no answer: it only ever grows, also when a change is taken back.
    const { version, ...person } = value(await client.people.person({ personId: id as PersonId, on: dayFrom(0) }))
    answers.push(person)
  }
  return answers
}

describe('taking back', () => {
  it('brings every earlier answer back, step by step, and taking that back brings the later ones', async () => {
    const office = await anOffice(rows)
    const before = await everyAnswer(office)
    const first = await moved(office, { people: ['P-1', 'P-2'], room: '3', on: '2022-10-25' })
    const between = await everyAnswer(office)
    expect(between).not.toEqual(before)
    const second = await moved(office, { people: ['P-4'], room: '1', on: '2022-12-01' })
    const after = await everyAnswer(office)
    const back = await undone(office, second)
    expect(await everyAnswer(office)).toEqual(between)
    await undone(office, first)
    expect(await everyAnswer(office)).toEqual(before)
    const log = value(await office.client.office.log({}))
    const firstBack = log[0]?.id ?? expect.fail('no log')
    await undone(office, firstBack)
    expect(await everyAnswer(office)).toEqual(between)
    await undone(office, back)
    expect(await everyAnswer(office)).toEqual(after)
    expect(value(await office.client.office.check({})).problems).toEqual([])
    const { tables, replay } = tablesAndReplay(office.path)
    expect(tables).toEqual(replay)
  })

  it('brings back what an import changed, and leaves what it did not touch', async () => {
    const office = await anOffice(rows)
    const before = await everyAnswer(office)
    const store = aStoreOn(office.path)
    const workbook = aRegister({
      rooms: [aRoom('2', { regularPlaces: 1, densifiedPlaces: 3, floor: '1. OG' }), aRoom('9')],
      people: [
        aPerson('P-3', {
          household: 'H-1',
          role: 'other',
          residenceStatus: 'permit_24',
          statusFrom: day('2022-06-01'),
        }),
        aPerson('P-9', { household: 'H-9' }),
      ],
      stays: [aStay('P-1', '1', '2022-03-01', '2022-11-01'), aStay('P-9', '9', '2022-11-01')],
    })
    const imported = auditOf(value(await importRows(store, workbook, office.today)))
    expect(await everyAnswer(office)).not.toEqual(before)
    await undone(office, imported)
    expect(await everyAnswer(office)).toEqual(before)
    expect(value(await office.client.office.check({})).problems).toEqual([])
  })

  it('works only once; the log says so', async () => {
    const office = await anOffice(rows)
    const audit = await moved(office, { people: ['P-1'], room: '3', on: '2022-11-02' })
    const back = await undone(office, audit)
    expect(refusal(await undo(office, audit))).toBe('NOTHING_TO_UNDO')
    const log = value(await office.client.office.log({}))
    expect(log.map((row) => [row.id, row.command, row.undone, row.undoable])).toEqual([
      [back, 'office.undo', false, true],
      [audit, 'housing.moveHousehold', true, false],
      [1, 'file.demo', false, false],
    ])
  })

  it('tells a clerk who looks at the state of before that the household has changed', async () => {
    const office = await anOffice(rows)
    const { householdId, personId } = await office.person('P-1')
    const seen = value(await office.client.people.household({ householdId, on: office.today })).version
    await undone(office, await moved(office, { people: ['P-1'], room: '3', on: '2022-11-02' }))
    const late = {
      householdId,
      personIds: [personId],
      roomId: await office.roomId('3'),
      day: '2022-11-02',
      accepted: [...moveRules],
      reason: 'x',
    }
    for (const version of [seen, seen + 1])
      expect(refusal(await office.client.housing.moveHousehold({ ...late, version }))).toBe('STALE')
    expect((await office.client.housing.moveHousehold({ ...late, version: seen + 2 })).ok).toBe(true)
  })
})

describe('what cannot be taken back', () => {
  it('a move whose place somebody else has taken since; nothing changes', async () => {
    const office = await anOffice(rows)
    const left = await moved(office, { people: ['P-3'], room: '1', on: '2022-11-02' })
    await moved(office, { people: ['P-4'], room: '2', on: '2022-12-01' })
    const before = await everyAnswer(office)
    expect(refusal(await undo(office, left))).toBe('UNDO_OVERTAKEN')
    expect(await everyAnswer(office)).toEqual(before)
  })

  it('a move after a later one of one of the same people, until the later one is taken back', async () => {
    const office = await anOffice(rows)
    const both = await moved(office, { people: ['P-1', 'P-2'], room: '3', on: '2022-11-02' })
    const one = await moved(office, { people: ['P-2'], room: '1', on: '2022-11-05' })
    expect(refusal(await undo(office, both))).toBe('UNDO_OVERTAKEN')
    await undone(office, one)
    await undone(office, both)
    expect(await office.sleeping(day('2022-11-05'))).toEqual({ '1': ['P-1', 'P-2'], '2': ['P-3'] })
  })

  it('a changed cell, after a later change to the same record: the later one stays', async () => {
    const office = await anOffice(rows)
    const store = aStoreOn(office.path)
    const room = (over: Parameters<typeof aRoom>[1]) =>
      importRows(store, aRegister({ houses: [], rooms: [aRoom('1', over)] }), office.today)
    const first = auditOf(value(await room({ floor: '1. OG' })))
    const later = auditOf(value(await room({ floor: '1. OG', purpose: 'families' })))
    expect(refusal(await undo(office, first))).toBe('UNDO_OVERTAKEN')
    const plan = value(await office.client.housing.plan({ on: office.today, scope: { kind: 'shelter' } }))
    const kept = plan.groups.flatMap((group) => group.rooms).find((found) => found.number === '1')
    expect(kept).toMatchObject({ floor: '1. OG', purpose: 'families' })
    await undone(office, later)
    await undone(office, first)
  })

  it('an import, after somebody moved into a room that came with it', async () => {
    const office = await anOffice(rows)
    const store = aStoreOn(office.path)
    const imported = auditOf(
      value(await importRows(store, aRegister({ houses: [], rooms: [aRoom('9')] }), office.today)),
    )
    const inside = await moved(office, { people: ['P-4'], room: '9', on: '2022-11-02' })
    expect(refusal(await undo(office, imported))).toBe('UNDO_OVERTAKEN')
    expect(await office.sleeping(office.today)).toMatchObject({ '9': ['P-4'] })
    await undone(office, inside)
    await undone(office, imported)
    expect(value(await office.client.office.check({})).problems).toEqual([])
  })

  it('the founding of the office, a colleague, a printed report, a step nobody took', async () => {
    const office = await anOffice(rows)
    const added = auditOf(value(await office.client.office.addClerk({ name: 'M. Yıldız' })))
    const request = { name: 'plaetze' as const, on: '2022-11-02' }
    const issued = auditOf(value(await office.client.reports.issue({ request, medium: 'print' })))
    for (const auditId of [1 as AuditId, added, issued])
      expect(refusal(await undo(office, auditId))).toBe('NOTHING_TO_UNDO')
    expect(refusal(await undo(office, 99 as AuditId))).toBe('NOT_FOUND')
    expect(value(await office.client.office.state({}))?.clerks).toEqual(['S. Bergmann', 'M. Yıldız'])
  })

  it('for an unknown household or room a move is not begun', async () => {
    const office = await anOffice(rows)
    const { householdId, personId } = await office.person('P-1')
    const order = { householdId, version: 1, personIds: [personId], roomId: 3 as never, day: '2022-11-02' }
    expect(refusal(await office.client.housing.moveHousehold({ ...order, householdId: 99 as HouseholdId }))).toBe(
      'NOT_FOUND',
    )
    expect(refusal(await office.client.housing.moveHousehold({ ...order, roomId: 99 as never }))).toBe('NOT_FOUND')
    const stranger = (await office.person('P-4')).personId
    expect(refusal(await office.client.housing.moveHousehold({ ...order, personIds: [personId, stranger] }))).toBe(
      'NOT_FOUND',
    )
  })
})
