/** The question behind every view of a house: one plan for one house, or for all rented flats. */

import type { RoomId } from '../../../db/domain/values.ts'
import type { Answer } from '../../api/answers.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { isHousingPage, type Scope } from '../../stores/place.ts'
import type { Plan } from './roomView.ts'

/** `room`: whose house is asked for where the place shows all houses. */
export function usePlan(scope: Scope, room: RoomId | null = null): Answer<Plan> {
  const { asOf } = useDay()
  return useQuery(
    'housing.plan',
    scope === 'overview' || isHousingPage(scope)
      ? room && { ...asOf, scope: { roomId: room } }
      : { ...asOf, scope: scope === 'flats' ? { kind: 'rented_flat' } : { accommodationId: scope } },
  )
}
