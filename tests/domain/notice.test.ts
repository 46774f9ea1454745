/** Where a notice stands: a table of what a clerk would say, and what must hold for any notice and any people. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnouncedPerson, type NoticeFact, noticeOnDay, noticeStates } from '../../db/domain/assignments/notice.ts'
import { day } from '../build/register.ts'
import { asDays, dayFrom, shortRange } from '../support/modelDays.ts'

const today = day('2022-11-10')
const notice: NoticeFact = {
  expectedOn: day('2022-11-08'),
  persons: 2,
  announcedOn: day('2022-10-28'),
  withdrawnOn: null,
}
const expected: AnnouncedPerson = {
  arrival: 'expected',
  arrivedOn: null,
  isPrivate: false,
  memberships: [{ from: notice.expectedOn, to: null }],
  stays: [],
}
const here: AnnouncedPerson = { ...expected, arrival: 'arrived', arrivedOn: day('2022-11-08') }
const placed: AnnouncedPerson = { ...here, stays: [{ from: day('2022-11-09'), to: null }] }
const privately: AnnouncedPerson = { ...here, isPrivate: true }
const absent: AnnouncedPerson = { ...expected, arrival: 'not_arrived', memberships: [] }

const stateOf = (people: readonly AnnouncedPerson[], over: Partial<NoticeFact> = {}, on = today) =>
  noticeOnDay({ ...notice, ...over }, people, { on, known: null })?.state ?? null

describe('the state of a notice', () => {
  it.each([
    ['nobody has a name', [], 'announced'],
    ['one of two has a name', [expected], 'entered'],
    ['both are expected', [expected, expected], 'entered'],
    ['one came, the other is expected', [here, expected], 'partly_arrived'],
    ['one came, the other has no name yet', [placed], 'partly_arrived'],
    ['both came, without a place', [here, here], 'arrived'],
    ['both came, one has a place', [placed, here], 'arrived'],
    ['both came and have a place or a home', [placed, privately], 'housed'],
    ['one came and has a place, the other stays away', [placed, absent], 'housed'],
    ['one came without a place, the other stays away', [here, absent], 'partly_arrived'],
    ['nobody came', [absent, absent], 'not_arrived'],
    ['one stays away, the other is expected', [absent, expected], 'entered'],
    ['more came than were announced', [placed, placed, placed], 'housed'],
  ] as const)('%s', (_, people, state) => {
    expect(stateOf(people)).toBe(state)
  })

  it('stays housed when somebody moves out again or leaves the town', () => {
    const movedOut = { ...here, stays: [{ from: day('2022-11-08'), to: day('2022-11-09') }] }
    const left = { ...here, memberships: [{ from: day('2022-11-08'), to: day('2022-11-10') }] }
    expect(stateOf([movedOut, left])).toBe('housed')
  })

  it('does not take a place that is only planned, or one from before the arrival, for a place', () => {
    const planned = { ...here, stays: [{ from: day('2022-11-11'), to: null }] }
    const before = { ...here, stays: [{ from: day('2022-01-01'), to: day('2022-11-08') }] }
    expect(stateOf([planned, placed])).toBe('arrived')
    expect(stateOf([before, placed])).toBe('arrived')
  })

  it('is withdrawn from the day on which it was, and not before', () => {
    const withdrawn = { withdrawnOn: day('2022-11-05') }
    expect(stateOf([], withdrawn)).toBe('withdrawn')
    expect(stateOf([], withdrawn, day('2022-11-04'))).toBe('announced')
  })

  it('does not exist before it was announced', () => {
    expect(stateOf([], {}, day('2022-10-27'))).toBeNull()
    expect(noticeOnDay(notice, [], { on: today, known: day('2022-10-27') })).toBeNull()
  })

  it('shows an earlier day as it was: who came later is expected, who stays away as well until the expected day', () => {
    expect(stateOf([placed, absent], {}, day('2022-11-07'))).toBe('entered')
    expect(noticeOnDay(notice, [here, absent], { on: today, known: day('2022-11-07') })?.expected).toBe(2)
  })

  it('is overdue when the day has passed and nobody checked in', () => {
    const isOverdue = (people: readonly AnnouncedPerson[], on = today) =>
      noticeOnDay(notice, people, { on, known: null })?.isOverdue
    expect(isOverdue([])).toBe(true)
    expect(isOverdue([expected, expected])).toBe(true)
    expect(isOverdue([], notice.expectedOn)).toBe(false)
    expect(isOverdue([here, expected])).toBe(false)
    expect(isOverdue([absent, absent])).toBe(false)
  })
})

const anyPerson = fc
  .record({
    came: fc.constantFrom('expected' as const, 'arrived' as const, 'not_arrived' as const),
    on: fc.integer({ min: 0, max: 30 }),
    isPrivate: fc.boolean(),
    memberships: fc.array(shortRange(30), { maxLength: 2 }),
    stays: fc.array(shortRange(30), { maxLength: 3 }),
  })
  .map(
    ({ came, on, isPrivate, memberships, stays }): AnnouncedPerson => ({
      arrival: came,
      arrivedOn: came === 'arrived' ? dayFrom(on) : null,
      isPrivate,
      memberships: memberships.map(asDays),
      stays: stays.map(asDays),
    }),
  )
const anyNotice = fc
  .record({
    expectedOn: fc.integer({ min: 0, max: 30 }),
    persons: fc.integer({ min: 1, max: 8 }),
    announcedOn: fc.integer({ min: 0, max: 30 }),
    withdrawnOn: fc.option(fc.integer({ min: 0, max: 30 })),
  })
  .map(
    (n): NoticeFact => ({
      expectedOn: dayFrom(n.expectedOn),
      persons: n.persons,
      announcedOn: dayFrom(n.announcedOn),
      withdrawnOn: n.withdrawnOn === null ? null : dayFrom(n.withdrawnOn),
    }),
  )
const anyDay = fc.integer({ min: 0, max: 40 }).map(dayFrom)
const anyMoment = fc.record({ on: anyDay, known: fc.option(anyDay) })

describe('any notice', () => {
  it('counts everybody once, and never more housed than arrived', () => {
    fc.assert(
      fc.property(anyNotice, fc.array(anyPerson, { maxLength: 8 }), anyMoment, (n, people, moment) => {
        const found = noticeOnDay(n, people, moment)
        if (!found) return
        expect(found.expected + found.arrived + found.notArrived).toBe(people.length)
        expect(found.housed).toBeLessThanOrEqual(found.arrived)
        if (found.state !== 'withdrawn') expect(found.missingNames).toBe(Math.max(0, n.persons - people.length))
      }),
    )
  })

  it('is done with only when nobody is expected, nobody is missing a name and nobody who came is without a home', () => {
    fc.assert(
      fc.property(anyNotice, fc.array(anyPerson, { maxLength: 8 }), anyMoment, (n, people, moment) => {
        const found = noticeOnDay(n, people, moment)
        if (!found || found.state === 'withdrawn') return
        const isDone = found.expected === 0 && found.missingNames === 0 && found.housed === found.arrived
        expect(!noticeStates[found.state].open).toBe(isDone && people.length > 0)
        if (found.isOverdue) expect(found.arrived).toBe(0)
      }),
    )
  })

  it('loses nobody by a check-in: one more has arrived, and the notice is not overdue any more', () => {
    fc.assert(
      fc.property(anyNotice, fc.array(anyPerson, { maxLength: 6 }), anyDay, (n, people, on) => {
        const waiting: AnnouncedPerson = { ...expected, memberships: [{ from: n.expectedOn, to: null }] }
        const before = noticeOnDay(n, [...people, waiting], { on, known: null })
        const after = noticeOnDay(n, [...people, { ...waiting, arrival: 'arrived', arrivedOn: on }], {
          on,
          known: null,
        })
        if (!before || !after || before.state === 'withdrawn') return
        expect(after.arrived).toBe(before.arrived + 1)
        expect(after.expected).toBe(before.expected - 1)
        expect(after.isOverdue).toBe(false)
      }),
    )
  })
})
