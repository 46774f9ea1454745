/** Whether people with a need of access get into a room: requirements against what is recorded of the room. Pure. */
import type { HousingNeed } from '../people/terms.ts'
import { floorLevel } from './order.ts'

/** Needs of access, the strictest first. */
export const accessNeeds = ['wheelchair', 'step_free', 'ground_floor'] as const satisfies readonly HousingNeed[]
export type AccessNeed = (typeof accessNeeds)[number]

/** `unknown`: nobody has recorded what the need asks for. */
export interface Access {
  readonly need: AccessNeed
  readonly met: 'yes' | 'no' | 'unknown'
}
export interface RoomAccess {
  readonly floor: string | null
  readonly stepFree: boolean | null
}

/** How the room meets one need. Whether a room is fit for a wheelchair is not recorded: step-free is the least of it. */
function meets(need: AccessNeed, room: RoomAccess): Access['met'] {
  if (need === 'ground_floor') return room.floor === null ? 'unknown' : floorLevel(room.floor) === 0 ? 'yes' : 'no'
  return room.stepFree === null ? 'unknown' : room.stepFree ? 'yes' : 'no'
}

const order = { no: 0, unknown: 1, yes: 2 } as const

/** The need of access that is met worst, of equals the strictest; null where nobody has one. */
export function accessOf(needs: readonly HousingNeed[], room: RoomAccess): Access | null {
  const found = accessNeeds.filter((need) => needs.includes(need)).map((need) => ({ need, met: meets(need, room) }))
  return found.sort((a, b) => order[a.met] - order[b.met])[0] ?? null
}
