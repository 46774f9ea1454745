/** Who comes when: memberships and stays follow the day of arrival, against painting days one by one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beginsLinked,
  type ComingChange,
  type ComingPerson,
  comesOn,
  staysAway,
} from '../../db/domain/assignments/coming.ts'
import type { Result } from '../../db/domain/result.ts'
import { covers, type Day, type HouseholdId, overlaps, type PersonId } from '../../db/domain/values.ts'
import { asDays, dayFrom, shortRange } from '../support/modelDays.ts'
import { refusal, value } from '../support/office.ts'

const household = 7 as HouseholdId
const membership = (from: number, to: number | null = null, over: object = {}) => ({
  id: 100 + from,
  householdId: household,
  role: 'reference' as const,
  began: 'arrival' as const,
  ...asDays({ from, to }),
  ...over,
})
const stay = (from: number, to: number | null = null) => ({ id: 200 + from, ...asDays({ from, to }) })
const person = (over: Partial<ComingPerson> = {}): ComingPerson => ({
  personId: 1 as PersonId,
  memberships: [membership(8)],
  last: { householdId: household, role: 'reference' },
  stays: [],
  references: [],
  ...over,
})

/** The person as the change leaves her. */
function after(before: ComingPerson, change: ComingChange): ComingPerson {
  const { membership: moved, joins, stays } = change
  const newDay = (id: number) => stays.find((each) => each.id === id)
  return {
    ...before,
    memberships: [
      ...before.memberships.flatMap((row) =>
        row.id !== moved?.id
          ? [row]
          : moved.from === null
            ? []
            : [{ ...row, from: moved.from, began: row.began ?? ('arrival' as const) }],
      ),
      ...(joins ? [{ id: 999, began: 'arrival' as const, to: null, ...joins }] : []),
    ],
    stays: before.stays.flatMap((row) => {
      const found = newDay(row.id)
      return !found ? [row] : found.from === null ? [] : [{ ...row, from: found.from }]
    }),
  }
}
const arrives = (who: ComingPerson, was: number, day: number) => comesOn(who, dayFrom(was), dayFrom(day))
const left = (who: ComingPerson, result: Result<ComingChange>) => after(who, value(result))

describe('arriving', () => {
  it('on the expected day changes nothing', () => {
    expect(value(arrives(person(), 8, 8))).toMatchObject({ membership: null, joins: null, stays: [] })
  })

  it('later lets the membership and the planned stays begin later; what would have ended by then falls away', () => {
    const who = person({ stays: [stay(8, 9), stay(9), stay(20)] })
    const then = left(who, arrives(who, 8, 10))
    expect(then.memberships).toMatchObject([{ from: dayFrom(10), to: null }])
    expect(then.stays.map((each) => each.from)).toEqual([dayFrom(10), dayFrom(20)])
  })

  it('earlier lets the membership begin earlier and leaves the stays', () => {
    const who = person({ stays: [stay(8)] })
    const then = left(who, arrives(who, 8, 5))
    expect(then.memberships[0]?.from).toBe(dayFrom(5))
    expect(then.stays).toEqual(who.stays)
  })

  it('without a membership begins a new one where the person belonged before; another leads by now', () => {
    const gone = person({ memberships: [] })
    expect(value(arrives(gone, 8, 12)).joins).toEqual({ householdId: household, role: 'reference', from: dayFrom(12) })
    const led = { ...gone, references: [{ householdId: household, ...asDays({ from: 0, to: null }) }] }
    expect(value(arrives(led, 8, 12)).joins?.role).toBe('other')
    expect(refusal(arrives({ ...gone, last: null }, 8, 12))).toBe('NOT_FOUND')
  })

  it.each([
    ['left before that day', person({ memberships: [membership(8, 11)] }), 12],
    ['belonged elsewhere on that day', person({ memberships: [membership(0, 6), membership(8)] }), 5],
    [
      'would lead beside another',
      person({ references: [{ householdId: household, ...asDays({ from: 0, to: 7 }) }] }),
      5,
    ],
  ])('is refused for somebody who %s', (_, who, day) => {
    expect(refusal(arrives(who, 8, day))).toBe('ARRIVAL_CONTRADICTS')
  })
})

