/** What an import wrote, counted from its log and not from its plan: which records are new, and which are touched. */
import type { Change } from './fuzzedOffice.ts'

interface Counted {
  readonly fresh: number
  readonly changed: number
}

/** Columns in which a row names what it belongs to. */
const owner = (change: Change, column: string): unknown => (change.after ?? change.before)?.[column]

/** Records of a table that came, and other ones that a row of their own or one belonging to them speaks of. */
function count(changes: readonly Change[], table: string, column: string, belonging: readonly string[]): Counted {
  const own = changes.filter((change) => change.table === table)
  const fresh = new Set(own.filter(({ before }) => before === null).map(({ id }) => id))
  const touched = [
    ...own.map(({ id }) => id),
    ...changes.filter((change) => belonging.includes(change.table)).map((change) => Number(owner(change, column))),
  ]
  return { fresh: fresh.size, changed: new Set(touched.filter((id) => !fresh.has(id))).size }
}

/**
 * Of people: each one of whom a row speaks. A stay that begins before its person was known here moves the beginning of her membership; that
 * belongs to the stay.
 */
function countPeople(changes: readonly Change[]): Counted {
  const housed = new Set(
    changes.flatMap((change) =>
      change.table === 'stay' && change.before === null ? [owner(change, 'person_id')] : [],
    ),
  )
  const said = changes.filter(
    (change) =>
      !(change.table === 'membership' && housed.has(owner(change, 'person_id')) && isReachingBack(change, changes)),
  )
  return count(said, 'person', 'person_id', [
    'residence_status',
    'benefit_regime',
    'residence_obligation',
    'membership',
    'person_name',
  ])
}

/** The only thing written about the person besides stays is the membership. */
const isReachingBack = (change: Change, changes: readonly Change[]): boolean =>
  changes.every(
    (other) =>
      ['membership', 'stay', 'household'].includes(other.table) ||
      (other.table === 'person' ? other.id : owner(other, 'person_id')) !== owner(change, 'person_id'),
  )

/** Of stays: a changed one is written anew in place of the old one, which is withdrawn or, on the day it came, removed. */
function countStays(changes: readonly Change[]): Counted {
  const stays = changes.filter(({ table }) => table === 'stay')
  const written = stays.filter(({ before }) => before === null).length
  const replaced = stays.length - written
  return { fresh: written - replaced, changed: replaced }
}

export const countedChanges = (changes: readonly Change[]): Readonly<Record<string, Counted>> => ({
  accommodations: count(changes, 'accommodation', 'accommodation_id', ['lease']),
  rooms: count(changes, 'room', 'room_id', ['room_capacity']),
  people: countPeople(changes),
  stays: countStays(changes),
  notices: count(changes, 'notice', 'notice_id', []),
})
