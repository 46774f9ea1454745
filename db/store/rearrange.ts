/** The facts of a chain of moves, and the writing of its stays. */
import type { Chain, RearrangeFacts, Rearrangement, TownOnDay } from '../domain/housing/rearrangeFacts.ts'
import { covers, type Day } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { withdraw } from './dated.ts'
import { loadBeds, loadMovers, loadTargets, type NamedRoom } from './moves.ts'
import { loadHouseholds } from './people.ts'
import { loadRuleFacts } from './settings.ts'
import type { Row } from './tables.ts'

/** The town on one day of the chain. */
async function loadTownOn(db: Reader, { placements, leaving }: Chain, day: Day): Promise<TownOnDay> {
  const personIds = [...placements, ...leaving].flatMap((step) => step.personIds)
  const people = await loadMovers(db, personIds, day)
  const beds = await loadBeds(db, [...new Set(people.map((person) => person.householdId))], day)
  const rooms = placements.filter((placement) => placement.day === day).map((placement) => placement.roomId)
  const targets = rooms.length > 0 ? await loadTargets(db, day, [...new Set(rooms)]) : []
  return { day, people, beds, rooms: targets.map(({ target }) => target) }
}

/** What `decideRearrangement` and `findingsOfChain` look at; who or what is missing in it is not in the register. */
export async function loadRearrangement(db: Reader, chain: Chain, today: Day): Promise<RearrangeFacts> {
  const days: TownOnDay[] = []
  for (const day of new Set([...chain.placements, ...chain.leaving].map((step) => step.day)))
    days.push(await loadTownOn(db, chain, day))
  return { office: { today, ...(await loadRuleFacts(db)) }, days }
}

/** Everybody who has a place on the day, and every room: for chains that are tried one after another. */
export async function loadTown(
  db: Reader,
  day: Day,
  today: Day,
): Promise<{ readonly facts: RearrangeFacts; readonly rooms: readonly NamedRoom[] }> {
  const rooms = await loadTargets(db, day)
  const sleeping = rooms.flatMap(({ target }) => target.neighbours.filter((neighbour) => covers(neighbour, day)))
  const people = await loadMovers(db, [...new Set(sleeping.map((neighbour) => neighbour.personId))], day)
  const beds = await loadBeds(db, [...new Set(people.map((person) => person.householdId))], day)
  const town = { day, people, beds, rooms: rooms.map(({ target }) => target) }
  return { facts: { office: { today, ...(await loadRuleFacts(db)) }, days: [town] }, rooms }
}

/**
 * Writes the stays of a decided chain, and counts on the version of every household that it touches. What was planned before is withdrawn for
 * all of them first, so that the database's own fences hold at every statement; nights before the move are kept as a stay of their own.
 */
export async function applyRearrangement(
  { db, record }: Writer,
  plan: Rearrangement,
  { reason, today }: { readonly reason: string | null; readonly today: Day },
): Promise<void> {
  const known = { known_since: today, known_until: null }
  const steps = plan.placements.flatMap(({ stays, ...placement }) => stays.map((stay) => ({ ...placement, stay })))
  const ids = steps.flatMap(({ stay }) => (stay.replaces ? [stay.replaces.id] : []))
  const rows = ids.length ? await db.selectFrom('stay').selectAll().where('id', 'in', ids).execute() : []
  const before = new Map(rows.map((row) => [row.person_id, row]))
  for (const row of rows) await withdraw(record, 'stay', row, today)
  const endOf = new Map(steps.map(({ stay }) => [stay.personId, stay.from]))
  await record.insert(
    'stay',
    rows.flatMap(({ id, ...row }) => {
      const end = endOf.get(row.person_id) ?? row.valid_from
      // Another stay follows: why and where to somebody goes at the end is said of that one.
      return row.valid_from < end ? [{ ...row, ...known, valid_to: end, ended: null, destination: null }] : []
    }),
  )
  await record.insert(
    'stay',
    steps.map(({ roomId, overridden, stay }): Omit<Row<'stay'>, 'id'> => {
      const replaced = before.get(stay.personId)
      return {
        person_id: stay.personId,
        room_id: roomId,
        valid_from: stay.from,
        valid_to: stay.to,
        reason: overridden.length > 0 ? reason : null,
        overridden: JSON.stringify(overridden),
        ended: replaced?.ended ?? null,
        destination: replaced?.destination ?? null,
        ...known,
      }
    }),
  )
  for (const household of await loadHouseholds(db, plan.householdIds))
    await record.update('household', household, { version: household.version + 1 })
}
