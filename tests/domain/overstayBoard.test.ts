/** The board of Fehlbelegungen: who stands on it, since when, and the steps of a flat search with their dates. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsOfOverstay, overstaysOn, type Search } from '../../db/domain/overstays/board.ts'
import {
  endSearch,
  type FlatSearch,
  isOverdue,
  recordStep,
  type SearchLine,
  searchSteps,
  setNext,
  stepAfter,
} from '../../db/domain/overstays/steps.ts'
import type { LearningDays } from '../../db/domain/people/recordPeriod.ts'
import type { FlatSearchStep } from '../../db/domain/people/terms.ts'
import type { Result } from '../../db/domain/result.ts'
import type { HouseholdId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { anyRegister, aPersonOnDay } from '../reports/anyRegister.ts'

const on = day('2022-11-02')
const household = (id: number) => ({ householdId: id as HouseholdId, householdNumber: `H-${id}` })
const overstaying = (id: number, since: string, over: Parameters<typeof aPersonOnDay>[0] = {}) =>
  aPersonOnDay({ ...household(id), overstaySince: day(since), ...over })
const nobody = new Map<HouseholdId, Search>()

describe('a household on the board', () => {
  it('counts from the earliest of its people, names the reference person first, and knows who is housed beside them', () => {
    const people = [
      overstaying(1, '2022-07-01', {
        role: 'child',
        familyName: 'Sohn',
        birth: { day: day('2012-01-01'), precision: 'day' },
      }),
      overstaying(1, '2022-05-01', { role: 'partner', familyName: 'Partnerin' }),
      aPersonOnDay({ ...household(1), role: 'reference', familyName: 'Bezug' }),
      aPersonOnDay({ ...household(1), role: 'other', familyName: 'Ohne', place: null }),
    ]
    const [one, ...more] = overstaysOn(people, nobody, on)
    expect(more).toEqual([])
    expect(one).toMatchObject({ name: 'Bezug', householdNumber: 'H-1', since: '2022-05-01', months: 6, search: null })
    expect(one?.people.map((person) => person.familyName)).toEqual(['Partnerin', 'Sohn'])
    expect(one?.others.map((person) => person.familyName)).toEqual(['Bezug'])
    expect(one?.suggested).toBe('registered')
  })

  it('is not there when nobody of it is in a Fehlbelegung', () => {
    expect(overstaysOn([aPersonOnDay(household(1))], nobody, on)).toEqual([])
  })

  it('stands before those that began later; one whose first day is not known comes first and has no months', () => {
    const people = [overstaying(1, '2022-05-01'), overstaying(2, '2021-05-01'), overstaying(3, '1900-01-01')]
    const board = overstaysOn(people, nobody, on)
    expect(board.map((one) => [one.householdNumber, one.months])).toEqual([
      ['H-3', null],
      ['H-2', 18],
      ['H-1', 6],
    ])
  })

  it.each([
    [null, false],
    ['2022-11-01', true],
    ['2022-11-02', false],
    ['2022-11-03', false],
  ])('next date %s on 2 November 2022: overdue %s', (next, expected) => {
    const search: Search = {
      step: 'viewing',
      nextOn: next === null ? null : day(next),
      note: null,
      from: day('2022-10-01'),
      to: null,
    }
    const [one] = overstaysOn([overstaying(1, '2022-05-01')], new Map([[1 as HouseholdId, search]]), on)
    expect(one).toMatchObject({ search, isOverdue: expected, suggested: 'offer' })
    expect(isOverdue(search.nextOn, on)).toBe(expected)
  })

  it.each([
    ['2022-11-02', 0],
    ['2022-10-03', 0],
    ['2022-10-02', 1],
    ['1900-01-01', null],
  ])('since %s: %s months', (since, months) => {
    expect(monthsOfOverstay(day(since), on)).toBe(months)
  })

  it('of any register: everybody in a Fehlbelegung stands on the board once, with the own household', () => {
    fc.assert(
      fc.property(anyRegister, ({ people }) => {
        const board = overstaysOn(people, nobody, on)
        const shown = board.flatMap((one) => one.people)
        const wanted = people.filter((person) => person.overstaySince !== null)
        expect(new Set(shown.map((person) => person.personId))).toEqual(
          new Set(wanted.map((person) => person.personId)),
        )
        expect(shown).toHaveLength(wanted.length)
        for (const one of board) {
          const days = one.people.map((person) => person.overstaySince)
          expect(days).toContain(one.since)
          expect(days.every((since) => since >= one.since)).toBe(true)
          expect([...one.people, ...one.others].every((person) => person.householdId === one.householdId)).toBe(true)
          expect(one.others.every((person) => person.place !== null && person.overstaySince === null)).toBe(true)
        }
      }),
    )
  })
})

describe('the steps', () => {
  it.each([
    [null, 'registered'],
    ['registered', 'viewing'],
    ['viewing', 'offer'],
    ['offer', 'contract'],
    ['contract', 'moved'],
    ['moved', null],
  ] as const)('after %s usually comes %s', (step, next) => {
    expect(stepAfter(step)).toBe(next)
  })
})

const days: LearningDays = { learnedOn: on, today: on, lastKnown: null }
const period = (id: number, from: string, to: string | null, value: Partial<FlatSearch> = {}) => ({
  id,
  from: day(from),
  to: to === null ? null : day(to),
  knownSince: day(from),
  value: { step: 'registered' as const, nextOn: null, note: null, ...value },
})
const line: SearchLine = [
  period(1, '2022-08-01', '2022-10-10'),
  period(2, '2022-10-10', null, { step: 'viewing', nextOn: day('2022-10-20') }),
]
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code)
const rowsAfter = (result: ReturnType<typeof recordStep>) => {
  if (!result.ok) throw new Error(result.error.code)
  const { withdraw, insert } = result.value.change
  return {
    withdrawn: withdraw.map((row) => row.id),
    inserted: insert.map(({ from, to, value }) => [value.step, from, to, value.nextOn, value.note]),
  }
}
const order = (step: FlatSearchStep, from: string, next: string | null = null) => ({
  step,
  on: day(from),
  nextOn: next === null ? null : day(next),
  note: null,
})

describe('recording a step', () => {
  it('ends the step before on its day and keeps the note and the next date', () => {
    const offer = { ...order('offer', '2022-11-02', '2022-11-09'), note: 'Moerser Straße' }
    expect(rowsAfter(recordStep(line, offer, days))).toEqual({
      withdrawn: [2],
      inserted: [
        ['viewing', '2022-10-10', '2022-11-02', '2022-10-20', null],
        ['offer', '2022-11-02', null, '2022-11-09', 'Moerser Straße'],
      ],
    })
  })

  it('of an earlier day is laid in before what is known to have followed', () => {
    expect(rowsAfter(recordStep(line, order('viewing', '2022-09-01'), days))).toEqual({
      withdrawn: [1],
      inserted: [
        ['registered', '2022-08-01', '2022-09-01', null, null],
        ['viewing', '2022-09-01', '2022-10-10', null, null],
      ],
    })
  })

  it('may go back: an offer that came to nothing', () => {
    expect(codeOf(recordStep(line, order('registered', '2022-11-02'), days))).toBe('ok')
  })

  it.each([
    ['on a day that lies ahead', order('offer', '2022-11-03'), 'STEP_AHEAD'],
    ['with a next date before its day', order('offer', '2022-11-02', '2022-11-01'), 'NEXT_BEFORE_STEP'],
    ['with a next date on its day', order('offer', '2022-11-02', '2022-11-02'), 'ok'],
    ['as it stands already', order('viewing', '2022-10-10', '2022-10-20'), 'NOTHING_CHANGED'],
  ] as const)('%s: %s', (_, of, expected) => {
    expect(codeOf(recordStep(line, of, days))).toBe(expected)
  })
})

describe('another next date', () => {
  it('keeps the step and its day', () => {
    const changed = setNext(line, { nextOn: day('2022-11-09'), note: 'neuer Termin' }, days)
    expect(rowsAfter(changed)).toEqual({
      withdrawn: [2],
      inserted: [['viewing', '2022-10-10', null, '2022-11-09', 'neuer Termin']],
    })
  })
  it.each([
    ['none any more', null, 'ok'],
    ['the same', '2022-10-20', 'NOTHING_CHANGED'],
    ['before the step', '2022-10-09', 'NEXT_BEFORE_STEP'],
    ['already past, but after the step', '2022-10-11', 'ok'],
  ])('%s: %s', (_, next, expected) => {
    expect(codeOf(setNext(line, { nextOn: next === null ? null : day(next), note: null }, days))).toBe(expected)
  })
  it('needs a search', () => {
    expect(codeOf(setNext([], { nextOn: on, note: null }, days))).toBe('NO_FLAT_SEARCH')
    expect(codeOf(setNext([period(1, '2022-08-01', '2022-10-10')], { nextOn: on, note: null }, days))).toBe(
      'NO_FLAT_SEARCH',
    )
  })
})

describe('the end of a search', () => {
  it('closes the step on the day, so that the household counts as not registered again', () => {
    expect(rowsAfter(endSearch(line, day('2022-11-01'), days))).toEqual({
      withdrawn: [2],
      inserted: [['viewing', '2022-10-10', '2022-11-01', '2022-10-20', null]],
    })
  })
  it.each([
    ['2022-11-03', 'STEP_AHEAD'],
    ['2022-07-31', 'NO_FLAT_SEARCH'],
    ['2022-10-10', 'ok'],
  ])('on %s: %s', (last, expected) => {
    expect(codeOf(endSearch(line, day(last), days))).toBe(expected)
  })
})

describe('any steps in any order', () => {
  const step = fc.record({
    step: fc.constantFrom(...searchSteps),
    at: fc.integer({ min: 1, max: 28 }),
    wait: fc.option(fc.integer({ min: 0, max: 9 })),
  })
  it('leave on every day the step that was recorded last for the latest day up to it', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const dayOf = (at: number) => day(`2022-10-${String(at).padStart(2, '0')}`)
        let rows: SearchLine = []
        let id = 0
        for (const { step: name, at } of steps) {
          const recorded = recordStep(rows, { step: name, on: dayOf(at), nextOn: null, note: null }, days)
          if (!recorded.ok) continue
          const gone = new Set(recorded.value.change.withdraw.map((row) => row.id))
          rows = [
            ...rows.filter((row) => !gone.has(row.id)),
            ...recorded.value.change.insert.map((fact) => ({ ...fact, id: ++id, knownSince: on })),
          ]
        }
        const naive = new Map<number, FlatSearchStep>()
        for (const { step: name, at } of steps) naive.set(at, name)
        for (let at = 1; at <= 28; at++) {
          const latest = [...naive.keys()].filter((other) => other <= at).sort((a, b) => b - a)[0]
          const held = rows.filter((row) => row.from <= dayOf(at) && (row.to === null || dayOf(at) < row.to))
          expect(held.map((row) => row.value.step)).toEqual(latest === undefined ? [] : [naive.get(latest)])
        }
      }),
    )
  })
})
