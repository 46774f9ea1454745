/** Who collects a cheque on a day: the household's name, how many they are, and where they live. */
import type { Home } from '../domain/payments/chequeDay.ts'
import type { Day, HouseholdId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn } from './dated.ts'
import { membersOn } from './members.ts'
import { amongst } from './sqlite/expressions.ts'

export interface Collector {
  /** `Haddad, Amina`: the reference person. */
  readonly name: string
  readonly people: number
  readonly home: Home | null
}

/** Households of which nobody is in the register on the day are left out. */
export async function loadCollectors(
  db: Reader,
  households: Iterable<HouseholdId>,
  day: Day,
  known: Day | null = null,
): Promise<ReadonlyMap<HouseholdId, Collector>> {
  const rows = await membersOn(db, day, known)
    .leftJoin('stay', (join) => join.onRef('stay.person_id', '=', 'person.id').on(holdsOn('stay', day, known)))
    .leftJoin('room', 'room.id', 'stay.room_id')
    .leftJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .where('household.id', 'in', amongst(households))
    .select(['household.id', 'membership.role', 'person_name.family_name', 'person_name.given_name'])
    .select(['accommodation.id as accommodationId', 'accommodation.name as house', 'accommodation.kind'])
    .select('room.number as room')
    .orderBy('person.id')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, members]) => {
      const reference = members.find((row) => row.role === 'reference') ?? members[0]
      const housed = reference?.accommodationId ? reference : members.find((row) => row.accommodationId !== null)
      return [
        id,
        {
          name: `${reference?.family_name ?? ''}, ${reference?.given_name ?? ''}`,
          people: members.length,
          home: housed?.accommodationId
            ? {
                accommodationId: housed.accommodationId,
                house: housed.house ?? '',
                isFlat: housed.kind === 'rented_flat',
                room: housed.room ?? '',
              }
            : null,
        },
      ]
    }),
  )
}
