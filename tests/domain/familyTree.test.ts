/** The family tree of a household as a list: from what is recorded of the kin, and from the roles where nothing is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Link } from '../../db/domain/households/relation.ts'
import { familyTree, relativesElsewhere, type TreeMember } from '../../db/domain/households/tree.ts'
import {
  codesOf,
  type HouseholdRole,
  householdRoles,
  type KinshipKind,
  kinshipKinds,
} from '../../db/domain/people/terms.ts'
import { person } from '../build/lives.ts'
import { day } from '../build/register.ts'

const member = (id: number, role: HouseholdRole, born: string): TreeMember => ({
  personId: person(id),
  role,
  birth: { day: day(born), precision: 'day' },
})
const link = (id: number, kind: KinshipKind, relative: number): Link => ({
  personId: person(id),
  relativeId: person(relative),
  kind,
})
const written = (members: readonly TreeMember[], kin: readonly Link[] = []): string[] =>
  familyTree(members, kin).map(({ personId, depth, relation }) => `${'  '.repeat(depth)}${relation ?? '–'} ${personId}`)

const family = [
  member(4, 'child', '2017-01-01'),
  member(3, 'child', '2014-01-01'),
  member(1, 'reference', '1985-01-01'),
  member(2, 'partner', '1983-01-01'),
  member(5, 'other', '1950-01-01'),
]

describe('the tree', () => {
  it('follows the roles where no kinship is recorded, the oldest child first', () => {
    expect(written(family)).toEqual(['– 1', '  partner 2', '  child 3', '  child 4', '  – 5'])
  })

  it('says what the others are where it is recorded', () => {
    expect(written(family, [link(5, 'parent', 2)]).at(-1)).toBe('  parent_in_law 5')
    expect(written(family, [link(5, 'sibling', 1)]).at(-1)).toBe('  sibling 5')
  })

  it('puts grandchildren below their mother, and a child of the partner among the children', () => {
    const members = [...family, member(6, 'child', '2000-01-01'), member(7, 'other', '2021-01-01')]
    expect(written(members, [link(2, 'parent', 4), link(6, 'parent', 7)])).toEqual([
      '– 1',
      '  partner 2',
      '  child 6',
      '    child 7',
      '  child 3',
      '  child 4',
      '  – 5',
    ])
  })

  it('keeps a second family in the household together', () => {
    const members = [
      member(1, 'reference', '1985-01-01'),
      member(2, 'other', '1990-01-01'),
      member(3, 'other', '2015-01-01'),
    ]
    expect(written(members, [link(2, 'parent', 3), link(1, 'sibling', 2)])).toEqual([
      '– 1',
      '  sibling 2',
      '    child 3',
    ])
  })

  it('does without a reference person: the oldest stands first, and roles say nothing', () => {
    expect(written([member(1, 'child', '2010-01-01'), member(2, 'other', '1990-01-01')])).toEqual(['– 2', '  – 1'])
    expect(written([])).toEqual([])
  })

  it('has one line for everybody, whatever is recorded, circles included', () => {
    const id = fc.integer({ min: 1, max: 6 })
    const anyLink = fc
      .record({ a: id, b: id, kind: fc.constantFrom(...codesOf(kinshipKinds)) })
      .map(({ a, b, kind }) => link(a, kind, b))
    const anyRole = fc.constantFrom(...codesOf(householdRoles))
    fc.assert(
      fc.property(fc.array(anyRole, { maxLength: 6 }), fc.array(anyLink, { maxLength: 8 }), (roles, links) => {
        const members = roles.map((role, index) => member(index + 1, role, `19${80 + index}-01-01`))
        const ids = familyTree(members, links).map((line) => line.personId)
        expect([...ids].sort((a, b) => a - b)).toEqual(members.map((each) => each.personId))
      }),
    )
  })
})

describe('relatives who live elsewhere', () => {
  it('are those directly recorded, each named as what she is to the member', () => {
    const kin = [link(9, 'sibling', 1), link(1, 'parent', 3), link(3, 'parent', 8), link(9, 'parent', 7)]
    expect(relativesElsewhere(family, kin)).toEqual([
      { memberId: 3, relativeId: 8, relation: 'child' },
      { memberId: 1, relativeId: 9, relation: 'sibling' },
    ])
  })
})
