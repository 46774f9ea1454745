/** The dated lines of how many places rooms have. */
import type { Capacity } from '../domain/housing/capacity.ts'
import type { Row } from './tables.ts'

export const placesFrom = (row: Row<'room_capacity'>): Capacity => ({
  regularPlaces: row.regular_places,
  densifiedPlaces: row.densified_places,
  from: row.valid_from,
  to: row.valid_to,
})
