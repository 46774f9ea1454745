/** Who is related to whom, also across households: what may be recorded, and what is worth a warning. Pure. */
import type { KinshipKind } from '../people/terms.ts'
import { ok, type Result, refuse } from '../result.ts'
import {
  addDays,
  ageOn,
  type Birth,
  type Day,
  type DayRange,
  overlaps,
  type PersonId,
  unknownStart,
} from '../values.ts'

/** The person is the relative's parent, partner and so on, in these days. */
export interface Kin extends DayRange {
  readonly personId: PersonId
  readonly relativeId: PersonId
  readonly kind: KinshipKind
}
export interface Relating {
  readonly personId: PersonId
  readonly relativeId: PersonId
  readonly kind: KinshipKind
  /** First day; null where it has always been so, or nobody knows since when. */
  readonly from: Day | null
}
export interface KinFacts {
  /** Everything recorded of the two, and of the ancestors of the one who is to be a parent. */
  readonly kin: readonly Kin[]
  readonly births: ReadonlyMap<PersonId, Birth | null>
}
export type KinWarning =
  | { readonly code: 'parent_young'; readonly years: number }
  | { readonly code: 'third_parent' }
  | { readonly code: 'second_partner' }

/** What holds in both directions is kept once, the lower id first. */
const bothWays: ReadonlySet<KinshipKind> = new Set(['partner', 'sibling', 'relative'])
export function inOrder<T extends Pick<Kin, 'personId' | 'relativeId' | 'kind'>>(kin: T): T {
  if (!bothWays.has(kin.kind) || kin.personId < kin.relativeId) return kin
  return { ...kin, personId: kin.relativeId, relativeId: kin.personId }
}

const parentsOf = (kin: readonly Kin[], child: PersonId): PersonId[] =>
  kin.flatMap((each) => (each.kind === 'parent' && each.relativeId === child ? [each.personId] : []))

function ancestorsOf(kin: readonly Kin[], person: PersonId): ReadonlySet<PersonId> {
  const found = new Set<PersonId>()
  const open = [person]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const parent of parentsOf(kin, next))
      if (!found.has(parent)) {
        found.add(parent)
        open.push(parent)
      }
  return found
}

/** The last day on which a birth date that is known only in part can lie. */
function latestDay({ day, precision }: Birth): Day {
  if (precision === 'day') return day
  if (precision === 'year') return `${day.slice(0, 4)}-12-31` as Day
  const next = addDays(`${day.slice(0, 7)}-28` as Day, 4)
  return addDays(`${next.slice(0, 7)}-01` as Day, -1)
}

function warningsOf({ kin, births }: KinFacts, order: Kin): KinWarning[] {
  const { personId, relativeId, kind } = order
  const [own, child] = [births.get(personId), births.get(relativeId)]
  const years = own && child ? ageOn(own.day, child.day) : null
  const isOther = (each: Kin) => !(each.personId === personId && each.relativeId === relativeId)
  const pairs = kin.filter(
    (each) =>
      each.kind === 'partner' &&
      isOther(each) &&
      overlaps(each, order) &&
      [each.personId, each.relativeId].some((id) => id === personId || id === relativeId),
  )
  const parents = parentsOf(kin, relativeId).filter((parent) => parent !== personId)
  return [
    ...(kind === 'parent' && years !== null && years < 12
      ? [{ code: 'parent_young' as const, years: Math.max(0, years) }]
      : []),
    ...(kind === 'parent' && parents.length >= 2 ? [{ code: 'third_parent' as const }] : []),
    ...(kind === 'partner' && pairs.length > 0 ? [{ code: 'second_partner' as const }] : []),
  ]
}

/**
 * @returns KIN_ITSELF, KIN_CIRCLE (the child is an ancestor), PARENT_YOUNGER (surely born after the child), NOTHING_CHANGED,
 * or what is to be recorded, with warnings
 */
export function relate(
  facts: KinFacts,
  order: Relating,
): Result<{ readonly kin: Kin; readonly warnings: readonly KinWarning[] }> {
  const kin = inOrder({ ...order, from: order.from ?? unknownStart, to: null })
  const { personId, relativeId, kind } = kin
  if (personId === relativeId) return refuse({ code: 'KIN_ITSELF' })
  if (kind === 'parent') {
    const [own, child] = [facts.births.get(personId), facts.births.get(relativeId)]
    if (ancestorsOf(facts.kin, personId).has(relativeId)) return refuse({ code: 'KIN_CIRCLE' })
    if (own && child && own.day > latestDay(child)) return refuse({ code: 'PARENT_YOUNGER' })
  }
  const isKnown = facts.kin.some(
    (each) =>
      each.personId === personId &&
      each.relativeId === relativeId &&
      each.kind === kind &&
      each.to === null &&
      each.from <= kin.from,
  )
  return isKnown ? refuse({ code: 'NOTHING_CHANGED' }) : ok({ kin, warnings: warningsOf(facts, kin) })
}

/** Pairs whose children, parents and siblings are relatives of each other, too. */
const byBlood: ReadonlySet<KinshipKind> = new Set(['parent', 'sibling'])

/**
 * Everybody related to a person: directly in any way, or over one further person by blood (a brother's child, the other child of a mother).
 * Two people of different households who are relatives may share a room as one family.
 */
export function relativesOf(kin: readonly Kin[], personId: PersonId): ReadonlySet<PersonId> {
  const neighbours = (id: PersonId, kinds: (kind: KinshipKind) => boolean): PersonId[] =>
    kin.flatMap((each) => {
      if (!kinds(each.kind)) return []
      return each.personId === id ? [each.relativeId] : each.relativeId === id ? [each.personId] : []
    })
  const isBlood = (kind: KinshipKind) => byBlood.has(kind)
  const second = neighbours(personId, isBlood).flatMap((id) => neighbours(id, isBlood))
  return new Set([...neighbours(personId, () => true), ...second].filter((id) => id !== personId))
}