describe('staying away', () => {
  it('takes back the membership and the stays in it, and only those', () => {
    const who = person({ memberships: [membership(0, 5), membership(8)], stays: [stay(1, 5), stay(8, 12), stay(12)] })
    const then = left(who, staysAway(who, 'expected', dayFrom(8), dayFrom(10)))
    expect(then.memberships).toEqual([who.memberships[0]])
    expect(then.stays).toEqual([who.stays[0]])
  })

  it('corrects a check-in of the same day, and is refused for somebody who has slept here', () => {
    const who = person({ stays: [stay(8)] })
    expect(staysAway(who, 'arrived', dayFrom(8), dayFrom(8)).ok).toBe(true)
    expect(refusal(staysAway(who, 'arrived', dayFrom(8), dayFrom(9)))).toBe('LIVES_HERE')
    expect(staysAway(who, 'expected', dayFrom(8), dayFrom(9)).ok).toBe(true)
    const native = person({ memberships: [membership(0)] })
    expect(refusal(staysAway(native, 'arrived', dayFrom(8), dayFrom(9)))).toBe('LIVES_HERE')
  })
})

describe('being linked', () => {
  const linked = (who: ComingPerson, today: number, assignedOn: number | null = null) =>
    beginsLinked(who, {
      expectedOn: dayFrom(8),
      assignedOn: assignedOn === null ? null : dayFrom(assignedOn),
      today: dayFrom(today),
    })

  it('is expected from the expected day on, also when the file said another day', () => {
    const { change, arrivedOn } = value(linked(person({ memberships: [membership(12, null, { began: null })] }), 3))
    expect(arrivedOn).toBeNull()
    expect(change.membership).toMatchObject({ from: dayFrom(8) })
  })

  it('on the expected day itself is expected, not yet arrived', () => {
    expect(value(linked(person(), 8)).arrivedOn).toBeNull()
  })

  it('counts as arrived on the day that is kept for somebody who is here already', () => {
    const who = person({ memberships: [membership(0)] })
    expect(value(linked(who, 10))).toMatchObject({ arrivedOn: dayFrom(0), change: { membership: null, stays: [] } })
    expect(value(linked(who, 10, 4)).arrivedOn).toBe(dayFrom(4))
    expect(value(linked(who, 10, 12)).arrivedOn).toBe(dayFrom(0))
  })

  it('brings back whoever left before', () => {
    const { change } = value(linked(person({ memberships: [membership(0, 5)] }), 6))
    expect(change.joins).toMatchObject({ from: dayFrom(8) })
  })
})

/** One arrival with stays in its time, perhaps an earlier time in the town. */
const anyPerson = fc
  .record({
    from: fc.integer({ min: 6, max: 14 }),
    length: fc.option(fc.integer({ min: 1, max: 12 })),
    earlier: fc.option(fc.integer({ min: 1, max: 5 })),
    stays: fc.array(shortRange(10), { maxLength: 3 }),
  })
  .map(({ from, length, earlier, stays }) => {
    let free = from
    const own = stays.flatMap((range) => {
      const begins = free + range.from
      const ends = range.to === null ? null : range.to + begins - range.from
      if (free === Number.POSITIVE_INFINITY) return []
      free = ends ?? Number.POSITIVE_INFINITY
      return [stay(begins, ends)]
    })
    const to = length === null ? null : from + length
    const kept = own.filter((each) => to === null || (each.to !== null && each.to <= dayFrom(to)))
    return {
      was: from,
      who: person({
        memberships: [
          ...(earlier === null ? [] : [membership(0, earlier, { role: 'child' })]),
          membership(from, to, { role: 'child' }),
        ],
        stays: kept,
      }),
    }
  })
const anyDay = fc.integer({ min: 0, max: 30 })

const belongs = (who: ComingPerson, day: Day) => who.memberships.some((range) => covers(range, day))

describe('any arrival', () => {
  it('leaves one household a day, and every night in a place within it', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, ({ who, was }, day) => {
        const result = arrives(who, was, day)
        if (!result.ok) return
        const then = after(who, result.value)
        for (const [index, a] of then.memberships.entries())
          for (const b of then.memberships.slice(index + 1)) expect(overlaps(a, b)).toBe(false)
        for (const each of then.stays)
          for (let night = 0; night < 60; night++)
            if (covers(each, dayFrom(night))) expect(belongs(then, dayFrom(night))).toBe(true)
        expect(belongs(then, dayFrom(day))).toBe(true)
      }),
    )
  })

  it('keeps every night from the arrival on, and asked twice changes nothing more', () => {
    fc.assert(
      fc.property(anyPerson, anyDay, ({ who, was }, day) => {
        const result = arrives(who, was, day)
        if (!result.ok) return
        const then = after(who, result.value)
        const sleeps = (whose: ComingPerson, night: number) => whose.stays.some((s) => covers(s, dayFrom(night)))
        for (let night = day; night < 60; night++) expect(sleeps(then, night)).toBe(sleeps(who, night))
        expect(value(arrives(then, day, day))).toMatchObject({ membership: null, joins: null, stays: [] })
      }),
    )
  })
})
