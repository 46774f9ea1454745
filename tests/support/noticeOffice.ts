/** An office with an announced notice for the tests of assignments, and the verbs they share. */
import { expect } from 'vitest'
import type { AuditId, Day, PersonId } from '../../db/domain/values.ts'
import { asItHappened } from '../../db/store/apply-known.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, type TestOffice, value } from '../support/office.ts'

export const announced = day('2022-11-01')
export const today = day('2022-11-02')
const family = {
  household: 'H-1',
  familyName: 'Karimi',
  assignedOn: announced,
  statusFrom: announced,
  regimeFrom: announced,
}
export const sheets = {
  rooms: [aRoom('0.01'), aRoom('0.02', { unit: 'Wohnung 2' })],
  people: [
    aPerson('N-1', { ...family, sex: 'w' }),
    aPerson('N-2', { ...family, role: 'child', birth: { day: day('2015-01-01'), precision: 'day' } }),
    aPerson('R-1', { familyName: 'Mbala' }),
    aPerson('R-2', { familyName: 'Sesay' }),
  ],
  stays: [aStay('R-1', '0.01', '2022-03-01', '2022-11-20'), aStay('R-2', '0.02', '2022-03-01')],
}
export const rows = aRegister(sheets)
export const notice = { number: 'ZW-7', kind: 'asylum' as const, expectedOn: announced, persons: 2, children: 1 }

/** People announced for yesterday, known to the office since then. */
export async function anOfficeWith(over: Partial<typeof notice> = {}, rowsBefore = rows) {
  const office = await anOffice(rowsBefore, [], { knownSince: asItHappened })
  const { client } = office
  const { noticeId } = value(await client.assignments.announce({ ...notice, ...over }))
  const ids = new Map(
    value(await client.people.list({ on: day('2022-12-31') })).rows.map((row) => [row.number, row.personId]),
  )
  const id = (number: string): PersonId => ids.get(number) ?? expect.fail('no such person')
  const board = async (on: Day = today, knownOn: Day | null = null) => {
    const notice = value(await client.assignments.notice({ noticeId, on, knownOn }))
    const line = value(await client.assignments.board({ on, knownOn })).find((entry) => entry.id === noticeId)
    const { people, ...rest } = notice
    expect(line).toEqual(rest)
    return notice
  }
  const seen = async () => ({ noticeId, version: (await board()).version })
  const registered = async (on: Day) =>
    value(await client.people.list({ on })).rows.map((row) => `${row.number} ${row.assignedOn}`)
  const people = async (on: Day) => {
    const notice = await client.assignments.notice({ noticeId, on })
    return notice.ok ? notice.value.people : null
  }
  /** Everything the topic and the register say, on days around today. */
  const everything = async () => {
    const answers: unknown[] = []
    for (const on of ['2022-10-31', announced, today, '2022-11-05', '2022-11-20'] as Day[])
      answers.push(
        value(await client.assignments.board({ on })).map(({ version, ...entry }) => entry),
        value(await client.assignments.needPlace({ on })),
        await people(on),
        value(await client.people.list({ on })),
        await office.sleeping(on),
      )
    return answers
  }
  return { office, client, noticeId, id, board, seen, register: registered, everything }
}
export type Town = Awaited<ReturnType<typeof anOfficeWith>>
export const family2 = ({ id }: Town) => [id('N-1'), id('N-2')]

export async function linked(over: Partial<typeof notice> = {}, rowsBefore = rows) {
  const town = await anOfficeWith(over, rowsBefore)
  value(await town.client.assignments.linkPeople({ ...(await town.seen()), personIds: family2(town) }))
  return town
}
export const undo = async (office: TestOffice, auditId: AuditId | null) =>
  value(await office.client.office.undo({ auditId: auditId ?? expect.fail('no audit row') }))

export async function moveIn({ office, client }: Town, number: string, room: string, on: Day) {
  const { rows: people } = value(await client.people.list({ on }))
  const { householdId } = people.find((row) => row.number === number) ?? expect.fail('no such person')
  const household = value(await client.people.household({ householdId, on }))
  return value(
    await client.housing.moveHousehold({
      householdId,
      version: household.version,
      personIds: household.members.map((member) => member.personId),
      roomId: await office.roomId(room),
      day: on,
      accepted: ['sexes', 'minors', 'back_dated', 'regular'],
      reason: 'Ankunft',
    }),
  )
}
