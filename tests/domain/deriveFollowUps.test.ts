/** What the program notices by itself: each kind by a table, all of them against a walk through the days. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  birthdayOf,
  deriveFollowUps,
  type Facts,
  type LeaseFacts,
  type NoticeFacts,
  type PersonFacts,
  type RoomFacts,
} from '../../db/domain/followUps/derive.ts'
import { derivedKindCodes, keyOf, partsOf } from '../../db/domain/followUps/kinds.ts'
import {
  type AccommodationId,
  addDays,
  ageOn,
  type NoticeId,
  type PersonId,
  type RoomId,
} from '../../db/domain/values.ts'
import { day } from '../build/register.ts'
import { anyDay, dayFrom } from '../support/modelDays.ts'
import { aDayAround, anOfficeOfFacts, factsOf, followUpsByWalking } from './followUpModel.ts'

const today = day('2022-11-02')
const nothing: Facts = { persons: [], houses: [], notices: [], absenceNights: 14 }
const aPerson = (over: Partial<PersonFacts>): Facts => ({
  ...nothing,
  persons: [
    {
      personId: 7 as PersonId,
      birth: null,
      statuses: [],
      obligations: [],
      absences: [],
      hasPlace: true,
      apart: [],
      ...over,
    },
  ],
})
const aHouse = (over: Partial<LeaseFacts>): Facts => ({
  ...nothing,
  houses: [{ accommodationId: 3 as AccommodationId, leases: [], people: 2, ...over }],
})
const aRoom = (blocks: RoomFacts['blocks']): Facts => ({ ...nothing, rooms: [{ roomId: 4 as RoomId, blocks }] })
const aNotice = (over: Partial<NoticeFacts>): Facts => ({
  ...nothing,
  notices: [
    {
      noticeId: 5 as NoticeId,
      expectedOn: today,
      persons: 4,
      settled: 0,
      assignmentKind: 'ukraine',
      ...over,
    },
  ],
})
const period = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) })
const paper = (from: string, to: string | null) => ({ ...period(from, to), status: 'toleration_60a' as const })
const obliged = (from: string, to: string | null) => ({ ...period(from, to), law: 'section_12a' as const })
/** `key due 2022-11-05` of each. */
const found = (facts: Facts, on = today, kept: readonly string[] = []) =>
  deriveFollowUps(facts, on, new Set(kept)).map(({ key, dueOn }) => `${key} due ${dueOn}`)

describe('a paper', () => {
  it.each<[string, readonly ReturnType<typeof paper>[], readonly string[]]>([
    ['ends in 60 days', [paper('2022-01-01', '2023-01-02')], ['status_expires:7:2023-01-01 due 2022-12-04']],
    ['ends in 61 days', [paper('2022-01-01', '2023-01-03')], []],
    ['has its last day today', [paper('2022-01-01', '2022-11-03')], ['status_expires:7:2022-11-02 due 2022-10-05']],
    ['ran out yesterday', [paper('2022-01-01', '2022-11-02')], ['status_expired:7:2022-11-01 due 2022-11-01']],
    ['ran out 90 days ago', [paper('2022-01-01', '2022-08-05')], ['status_expired:7:2022-08-04 due 2022-08-04']],
    ['ran out 91 days ago', [paper('2022-01-01', '2022-08-04')], []],
    ['never ends', [paper('2022-01-01', null)], []],
    ['is followed by the next one', [paper('2022-01-01', '2022-11-20'), paper('2022-11-20', '2023-11-20')], []],
    [
      'is followed by a short one: that one counts',
      [paper('2022-01-01', '2022-11-20'), paper('2022-11-20', '2022-12-20')],
      ['status_expires:7:2022-12-19 due 2022-11-21'],
    ],
    [
      'is followed by one after a gap',
      [paper('2022-01-01', '2022-11-20'), paper('2022-12-01', null)],
      ['status_expires:7:2022-11-19 due 2022-10-22'],
    ],
    [
      'ran out, and a new one is recorded for later',
      [paper('2022-01-01', '2022-11-01'), paper('2022-12-01', null)],
      [],
    ],
    ['is not known at all', [], []],
  ])('that %s', (_, statuses, expected) => {
    expect(found(aPerson({ statuses }))).toEqual(expected)
  })

  it('names the status that runs out', () => {
    const statuses = [paper('2022-01-01', '2022-11-20')]
    expect(deriveFollowUps(aPerson({ statuses }), today)[0]?.details).toEqual({ status: 'toleration_60a' })
  })
})

