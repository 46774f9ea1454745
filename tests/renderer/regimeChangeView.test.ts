/** The worklist of changes as the clerk reads it: what a number counts, the days in words, the day a step begins with. */
import { describe, expect, it } from 'vitest'
import { dueText, seamSentence } from '../../db/contract/regimeChanges.de.ts'
import type { Seam } from '../../db/domain/regimeChange/seam.ts'
import {
  type Change,
  dayToEnter,
  fits,
  isShown,
  nextOf,
  rowsOf,
  seamText,
  stepToEnter,
  targetOf,
  type Work,
} from '../../renderer/features/regimeChanges/workView.ts'
import type { RegimeChangesShown } from '../../renderer/stores/place.ts'
import { day } from '../build/register.ts'

const plainly = (text: string | undefined) => text?.replace(/\s/g, ' ')
const today = day('2022-11-02')
const gap: Seam = { kind: 'gap', days: 12, from: day('2022-11-01'), isThreat: false }

const person = { personId: 7, givenName: 'Amira', familyName: 'Nazari' }
const change = (over: Partial<Change>): Change =>
  ({
    id: 3,
    direction: 'to_jobcenter',
    householdId: 4,
    household: 'Nazari',
    householdNumber: 'H-1',
    persons: [person],
    dueOn: day('2022-11-01'),
    reference: '34502BG001',
    state: 'applied',
    next: 'await_decision',
    steps: [],
    seam: { kind: 'open' },
    ...over,
  }) as unknown as Change
const due = (over: object) =>
  ({
    householdId: 9,
    household: 'Bondar',
    householdNumber: 'H-9',
    direction: 'from_jobcenter',
    isCheck: false,
    dueOn: day('2022-10-01'),
    persons: [],
    personIds: [8],
    ...over,
  }) as unknown as Work['due'][number]

describe('the rows', () => {
  const work = {
    due: [due({}), due({ isCheck: true, household: 'Conteh' })],
    changes: [change({}), change({ seam: gap, next: 'mend_gap' }), change({ state: 'closed', seam: gap, next: null })],
    closed: 1,
  } as Work
  const rows = rowsOf(work)

  it('begin with what is certainly due, and end with what the clerk is to look up', () => {
    expect(rows.map((row) => row.household)).toEqual(['Bondar', 'Nazari', 'Nazari', 'Nazari', 'Conteh'])
  })
  it.each<[RegimeChangesShown, number]>([
    ['all', 4],
    ['due', 2],
    ['open', 2],
    ['gap', 1],
    ['overlap', 0],
    ['closed', 1],
  ])('%s counts %i of them; a closed case has no gap any more', (shown, count) => {
    expect(rows.filter((row) => isShown(row, shown))).toHaveLength(count)
  })
  it('are found by name, number, a person of the case and the number of the Jobcenter', () => {
    const [bondar, nazari] = rows
    if (!bondar || !nazari) throw new Error('no rows')
    for (const text of ['naz', 'H-1', 'amira', '502bg', 'nazari amira', ''])
      expect([text, fits(nazari, text)]).toEqual([text, true])
    expect(fits(bondar, 'amira')).toBe(false)
    expect(targetOf(nazari)).toEqual({ kind: 'regimeChange', id: 3 })
    expect(targetOf(bondar)).toEqual({ kind: 'regimeDue', id: 9, direction: 'from_jobcenter' })
  })
  it('say what is next, from the office’s side of the desk', () => {
    expect(rows.map(nextOf)).toEqual([
      'Vorgang anlegen',
      'Bescheid des Jobcenters erfragen',
      'Lücke schließen: wer zahlt nach?',
      '',
      'In der Akte prüfen, dann Vorgang anlegen',
    ])
  })
})

describe('the days in words', () => {
  it.each<[Seam, string | undefined, string]>([
    [{ kind: 'open' }, undefined, 'Noch steht kein Zahlungstag fest. Bis dahin zahlt, wer bisher gezahlt hat.'],
    [gap, 'Lücke 12 Tage', 'Vom 01.11.2022 bis 12.11.2022 zahlt niemand: 12 Tage.'],
    [{ ...gap, days: 1 }, 'Lücke 1 Tag', 'Für den 01.11.2022 zahlt niemand.'],
    [
      { ...gap, days: 2, isThreat: true },
      'Lücke, bisher 2 Tage',
      'Seit 01.11.2022 zahlt niemand: bisher 2 Tage. Es steht nicht fest, ab wann die andere Stelle zahlt.',
    ],
    [
      { ...gap, days: 0, isThreat: true },
      'Lücke droht ab 01.11.2022',
      'Ab 01.11.2022 zahlt niemand, solange nicht feststeht, ab wann die andere Stelle zahlt.',
    ],
    [
      { ...gap, kind: 'overlap', days: 30 },
      'Doppelzahlung 30 Tage',
      'Vom 01.11.2022 bis 30.11.2022 zahlen beide: 30 Tage.',
    ],
  ])('%j', (seam, short, long) => {
    expect(plainly(seamText(seam)?.text)).toBe(short)
    expect(plainly(seamSentence(seam, null))).toBe(long)
  })
  it('say how long it has been due only while nobody has ended anything', () => {
    expect(plainly(dueText(day('2022-10-01'), { kind: 'open' }, today))).toBe('seit 32 Tagen fällig')
    expect(plainly(dueText(day('2022-11-01'), null, today))).toBe('seit 1 Tag fällig')
    expect(dueText(today, null, today)).toBe('heute fällig')
    expect(plainly(dueText(day('2022-12-01'), null, today))).toBe('in 29 Tagen')
    expect(dueText(null, null, today)).toBe('Beginn nicht bekannt')
    expect(dueText(day('2022-10-01'), gap, today)).toBe('')
  })
})

describe('entering a step', () => {
  const step = (name: string, on: string) => ({ id: 1, step: name, day: day(on), note: null, knownSince: today })
  it('begins with the step that is next', () => {
    expect(stepToEnter(change({ next: 'apply' }))).toBe('applied')
    expect(stepToEnter(change({ next: 'await_decision' }))).toBe('granted')
    expect(stepToEnter(change({ next: 'ask_first_payment' }))).toBe('first_payment')
    expect(stepToEnter(change({ next: 'end_here' }))).toBe('ended_here')
  })
  it('proposes the day on which the payments would meet, else the day that is due; events are of today', () => {
    const paid = change({ steps: [step('first_payment', '2022-12-01')] as Change['steps'] })
    const ended = change({ steps: [step('ended_here', '2022-11-15')] as Change['steps'] })
    expect(dayToEnter(paid, 'ended_here', today)).toBe('2022-12-01')
    expect(dayToEnter(ended, 'first_payment', today)).toBe('2022-11-15')
    expect(dayToEnter(change({}), 'ended_here', today)).toBe('2022-11-01')
    expect(dayToEnter(change({}), 'granted', today)).toBe('2022-11-02')
    expect(dayToEnter(ended, 'ended_here', today)).toBe('2022-11-15')
  })
})
