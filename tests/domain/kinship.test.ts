/** Kinship: what can be recorded of two people, what is worth a warning, and who counts as a relative. */
import { describe, expect, it } from 'vitest'
import { type Kin, type KinFacts, type Relating, relate, relativesOf } from '../../db/domain/households/kinship.ts'
import { relationOf } from '../../db/domain/households/relation.ts'
import type { KinshipKind } from '../../db/domain/people/terms.ts'
import type { BirthPrecision, PersonId } from '../../db/domain/values.ts'
import { person } from '../build/lives.ts'
import { day } from '../build/register.ts'
import { refusal, value } from '../support/result.ts'

const kin = (id: number, kind: KinshipKind, relative: number, from = '1900-01-01', to: string | null = null): Kin => ({
  personId: person(id),
  relativeId: person(relative),
  kind,
  from: day(from),
  to: to === null ? null : day(to),
})
const births = (born: Readonly<Record<number, string | readonly [string, BirthPrecision]>>): KinFacts['births'] =>
  new Map(
    Object.entries(born).map(([id, at]): [PersonId, { day: ReturnType<typeof day>; precision: BirthPrecision }] => {
      const [text, precision] = typeof at === 'string' ? [at, 'day' as const] : at
      return [person(Number(id)), { day: day(text), precision }]
    }),
  )
const order = (id: number, kind: KinshipKind, relative: number, from: string | null = null): Relating => ({
  personId: person(id),
  relativeId: person(relative),
  kind,
  from: from === null ? null : day(from),
})
const facts = (recorded: readonly Kin[] = [], born: Parameters<typeof births>[0] = {}): KinFacts => ({
  kin: recorded,
  births: births(born),
})

describe('recording who is related to whom', () => {
  it('holds since always where no day is known, and keeps what goes both ways only once', () => {
    expect(value(relate(facts(), order(2, 'sibling', 1))).kin).toEqual(kin(1, 'sibling', 2))
    expect(value(relate(facts(), order(2, 'parent', 1))).kin).toEqual(kin(2, 'parent', 1))
    expect(value(relate(facts(), order(2, 'partner', 1, '2020-05-01'))).kin).toEqual(kin(1, 'partner', 2, '2020-05-01'))
  })

  it.each([
    ['of a person with herself', [], {}, order(1, 'sibling', 1), 'KIN_ITSELF'],
    ['of a child as parent of its parent', [kin(1, 'parent', 2)], {}, order(2, 'parent', 1), 'KIN_CIRCLE'],
    [
      'of a great-grandchild as parent',
      [kin(1, 'parent', 2), kin(2, 'parent', 3), kin(3, 'parent', 4)],
      {},
      order(4, 'parent', 1),
      'KIN_CIRCLE',
    ],
    ['of a parent who is younger', [], { 1: '2000-01-02', 2: '2000-01-01' }, order(1, 'parent', 2), 'PARENT_YOUNGER'],
    [
      'of a parent born in a later year',
      [],
      { 1: ['2001-01-01', 'year'], 2: ['2000-01-01', 'year'] },
      order(1, 'parent', 2),
      'PARENT_YOUNGER',
    ],
    ['that stands there already', [kin(1, 'sibling', 2)], {}, order(2, 'sibling', 1), 'NOTHING_CHANGED'],
  ] as const)('is refused %s', (_, recorded, born, asked, code) => {
    expect(refusal(relate(facts(recorded, born), asked))).toBe(code)
  })

  it.each([
    [
      'a parent of eleven',
      [],
      { 1: '2000-01-01', 2: '2011-12-31' },
      order(1, 'parent', 2),
      [{ code: 'parent_young', years: 11 }],
    ],
    ['a parent of twelve', [], { 1: '2000-01-01', 2: '2012-01-01' }, order(1, 'parent', 2), []],
    [
      'birth years that leave it open',
      [],
      { 1: ['2000-01-01', 'year'], 2: ['2000-01-01', 'year'] },
      order(1, 'parent', 2),
      [{ code: 'parent_young', years: 0 }],
    ],
    [
      'a month that leaves it open',
      [],
      { 1: ['2000-02-29', 'day'], 2: ['2000-02-01', 'month'] },
      order(1, 'parent', 2),
      [{ code: 'parent_young', years: 0 }],
    ],
    [
      'a third parent',
      [kin(3, 'parent', 2), kin(4, 'parent', 2)],
      {},
      order(1, 'parent', 2),
      [{ code: 'third_parent' }],
    ],
    [
      'a second partner at the same time',
      [kin(1, 'partner', 3)],
      {},
      order(1, 'partner', 2, '2020-01-01'),
      [{ code: 'second_partner' }],
    ],
    [
      'a partner after the first',
      [kin(1, 'partner', 3, '2010-01-01', '2019-01-01')],
      {},
      order(1, 'partner', 2, '2020-01-01'),
      [],
    ],
  ] as const)('warns, or does not, of %s', (_, recorded, born, asked, warnings) => {
    expect(value(relate(facts(recorded, born), asked)).warnings).toEqual(warnings)
  })
})

describe('what one is to another', () => {
  const recorded = [
    kin(1, 'parent', 2),
    kin(1, 'parent', 3),
    kin(3, 'parent', 4),
    kin(3, 'partner', 5),
    kin(6, 'sibling', 1),
    kin(7, 'guardian', 4),
    kin(5, 'sibling', 8),
  ]
  it.each([
    [1, 2, 'child'],
    [2, 1, 'parent'],
    [2, 3, 'sibling'],
    [1, 4, 'grandchild'],
    [4, 1, 'grandparent'],
    [6, 2, 'niece'],
    [2, 4, null],
    [1, 6, 'sibling'],
    [2, 6, 'aunt'],
    [1, 5, 'child_in_law'],
    [5, 1, 'parent_in_law'],
    [3, 8, 'sibling_in_law'],
    [5, 4, 'child'],
    [4, 7, 'guardian'],
    [7, 4, 'ward'],
    [2, 7, null],
  ] as const)('to %i is %i: %s', (from, to, expected) => {
    expect(relationOf(recorded, person(from), person(to))).toBe(expected)
  })

  it('counts as relatives whoever is linked, and by blood one person further', () => {
    const of = (id: number) => [...relativesOf(recorded, person(id))].sort((a, b) => a - b)
    expect(of(2)).toEqual([1, 3, 6])
    expect(of(4)).toEqual([1, 3, 7])
    expect(of(5)).toEqual([3, 8])
    expect(of(9)).toEqual([])
  })
})
