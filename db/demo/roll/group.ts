/** How the roll says it: so many households of this country and shape, arrived then, living under this status, sleeping there. */
import type { AssignmentKind } from '../../domain/people/terms.ts'
import type { Day } from '../../domain/values.ts'
import type { OriginKey } from '../origins.ts'

/**
 * Who belongs to a household, one letter a person; the first one (or the wife of a couple) is the reference person.
 * M man · W woman · B brother · S sister · G grandmother · P grandfather · c child on arrival · b child born here since.
 */
export type Shape = string

export type Life =
  | 'procedure'
  | 'followUp'
  | 'tolerated'
  | 'identityUnclear'
  | 'mustLeave'
  | 'refugee'
  | 'subsidiary'
  | 'deportationBan'
  | 'localStaff'
  | 'humanitarian'
  | 'renewal'
  | 'settled'
  | 'ukraine24'
  | 'ukrainePending'

/**
 * Where the household sleeps today: `FRI`, `DRE` or a rented `flat` of the town; `movedOut` once did and found a flat of its own;
 * `private` never did; `gone` has left the town after living in a house of it, `goneFromPrivate` without.
 */
export type Home = 'FRI' | 'DRE' | 'flat' | 'movedOut' | 'private' | 'gone' | 'goneFromPrivate'

export interface Group {
  readonly count: number
  readonly origin: OriginKey
  readonly shape: Shape
  /** Months of the assignment: `2022-03` or `2015-09..2016-04`. */
  readonly arrived: string
  readonly life: Life
  readonly home: Home
  readonly kind: AssignmentKind
  /** Earns its own living: no benefits. */
  readonly earns: boolean
  /** Months in which partner and children followed by family reunion. */
  readonly familyFollowed: string | null
  /** A day after today on which the household leaves its room, for a flat of its own or for `movesTo`. */
  readonly leavesOn: Day | null
  readonly movesTo: Home | null
}

type Extra = Partial<Pick<Group, 'kind' | 'earns' | 'familyFollowed' | 'leavesOn' | 'movesTo'>>

const nothingSpecial = { earns: false, familyFollowed: null, leavesOn: null, movesTo: null } as const

export function group(
  count: number,
  origin: OriginKey,
  shape: Shape,
  arrived: string,
  life: Life,
  home: Home,
  extra: Extra = {},
): Group {
  const kind = origin === 'UA' ? 'ukraine' : 'asylum'
  return { count, origin, shape, arrived, life, home, kind, ...nothingSpecial, ...extra }
}