describe('a residence obligation', () => {
  it.each<[string, readonly ReturnType<typeof obliged>[], readonly string[]]>([
    ['ends in 60 days', [obliged('2020-01-01', '2023-01-02')], ['obligation_ends:7:2023-01-01 due 2022-12-04']],
    ['ends in 61 days', [obliged('2020-01-01', '2023-01-03')], []],
    ['ended 30 days ago', [obliged('2020-01-01', '2022-10-04')], ['obligation_ends:7:2022-10-03 due 2022-09-05']],
    ['ended 31 days ago', [obliged('2020-01-01', '2022-10-03')], []],
    ['is prolonged', [obliged('2020-01-01', '2022-12-01'), obliged('2022-12-01', '2024-01-01')], []],
  ])('that %s', (_, obligations, expected) => {
    expect(found(aPerson({ obligations }))).toEqual(expected)
  })
})

describe('a birthday', () => {
  it.each([
    ['2019-12-01', 'turns_3:7:2022-12-01 due 2022-10-20'],
    ['2017-01-01', 'turns_6:7:2023-01-01 due 2022-11-20'],
    ['2008-11-02', 'turns_14:7:2022-11-02 due 2022-10-05'],
    ['2004-10-03', 'turns_18:7:2022-10-03 due 2022-08-22'],
  ])('of somebody born on %s', (born, expected) => {
    expect(found(aPerson({ birth: { day: day(born), precision: 'day' } }))).toEqual([expected])
  })

  it.each(['2017-01-02', '2004-10-02', '2018-11-20', '1980-11-20'])('of somebody born on %s is none', (born) => {
    expect(found(aPerson({ birth: { day: day(born), precision: 'day' } }))).toEqual([])
  })

  it('of which only the year is known is about the first of January', () => {
    const [child] = deriveFollowUps(aPerson({ birth: { day: day('2017-01-01'), precision: 'year' } }), today)
    expect(child).toMatchObject({ kind: 'turns_6', day: '2023-01-01', details: { approximate: true } })
  })

  it('of somebody born on 29 February falls on 1 March in a year that has none', () => {
    expect(birthdayOf(day('2020-02-29'), 3)).toBe('2023-03-01')
    expect(birthdayOf(day('2020-02-29'), 4)).toBe('2024-02-29')
    expect(birthdayOf(day('1996-02-29'), 4)).toBe('2000-02-29')
  })

  it('is the day on which one more year is full', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 99 }), (birth, age) => {
        const birthday = birthdayOf(birth, age)
        expect(ageOn(birth, birthday)).toBe(age)
        expect(ageOn(birth, addDays(birthday, -1))).toBe(age - 1)
      }),
    )
  })
})

describe('a lease', () => {
  it.each<[string, Partial<LeaseFacts>, readonly string[]]>([
    ['ends in 120 days', { leases: [period('2020-01-01', '2023-03-03')] }, ['lease_ends:3:2023-03-02 due 2022-12-02']],
    [
      'ends with nobody inside',
      { leases: [period('2020-01-01', '2023-03-03')], people: 0 },
      ['lease_ends:3:2023-03-02 due 2022-12-02'],
    ],
    ['ends in 121 days', { leases: [period('2020-01-01', '2023-03-04')] }, []],
    ['goes on', { leases: [period('2020-01-01', '2023-01-01'), period('2023-01-01', null)] }, []],
    [
      'has ended with people inside',
      { leases: [period('2020-01-01', '2022-11-01')] },
      ['lease_ended:3:2022-10-31 due 2022-10-31'],
    ],
    ['has ended and the flat is empty', { leases: [period('2020-01-01', '2022-11-01')], people: 0 }, []],
    ['has not begun', { leases: [period('2022-12-01', null)] }, []],
  ])('that %s', (_, house, expected) => {
    expect(found(aHouse(house))).toEqual(expected)
  })
})

describe('the notice of a lease', () => {
  const until = (to: string, over: object = {}) => ({
    leases: [{ ...period('2020-01-01', to), noticeMonths: 3, ...over }],
  })
  it.each<[string, Partial<LeaseFacts>, readonly string[]]>([
    ['in 60 days', until('2023-04-02'), ['lease_notice:3:2023-01-01 due 2022-12-18']],
    ['in 61 days', until('2023-04-03'), []],
    ['30 days ago', until('2023-01-04'), ['lease_notice:3:2022-10-03 due 2022-09-19']],
    ['31 days ago', until('2023-01-03'), []],
    ['given already', until('2023-03-04', { noticeOn: day('2022-10-01') }), []],
    ['of no agreed period', until('2023-03-04', { noticeMonths: null }), []],
  ])('%s', (_, house, expected) => {
    expect(found(aHouse(house)).filter((key) => key.startsWith('lease_notice'))).toEqual(expected)
  })
})

