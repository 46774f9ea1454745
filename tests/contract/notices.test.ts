/** A notice itself, through the contract and a real file: changed, withdrawn, taken back, and what is refused about it. */
import { describe, expect, it } from 'vitest'
import type { AuditId, NoticeId, PersonId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import {
  announced,
  anOfficeWith,
  family2,
  linked,
  moveIn,
  notice,
  type Town,
  today,
  undo,
} from '../support/noticeOffice.ts'
import { refusal, value } from '../support/office.ts'

describe('a notice', () => {
  it('is changed; people who are expected follow the day and the kind', async () => {
    const town = await linked()
    const { client, seen, register, board } = town
    await moveIn(town, 'N-1', '0.02', announced)
    const later = { ...notice, expectedOn: day('2022-11-05'), kind: 'section_12a' as const }
    value(await client.assignments.changeNotice({ ...(await seen()), ...later }))
    expect(await board()).toMatchObject({ state: 'entered', isOverdue: false, expectedOn: '2022-11-05' })
    expect(await register(today)).toEqual(['R-1 2022-03-01', 'R-2 2022-03-01'])
    expect(await register(day('2022-11-05'))).toContain('N-1 2022-11-05')
    const person = value(await client.people.person({ personId: town.id('N-1'), on: day('2022-11-05') }))
    expect(person).toMatchObject({ assignmentKind: 'section_12a', place: { from: '2022-11-05' } })
    expect(refusal(await client.assignments.changeNotice({ ...(await seen()), ...later }))).toBe('NOTHING_CHANGED')
  })

  it('is changed, and who has arrived stays assigned on the day of arrival', async () => {
    const town = await linked()
    const { client, seen, register } = town
    value(await client.assignments.arrive({ ...(await seen()), personIds: [town.id('N-1')], day: announced }))
    value(await client.assignments.changeNotice({ ...(await seen()), ...notice, expectedOn: day('2022-11-05') }))
    expect(await register(today)).toContain(`N-1 ${announced}`)
    expect(await register(day('2022-11-05'))).toContain('N-2 2022-11-05')
  })

  it('is withdrawn with the people who are expected, and not once somebody came', async () => {
    const town = await linked()
    const { client, seen, register, board } = town
    const before = await seen()
    const withdrawn = value(await client.assignments.withdrawNotice(before))
    expect(withdrawn.people).toBe(2)
    expect(await board()).toMatchObject({ state: 'withdrawn', notArrived: 2 })
    expect(await register(today)).toEqual(['R-1 2022-03-01', 'R-2 2022-03-01'])
    expect(value(await client.assignments.needPlace({ on: today })).unnamed).toEqual([])
    expect(refusal(await client.assignments.withdrawNotice(await seen()))).toBe('NOTICE_WITHDRAWN')
    expect(refusal(await client.assignments.arrive({ ...(await seen()), personIds: family2(town), day: today }))).toBe(
      'NOTICE_WITHDRAWN',
    )

    const other = await linked()
    value(await other.client.assignments.arrive({ ...(await other.seen()), personIds: [other.id('N-1')], day: today }))
    expect(refusal(await other.client.assignments.withdrawNotice(await other.seen()))).toBe('PEOPLE_ARRIVED')
  })

  it('people of a withdrawn notice can be announced again by another', async () => {
    const town = await linked()
    const { client } = town
    value(await client.assignments.withdrawNotice(await town.seen()))
    const next = { ...notice, number: 'ZW-8', expectedOn: day('2022-11-09') }
    const { noticeId } = value(await client.assignments.announce(next))
    value(await client.assignments.linkPeople({ noticeId, version: 1, personIds: family2(town) }))
    const found = value(await client.assignments.board({ on: today })).find((entry) => entry.id === noticeId)
    expect(found).toMatchObject({ state: 'entered', expected: 2 })
    expect(await town.register(day('2022-11-09'))).toContain('N-1 2022-11-09')
    expect(await town.board()).toMatchObject({ state: 'withdrawn', people: [] })
  })
})

describe('taken back as one step', () => {
  type Step = readonly [string, (town: Town) => Promise<{ auditId: AuditId | null }>]
  const order = async (town: Town) => ({ ...(await town.seen()), personIds: family2(town) })
  it.each<Step>([['a link', async (town) => value(await town.client.assignments.linkPeople(await order(town)))]])(
    '%s',
    async (_, step) => {
      const town = await anOfficeWith()
      const before = await town.everything()
      const { auditId } = await step(town)
      expect(await town.everything()).not.toEqual(before)
      await undo(town.office, auditId)
      expect(await town.everything()).toEqual(before)
    },
  )

  it.each<Step>([
    [
      'an arrival on another day',
      async (town) => value(await town.client.assignments.arrive({ ...(await order(town)), day: today })),
    ],
    ['a not coming', async (town) => value(await town.client.assignments.notArrived(await order(town)))],
    [
      'a private home',
      async (town) => value(await town.client.assignments.livesPrivately({ ...(await order(town)), home: 'privat' })),
    ],
    ['a withdrawal', async (town) => value(await town.client.assignments.withdrawNotice(await town.seen()))],
    [
      'a changed day',
      async (town) =>
        value(
          await town.client.assignments.changeNotice({
            ...(await town.seen()),
            ...notice,
            expectedOn: day('2022-11-05'),
          }),
        ),
    ],
  ])('%s', async (_, step) => {
    const town = await linked()
    await moveIn(town, 'N-1', '0.02', announced)
    const before = await town.everything()
    const { auditId } = await step(town)
    expect(await town.everything()).not.toEqual(before)
    await undo(town.office, auditId)
    expect(await town.everything()).toEqual(before)
    expect(value(await town.client.office.check({})).problems).toEqual([])
  })

  it('an announcement; the log names it and everything after it', async () => {
    const { client, noticeId, seen, id } = await anOfficeWith()
    value(await client.assignments.linkPeople({ ...(await seen()), personIds: [id('N-1')] }))
    const log = value(await client.office.log({ limit: 2 }))
    expect(log.map((row) => [row.command, row.subject])).toEqual([
      ['assignments.linkPeople', { notice: 'ZW-7', people: 1 }],
      ['assignments.announce', { notice: 'ZW-7' }],
    ])
    for (const { id: auditId } of log) value(await client.office.undo({ auditId }))
    expect(value(await client.assignments.board({ on: today })).map((entry) => entry.id)).not.toContain(noticeId)
  })
})

describe('refused', () => {
  it('a number that is taken, more children than people, a day of announcement that lies ahead', async () => {
    const { client, seen } = await anOfficeWith()
    const announce = async (over: object) => refusal(await client.assignments.announce({ ...notice, ...over }))
    expect(await announce({})).toBe('NOTICE_NUMBER_TAKEN')
    expect(await announce({ number: 'ZW-8', children: 3 })).toBe('CHILDREN_ABOVE_PERSONS')
    expect(await announce({ number: 'ZW-8', announcedOn: '2022-11-03' })).toBe('LEARNED_LATER')
    expect(await announce({ number: ' ' })).toBe('INVALID_INPUT')
    expect(await announce({ number: 'ZW-8', persons: 0 })).toBe('INVALID_INPUT')
    value(await client.assignments.announce({ ...notice, number: 'ZW-8' }))
    const renamed = { ...(await seen()), ...notice, number: 'ZW-8' }
    expect(refusal(await client.assignments.changeNotice(renamed))).toBe('NOTICE_NUMBER_TAKEN')
  })

  it('every step of a clerk who looks at the state of before', async () => {
    const town = await linked()
    const { client, noticeId } = town
    const old = { noticeId, version: 1 }
    const some = { ...old, personIds: family2(town) }
    const answers = [
      await client.assignments.changeNotice({ ...old, ...notice, persons: 3 }),
      await client.assignments.withdrawNotice(old),
      await client.assignments.linkPeople(some),
      await client.assignments.arrive({ ...some, day: today }),
      await client.assignments.notArrived(some),
      await client.assignments.livesPrivately({ ...some, home: 'privat' }),
    ]
    expect(answers.map(refusal)).toEqual(answers.map(() => 'STALE'))
  })

  it('people of another notice, people nobody knows, an arrival that lies ahead', async () => {
    const town = await linked()
    const { client, seen, id } = town
    const { noticeId } = value(await client.assignments.announce({ ...notice, number: 'ZW-8' }))
    const other = { noticeId, version: 1 }
    expect(refusal(await client.assignments.linkPeople({ ...other, personIds: [id('N-1')] }))).toBe('ALREADY_LINKED')
    expect(refusal(await client.assignments.linkPeople({ ...other, personIds: [999 as PersonId] }))).toBe('NOT_FOUND')
    expect(refusal(await client.assignments.arrive({ ...other, personIds: [id('N-1')], day: today }))).toBe('NOT_FOUND')
    const tomorrow = { ...(await seen()), personIds: family2(town), day: day('2022-11-03') }
    expect(refusal(await client.assignments.arrive(tomorrow))).toBe('ARRIVAL_IN_FUTURE')
    const nobody = { noticeId: 999 as NoticeId, version: 1 }
    expect(refusal(await client.assignments.withdrawNotice(nobody))).toBe('NOT_FOUND')
    expect(value(await client.office.log({ limit: 1 }))[0]?.command).toBe('assignments.announce')
  })

  it('an arrival that contradicts the file', async () => {
    const { client, seen, id } = await anOfficeWith({ persons: 1, children: 0 })
    const personIds = [id('R-2')]
    value(await client.assignments.linkPeople({ ...(await seen()), personIds }))
    const gone = await client.assignments.notArrived({ ...(await seen()), personIds })
    expect(refusal(gone)).toBe('LIVES_HERE')
  })
})
