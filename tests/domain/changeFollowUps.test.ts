/** What a command does to follow-ups, own and derived, several at once. */
import { describe, expect, it } from 'vitest'
import { type Change, type ChangeFacts, decideChange, type Ref } from '../../db/domain/followUps/change.ts'
import type { Derived } from '../../db/domain/followUps/derive.ts'
import type { Stored } from '../../db/domain/followUps/list.ts'
import type { FollowUpId } from '../../db/domain/values.ts'
import { day } from '../build/register.ts'

const today = day('2022-11-02')
const key = 'turns_6:7:2022-12-01'
const six: Derived = {
  key,
  kind: 'turns_6',
  subject: { kind: 'person', id: 7 },
  day: day('2022-12-01'),
  dueOn: day('2022-10-20'),
  details: {},
}
const own: Stored = {
  id: 1 as FollowUpId,
  version: 4,
  subject: { kind: 'household', id: 2 },
  derivedKey: null,
  dueOn: day('2022-11-10'),
  text: 'Mietvertrag prüfen',
  assignee: 'M. Kaya',
  createdOn: day('2022-10-01'),
  doneOn: null,
  doneBy: null,
}
const doneOwn: Stored = { ...own, id: 2 as FollowUpId, doneOn: day('2022-10-20'), doneBy: 'M. Kaya' }
const facts: ChangeFacts = { today, clerks: ['S. Bergmann', 'M. Kaya'], stored: [own, doneOwn], derived: [six] }

const seen = (row: Stored): Ref => ({ id: row.id, version: row.version })
const noticed: Ref = { derivedKey: key }
const decide = (refs: readonly Ref[], change: Change, over: Partial<ChangeFacts> = {}) => {
  const result = decideChange(refs, change, { ...facts, ...over })
  return result.ok ? result.value : result.error.code
}
const donebyMe: Change = { kind: 'done', by: 'S. Bergmann' }

describe('a change to several', () => {
  it('marks own ones as done, and keeps a row about a derived one', () => {
    expect(decide([seen(own), noticed], donebyMe)).toEqual({
      update: [{ before: own, after: { ...own, version: 5, doneOn: today, doneBy: 'S. Bergmann' } }],
      insert: [
        {
          subject: six.subject,
          derivedKey: key,
          dueOn: '2022-10-20',
          text: null,
          assignee: null,
          createdOn: today,
          doneOn: today,
          doneBy: 'S. Bergmann',
        },
      ],
    })
  })

  it('leaves those alone that are as they should be, also the same one named twice', () => {
    expect(decide([seen(own), seen(doneOwn), noticed, noticed], donebyMe)).toMatchObject({
      update: [{ before: { id: 1 } }],
      insert: [{ derivedKey: key }],
    })
    expect(decide([seen(doneOwn)], donebyMe)).toBe('NOTHING_CHANGED')
    expect(decide([noticed], { kind: 'assign', assignee: null })).toBe('NOTHING_CHANGED')
  })

  it('puts off what is open, to today at the earliest', () => {
    const to = day('2022-11-09')
    expect(decide([seen(own), seen(doneOwn), noticed], { kind: 'postpone', to })).toMatchObject({
      update: [{ after: { id: 1, dueOn: to, version: 5 } }],
      insert: [{ derivedKey: key, dueOn: to, doneOn: null }],
    })
    expect(decide([noticed], { kind: 'postpone', to: today })).toMatchObject({ insert: [{ dueOn: today }] })
    expect(decide([noticed], { kind: 'postpone', to: day('2022-11-01') })).toBe('DUE_PASSED')
  })

  it('gives it to a clerk of the office, or to nobody', () => {
    expect(decide([seen(own)], { kind: 'assign', assignee: null })).toMatchObject({
      update: [{ after: { assignee: null } }],
    })
    expect(decide([noticed], { kind: 'assign', assignee: 'M. Kaya' })).toMatchObject({
      insert: [{ assignee: 'M. Kaya' }],
    })
    expect(decide([noticed], { kind: 'assign', assignee: 'Niemand' })).toBe('CLERK_UNKNOWN')
  })

  it('opens again what was done, unless its cause is gone', () => {
    const row: Stored = { ...doneOwn, derivedKey: key, text: null }
    expect(decide([seen(row)], { kind: 'reopen' }, { stored: [row] })).toMatchObject({
      update: [{ after: { doneOn: null, doneBy: null } }],
    })
    expect(decide([seen(row)], { kind: 'reopen' }, { stored: [row], derived: [] })).toBe('CAUSE_GONE')
  })

  it.each<[string, readonly Ref[], Partial<ChangeFacts>, string]>([
    ['is gone', [{ id: 99 as FollowUpId, version: 1 }], {}, 'NOT_FOUND'],
    ['was changed by a colleague', [{ id: own.id, version: 3 }], {}, 'STALE'],
    ['has lost its cause', [noticed], { derived: [] }, 'NOT_FOUND'],
    ['a colleague has decided about', [noticed], { stored: [{ ...own, derivedKey: key }] }, 'STALE'],
  ])('is refused as a whole when one of them %s', (_, refs, over, code) => {
    const rest = over.stored ? [] : [seen(own)]
    expect(decide([...rest, ...refs], donebyMe, over)).toBe(code)
  })
})

describe('editing', () => {
  const edit = (over: Partial<Extract<Change, { kind: 'edit' }>> = {}): Change => ({
    kind: 'edit',
    dueOn: own.dueOn,
    text: own.text,
    assignee: own.assignee,
    ...over,
  })
  it('changes day, text and clerk of an own one', () => {
    const terms = { dueOn: day('2022-11-11'), text: 'Vermieter anrufen', assignee: null }
    expect(decide([seen(own)], edit(terms))).toMatchObject({ update: [{ after: terms }] })
    expect(decide([seen(own)], edit())).toBe('NOTHING_CHANGED')
    expect(decide([seen(own)], edit({ text: null }))).toBe('TEXT_MISSING')
  })

  it('adds a remark to a derived one', () => {
    const remark = edit({ dueOn: six.dueOn, text: 'Anmeldung läuft', assignee: null })
    expect(decide([noticed], remark)).toMatchObject({ insert: [{ derivedKey: key, text: 'Anmeldung läuft' }] })
  })

  it('lets an overdue day and a clerk who has left stand, but takes no new ones', () => {
    const late: Stored = { ...own, dueOn: day('2022-10-01'), assignee: 'Fortgezogen' }
    const terms = { dueOn: late.dueOn, assignee: late.assignee, text: 'Neu' }
    expect(decide([seen(late)], edit(terms), { stored: [late] })).toMatchObject({ update: [{ after: terms }] })
    expect(decide([seen(late)], edit({ ...terms, dueOn: day('2022-10-02') }), { stored: [late] })).toBe('DUE_PASSED')
    expect(decide([seen(own)], edit({ assignee: 'Fortgezogen' }))).toBe('CLERK_UNKNOWN')
  })
})