describe('a block', () => {
  it.each<[string, RoomFacts['blocks'], readonly string[]]>([
    ['ends in 14 days', [period('2022-10-01', '2022-11-16')], ['block_ends:4:2022-11-16 due 2022-11-16']],
    ['ends in 15 days', [period('2022-10-01', '2022-11-17')], []],
    ['has ended', [period('2022-10-01', '2022-10-20')], ['block_ends:4:2022-10-20 due 2022-10-20']],
    ['has ended 31 days ago', [period('2022-09-01', '2022-10-02')], []],
    ['is followed by the next one', [period('2022-10-01', '2022-11-05'), period('2022-11-05', '2023-11-05')], []],
    ['has no end', [period('2022-10-26', null)], ['block_review:4:2022-11-09 due 2022-11-09']],
    ['has had no end for long', [period('2021-10-27', null)], ['block_review:4:2021-11-10 due 2021-11-10']],
    ['has only just begun without an end', [period('2022-11-02', null)], []],
    ['begins later', [period('2022-11-10', null)], []],
  ])('that %s', (_, blocks, expected) => {
    expect(found(aRoom(blocks))).toEqual(expected)
  })
})

describe('a notice', () => {
  it.each<[string, Partial<NoticeFacts>, readonly string[]]>([
    ['nobody has come of', { expectedOn: day('2022-11-10') }, ['notice_expected:5:2022-11-10 due 2022-11-10']],
    [
      'somebody is missing of',
      { settled: 3, expectedOn: day('2022-10-20') },
      ['notice_expected:5:2022-10-20 due 2022-10-20'],
    ],
    ['all are settled of', { settled: 4 }, []],
  ])('that %s', (_, notice, expected) => {
    expect(found(aNotice(notice))).toEqual(expected)
  })

  it('says how many are still expected', () => {
    expect(deriveFollowUps(aNotice({ settled: 1 }), today)[0]?.details).toEqual({
      people: 3,
      assignmentKind: 'ukraine',
    })
  })
})

it('stays after its time when a clerk has put it off, but goes with its cause', () => {
  const key = 'turns_6:7:2022-09-01'
  const six = aPerson({ birth: { day: day('2016-09-01'), precision: 'day' } })
  expect(found(six)).toEqual([])
  expect(found(six, today, [key])).toHaveLength(1)
  expect(found(aPerson({ birth: { day: day('2016-09-02'), precision: 'day' } }), today, [key])).toEqual([])
})

describe('keys', () => {
  it('give back their parts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...derivedKindCodes), fc.integer({ min: 1 }), anyDay, (kind, id, on) => {
        const key = keyOf({ kind, subject: { kind: 'person', id }, day: on })
        expect(partsOf(key)).toMatchObject({ kind, subject: { id }, day: on })
      }),
    )
  })

  it.each([
    '',
    'turns_6',
    'turns_5:1:2022-01-01',
    'turns_6:0:2022-01-01',
    'turns_6:1:2022-02-30',
    'turns_6:1:2022-01-01:x',
    'toString:1:2022-01-01',
  ])('are not %j', (key) => {
    expect(partsOf(key)).toBeNull()
  })
})

it('is what a walk through the days finds', () => {
  const asked = anOfficeOfFacts.chain((office) => fc.tuple(fc.constant(office), aDayAround(office)))
  fc.assert(
    fc.property(asked, fc.integer({ min: 0, max: 3 }), ([office, on], nth) => {
      const all = followUpsByWalking(office, on, () => true)
      const kept = new Set(Object.keys(all).filter((_, index) => index % 4 === nth))
      const derived = deriveFollowUps(factsOf(office), dayFrom(on), kept)
      const expected = followUpsByWalking(office, on, (key) => kept.has(key))
      expect(Object.fromEntries(derived.map(({ key, dueOn }) => [key, dueOn]))).toEqual(expected)
      expect(new Set(derived.map(({ key }) => key)).size).toBe(derived.length)
    }),
    { numRuns: 400 },
  )
})
