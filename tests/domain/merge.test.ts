/** Two records of one person: which fields differ, which are taken over, which side a birth date begins with, and what stands in the way. */

import { describe, expect, it } from 'vitest'
import { stayIn } from '../../db/domain/housing/stay.ts'
import { type MergeFacts, type MergeRecord, obstaclesTo, planMerge } from '../../db/domain/people/merge.ts'
import {
  fieldsApart,
  fieldsFilled,
  type MergeIdentity,
  mergedIdentity,
  suggestedSide,
} from '../../db/domain/people/mergeFields.ts'
import type { BelievedPeriod } from '../../db/domain/people/recordPeriod.ts'
import type { HouseholdRole } from '../../db/domain/people/terms.ts'
import type { HouseholdId, RoomId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'

const anIdentity = (over: Partial<MergeIdentity> = {}): MergeIdentity => ({
  birth: null,
  sex: 'unknown',
  nationality: null,
  furtherNationalities: [],
  languages: [],
  azrNumber: null,
  arrivalCertificate: null,
  bamfFileNumber: null,
  fileNumber: null,
  assignedOn: null,
  assignmentKind: null,
  ...over,
})
const aBirth = (text: string, precision: 'day' | 'month' | 'year' = 'day') => ({ day: day(text), precision })

describe('fields', () => {
  it('differ where both know something else; what one does not know is taken over', () => {
    const keep = anIdentity({ azrNumber: '1', sex: 'w', nationality: '475' })
    const drop = anIdentity({ azrNumber: '2', sex: 'unknown', bamfFileNumber: '3', nationality: '475' })
    expect(fieldsApart(keep, drop)).toEqual(['azrNumber'])
    expect(fieldsFilled(keep, drop)).toEqual(['bamfFileNumber'])
    expect(mergedIdentity(keep, drop, {})).toMatchObject({ azrNumber: '1', sex: 'w', bamfFileNumber: '3' })
    expect(mergedIdentity(keep, drop, { azrNumber: 'drop' })).toMatchObject({ azrNumber: '2' })
  })

  it('never become less than either knows, whatever is chosen', () => {
    const keep = anIdentity({ sex: 'w', fileNumber: '50/1' })
    expect(mergedIdentity(keep, anIdentity(), { sex: 'drop', fileNumber: 'drop' })).toEqual(keep)
  })

  it('that are lists are put together, without the nationality that was chosen', () => {
    const keep = anIdentity({ languages: ['ar', 'ku'], nationality: '475', furtherNationalities: ['163'] })
    const drop = anIdentity({ languages: ['ku', 'de'], nationality: '163', furtherNationalities: ['451'] })
    expect(mergedIdentity(keep, drop, { nationality: 'drop' })).toMatchObject({
      languages: ['ar', 'ku', 'de'],
      nationality: '163',
      furtherNationalities: ['451'],
    })
  })

  it.each([
    [aBirth('1990-01-01', 'year'), aBirth('1990-05-04'), 'drop'],
    [aBirth('1990-05-01', 'month'), aBirth('1990-05-04'), 'drop'],
    [aBirth('1990-05-01', 'month'), aBirth('1990-06-04'), 'keep'],
    [aBirth('1990-05-04'), aBirth('1990-01-01', 'year'), 'keep'],
    [aBirth('1990-05-04'), aBirth('1990-05-05'), 'keep'],
  ] as const)('a birth %j beside %j begins with: %s', (keep, drop, expected) => {
    expect(suggestedSide('birth', anIdentity({ birth: keep }), anIdentity({ birth: drop }))).toBe(expected)
  })
})

const period = <V>(value: V, from: string, to: string | null = null): BelievedPeriod<V> => ({
  id: 1,
  value,
  from: day(from),
  to: to === null ? null : day(to),
  knownSince: day(from),
})
const member = (household: number, role: HouseholdRole, from: string, to: string | null = null) =>
  period({ householdId: household as HouseholdId, role, began: null, ended: null, destination: null }, from, to)
const stay = (room: number, from: string, to: string | null = null) => period(stayIn(room as RoomId), from, to)
const aRecord = (over: Partial<MergeRecord> = {}): MergeRecord => ({
  identity: anIdentity(),
  names: [],
  memberships: [],
  stays: [],
  statuses: [],
  regimes: [],
  obligations: [],
  needs: [],
  ...over,
})
const facts = (over: Partial<MergeFacts> = {}): MergeFacts => ({
  keep: aRecord(),
  drop: aRecord(),
  housemates: [],
  kinship: null,
  hasTwoNotices: false,
  ...over,
})
const codes = (of: MergeFacts) => obstaclesTo(of).map(({ code }) => code)

describe('what stands in the way', () => {
  const others = [{ householdId: 2 as HouseholdId, from: day('2022-05-01'), to: null }]
  it.each([
    ['nothing', {}, []],
    [
      'two rooms',
      { keep: { stays: [stay(1, '2022-01-01')] }, drop: { stays: [stay(2, '2022-05-01')] } },
      ['two_places'],
    ],
    ['one room', { keep: { stays: [stay(1, '2022-01-01')] }, drop: { stays: [stay(1, '2022-05-01')] } }, []],
    [
      'one after the other',
      { keep: { stays: [stay(1, '2022-05-01')] }, drop: { stays: [stay(2, '2022-01-01', '2022-05-01')] } },
      [],
    ],
    [
      'a household of its own',
      {
        keep: { memberships: [member(1, 'reference', '2022-01-01')] },
        drop: { memberships: [member(3, 'reference', '2022-01-01')] },
      },
      [],
    ],
    [
      'a household with others that loses who leads it',
      {
        keep: { memberships: [member(1, 'reference', '2022-01-01')] },
        drop: { memberships: [member(2, 'reference', '2022-01-01')] },
      },
      ['reference'],
    ],
    [
      'a household that others joined only later',
      {
        keep: { memberships: [member(1, 'reference', '2022-01-01', '2022-05-01')] },
        drop: { memberships: [member(2, 'reference', '2022-01-01')] },
      },
      [],
    ],
    [
      'both in one household, which the dropped one leads',
      {
        keep: { memberships: [member(3, 'child', '2022-01-01')] },
        drop: { memberships: [member(3, 'reference', '2022-01-01')] },
      },
      ['reference'],
    ],
  ] as const)(
    '%s',
    (_, { keep = {}, drop = {} }: { keep?: Partial<MergeRecord>; drop?: Partial<MergeRecord> }, expected) => {
      expect(codes(facts({ keep: aRecord(keep), drop: aRecord(drop), housemates: others }))).toEqual(expected)
    },
  )

  it('that the two are relatives, or came by two notices', () => {
    expect(codes(facts({ kinship: 'parent', hasTwoNotices: true }))).toEqual(['kinship', 'two_notices'])
  })
})

describe('households laid together', () => {
  it('end and begin as they did, and where another household cuts them short, by changing to it', () => {
    const left = {
      ...member(2, 'other', '2022-01-01', '2022-09-01'),
      value: {
        ...member(2, 'other', '2022-01-01').value,
        began: 'arrival' as const,
        ended: 'moved_away' as const,
        destination: 'Essen',
      },
    }
    const keep = aRecord({ memberships: [member(1, 'reference', '2022-03-01', '2022-06-01')] })
    const { memberships } = planMerge({ keep, drop: aRecord({ memberships: [left] }) }, {})
    expect(
      memberships.wanted.map(({ value, from, to }) => [value.householdId, from, to, value.began, value.ended]),
    ).toEqual([
      [2, '2022-01-01', '2022-03-01', 'arrival', 'changed_household'],
      [1, '2022-03-01', '2022-06-01', null, null],
      [2, '2022-06-01', '2022-09-01', null, 'moved_away'],
    ])
  })
})
